"""What is to be told of a date: an invitation, a change, or what came of it."""

from datetime import datetime
from enum import StrEnum

from community.core.event import Status
from community.core.occurrence import Occurrence
from community.core.wording import day_words


class Kind(StrEnum):
    """What is told of a date."""

    INVITATION = "invitation"
    TENTATIVE = "not certain"
    EXPECTED = "expected"
    MOVED = "moved"
    NEW_PLACE = "new place"
    POSTPONED = "postponed"
    CANCELED = "canceled"
    RECAP = "recap"

    @property
    def is_off(self) -> bool:
        """Tell whether nobody should come at the time that was announced."""
        return self in {Kind.POSTPONED, Kind.CANCELED}

    @property
    def invites(self) -> bool:
        """Tell whether people are asked to come."""
        return not self.is_off and self is not Kind.RECAP


class NothingToTellError(ValueError):
    """There is no news in a date; the message says why, and what to do."""


_OF_STATUS = {
    Status.CANCELLED: Kind.CANCELED,
    Status.POSTPONED: Kind.POSTPONED,
    Status.TENTATIVE: Kind.TENTATIVE,
}


def kind_of(occurrence: Occurrence, *, as_of: datetime) -> Kind:
    """Return what is to be told at ``as_of``; raise ``NothingToTellError`` where nothing is."""
    if occurrence.is_over(as_of):
        return _kind_of_past(occurrence)
    if occurrence.status in _OF_STATUS:
        return _OF_STATUS[occurrence.status]
    if occurrence.expected:
        return Kind.EXPECTED
    if occurrence.moved_from:
        return Kind.MOVED
    return Kind.NEW_PLACE if _has_new_place(occurrence) else Kind.INVITATION


def _kind_of_past(occurrence: Occurrence) -> Kind:
    day = day_words(occurrence.starts)
    if occurrence.status.is_off:
        raise NothingToTellError(f"It was called off, and its day, {day}, is over.")
    if occurrence.recap is None:
        raise NothingToTellError(
            f"It is over since {day}. Write under 'recap' what came of it; that is the news then."
        )
    return Kind.RECAP


def _has_new_place(occurrence: Occurrence) -> bool:
    """Tell whether people who know the event would go to another place."""
    if occurrence.reason and occurrence.venue != occurrence.event.venue:
        return True
    told = [r for r in occurrence.history.revisions if r.before and r.after]
    return bool(told) and told[-1].before.place != told[-1].after.place  # type: ignore[union-attr]  # they have both
