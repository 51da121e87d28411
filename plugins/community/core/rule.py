"""A repeat rule: the part of RFC 5545 section 3.3.10 that gives at most one date a day."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR, date, datetime, time, timedelta
from enum import StrEnum
from itertools import dropwhile
from typing import Literal

from dateutil import rrule


class Frequency(StrEnum):
    """How often a rule comes round."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


_FREQUENCIES: Mapping[Frequency, Literal[0, 1, 2, 3]] = {
    Frequency.DAILY: rrule.DAILY,
    Frequency.WEEKLY: rrule.WEEKLY,
    Frequency.MONTHLY: rrule.MONTHLY,
    Frequency.YEARLY: rrule.YEARLY,
}

#: The weekdays as RFC 5545 writes them, Monday first.
_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RuleDay:
    """A BYDAY entry: ``weekday`` 0 is Monday; ``nth`` 1 the first, -1 the last, 0 every one."""

    weekday: int
    nth: int = 0

    def __str__(self) -> str:
        """Return the entry as the RFC writes it: ``MO``, ``1MO``, ``-1FR``."""
        return f"{self.nth or ''}{_WEEKDAYS[self.weekday]}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Dates that come round; without COUNT and UNTIL, which belong to the schedule.

    What the start date implies is written out: ``every week`` from a Wednesday has
    ``days=(RuleDay(weekday=2),)``.
    """

    frequency: Frequency
    interval: int = 1
    days: tuple[RuleDay, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    def dates(self, *, start: date) -> Iterator[date]:
        """Yield the rule's dates from ``start`` on, in order, without end where there is none."""
        moments = rrule.rrule(
            _FREQUENCIES[self.frequency],
            dtstart=datetime.combine(self._first_day_read(start), time()),
            interval=self.interval,
            wkst=self.week_start,
            byweekday=self._weekdays_read() or None,
            bymonthday=self.month_days or None,
            byyearday=self.year_days or None,
            byweekno=self.weeks if self.weeks and self.positions else None,
            bymonth=self.months or None,
            bysetpos=self.positions or None,
        )
        dates = (moment.date() for moment in moments)
        return filter(self._is_in_weeks, dropwhile(lambda day: day < start, dates))

    def to_rfc5545(self) -> str:
        """Return the RRULE value, its parts in the RFC's order: ``FREQ=MONTHLY;BYDAY=1MO``."""
        parts = {
            "INTERVAL": (self.interval,) if self.interval > 1 else (),
            "BYDAY": self.days,
            "BYMONTHDAY": self.month_days,
            "BYYEARDAY": self.year_days,
            "BYWEEKNO": self.weeks,
            "BYMONTH": self.months,
            "BYSETPOS": self.positions,
            "WKST": (_WEEKDAYS[self.week_start],) if self.week_start else (),
        }
        written = (f";{name}={','.join(map(str, part))}" for name, part in parts.items() if part)
        return f"FREQ={self.frequency}{''.join(written)}"

    def _first_day_read(self, start: date) -> date:
        """Return where dateutil begins: ``start``, or the first day of its week.

        Positions count within the whole week, and dateutil would count those of the first week
        from ``start`` on.
        """
        if self.frequency is Frequency.WEEKLY and self.positions:
            return start - timedelta(days=(start.weekday() - self.week_start) % 7)
        return start

    def _weekdays_read(self) -> list[rrule.weekday]:
        """Return the days as dateutil understands them.

        Beside ``1MO`` it takes no plain ``TU``: a day must then be both, and none ever is.
        """
        plain: Iterable[int | None] = (None,)
        if any(day.nth for day in self.days):
            in_year = self.frequency is Frequency.YEARLY and not self.months
            plain = range(1, 54 if in_year else 6)
        return [
            rrule.weekday(day.weekday, nth)
            for day in self.days
            for nth in ((day.nth,) if day.nth else plain)
        ]

    def _is_in_weeks(self, day: date) -> bool:
        """Tell whether ``day`` is in one of ``weeks``, where there are any.

        Dateutil loses days of a week that belongs to two years, unless weeks begin on Monday and
        count from the front. So it reads them only where positions count within them.
        """
        if not self.weeks or day.year == MAXYEAR:  # whose last week Python cannot count
            return not self.weeks
        year, number = self._week_of(day)
        _, last = self._week_of(date(year, 12, 28))  # is in the last week, whenever weeks begin
        return number in self.weeks or number - last - 1 in self.weeks

    def _week_of(self, day: date) -> tuple[int, int]:
        """Return year and number of the week of ``day``: its fourth day tells (ISO 8601)."""
        fourth = day + timedelta(days=3 - (day.weekday() - self.week_start) % 7)
        return fourth.year, (fourth.timetuple().tm_yday + 6) // 7
