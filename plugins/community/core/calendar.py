"""The dates of all events as of one moment: what is next, what is coming, what is over."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Self

from community.core.catalog import Catalog
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.program import Program

#: How far ahead dates of a series without an end are published.
MONTHS_AHEAD = 18


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Visible events and their dates up to 18 months after ``as_of`` (aware).

    ``occurrences`` are sorted by start, then slug. Narrowing (``of_program`` …) gives a calendar.
    """

    as_of: datetime
    catalog: Catalog
    occurrences: tuple[Occurrence, ...]

    @classmethod
    def of(cls, catalog: Catalog, *, as_of: datetime) -> Self:
        """Return the calendar of what ``catalog`` shows at ``as_of``: the gate is passed here.

        Dates of a rule are held to 18 months; single events and ``extra`` dates are all kept.
        """
        raise NotImplementedError

    @property
    def upcoming(self) -> tuple[Occurrence, ...]:
        """Return the dates that are not over, soonest first, called-off ones among them."""
        raise NotImplementedError

    @property
    def past(self) -> tuple[Occurrence, ...]:
        """Return the dates that are over, latest first."""
        raise NotImplementedError

    @property
    def next(self) -> Occurrence | None:
        """Return the next date that takes place: not over, not postponed, not cancelled."""
        raise NotImplementedError

    @property
    def years(self) -> tuple[int, ...]:
        """Return the local years that have dates, latest first."""
        raise NotImplementedError

    def of_event(self, event: Event) -> Self:
        """Return only the dates of ``event``."""
        raise NotImplementedError

    def of_program(self, program: Program) -> Self:
        """Return only the dates that ``program`` owns."""
        raise NotImplementedError

    def featuring(self, program: Program) -> Self:
        """Return the dates that ``program`` owns or where residents can ask about it."""
        raise NotImplementedError

    def at_venue(self, venue: Venue) -> Self:
        """Return only the dates at ``venue``, moved ones by where they moved to."""
        raise NotImplementedError

    def in_month(self, year: int, month: int) -> Self:
        """Return the dates that touch this month, in each event's zone."""
        raise NotImplementedError

    def in_year(self, year: int) -> Self:
        """Return the dates that start in this year, in each event's zone."""
        raise NotImplementedError

    def between(self, first: date, last: date) -> Self:
        """Return the dates that touch the days ``first`` to ``last`` (inclusive)."""
        raise NotImplementedError
