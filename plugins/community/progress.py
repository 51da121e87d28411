"""What a long build is doing, on one line of a terminal that is gone when it has ended."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import field
from typing import TextIO

from community.core.values import dataclass

#: Seconds that nobody minds, and seconds between two lines.
_PATIENCE, _PAUSE = 1.0, 0.1

_CLEARED = "\r\x1b[K"


@dataclass(slots=True, kw_only=True)
class Progress:
    """``stream`` is the terminal; what another process than this one does is not told."""

    stream: TextIO
    clock: Callable[[], float] = time.monotonic
    process: int = field(default_factory=os.getpid)
    _next: float = 0.0
    _is_shown: bool = False

    def __post_init__(self) -> None:
        """Wait until it takes long."""
        self._next = self.clock() + _PATIENCE

    def tell(self, words: str) -> None:
        """Show what is being done, if it has taken long enough."""
        if self.clock() < self._next or os.getpid() != self.process:
            return
        self._next = self.clock() + _PAUSE
        self._is_shown = True
        print(f"{_CLEARED}{words}", end="", file=self.stream, flush=True)

    def clear(self) -> None:
        """Leave the line to others."""
        if self._is_shown:
            print(_CLEARED, end="", file=self.stream, flush=True)


_current: ContextVar[Progress | None] = ContextVar("progress", default=None)


@contextmanager
def progress_shown(stream: TextIO | None = None) -> Iterator[None]:
    """Show on a terminal what is being done, until the block ends; a file is told nothing."""
    stream = stream or sys.stderr
    if not stream.isatty() or os.environ.get("TERM") == "dumb":
        yield
        return
    progress = Progress(stream=stream)
    token = _current.set(progress)
    try:
        yield
    finally:
        _current.reset(token)
        progress.clear()


def tell_progress(words: str) -> None:
    """Tell what is being done, to whoever looks."""
    progress = _current.get()
    if progress:
        progress.tell(words)
