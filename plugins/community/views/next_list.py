"""The next dates, the first that takes place large: a list that a clock can move on by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from community.core.wording import zone_words
from community.views.agenda import next_in
from community.views.dates import DateView


@dataclass(frozen=True, slots=True, kw_only=True)
class NextDate:
    """One of the next dates: ``is_next`` is the one shown large, ``is_hidden`` waits its turn."""

    date: DateView
    zone: str
    is_next: bool
    is_hidden: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class NextList:
    """The next dates in their order; ``room`` is how many show below the next one."""

    dates: tuple[NextDate, ...]
    room: int

    @property
    def next(self) -> DateView | None:
        """Return the first date that takes place, if any."""
        return next((each.date for each in self.dates if each.is_next), None)

    @property
    def shown(self) -> int:
        """Return how many dates show on the day of the build."""
        return sum(not each.is_hidden for each in self.dates)


def next_list(dates: Iterable[DateView], *, room: int, known: int) -> NextList:
    """Return the first ``known`` of the coming dates, soonest first, as ``clock.js`` shows them.

    What was called off before the next one shows too: somebody may be on the way to it.
    """
    first = tuple(islice(dates, known))
    return NextList(dates=tuple(_next_dates(first, room)), room=room)


def _next_dates(dates: tuple[DateView, ...], room: int) -> Iterator[NextDate]:
    following, after = next_in(dates), 0
    is_found = False
    for date in dates:
        after += is_found
        is_found = is_found or date is following
        yield NextDate(
            date=date,
            zone=zone_words(date.occurrence.event.schedule.zone),
            is_next=date is following,
            is_hidden=after > room,
        )
