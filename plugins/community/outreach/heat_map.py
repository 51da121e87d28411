"""The pictures of the report: how many dates begin in each hour of each weekday, and where.

The first is drawn. The second is a table whose cells have the same colors, for names of places are
long, and a table is read aloud.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from community.core.english import WEEKDAYS
from community.core.occurrence import Occurrence
from community.core.wording import clock_words
from community.outreach.tally import (
    Part,
    Tally,
    hour_of,
    is_on_weekend,
    part_of,
    place_of,
    weekday_of,
)

#: In pixels: a square, the room for the hours on the left and the days on top.
SQUARE, LEFT, TOP = 44, 84, 26
_LEVELS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many dates begin then, and how dark that is: 0 without any, 4 for the most."""

    held: int
    planned: int
    level: int

    @property
    def words(self) -> str:
        """Return both numbers as a table says them."""
        parts = ((self.held, "held"), (self.planned, "planned"))
        return ", ".join(f"{number} {word}" for number, word in parts if number) or "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One square: where it is, and what it counts."""

    x: int
    y: int
    count: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """The squares of one hour, Monday first; ``label`` is ``8 a.m.`` or ``All day``."""

    label: str
    y: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HeatMap:
    """The rows, the earliest hour first, and the size of the whole picture in pixels."""

    days: tuple[str, ...]
    rows: tuple[Row, ...]

    @property
    def width(self) -> int:
        """Return how wide it is."""
        return LEFT + SQUARE * len(self.days)

    @property
    def height(self) -> int:
        """Return how high it is."""
        return TOP + SQUARE * len(self.rows)


def heat_map(tally: Tally) -> HeatMap:
    """Return the picture; it has every hour between the first and the last that is used."""
    held, planned = _by_square(tally.held), _by_square(tally.planned)
    used = {hour for hour, _ in (*held, *planned)}
    hours = sorted(hour for hour in used if hour is not None)
    rows: list[int | None] = list(range(hours[0], hours[-1] + 1)) if hours else []
    rows += [None] if None in used else []
    most = max((held + planned).values(), default=0)
    return HeatMap(
        days=WEEKDAYS,
        rows=tuple(
            Row(
                label="All day" if hour is None else clock_words(time(hour)).capitalize(),
                y=TOP + number * SQUARE,
                cells=tuple(
                    Cell(
                        x=LEFT + day * SQUARE,
                        y=TOP + number * SQUARE,
                        count=_count(held[hour, day], planned[hour, day], most),
                    )
                    for day in range(len(WEEKDAYS))
                ),
            )
            for number, hour in enumerate(rows)
        ),
    )


def _by_square(dates: Iterable[Occurrence]) -> Counter[tuple[int | None, int]]:
    return Counter((hour_of(each), weekday_of(each)) for each in dates)


def _count(held: int, planned: int, most: int) -> Count:
    number = held + planned
    level = -(-number * _LEVELS // most) if number else 0
    return Count(held=held, planned=planned, level=level)


class When(StrEnum):
    """The times that people can choose from, whichever hour it is."""

    MORNING = "Weekday mornings"
    AFTERNOON = "Weekday afternoons"
    EVENING = "Weekday evenings"
    ALL_DAY = "Weekdays, all day"
    WEEKEND = "Weekends"


_OF_PART = {
    Part.MORNING: When.MORNING,
    Part.AFTERNOON: When.AFTERNOON,
    Part.EVENING: When.EVENING,
    Part.ALL_DAY: When.ALL_DAY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceRow:
    """What there is at one place, in the order of ``When``."""

    name: str
    counts: tuple[Count, ...]


def places_by_time(tally: Tally) -> tuple[PlaceRow, ...]:
    """Return a row for each place that has a date, by name."""
    held, planned = _by_place(tally.held), _by_place(tally.planned)
    most = max((held + planned).values(), default=0)
    return tuple(
        PlaceRow(
            name=place,
            counts=tuple(_count(held[place, when], planned[place, when], most) for when in When),
        )
        for place in sorted({place for place, _ in (*held, *planned)})
    )


def _by_place(dates: Iterable[Occurrence]) -> Counter[tuple[str, When]]:
    return Counter(
        (place_of(each), When.WEEKEND if is_on_weekend(each) else _OF_PART[part_of(each)])
        for each in dates
    )
