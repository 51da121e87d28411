"""One date of an event, with everything that differs on that date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from community.core.event import Event, Recap, Status
from community.core.identity import OccurrenceId
from community.core.place import Venue

#: What calendars hold for an event whose end nobody wrote.
ASSUMED_LENGTH = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One date of an event.

    ``original_date`` is what the series gave and stays when the date moves. ``starts`` is aware in the
    event's zone (midnight when ``all_day``). ``ends`` is aware and exclusive (midnight after the
    last day when ``all_day``), or ``None`` where nobody wrote an end. ``moved_from`` is the
    start the series gave, where it moved. ``expected``: after ``confirmed_through``.
    """

    event: Event
    original_date: date
    starts: datetime
    ends: datetime | None
    all_day: bool
    title: str
    status: Status
    reason: str
    venue: Venue | None
    online: str
    recap: Recap | None
    expected: bool
    moved_from: datetime | None

    @property
    def id(self) -> OccurrenceId:
        """Return the identity: of the event, or of this original date of a series."""
        raise NotImplementedError

    @property
    def ends_at_latest(self) -> datetime:
        """Return the end, or one hour after the start where nobody wrote one."""
        raise NotImplementedError

    @property
    def last_day(self) -> date:
        """Return the last local day it touches (inclusive)."""
        raise NotImplementedError

    def is_over(self, as_of: datetime) -> bool:
        """Tell whether it has ended at ``as_of`` (aware)."""
        raise NotImplementedError

    def uid(self, domain: str) -> str:
        """Return the iCalendar UID (RFC 7986 section 5.3), ASCII, the same for ever."""
        raise NotImplementedError


def occurrences_of(event: Event, *, through: date) -> Iterator[Occurrence]:
    """Yield the event's dates in order of original date, those of its rule up to ``through``."""
    raise NotImplementedError
