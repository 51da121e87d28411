"""Has the site built in processes of their own, one of them always prepared for the next order."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Lock, Thread
from typing import IO, Protocol

from community.preview.orders import News, Order, Outcome, news_of

#: Seconds after which a process that was told to end is told again, and killed after as many more.
PATIENCE = 5.0

#: Is told of what was ordered, and what came of it.
Hearer = Callable[[Order, News], None]


class Builder(Protocol):
    """Whatever builds the site; only the news of the last order are told."""

    def order(self, order: Order, *, is_fresh: bool) -> None:
        """Begin a build and return at once; ``is_fresh`` reads the code anew, too."""

    def close(self) -> None:
        """End what is under way."""


class PreparedBuilder:
    """Builds in a process that has loaded the code and read the texts before it is needed."""

    def __init__(self, root: Path, hear: Hearer) -> None:
        """Prepare the first process for the site of ``root``."""
        self._root = root
        self._hear = hear
        self._lock = Lock()
        self._busy: _Worker | None = None
        self._ready = _Worker(root)
        self._given_up: list[_Worker] = []

    def order(self, order: Order, *, is_fresh: bool) -> None:
        """Begin a build; one that is under way is given up, for it would show what is old."""
        with self._lock:
            if self._busy:
                self._give_up(self._busy)
            if is_fresh:
                self._give_up(self._ready)
                self._ready = _Worker(self._root)
            self._busy = self._ready
            self._busy.begin(order, lambda worker, news: self._told(worker, order, news))
            self._ready = _Worker(self._root)

    def close(self) -> None:
        """End both processes and wait for them."""
        with self._lock:
            for worker in filter(None, (self._busy, self._ready)):
                self._give_up(worker)
            self._busy = None
        for worker in self._given_up:
            worker.wait()

    def _give_up(self, worker: "_Worker") -> None:
        worker.end()
        self._given_up = [each for each in self._given_up if not each.is_over]
        self._given_up.append(worker)

    def _told(self, worker: "_Worker", order: Order, news: News) -> None:
        with self._lock:
            is_last = worker is self._busy
        if is_last:
            self._hear(order, news)


class _Worker:
    """A process that builds once."""

    def __init__(self, root: Path) -> None:
        self._errors: IO[bytes] = tempfile.TemporaryFile()  # noqa: SIM115  # closed in wait
        self._thread: Thread | None = None
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-m", "community.preview.building", str(root)],
            env={**os.environ, "PYTHONUTF8": "1", "PYTHONPATH": str(root / "plugins")},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._errors,
            encoding="utf-8",
            start_new_session=True,  # Ctrl-C ends whoever ordered, who ends this
        )

    def begin(self, order: Order, hear: Callable[["_Worker", News], None]) -> None:
        """Send the order and listen to what comes of it."""
        self._thread = Thread(target=self._listen, args=(hear,), name="build")
        self._thread.start()
        with suppress(BrokenPipeError):  # it ended before: that is told as its outcome
            print(order.to_line(), file=self._process.stdin, flush=True)

    def _listen(self, hear: Callable[["_Worker", News], None]) -> None:
        assert self._process.stdout  # noqa: S101  # it was asked for above
        news: News | None = None
        for line in self._process.stdout:
            news = news_of(line)
            hear(self, news)
        self._process.wait()
        if not isinstance(news, Outcome):
            hear(self, Outcome(is_good=False, printed=self._printed()))
        self._close()

    def _printed(self) -> str:
        """Return what it printed beside its news, such as why it broke down."""
        self._errors.seek(0)
        return self._errors.read().decode(errors="replace").strip()

    @property
    def is_over(self) -> bool:
        """Tell whether nothing of it is left."""
        return self._errors.closed

    def end(self) -> None:
        """Have it end; this does not wait for it.

        It is told twice, for Python drops what a signal raises in the middle of a callback: while
        it waits for an order it ends, too, once there is nobody who could give one.
        """
        self._process.terminate()
        assert self._process.stdin  # noqa: S101  # it was asked for above
        with suppress(BrokenPipeError):
            self._process.stdin.close()

    def wait(self) -> None:
        """Wait until it is over, which it was told to be; if it takes long, tell it again.

        What goes on even then is killed, with all that it has started: that may keep the pipe open
        on which news are listened for. What it leaves behind, the next build clears away.
        """
        if not self._ends_within(PATIENCE):
            self.end()
        if not self._ends_within(PATIENCE):
            self._kill()
            self._process.wait()
        if self._thread:
            self._thread.join(PATIENCE)
            if self._thread.is_alive():
                self._kill()
            self._thread.join()
        self._close()

    def _kill(self) -> None:
        if sys.platform == "win32":
            self._process.kill()
            return
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)  # it began a session of its own

    def _ends_within(self, seconds: float) -> bool:
        with suppress(subprocess.TimeoutExpired):
            self._process.wait(seconds)
        return self._process.returncode is not None

    def _close(self) -> None:
        for stream in (self._process.stdin, self._process.stdout, self._errors):
            if stream:
                with suppress(BrokenPipeError):
                    stream.close()
