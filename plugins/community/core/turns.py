"""What a change of facts means to somebody who planned to come."""

from collections.abc import Iterable, Iterator
from datetime import date  # noqa: TC003  # as TC001
from enum import StrEnum

from community.core.event import Status
from community.core.history import Facts, Revision


class Turn(StrEnum):
    """Why residents have to hear of it; the words are parts of identities that stay."""

    CANCELLED = "cancelled"
    POSTPONED = "postponed"
    MOVED = "moved"
    RESTORED = "restored"
    CHANGED = "changed"


_OFF = {Status.CANCELLED.value: Turn.CANCELLED, Status.POSTPONED.value: Turn.POSTPONED}


def turns_of(revisions: Iterable[Revision]) -> Iterator[tuple[Revision, Turn]]:
    """Yield the revisions that are news, oldest first.

    Another place, another end and a new date of a series are told by the list of changes alone.
    """
    gone: dict[date | None, Facts] = {}
    for revision in revisions:
        before = revision.before or gone.pop(revision.original_date, None)
        turn = _turn(before, revision.after, came_back=revision.before is None)
        if before and revision.after is None:
            gone[revision.original_date] = before
        if turn:
            yield revision, turn


def turn_of_status(status: str) -> Turn | None:
    """Return what was called off from its announcement on; None for what takes place."""
    return _OFF.get(status)


def _turn(before: Facts | None, after: Facts | None, *, came_back: bool) -> Turn | None:
    if before is None:
        return None  # announced
    if after is None:
        return Turn.CANCELLED
    if turn := _OFF.get(after.status):
        return turn if before.status != after.status and not came_back else None
    if before.starts != after.starts:
        return Turn.MOVED
    return Turn.RESTORED if came_back or before.status in _OFF else None
