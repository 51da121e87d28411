"""Whether a build now would make the same as the last one, asked before anything is loaded.

``last_build.py`` keeps what is read here. A site of 10,000 events has 34,000 files and folders to
look at, so nothing is imported that Python has not loaded by itself, paths are bytes as the system
has them, and no folder is listed: its own time tells of what came and went in it. A doubt of any
kind means that the site is built.
"""

import os
import time

#: Where it is kept, below the folder of the site.
STATE_PATH = os.path.join(".cache", "build")

#: A later version of this module does not read what an earlier one kept.
MARK = b"department-events build 3"

#: How many texts stand before the paths: see ``state_of``.
TEXTS = 7

#: Bytes of a number, and numbers of a path: its size, time and place on disk.
_WIDTH, _NUMBERS = 8, 3


def unchanged(root: str | os.PathLike[str]) -> str | None:
    """Return what the last build of a site said, if one now would make the same; else None."""
    if "SOURCE_DATE_EPOCH" in os.environ:
        return None
    here = os.path.realpath(root)
    try:
        with open(os.path.join(here, STATE_PATH), "rb") as file:
            texts, numbers = parts_of(file.read())
        mark, home, as_of, until, commit, _, said = texts[:TEXTS]
        is_same = (
            mark == MARK
            and home == os.fsencode(here)
            and float(as_of) <= time.time() < float(until)
            and commit.decode() == commit_of(here)
            and _are_as_they_were(texts[TEXTS:], numbers)
        )
        return said.decode() if is_same else None
    except (OSError, TypeError, ValueError):
        return None


def last_output(root: str) -> str | None:
    """Return the folder that the last build made, None where it left nothing."""
    try:
        with open(os.path.join(root, STATE_PATH), "rb") as file:
            texts, _ = parts_of(file.read())
    except (OSError, ValueError):
        return None
    return os.fsdecode(texts[5]) if texts[0] == MARK else None


def differences(root: str) -> tuple[str, list[str], list[tuple[bytes, int, int, int]]] | None:
    """Return the output of the last build, and the sources that are not as it found them.

    None where it left nothing. ``root`` is the site's folder as ``os.path.realpath`` has it. What
    is no more is among the paths. What comes third is how the output was left, for ``is_as_left``.
    """
    try:
        with open(os.path.join(root, STATE_PATH), "rb") as file:
            texts, numbers = parts_of(file.read())
        mark, home, _, _, commit, output, _ = texts[:TEXTS]
        if mark != MARK or home != os.fsencode(root) or commit.decode() != commit_of(root):
            return None
        sources: list[tuple[bytes, int, int, int]] = []
        made: list[tuple[bytes, int, int, int]] = []
        for seen in zip(texts[TEXTS:], *numbers, strict=True):
            (made if seen[0].startswith(output) else sources).append(seen)
        others = list(map(os.fsdecode, _others(sources)))
        return os.fsdecode(output), others, made
    except (OSError, TypeError, ValueError):
        return None


def is_as_left(made: list[tuple[bytes, int, int, int]]) -> bool:
    """Tell whether nobody has changed the output of the last build, as ``differences`` has it."""
    return not _others(made)


def _others(seen: list[tuple[bytes, int, int, int]]) -> list[bytes]:
    """Return the paths that are other files now, or none."""
    found = []
    for path, size, moment, place in seen:
        try:
            look = os.stat(path)
        except OSError:
            found.append(path)
            continue
        if look.st_mtime_ns != moment or look.st_size != size or look.st_ino != place:
            found.append(path)
    return found


def state_of(texts: list[bytes], numbers: bytes) -> bytes:
    """Return the bytes of a state.

    ``texts`` are the mark, the site's folder, the seconds since 1970 from which and until which
    the build is right, the commit, what it said, and then every path. ``numbers`` are 64 bits
    each, in the order of this machine: the sizes of all paths, then their times in nanoseconds,
    then their places on disk.
    """
    return b"%d\0%b%b" % (len(texts) - TEXTS, numbers, b"\0".join(texts))


def parts_of(state: bytes) -> tuple[list[bytes], list[list[int]]]:
    """Return the texts and the numbers of a state; raise ``ValueError`` if it is none of ours."""
    count, _, rest = state.partition(b"\0")
    block = int(count) * _WIDTH
    texts = rest[block * _NUMBERS :].split(b"\0")
    if len(texts) != TEXTS + int(count):
        raise ValueError("a part is missing")
    blocks = [rest[start : start + block] for start in range(0, block * _NUMBERS, block or 1)]
    return texts, [memoryview(each).cast("Q").tolist() for each in blocks]


def _are_as_they_were(paths: list[bytes], numbers: list[list[int]]) -> bool:
    look = os.stat
    for path, size, moment, place in zip(paths, *numbers, strict=True):
        found = look(path)
        if found.st_mtime_ns != moment or found.st_size != size or found.st_ino != place:
            return False
    return True


def commit_of(root: str) -> str | None:
    """Return the commit of the site's repository, ``""`` where there is none, None if in doubt."""
    folder, above = root, os.path.dirname(root)
    while not os.path.lexists(git := os.path.join(folder, ".git")):
        if folder == above:
            return ""
        folder, above = above, os.path.dirname(above)
    # A file stands in a work tree of its own: git keeps its branch elsewhere.
    return _head(git) if os.path.isdir(git) else None


def _head(git: str) -> str | None:
    try:
        head = _text(git, "HEAD").strip()
        shallow = "shallow " if os.path.exists(os.path.join(git, "shallow")) else ""
        kind, _, branch = head.partition(" ")
        if kind != "ref:":
            return shallow + head
        return shallow + (_loose(git, branch) or _packed(git, branch))
    except (OSError, ValueError):
        return None


def _loose(git: str, branch: str) -> str:
    return _text(git, branch).strip() if os.path.isfile(os.path.join(git, branch)) else ""


def _packed(git: str, branch: str) -> str:
    """Return the commit of a branch that git keeps in one file with others; ``""`` for none yet."""
    is_there = os.path.isfile(os.path.join(git, "packed-refs"))
    lines = _text(git, "packed-refs").splitlines() if is_there else []
    return next((line.split()[0] for line in lines if line.endswith(f" {branch}")), "")


def _text(folder: str, name: str) -> str:
    with open(os.path.join(folder, name), "rb") as file:
        return file.read().decode()
