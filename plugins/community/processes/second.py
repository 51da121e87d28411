"""The second process: a copy of this one that does its part, leaves the results and ends."""

import gc
import os
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from tempfile import TemporaryFile
from traceback import format_exc
from typing import IO, Any, NoReturn, TypeAlias, cast

from community.processes.allowed import VARIABLE
from community.processes.sending import received, send

_ENDED_WELL, _FAILED = 0, 3


class SecondProcessError(RuntimeError):
    """The second process failed at what the first one can do; the message is its traceback."""


#: What the work yielded, and each record that was logged meanwhile: logger, level and message.
_Sent: TypeAlias = tuple[Any, list[tuple[str, int, str]]]


class SecondProcess:
    """A process that sends what ``work`` yields, each time it asks for more and is still needed."""

    def __init__(self, work: Callable[[], Iterator[Any]], file: IO[bytes]) -> None:
        """Begin it; ``file`` is where it leaves what it sends."""
        self._file = file
        self._code: int | None = None
        parent = os.getpid()
        self._id = os.fork() or _live(work, file, parent)

    def results(self) -> Iterator[Any]:
        """Wait until it has ended and yield what it sent; nothing where it did not end well.

        What it logged is logged here.
        """
        self._wait()
        if self._code == _ENDED_WELL:
            self._file.seek(0)
            with suppress(EOFError):
                while True:
                    result, records = cast("_Sent", received(self._file))
                    if records:
                        from community.processes.hearing import log_again  # noqa: PLC0415  # few log

                        log_again(records)
                    yield result

    def check(self) -> None:
        """Raise ``SecondProcessError`` where ``work`` failed in it; one that was killed is none."""
        if self._code == _FAILED:
            self._file.seek(0)
            raise SecondProcessError(self._file.read().decode("utf-8", "replace"))

    def stop(self) -> None:
        """End it, whatever it is doing."""
        if self._code is None:
            os.kill(self._id, signal.SIGKILL)
            self._wait()

    def _wait(self) -> None:
        _, status = os.waitpid(self._id, 0)
        self._code = os.waitstatus_to_exitcode(status)


@contextmanager
def second_process(work: Callable[[], Iterator[Any]]) -> Iterator[SecondProcess]:
    """Begin a second process, which is gone when the block ends."""
    with TemporaryFile() as file:
        process = SecondProcess(work, file)
        try:
            yield process
        finally:
            process.stop()


def _live(work: Callable[[], Iterator[Any]], file: IO[bytes], parent: int) -> NoReturn:
    """Do the work and end, without what the first process does when it ends."""
    code = _FAILED
    try:
        _settle()
        from community.processes.hearing import Heard  # noqa: PLC0415  # the first needs none

        heard = Heard()
        for result in work():
            send((result, heard.taken()), file)
            if os.getppid() != parent:
                break
        file.flush()
        code = _ENDED_WELL
    except Exception:  # noqa: BLE001  # the first process tells it
        _leave(format_exc(), file)
    finally:
        os._exit(code)


def _settle() -> None:
    """End at once when somebody asks this process to; begin none; search for no cycles."""
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    os.environ[VARIABLE] = "1"
    gc.disable()


def _leave(words: str, file: IO[bytes]) -> None:
    file.seek(0)
    file.truncate()
    file.write(words.encode("utf-8", "replace"))
    file.flush()
