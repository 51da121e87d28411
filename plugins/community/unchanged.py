"""What a build was made from, so that one that would make the same again can be left out.

Only the standard library is used, for ``run.py`` asks before anything else is loaded. A doubt
of any kind, such as a file that was saved while the build ran, means that the site is built.
"""

import json
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

#: Where it is kept, below the folder of the site.
STATE_PATH = Path(".cache") / "build.json"

#: A later version of this module does not read what an earlier one kept.
_VERSION = 1

#: Seconds in which a file may be saved twice and look the same: FAT's clock ticks every two.
_TICK = 2

#: What Python writes beside its modules.
_COMPILED = "__pycache__"


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


@dataclass(frozen=True, slots=True, kw_only=True)
class _State:
    """What is kept of a build; moments are seconds since 1970, ``looks`` as of ``_looks``."""

    version: int
    sources: list[str]
    output: str
    as_of: float
    until: float
    said: str
    commit: str
    looks: Mapping[str, list[int]]


def remember(root: Path, made: Made, *, began: float) -> None:
    """Keep what a build was made from; nothing if any of it changed while or just before it ran.

    ``began`` is ``time.time()`` from before anything was read.
    """
    file = root / STATE_PATH
    file.unlink(missing_ok=True)
    commit = _commit(root)
    sources = [str(path) for path in made.sources]
    looks = dict(_looks(sources))
    newest = max((look[1] for look in looks.values()), default=0)
    if "SOURCE_DATE_EPOCH" in os.environ or commit is None or newest > (began - _TICK) * 1e9:
        return
    looks |= dict(_folders(str(made.output)))
    state = _State(
        version=_VERSION,
        sources=sources,
        output=str(made.output),
        as_of=made.as_of.timestamp(),
        until=made.until.timestamp(),
        said=made.said,
        commit=commit,
        looks=looks,
    )
    file.parent.mkdir(exist_ok=True)
    whole = file.with_suffix(f".{os.getpid()}")
    whole.write_text(json.dumps(asdict(state)), "utf-8")
    whole.replace(file)


def unchanged(root: Path) -> str | None:
    """Return what the last build of a site said, if one now would make the same; else None."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return None
    try:
        state = _State(**json.loads((root / STATE_PATH).read_text("utf-8")))
        is_same = (
            state.version == _VERSION
            and state.as_of <= time.time() < state.until
            and state.commit == _commit(root)
            and state.looks == dict(_looks(state.sources)) | dict(_folders(state.output))
        )
    except (OSError, ValueError, TypeError):
        return None
    return state.said if is_same else None


def _looks(paths: Iterable[str]) -> Iterator[tuple[str, list[int]]]:
    """Yield each file and folder with what the system knows of it: size, time, place on disk."""
    for path in paths:
        yield path, _look(Path(path).stat())
        if Path(path).is_dir():
            yield from _below(path, folders_alone=False)


def _folders(path: str) -> Iterator[tuple[str, list[int]]]:
    """Yield a folder and those below it: each tells by its time of what came and went in it."""
    yield path, _look(Path(path).stat())
    yield from _below(path, folders_alone=True)


def _below(folder: str, *, folders_alone: bool) -> Iterator[tuple[str, list[int]]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name == _COMPILED:
                continue
            is_folder = entry.is_dir(follow_symlinks=False)
            if is_folder or not folders_alone:
                yield entry.path, _look(entry.stat())
            if is_folder:
                yield from _below(entry.path, folders_alone=folders_alone)


def _look(found: os.stat_result) -> list[int]:
    return [found.st_size, found.st_mtime_ns, found.st_ino]


def _commit(root: Path) -> str | None:
    """Return the commit of the site's repository, ``""`` where there is none, None if in doubt."""
    for folder in (root, *root.parents):
        git = folder / ".git"
        if git.is_dir():
            return _head(git)
        if git.exists():
            return None  # a work tree of its own: git keeps its branch elsewhere
    return ""


def _head(git: Path) -> str | None:
    try:
        head = (git / "HEAD").read_text("ascii").strip()
        shallow = "shallow " if (git / "shallow").exists() else ""
        kind, _, branch = head.partition(" ")
        if kind != "ref:":
            return shallow + head
        return shallow + (_loose(git, branch) or _packed(git, branch))
    except (OSError, ValueError):
        return None


def _loose(git: Path, branch: str) -> str:
    file = git / branch
    return file.read_text("ascii").strip() if file.is_file() else ""


def _packed(git: Path, branch: str) -> str:
    """Return the commit of a branch that git keeps in one file with others; ``""`` for none yet."""
    file = git / "packed-refs"
    lines = file.read_text("ascii").splitlines() if file.is_file() else []
    return next((line.split()[0] for line in lines if line.endswith(f" {branch}")), "")
