"""The picture of the report: weekdays across, hours down, and how many dates begin in each."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import time

from community.core.english import WEEKDAYS
from community.core.occurrence import Occurrence
from community.core.wording import clock_words
from community.outreach.tally import Tally, hour_of, weekday_of

#: In pixels: a square, the room for the hours on the left and the days on top.
SQUARE, LEFT, TOP = 44, 84, 26
_LEVELS = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One square: where it is, how many dates begin then, and how dark it is (0 to 4)."""

    x: int
    y: int
    held: int
    planned: int
    level: int

    @property
    def words(self) -> str:
        """Return both numbers as a table says them."""
        parts = ((self.held, "held"), (self.planned, "planned"))
        return ", ".join(f"{number} {word}" for number, word in parts if number) or "none"


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
                        held=held[hour, day],
                        planned=planned[hour, day],
                        level=_level(held[hour, day] + planned[hour, day], most),
                    )
                    for day in range(len(WEEKDAYS))
                ),
            )
            for number, hour in enumerate(rows)
        ),
    )


def _by_square(dates: Iterable[Occurrence]) -> Counter[tuple[int | None, int]]:
    return Counter((hour_of(each), weekday_of(each)) for each in dates)


def _level(number: int, most: int) -> int:
    """Return how dark a square is: 0 without a date, 4 with the most."""
    return -(-number * _LEVELS // most) if number else 0
