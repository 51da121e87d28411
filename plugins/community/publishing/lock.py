"""One publication at a time: a lock that ends with the program that holds it, however it ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

from community.publishing.failure import PublishError

if sys.platform != "win32":
    import fcntl


def hold(file: Path, what: str) -> AbstractContextManager[None]:
    """Hold a lock until the end; raise ``PublishError`` where somebody else does.

    ``what`` ends the sentence on what the other one does. Windows has no such lock.
    """
    opened = os.open(file, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        if sys.platform != "win32":
            fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(opened)
        raise busy(what) from None
    return _held(opened)


def busy(what: str) -> PublishError:
    """Return why a second one has to wait."""
    return PublishError(
        f"Another 'publish' {what} is under way.\nWait until it is done, then publish again."
    )


@contextmanager
def _held(opened: int) -> Iterator[None]:
    try:
        yield
    finally:
        os.close(opened)
