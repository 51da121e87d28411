"""The process that builds for ``serve``: it prepares, waits for an order, builds once, and ends.

Whatever was saved since it began is read anew, but for code and settings: those need a new process.
"""

import os
import signal
import sys
from pathlib import Path
from threading import Event, Thread
from typing import TextIO

from community.preview.ordered_build import build_ordered, prepare
from community.preview.orders import News, Order, news_line


def main(root: Path) -> None:
    """Build the site of ``root`` once it is ordered; news are lines of the standard output."""
    signal.signal(signal.SIGTERM, _end)
    channel = _own_channel()
    wanted = _Wanted(sys.stdin)
    rebuilder = prepare(root, is_enough=wanted.comes_within)
    line = wanted.line()
    if line:
        order = Order.from_line(line)
        _tell(channel, build_ordered(root, order, lambda early: _tell(channel, early), rebuilder))


class _Wanted:
    """The order, listened for while other work is done."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._line = ""
        self._came = Event()
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        self._line = self._stream.readline()
        self._came.set()

    def comes_within(self, seconds: float) -> bool:
        return self._came.wait(seconds)

    def line(self) -> str:
        """Wait for it; ``""`` where nobody is there any longer who could order."""
        self._came.wait()
        return self._line


def _own_channel() -> TextIO:
    """Keep the standard output for news; whatever else prints goes where errors go."""
    channel = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    sys.stdout.flush()
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return channel


def _tell(channel: TextIO, news: News) -> None:
    print(news_line(news), file=channel, flush=True)


def _end(_signal: int, _frame: object) -> None:
    """Leave by the front door: what was begun is cleared away."""
    raise SystemExit


if __name__ == "__main__":
    main(Path(sys.argv[1]))
