"""Whoever runs a task: what is told, what is asked, and whether there is anybody to ask."""

import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Self, TextIO

_RED, _GREEN, _BLUE, _OFF = "\x1b[31m", "\x1b[32m", "\x1b[36m", "\x1b[0m"
_YES = {"y", "yes"}


class NoAnswerError(Exception):
    """Nobody answers any more: Ctrl-D or Ctrl-C was pressed at a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Terminal:
    """``is_interactive``: somebody can be asked; ``has_color``: what is told may be colored."""

    is_interactive: bool
    has_color: bool
    reads: TextIO = field(default_factory=lambda: sys.stdin)
    writes: TextIO = field(default_factory=lambda: sys.stdout)
    complains: TextIO = field(default_factory=lambda: sys.stderr)

    @classmethod
    def here(cls, variables: Mapping[str, str] = os.environ) -> Self:
        """Return the terminal this program was started from; see no-color.org for ``NO_COLOR``."""
        is_shown = sys.stdout.isatty()
        is_plain = bool(variables.get("NO_COLOR")) or variables.get("TERM") == "dumb"
        return cls(
            is_interactive=sys.stdin.isatty() and is_shown, has_color=is_shown and not is_plain
        )

    def say(self, text: str) -> None:
        """Tell what was asked for; who reads no more of it (``| head``) has read enough."""
        try:
            print(text, file=self.writes, flush=True)
        except BrokenPipeError:
            # What is left would be written once more when Python ends.
            os.dup2(os.open(os.devnull, os.O_WRONLY), self.writes.fileno())

    def complain(self, text: str) -> None:
        """Tell why something is not done."""
        print(text, file=self.complains, flush=True)

    def ask(self, question: str) -> str:
        """Return one line of answer without its spaces around; raise ``NoAnswerError``."""
        print(f"{question} ", end="", file=self.writes, flush=True)
        try:
            line = self.reads.readline()
        except KeyboardInterrupt:
            line = ""
        if not line:
            print(file=self.writes)
            raise NoAnswerError
        return line.strip()

    def agrees(self, question: str) -> bool:
        """Tell whether the answer is yes; no answer is no."""
        try:
            return self.ask(f"{question} [y/N]").lower() in _YES
        except NoAnswerError:
            return False

    def show_difference(self, lines: Iterable[str]) -> None:
        """Show the lines of a unified difference, colored where there is color."""
        for line in lines:
            self.say(f"{_color_of(line)}{line}{_OFF}" if self.has_color else line)


def _color_of(line: str) -> str:
    if line.startswith(("---", "+++", "@@")):
        return _BLUE
    return {"-": _RED, "+": _GREEN}.get(line[:1], "")
