"""All dates of one build, each worded once for the many pages that show it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from community.context import Feed
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.program import Program
from community.views.dates import DateView, date_view
from community.views.feeds import Feeds


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """A calendar in words, and where one can follow it.

    ``as_of`` is the calendar's moment in the department's zone. ``worded`` has every date under
    the slug of its event and its original date.
    """

    calendar: Calendar
    department: Department
    feeds: Feeds
    as_of: datetime
    worded: Mapping[tuple[str, date], DateView]
    next_by_program: Mapping[str, DateView]

    @classmethod
    def of(cls, calendar: Calendar, department: Department, feeds: Iterable[Feed] = ()) -> Self:
        """Word every date of ``calendar``."""
        worded = {_key(o): date_view(o, as_of=calendar.as_of) for o in calendar.occurrences}
        return cls(
            calendar=calendar,
            department=department,
            feeds=Feeds(announced=tuple(feeds)),
            as_of=calendar.as_of.astimezone(department.zone),
            worded=worded,
            next_by_program={
                program.slug: worded[_key(following)]
                for program in calendar.catalog.programs
                if (following := calendar.of_program(program).next)
            },
        )

    def views(self, occurrences: Iterable[Occurrence]) -> tuple[DateView, ...]:
        """Return dates of the calendar in words, in the order given."""
        return tuple(self.worded[_key(occurrence)] for occurrence in occurrences)

    def of_event(self, event: Event) -> tuple[DateView, ...]:
        """Return all dates of ``event`` in words, soonest first."""
        return self.views(self.calendar.of_event(event).occurrences)

    def next_of(self, programs: Iterable[Program]) -> DateView | None:
        """Return the next date of the first program that has one."""
        slugs = (program.slug for program in programs)
        return next((self.next_by_program[s] for s in slugs if s in self.next_by_program), None)


def next_in(dates: Iterable[DateView]) -> DateView | None:
    """Return the first of these dates, soonest first, that takes place."""
    return next((date for date in dates if date.is_open), None)


def _key(occurrence: Occurrence) -> tuple[str, date]:
    return occurrence.event.slug, occurrence.original_date
