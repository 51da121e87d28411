"""Where a memory is kept: what a whole build left, and beside it what rebuilds have changed since.

Both are below ``.cache/``, under the name of the output. What was damaged, or made by another
version of the product or of Python, counts as nothing.
"""

import mmap
import os
import sys
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from community.processes.sending import send, unpacked
from community.rebuilding.memory import Changes, Memory, changed, changes_between

#: A later version of the product does not read what an earlier one kept.
_MARK = b"department-events site 2\0" + sys.version.encode() + b"\0"

#: Bytes of a number, of the number that it builds upon, and of a checksum.
_NUMBER, _CHECKSUM = 32, 4

#: What stands for a value that is not whole.
_DAMAGED = "damaged", None


def save(memory: Memory) -> None:
    """Keep what a whole build leaves behind, whole or not at all."""
    _write(_file(memory.root, memory.output), memory.number, "", memory)


def load(root: Path, output: Path) -> tuple[Memory, Changes | None] | None:
    """Return what the last builds of a folder left behind, and what rebuilds have changed of it.

    None where that is not whole, of another place, or of another folder than is there now.
    """
    file = _file(root, output)
    try:
        folder = output.stat().st_ino
        if _busy(file).exists():
            return None
        found, changes = _read(file), _read(_changes(file))
    except OSError:
        return None
    if found is None or not isinstance(memory := found[1], Memory):
        return None
    if (memory.root, memory.folder) != (root, folder):
        return None
    if changes and changes[0] == memory.number and isinstance(changes[1], Changes):
        return changed(memory, changes[1]), changes[1]
    return None if changes or _rebuilt(file).exists() else (memory, None)


def is_current(memory: Memory) -> bool:
    """Tell whether nothing else was kept since."""
    file = _file(memory.root, memory.output)
    latest = _changes(file) if _changes(file).exists() else file
    try:
        with latest.open("rb") as stream:
            return stream.read(len(_MARK) + _NUMBER) == _MARK + memory.number.encode()
    except OSError:
        return False


@contextmanager
def renewed(before: Memory, after: Memory, earlier: Changes | None) -> Iterator[Changes]:
    """Keep what has changed when the block ends; nothing is known of the output meanwhile."""
    file = _file(before.root, before.output)
    _busy(file).touch()
    changes = changes_between(before, after, earlier)
    yield changes
    with file.open("rb") as stream:
        base = stream.read(len(_MARK) + _NUMBER)[len(_MARK) :]
    _rebuilt(file).touch()
    _write(_changes(file), after.number, base.decode(), changes)
    _busy(file).unlink()


def forget(root: Path, output: Path) -> None:
    """Remove all of it, so that the next build is a whole one unless something is kept again."""
    file = _file(root, output)
    for each in (file, _changes(file), _busy(file), _rebuilt(file)):
        each.unlink(missing_ok=True)


def _write(file: Path, number: str, base: str, value: Memory | Changes) -> None:
    """Write a value as it is pickled: in memory it would be there once more, and then as bytes."""
    file.parent.mkdir(exist_ok=True)
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    head = b"".join((_MARK, number.encode(), base.encode().ljust(_NUMBER)))
    try:
        with whole.open("wb") as stream:
            stream.write(head + bytes(_CHECKSUM))
            summed = _Summed(stream)
            send(value, summed)
            stream.seek(len(head))
            stream.write(summed.sum.to_bytes(_CHECKSUM, "big"))
        whole.replace(file)
    finally:
        whole.unlink(missing_ok=True)


class _Summed:
    """A file that knows the checksum of what was written to it."""

    def __init__(self, stream: BinaryIO) -> None:
        self.sum = 0
        self._stream = stream

    def write(self, octets: bytes) -> int:
        """Write, as a file does."""
        self.sum = zlib.crc32(octets, self.sum)
        return self._stream.write(octets)


def _read(file: Path) -> tuple[str, object] | None:
    """Return the number that a value builds upon, and the value; None where it is not whole."""
    try:
        with (
            file.open("rb") as stream,
            mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as kept,
        ):
            return _value(kept)
    except FileNotFoundError:
        return None
    except ValueError:  # it is empty
        return _DAMAGED


def _value(kept: mmap.mmap) -> tuple[str, object]:
    """Return the same of what is in a file."""
    start = len(_MARK) + 2 * _NUMBER
    with memoryview(kept)[start + _CHECKSUM :] as octets:
        checksum = zlib.crc32(octets).to_bytes(_CHECKSUM, "big")
        if kept[: len(_MARK)] != _MARK or kept[start : start + _CHECKSUM] != checksum:
            return _DAMAGED
        return kept[start - _NUMBER : start].decode().strip(), unpacked(octets)


def _file(root: Path, output: Path) -> Path:
    return root / ".cache" / f"site-{output.name}"


def _changes(file: Path) -> Path:
    return file.with_name(f"{file.name}.changes")


def _rebuilt(file: Path) -> Path:
    """Return what is there where changes must be, too."""
    return file.with_name(f"{file.name}.rebuilt")


def _busy(file: Path) -> Path:
    return file.with_name(f"{file.name}.busy")
