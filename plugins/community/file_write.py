"""A file of the content is replaced whole or not at all, and a new one replaces none.

Several files are written all or, where one of them cannot be, none.
"""

import os
import shutil
import tempfile
from collections.abc import Iterable
from dataclasses import dataclass
from difflib import unified_diff
from pathlib import Path


class ChangedMeanwhileError(Exception):
    """Somebody else has written the file since it was read."""


def replace_file(file: Path, before: bytes, after: bytes) -> None:
    """Put ``after`` in the place of ``before``, with the same permissions.

    Whoever reads the file meanwhile reads one or the other. Raise ``ChangedMeanwhileError`` where
    the file is no longer as it was.
    """
    number, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.")
    beside = Path(name)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(after)
            stream.flush()
            os.fsync(stream.fileno())
        shutil.copymode(file, beside)
        if file.read_bytes() != before:
            raise ChangedMeanwhileError
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def create_file(file: Path, content: bytes) -> None:
    """Write a file that must not be there yet; raise ``FileExistsError`` where it is."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("xb") as stream:
        stream.write(content)


@dataclass(frozen=True, slots=True, kw_only=True)
class FileWrite:
    """What a file is to hold; ``before`` is ``None`` where it must not be there yet."""

    file: Path
    before: bytes | None
    after: bytes


def write_all(writes: Iterable[FileWrite]) -> None:
    """Write files one after the other; where one fails, take back those before it and raise.

    Raise ``FileExistsError`` for a new file that is there, ``ChangedMeanwhileError`` for one that
    somebody else has written, ``OSError`` where the disk refuses.
    """
    done: list[FileWrite] = []
    is_whole = False
    try:
        for write in writes:
            if write.before is None:
                create_file(write.file, write.after)
            else:
                replace_file(write.file, write.before, write.after)
            done.append(write)
        is_whole = True
    finally:  # also where somebody presses Ctrl+C
        if not is_whole:
            _take_back(done)


def _take_back(done: list[FileWrite]) -> None:
    for write in reversed(done):
        if write.before is None:
            write.file.unlink()
        else:
            replace_file(write.file, write.after, write.before)


def difference(path: str, before: str, after: str) -> list[str]:
    """Return what changes in the file at ``path``, as a unified difference without line ends."""
    is_new = not before
    lines = unified_diff(
        before.splitlines(),
        after.splitlines(),
        fromfile="(no file)" if is_new else path,
        tofile=path,
        n=2,
        lineterm="",
    )
    return list(lines)
