"""One date of an event, with everything that differs on that date."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from heapq import merge
from typing import TypeVar

from community.core.event import Change, Event, Recap, Status, Withdrawn
from community.core.history import History
from community.core.identity import OccurrenceId, key_of
from community.core.place import Venue
from community.core.schedule import Length, PlannedDate, Schedule
from community.core.values import dataclass
from community.core.zones import aware

_T = TypeVar("_T")

#: What calendars hold for an event whose end nobody wrote.
ASSUMED_LENGTH = timedelta(hours=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """One date of an event.

    ``original_date`` is what the series gave and stays when the date moves. ``starts`` is aware in
    the event's zone (when ``all_day`` the first moment of its first day: midnight, or one o'clock
    where the clock is put forward at midnight). ``ends`` is aware and exclusive (when ``all_day``
    the first moment after the last day), or ``None`` where nobody wrote an end. ``moved_from`` is
    the start that was announced, or that the series gives, where it moved. ``expected``: after
    ``confirmed_through``, and nobody has said yet whether it takes place. ``is_of_series``: it has
    the identity of one date among others. ``is_withdrawn``: its file has it no more.
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
    withdrawn: Withdrawn | None = None

    @property
    def is_withdrawn(self) -> bool:
        """Tell whether the date was announced and its file has it no more."""
        return self.withdrawn is not None

    @property
    def is_of_series(self) -> bool:
        """Tell whether it was announced as one date among others."""
        return self.withdrawn.of_series if self.withdrawn else self.event.schedule.is_series

    @property
    def id(self) -> OccurrenceId:
        """Return the identity: of the event, or of this original date of a series."""
        original = self.original_date if self.is_of_series else None
        return OccurrenceId(key=key_of(self.event.first_slug), original=original)

    @property
    def ends_at_latest(self) -> datetime:
        """Return the end, or one hour after the start where nobody wrote one."""
        if self.ends is not None:
            return self.ends
        return _later(self.starts, ASSUMED_LENGTH)

    @property
    def history(self) -> History:
        """Return when this date was announced and what changed about it."""
        return self.event.history.of(self.original_date if self.is_of_series else None)

    @property
    def changed(self) -> datetime:
        """Return when this date last changed, as its history has it."""
        return self.event.history.changed_of(self.original_date if self.is_of_series else None)

    @property
    def last_day(self) -> date:
        """Return the last local day it touches (inclusive)."""
        first = self.starts.date()
        if self.ends is None or self.ends.date() == first:
            return first
        return max(first, _later(self.ends, -timedelta.resolution).date())

    def is_over(self, as_of: datetime) -> bool:
        """Tell whether it has ended at ``as_of`` (aware).

        Both are compared in UTC: Python compares two times of one zone by what the clock shows,
        and does not see which of two repeated hours is meant.
        """
        return self.ends_at_latest.astimezone(UTC) <= as_of.astimezone(UTC)

    def uid(self, domain: str) -> str:
        """Return the iCalendar UID (RFC 7986 section 5.3), ASCII, the same for ever.

        One from elsewhere is kept to the letter, whether it has a domain or not.
        """
        if not self.event.uid:
            return f"{self.id}@{domain}"
        name, at, own_domain = self.event.uid.partition("@")
        return f"{OccurrenceId(key=name, original=self.id.original)}{at}{own_domain}"


def occurrences_of(event: Event, *, through: date) -> Iterator[Occurrence]:
    """Return the event's dates in order of original date, those of its rule up to ``through``."""
    planned = iter(()) if event.is_withdrawn else _planned(event, through)
    if not event.withdrawn:
        return planned
    withdrawn = (_withdrawn(event, date) for date in event.withdrawn)
    return merge(planned, withdrawn, key=lambda date: date.original_date)


def _planned(event: Event, through: date) -> Iterator[Occurrence]:
    changes = {change.date: change for change in event.changes}
    for planned in event.schedule.planned(through=through):
        change = changes.get(planned.date, Change(date=planned.date))
        yield _occurrence(event, planned, change)


def _occurrence(event: Event, planned: PlannedDate, change: Change) -> Occurrence:
    schedule = event.schedule
    start = _chosen(change.start, planned.start)
    starts = aware(start, schedule.zone)
    status = _chosen(change.status, event.status)
    return Occurrence(
        event=event,
        original_date=planned.date,
        starts=starts,
        ends=_end(schedule, start, _chosen(change.length, schedule.length)),
        all_day=schedule.all_day,
        title=_chosen(change.title, event.title),
        status=status,
        reason=_chosen(change.reason, _reason_of_series(event, status)),
        venue=_chosen(change.venue, event.venue),
        online=_chosen(change.online, event.online),
        recap=_chosen(change.recap, None if schedule.is_series else event.recap),
        expected=_is_expected(schedule, planned, change) and not status.is_off,
        moved_from=_moved_from(event, planned, starts),
    )


def _moved_from(event: Event, planned: PlannedDate, starts: datetime) -> datetime | None:
    """Return the start that residents were told first, else the one that the series gives."""
    schedule = event.schedule
    told = None
    if event.history.revisions:
        told = event.history.of(planned.date if schedule.is_series else None).told_start
    before = told.astimezone(schedule.zone) if told else aware(planned.start, schedule.zone)
    return before if before != starts else None


def _withdrawn(event: Event, date: Withdrawn) -> Occurrence:
    """Return a date that is off because its file has it no more."""
    return Occurrence(
        event=event,
        original_date=date.original_date,
        starts=date.starts,
        ends=date.ends,
        all_day=date.all_day,
        title=date.title,
        status=Status.CANCELLED,
        reason=date.reason,
        venue=date.venue,
        online=date.online,
        recap=None,
        expected=False,
        moved_from=None,
        withdrawn=date,
    )


def _end(schedule: Schedule, start: datetime, length: Length | None) -> datetime | None:
    """Return when a date ends that starts at the naive ``start``.

    Days and clock times count on the clock of the zone, then hours and minutes in real time
    (RFC 5545 sections 3.3.5 and 3.3.6). An all-day date lasts a day where nobody wrote more.
    """
    if length is None and not schedule.all_day:
        return None
    length = length or Length(wall=timedelta(days=1))
    begins = start if schedule.all_day else aware(start, schedule.zone).replace(tzinfo=None)
    return _later(aware(begins + length.wall, schedule.zone), length.elapsed)


def _is_expected(schedule: Schedule, planned: PlannedDate, change: Change) -> bool:
    """Tell whether the date is later than was promised and nobody wrote its own status."""
    confirmed = schedule.confirmed_through
    return confirmed is not None and planned.date > confirmed and change.status is None


def _reason_of_series(event: Event, status: Status) -> str:
    """Return why it is off, but not for a date that takes place while its series is off."""
    return "" if event.status.is_off and not status.is_off else event.reason


def _later(moment: datetime, elapsed: timedelta) -> datetime:
    """Return an aware moment after ``elapsed`` real time, in the same zone."""
    return (moment.astimezone(UTC) + elapsed).astimezone(moment.tzinfo)


def _chosen(own: _T | None, otherwise: _T) -> _T:
    """Return what a change says, or what its series says."""
    return otherwise if own is None else own
