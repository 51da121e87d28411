"""Which dates took place, and which are planned: what the report on fairness counts.

Dates that were canceled or postponed do not count, nor those that were taken off. The clock is that
of each event's zone; a date counts where it begins.
"""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Self, TypeVar

from dateutil.relativedelta import relativedelta

from community.core.calendar import Calendar
from community.core.occurrence import Occurrence

_Key = TypeVar("_Key", bound=Hashable)

#: How far the report looks back, unless it is told, and how far ahead.
BACK = relativedelta(months=12)
AHEAD = relativedelta(months=6)

_NOON, _EVENING, _SATURDAY = 12, 17, 5


class Part(StrEnum):
    """The part of the day in which a date begins."""

    MORNING = "morning"
    AFTERNOON = "afternoon"
    EVENING = "evening"
    ALL_DAY = "all day"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The dates that count, in order: ``held`` from ``since`` on, ``planned`` up to ``until``.

    Both days are inclusive; ``as_of`` (aware) divides what is over from what is planned.
    """

    calendar: Calendar
    since: date
    until: date
    held: tuple[Occurrence, ...]
    planned: tuple[Occurrence, ...]

    @classmethod
    def of(cls, calendar: Calendar, *, since: date | None = None) -> Self:
        """Return what counts in a calendar."""
        today = calendar.as_of.date()
        first, last = since or today - BACK, today + AHEAD
        return cls(
            calendar=calendar,
            since=first,
            until=last,
            held=tuple(each for each in held(calendar) if first <= each.starts.date()),
            planned=tuple(
                each
                for each in calendar.upcoming
                if each.starts.date() <= last and not each.status.is_off
            ),
        )

    @property
    def as_of(self) -> datetime:
        """Return the moment that divides what was held from what is planned."""
        return self.calendar.as_of


def held(calendar: Calendar) -> tuple[Occurrence, ...]:
    """Return every date that took place, the earliest first."""
    return tuple(each for each in reversed(calendar.past) if not each.status.is_off)


def counts(dates: Iterable[Occurrence], key_of: Callable[[Occurrence], _Key]) -> Counter[_Key]:
    """Return how many dates there are of each kind."""
    return Counter(map(key_of, dates))


def hour_of(occurrence: Occurrence) -> int | None:
    """Return the hour in which it begins, ``None`` for a whole day."""
    return None if occurrence.all_day else occurrence.starts.hour


def weekday_of(occurrence: Occurrence) -> int:
    """Return the day of the week on which it begins, 0 for Monday."""
    return occurrence.starts.weekday()


def part_of(occurrence: Occurrence) -> Part:
    """Return the part of the day in which it begins."""
    hour = hour_of(occurrence)
    if hour is None:
        return Part.ALL_DAY
    if hour < _NOON:
        return Part.MORNING
    return Part.AFTERNOON if hour < _EVENING else Part.EVENING


def is_evening(occurrence: Occurrence) -> bool:
    """Tell whether it begins at 5 p.m. or later."""
    return part_of(occurrence) is Part.EVENING


def is_on_weekend(occurrence: Occurrence) -> bool:
    """Tell whether it begins on a Saturday or Sunday."""
    return weekday_of(occurrence) >= _SATURDAY


def place_of(occurrence: Occurrence) -> str:
    """Return the name of its place."""
    return occurrence.venue.name if occurrence.venue else "Online"


def city_of(occurrence: Occurrence) -> str:
    """Return the city of its place, or ``""`` where none is known."""
    return occurrence.venue.city if occurrence.venue else ""
