"""All dates of one build, each worded once for the many pages that show it."""

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date, datetime
from typing import Self

from community.context import Feed
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.program import Program
from community.core.values import dataclass
from community.views.dates import DateView, date_view
from community.views.feeds import Feeds


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A calendar in words, and where one can follow it.

    ``as_of`` is the calendar's moment in the department's zone. ``following`` is the next date of
    each program, by slug. Dates are worded when they are first asked for.
    """

    calendar: Calendar
    department: Department
    feeds: Feeds
    as_of: datetime
    following: Mapping[str, Occurrence]
    _worded: dict[tuple[str, date], DateView] = field(default_factory=dict)

    @classmethod
    def of(cls, calendar: Calendar, department: Department, feeds: Iterable[Feed] = ()) -> Self:
        """Return the agenda of ``calendar``."""
        return cls(
            calendar=calendar,
            department=department,
            feeds=Feeds(announced=tuple(feeds)),
            as_of=calendar.as_of.astimezone(department.zone),
            following=_following(calendar),
        )

    def views(self, occurrences: Iterable[Occurrence]) -> tuple[DateView, ...]:
        """Return dates of the calendar in words, in the order given."""
        return tuple(map(self._view, occurrences))

    def of_event(self, event: Event) -> tuple[DateView, ...]:
        """Return all dates of ``event`` in words, soonest first."""
        return self.views(self.calendar.of_event(event).occurrences)

    def next_of(self, programs: Iterable[Program]) -> DateView | None:
        """Return the next date of the first program that has one."""
        slugs = (program.slug for program in programs)
        found = next((self.following[slug] for slug in slugs if slug in self.following), None)
        return self._view(found) if found else None

    def _view(self, occurrence: Occurrence) -> DateView:
        key = occurrence.event.slug, occurrence.original_date
        view = self._worded.get(key)
        if view is None:
            view = self._worded[key] = date_view(occurrence, as_of=self.calendar.as_of)
        return view


def _following(calendar: Calendar) -> dict[str, Occurrence]:
    """Return the next date of each program that takes place; a hidden program has none."""
    following: dict[str, Occurrence] = {}
    for each in calendar.upcoming:
        if not each.status.is_off:
            for program in each.event.programs:
                following.setdefault(program.slug, each)
    shown = {program.slug for program in calendar.catalog.programs}
    return {slug: date for slug, date in following.items() if slug in shown}


def next_in(dates: Iterable[DateView]) -> DateView | None:
    """Return the first of these dates, soonest first, that takes place."""
    return next((date for date in dates if date.is_open), None)
