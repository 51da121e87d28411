"""A file of the content is replaced whole or not at all, and a new one replaces none."""

import os
import shutil
import tempfile
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
