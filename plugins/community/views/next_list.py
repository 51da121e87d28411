"""The next dates, the first that takes place large: a list that a clock can move on by itself."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from community.core.values import dataclass
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
    """The next one, then the others in their order; ``room`` is how many show below it."""

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
    """Return the first ``known`` that take place of the coming dates, given soonest first.

    What was called off among them is there too, and ``clock.js`` moves all of it on.

    The answer stands first. What was called off before it is the first below: somebody may be on
    the way there.
    """
    known_dates = tuple(_known(dates, known))
    following = next_in(known_dates)
    others = (date for date in known_dates if date is not following)
    return NextList(dates=tuple(_next_dates(following, others, room)), room=room)


def _known(dates: Iterable[DateView], known: int) -> Iterator[DateView]:
    """Yield dates until so many take place: a winter of cancellations does not hide the spring."""
    room = {True: known, False: known}
    for date in dates:
        room[date.is_open] -= 1
        if room[date.is_open] >= 0:
            yield date
        if not room[True]:
            return


def _next_dates(
    following: DateView | None, others: Iterable[DateView], room: int
) -> Iterator[NextDate]:
    if following:
        yield _next_date(following, is_next=True)
    for place, date in enumerate(others):
        yield replace(_next_date(date), is_hidden=bool(following) and place >= room)


def _next_date(date: DateView, *, is_next: bool = False) -> NextDate:
    zone = zone_words(date.occurrence.event.schedule.zone)
    return NextDate(date=date, zone=zone, is_next=is_next, is_hidden=False)
