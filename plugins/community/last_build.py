"""What a build was made from, kept so that one that would make the same again can be left out."""

import os
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from community.unchanged import MARK, STATE_PATH, commit_of, state_of

#: Seconds in which a file may be saved twice and look the same: FAT's clock ticks every two.
_TICK = 2

#: What Python writes beside its modules.
_COMPILED = "__pycache__"

#: A path and what the system knows of it.
_Look = tuple[str, os.stat_result]


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A build: from what, until when it is right, where it lies, what it said.

    ``sources`` are files and folders, ``output`` is the folder it made. ``as_of`` and ``until`` are
    aware: between them a build makes the same. ``said`` is what stood on the terminal.
    """

    sources: tuple[Path, ...]
    output: Path
    as_of: datetime
    until: datetime
    said: str


def remember(root: Path, made: Made, *, began: float) -> None:
    """Keep what a build was made from; nothing if any of it changed while or just before it ran.

    ``began`` is ``time.time()`` from before anything was read.
    """
    home = os.path.realpath(root)
    (root / STATE_PATH).unlink(missing_ok=True)
    try:
        commit = commit_of(home)
        sources = list(_looks(map(str, made.sources)))
        newest = max((found.st_mtime_ns for _, found in sources), default=0)
        if "SOURCE_DATE_EPOCH" in os.environ or commit is None or newest > (began - _TICK) * 1e9:
            return
        looks = [*sources, *_folders(str(made.output))]
        numbers = _numbers(found for _, found in looks)
    except (OSError, OverflowError):  # such as a link to nothing, or a time before 1970
        return
    moments = (str(moment.timestamp()) for moment in (made.as_of, made.until))
    texts = (home, *moments, commit, made.said, *(path for path, _ in looks))
    _write(root / STATE_PATH, state_of([MARK, *map(os.fsencode, texts)], numbers))


def _write(file: Path, state: bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    whole = file.with_suffix(f".{os.getpid()}")
    whole.write_bytes(state)
    whole.replace(file)


def _numbers(looks: Iterable[os.stat_result]) -> bytes:
    found = list(looks)
    sizes = [each.st_size for each in found]
    return array(
        "Q", sizes + [each.st_mtime_ns for each in found] + [each.st_ino for each in found]
    ).tobytes()


def _looks(paths: Iterable[str]) -> Iterator[_Look]:
    """Yield each file and folder, and what is below it, with what the system knows of it."""
    for path in paths:
        yield path, os.stat(path)
        if os.path.isdir(path):
            yield from _below(path, folders_alone=False)


def _folders(path: str) -> Iterator[_Look]:
    """Yield a folder and those below it: each tells by its time of what came and went in it."""
    yield path, os.stat(path)
    yield from _below(path, folders_alone=True)


def _below(folder: str, *, folders_alone: bool) -> Iterator[_Look]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name == _COMPILED:
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder or not folders_alone:
                # On Windows an entry of a list knows no place on disk.
                yield entry.path, os.stat(entry.path)
            if is_folder:
                yield from _below(entry.path, folders_alone=folders_alone)
