"""What the log of a branch says about each file: when it first came and when it last changed.

The full record of changes, with what each version said, belongs here: the log is read oldest
first, one commit after the other, with the names a file had.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime

#: Begins a commit in the log; no status of a file does.
COMMIT_MARK = "\x02"


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one commit did to one file; ``before`` is its former name when it was renamed."""

    path: str
    is_removed: bool = False
    before: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The first and the last commit of a file."""

    first: datetime
    last: datetime


@dataclass(slots=True)
class _Record:
    """Spans of the files as they are now, and of those that are gone and may come back."""

    present: dict[str, Span] = field(default_factory=dict)
    gone: dict[str, Span] = field(default_factory=dict)

    def apply(self, moment: datetime, changes: list[Change]) -> None:
        """Go one commit on. Former names are left first: two files may swap theirs."""
        former = {
            change.path: self.present.pop(change.before)
            for change in changes
            if change.before in self.present
        }
        for change in changes:
            path = change.path
            known = former.get(path) or self.present.get(path) or self.gone.get(path)
            first = known.first if known else moment
            span = Span(first=first, last=max(first, moment))
            self.present.pop(path, None)
            self.gone.pop(path, None)
            (self.gone if change.is_removed else self.present)[path] = span


def read_log(log: str) -> dict[str, Span]:
    """Return the span of every file that stands at the end of the log.

    A file that was removed and came back keeps its first moment: residents knew it already.
    """
    record = _Record()
    for moment, changes in _commits(log.split("\0")):
        record.apply(moment, changes)
    return record.present


def _commits(tokens: list[str]) -> Iterator[tuple[datetime, list[Change]]]:
    """Yield each commit's moment with its changes, as ``--name-status -z`` writes them."""
    rest = iter(tokens)
    moment: datetime | None = None
    changes: list[Change] = []
    for token in rest:
        status = token.lstrip("\n")
        if status.startswith(COMMIT_MARK):
            if moment is not None:
                yield moment, changes
            moment, changes = _moment(status.removeprefix(COMMIT_MARK)), []
        elif status.startswith("R"):
            before = next(rest)
            changes.append(Change(path=next(rest), before=before))
        elif status:
            changes.append(Change(path=next(rest), is_removed=status.startswith("D")))
    if moment is not None:
        yield moment, changes


def _moment(seconds: str) -> datetime:
    """Return the moment of a commit; git keeps dates that no calendar has."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.max.replace(microsecond=0, tzinfo=UTC)
