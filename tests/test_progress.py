import io
import os
from collections.abc import Iterator  # noqa: TC003  # as everywhere else

import pytest

from community.progress import Progress, progress_shown, tell_progress


class Terminal(io.StringIO):
    """A stream that is a terminal, or none."""

    def __init__(self, *, is_terminal: bool = True) -> None:
        super().__init__()
        self._is_terminal = is_terminal

    def isatty(self) -> bool:
        return self._is_terminal


@pytest.fixture(autouse=True)
def _no_dumb_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")


def told(*moments: float, process: int | None = None) -> str:
    """Return what a terminal is shown, told one word more at each moment after the begin."""
    terminal, times = Terminal(), iter((0.0, *(m for moment in moments for m in (moment, moment))))
    progress = Progress(stream=terminal, clock=lambda: next(times), process=process or os.getpid())
    for number, _ in enumerate(moments):
        progress.tell(f"step {number}")
    progress.clear()
    return terminal.getvalue()


def test_a_short_build_shows_nothing() -> None:
    assert told(0.3) == ""


def test_a_long_one_tells_what_it_does_and_leaves_no_trace() -> None:
    assert told(1.5) == "\r\x1b[Kstep 0\r\x1b[K"


def test_another_process_is_not_told_of() -> None:
    assert told(1.5, process=1) == ""


def test_lines_do_not_flicker() -> None:
    terminal = Terminal()
    times: Iterator[float] = iter((0.0, 1.5, 1.5, 1.55, 1.7, 1.7))
    progress = Progress(stream=terminal, clock=lambda: next(times))
    for words in ("one", "two", "three"):
        progress.tell(words)

    assert terminal.getvalue() == "\r\x1b[Kone\r\x1b[Kthree"


def test_whoever_looks_is_told_and_nobody_else(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community.progress._PATIENCE", 0.0)
    terminal = Terminal()
    tell_progress("before")
    with progress_shown(terminal):
        tell_progress("Reading")
    tell_progress("after")

    assert terminal.getvalue() == "\r\x1b[KReading\r\x1b[K"


def test_a_file_and_a_dumb_terminal_are_told_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("community.progress._PATIENCE", 0.0)
    file, dumb = Terminal(is_terminal=False), Terminal()
    with progress_shown(file):
        tell_progress("Reading")
    monkeypatch.setenv("TERM", "dumb")
    with progress_shown(dumb):
        tell_progress("Reading")

    assert file.getvalue() + dumb.getvalue() == ""
