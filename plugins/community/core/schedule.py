"""On which dates an event happens, in the wall-clock time of its zone."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import islice, takewhile
from zoneinfo import ZoneInfo

from community.core.rule import Rule
from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """How long an event lasts: ``wall`` on the clock of its zone, then ``elapsed`` real time.

    An ``end`` and days of a ``duration`` are ``wall`` (an event from 8 to 9:30 ends at 9:30 on
    every date); hours and minutes of a ``duration`` are ``elapsed`` (RFC 5545 section 3.3.6). An
    all-day event has whole days of ``wall``: one day is ``timedelta(days=1)``.
    """

    wall: timedelta = timedelta()
    elapsed: timedelta = timedelta()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDate:
    """A date that the series gives: ``date`` is its identity, ``start`` its naive local start."""

    date: date
    start: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The dates of a single event or of a series.

    ``start`` is the first date's naive local start (midnight when ``all_day``). A series has a
    ``rule``, or ``extra`` dates, or both; ``until`` (inclusive) and ``count`` bound the rule, not
    the extra dates. ``extra`` are naive local starts. No two planned dates share a day.
    ``confirmed_through``: later dates are expected, not promised.
    """

    start: datetime
    zone: ZoneInfo
    all_day: bool = False
    length: Length | None = None
    rule: Rule | None = None
    until: date | None = None
    count: int | None = None
    extra: tuple[datetime, ...] = ()
    confirmed_through: date | None = None

    @property
    def is_series(self) -> bool:
        """Tell whether the event has, or can have, more than one date."""
        return self.rule is not None or bool(self.extra)

    def planned(self, *, through: date) -> Iterator[PlannedDate]:
        """Yield the dates in order, before any change.

        ``through`` (inclusive) bounds what the rule goes on to give; ``start`` and ``extra``,
        which somebody wrote down, are always given.
        """
        if self.rule is None and not self.extra:
            yield PlannedDate(date=self.start.date(), start=self.start)
            return
        last = None
        for start in merge(self._from_rule(through), sorted(self.extra), key=datetime.date):
            if start.date() != last:
                last = start.date()
                yield PlannedDate(date=last, start=start)

    def _from_rule(self, through: date) -> Iterator[datetime]:
        """Yield ``start``, then the rule's later dates; ``start`` is the first of ``count``."""
        yield self.start
        if self.rule is None:
            return
        first, bound = self.start.date(), min(through, self.until or through)
        later = (day for day in self.rule.dates(start=first) if day > first)
        counted = later if self.count is None else islice(later, self.count - 1)
        for day in takewhile(lambda day: day <= bound, counted):
            yield datetime.combine(day, self.start.time())
