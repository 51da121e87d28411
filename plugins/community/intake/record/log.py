"""The log of a branch: what each commit did to the files of the content folder."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime

from community.core.values import dataclass

#: Begins a commit in the log; no line about a file does.
COMMIT_MARK = "\x02"

#: What ``git log`` writes of each commit: its name, its parents, its moment.
COMMIT_FORMAT = f"{COMMIT_MARK}%H %P %ct"

#: Symbolic links and submodules, which are none of our files.
_FOREIGN_MODES = {"120000", "160000"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one commit did to one file.

    ``blob`` is the name under which git has its text, ``""`` where the file was removed;
    ``before`` is its former path when it was renamed.
    """

    path: str
    blob: str = ""
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Commit:
    """A step of the branch, and when it was made (UTC)."""

    moment: datetime
    changes: tuple[Change, ...]


def read_log(log: str) -> tuple[Commit, ...]:
    """Return the commits as ``git log --raw -z`` writes them in ``COMMIT_FORMAT``."""
    return tuple(_commits(log.split("\0")))


def files_after(commits: Iterable[Commit]) -> dict[str, str]:
    """Return the blob of every file that there is after these commits, by its path."""
    blobs: dict[str, str] = {}
    for commit in commits:
        for change in commit.changes:
            blobs.pop(change.before or change.path, None)
        blobs.update((change.path, change.blob) for change in commit.changes if change.blob)
    return blobs


def _commits(tokens: list[str]) -> Iterator[Commit]:
    rest = iter(tokens)
    moment: datetime | None = None
    changes: list[Change] = []
    for token in rest:
        line = token.lstrip("\n")
        if line.startswith(COMMIT_MARK):
            if moment is not None:
                yield Commit(moment=moment, changes=tuple(changes))
            moment, changes = _moment(line.rpartition(" ")[2]), []
        elif line:
            changes.append(_change(line, rest))
    if moment is not None:
        yield Commit(moment=moment, changes=tuple(changes))


def _change(line: str, rest: Iterator[str]) -> Change:
    """Read ``:100644 100644 1f3… 9ab… M`` and the one or two paths after it."""
    _, mode, _, blob, status = line.split(" ")
    before = next(rest) if status.startswith("R") else ""
    path = next(rest)
    if status == "D" or mode in _FOREIGN_MODES:
        blob = ""
    return Change(path=path, blob=blob, before=before)


def _moment(seconds: str) -> datetime:
    """Return the moment of a commit; git keeps dates that no calendar has."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(microsecond=0, tzinfo=UTC)
