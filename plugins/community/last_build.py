"""What a build was made from, kept so that one that would make the same again can be left out."""

import os
from array import array
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from community.core.values import dataclass
from community.unchanged import MARK, STATE_PATH, TEXTS, commit_of, parts_of, state_of

#: Seconds in which a file may be saved twice and look the same. Disks tick a hundred times in each,
#: or more often; FAT ticks every other second, and each of its times is a whole one.
_TICK, _LONGEST_TICK = 0.05, 2

_NANOSECONDS = 10**9

#: What Python writes beside its modules.
_COMPILED = "__pycache__"

#: Size, time in nanoseconds and place on disk.
_Seen = tuple[int, ...]

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
    """Keep what a build was made from.

    ``began`` is ``time.time()`` from before anything was read. What changed while or just before it
    ran is kept as something that has to be read again.
    """
    home = os.path.realpath(root)
    (root / STATE_PATH).unlink(missing_ok=True)
    try:
        commit = commit_of(home)
        sources = list(_looks(map(str, made.sources)))
        if "SOURCE_DATE_EPOCH" in os.environ or commit is None:
            return
        looks = {path: _seen(found, began) for path, found in sources}
        looks.update((path, _seen(found)) for path, found in _folders(str(made.output)))
        numbers = _numbers(looks.values())
    except (OSError, OverflowError):  # such as a link to nothing, or a time before 1970
        return
    moments = (str(moment.timestamp()) for moment in (made.as_of, made.until))
    texts = (home, *moments, commit, str(made.output), made.said, *looks)
    _write(root / STATE_PATH, state_of([MARK, *map(os.fsencode, texts)], numbers))


def _write(file: Path, state: bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    whole = file.with_suffix(f".{os.getpid()}")
    whole.write_bytes(state)
    whole.replace(file)


def remember_again(root: Path, made: Made, others: Iterable[str], *, began: float) -> None:
    """Keep the same of a rebuild: ``others`` are the paths that may not be as they were before.

    Of ``made`` its sources are not looked at. Where another build has put something else in the
    place of what was kept, that stays.
    """
    with suppress(OSError, ValueError):
        _remember_again(root, made, others, began)


def _remember_again(root: Path, made: Made, others: Iterable[str], began: float) -> None:
    file = root / STATE_PATH
    texts, numbers = parts_of(file.read_bytes())
    looks = dict(zip(texts[TEXTS:], zip(*numbers, strict=True), strict=True))
    output = os.fsencode(str(made.output))
    for path in map(os.fsencode, others):
        is_made = path == output or path.startswith(output + os.fsencode(os.sep))
        try:
            looks[path] = _seen(os.stat(path), None if is_made else began)
        except FileNotFoundError:
            looks.pop(path, None)
    moments = (str(moment.timestamp()).encode() for moment in (made.as_of, made.until))
    head = (texts[0], texts[1], *moments, *texts[4:6], os.fsencode(made.said))
    _write(file, state_of([*head, *looks], _numbers(looks.values())))


def _seen(found: os.stat_result, began: float | None = None) -> _Seen:
    """Return size, time and place on disk; no time where it may change after ``began`` unseen."""
    tick = _TICK if found.st_mtime_ns % _NANOSECONDS else _LONGEST_TICK
    is_late = began is not None and found.st_mtime_ns > (began - tick) * _NANOSECONDS
    return found.st_size, 0 if is_late else found.st_mtime_ns, found.st_ino


def _numbers(looks: Iterable[_Seen]) -> bytes:
    columns = zip(*looks, strict=True)
    return array("Q", [number for column in columns for number in column]).tobytes()


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
