"""What groups of pages are made from, in few numbers: equal grounds, equal pages.

The settings, the theme, the day and every other file of the content are the same for all pages;
where one of them changes, all pages are made anew.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from datetime import datetime
from hashlib import blake2b
from typing import Self
from zoneinfo import ZoneInfo

from community.core.event import Deadline, Event
from community.core.numbers import Numbers
from community.core.occurrence import Occurrence
from community.core.told_changes import ToldChange
from community.core.values import dataclass
from community.views.agenda import Agenda


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounds:
    """An agenda in numbers: ``coming`` is how many dates of each event are not over, by slug.

    ``lines`` has what lists show of each date, by the place of the date in memory.
    """

    agenda: Agenda
    numbers: Numbers
    coming: Mapping[str, int]
    lines: Mapping[int, str]

    @classmethod
    def of(cls, agenda: Agenda, numbers: Numbers) -> Self:
        """Return what pages of this agenda are made from."""
        coming = set(map(id, agenda.calendar.upcoming))
        lines = {
            id(each): f"{numbers.line[each.event.slug]} {each.original_date.toordinal()} "
            f"{id(each) in coming};"
            for each in agenda.calendar.occurrences
        }
        counted = Counter(each.event.slug for each in agenda.calendar.upcoming)
        return cls(agenda=agenda, numbers=numbers, coming=counted, lines=lines)

    def of_event(self, event: Event) -> Hashable:
        """Return the event, how much of it is over, and where else one can go."""
        zone, as_of = event.schedule.zone, self.agenda.as_of
        late = sum(_is_past(each, as_of, zone) for each in event.deadlines)
        coming = self.coming.get(event.slug, 0)
        is_open = coming and self._is_open(event, coming)
        return (self.numbers.whole[event.slug], coming, late, () if is_open else self._next(event))

    def _is_open(self, event: Event, coming: int) -> bool:
        """Tell whether nobody comes too late, or in vain, to any of its dates."""
        dates = self.agenda.calendar.dates_of(event)
        return coming == len(dates) and not any(each.status.is_off for each in dates)

    def of_dates(self, dates: Iterable[Occurrence]) -> str:
        """Return what lists show of these dates, in their order."""
        told = "".join([self.lines[id(each)] for each in dates])
        return blake2b(told.encode(), digest_size=16).hexdigest()

    def of_changes(self, changes: Iterable[ToldChange]) -> Hashable:
        """Return which changes are told, and of what."""
        return tuple((each.id, self.numbers.line[each.event.slug]) for each in changes)

    def _next(self, event: Event) -> tuple[Hashable, ...]:
        """Return the next date of the first of its programs that has one."""
        following = self.agenda.following
        found = (following[each.slug] for each in event.programs if each.slug in following)
        return tuple(self.lines[id(date)] for date in found)[:1]


def _is_past(deadline: Deadline, as_of: datetime, zone: ZoneInfo) -> bool:
    """Tell whether a deadline that has an hour is over; days are over at midnight."""
    when = deadline.when
    return isinstance(when, datetime) and when.replace(tzinfo=zone) < as_of.astimezone(zone)
