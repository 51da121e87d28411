"""What groups of pages are made from, in few numbers: equal grounds, equal pages.

The settings, the theme, the day and every other file of the content are the same for all pages;
where one of them changes, all pages are made anew.
"""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import blake2b
from typing import Self
from zoneinfo import ZoneInfo

from community.core.event import Deadline, Event
from community.core.numbers import Numbers
from community.core.occurrence import Occurrence
from community.core.told_changes import ToldChange
from community.views.agenda import Agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """An agenda in numbers; ``coming`` are the dates that are not over."""

    agenda: Agenda
    numbers: Numbers
    coming: frozenset[tuple[str, date]]

    @classmethod
    def of(cls, agenda: Agenda, numbers: Numbers) -> Self:
        """Return what pages of this agenda are made from."""
        coming = frozenset(map(_key, agenda.calendar.upcoming))
        return cls(agenda=agenda, numbers=numbers, coming=coming)

    def of_event(self, event: Event) -> Hashable:
        """Return the event, how much of it is over, and where else one can go."""
        dates = self.agenda.calendar.dates_of(event)
        coming = sum(_key(each) in self.coming for each in dates)
        is_open = coming == len(dates) and not any(each.status.is_off for each in dates)
        zone = event.schedule.zone
        late = sum(_is_past(each, self.agenda.as_of, zone) for each in event.deadlines)
        return (self.numbers.whole[event.slug], coming, late, () if is_open else self._next(event))

    def of_dates(self, dates: Iterable[Occurrence]) -> str:
        """Return what lists show of these dates, in their order."""
        told = "".join(map(self._line, dates))
        return blake2b(told.encode(), digest_size=16).hexdigest()

    def of_changes(self, changes: Iterable[ToldChange]) -> Hashable:
        """Return which changes are told, and of what."""
        return tuple((each.id, self.numbers.line[each.event.slug]) for each in changes)

    def _next(self, event: Event) -> tuple[Hashable, ...]:
        """Return the next date of the first of its programs that has one."""
        following = self.agenda.following
        found = (following[each.slug] for each in event.programs if each.slug in following)
        return tuple(self._line(date) for date in found)[:1]

    def _line(self, occurrence: Occurrence) -> str:
        key = slug, original = _key(occurrence)
        return f"{self.numbers.line[slug]} {original.toordinal()} {key in self.coming};"


def _key(occurrence: Occurrence) -> tuple[str, date]:
    return occurrence.event.slug, occurrence.original_date


def _is_past(deadline: Deadline, as_of: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a deadline that has an hour is over; days are over at midnight."""
    when = deadline.when
    return isinstance(when, datetime) and when.replace(tzinfo=zone) < as_of.astimezone(zone)
