"""A zone's present rule, as the POSIX text at the end of its TZif data says it.

RFC 9636 section 3.3.1: the text (``EST5EDT,M3.2.0,M11.1.0``) holds for every moment after the
last one that the data lists.
"""

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from typing import Self

from community.core.zones import zone_data

_NAME = r"<[^>]+>|[A-Za-z]{3,}"
_CLOCK = r"[+-]?\d{1,3}(?::\d\d){0,2}"
_ONSET = rf"M\d{{1,2}}\.\d\.\d(?:/(?:{_CLOCK}))?"
_RULE = re.compile(
    rf"(?P<name>{_NAME})(?P<offset>{_CLOCK})"
    rf"(?:(?P<summer_name>{_NAME})(?P<summer_offset>{_CLOCK})?"
    rf",(?P<starts>{_ONSET}),(?P<ends>{_ONSET}))?"
)

#: POSIX: a change without a time happens at two o'clock.
_USUAL_TIME = "2"

#: The week of a rule that means the last one of the month.
LAST_WEEK = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Onset:
    """When a change happens each year, on the clock that is in force before it.

    ``weekday`` 0 is Sunday; ``week`` 5 is the month's last. ``time`` may lie outside the day.
    """

    month: int
    week: int
    weekday: int
    time: timedelta

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read ``M3.2.0/2``."""
        day, _, time = text.partition("/")
        month, week, weekday = map(int, day[1:].split("."))
        return cls(month=month, week=week, weekday=weekday, time=_read_clock(time or _USUAL_TIME))

    def in_year(self, year: int) -> datetime:
        """Return the naive local moment."""
        first, days = monthrange(year, self.month)
        day = 1 + (self.weekday - 1 - first) % 7 + 7 * (self.week - 1)
        return datetime(year, self.month, day if day <= days else day - 7) + self.time  # noqa: DTZ001 - wall-clock time


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """A part of the year: what its time is called, how far from UTC it is, when it begins.

    ``onset`` is ``None`` in a zone whose clocks never change.
    """

    name: str
    offset: timedelta
    onset: Onset | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PosixZone:
    """Standard time and, where the clocks change, summer time.

    Standard time is the period nearer the west, also in Dublin, whose law says it the other way
    round: calendar programs know no summer time that puts the clocks back.
    """

    standard: Period
    daylight: Period | None = None

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a POSIX rule; dates as ``Jn`` and ``n`` are in no zone of the database."""
        match = _RULE.fullmatch(text)
        if match is None:
            raise ValueError(f"{text!r} is no time zone rule that is known here")
        offset = -_read_clock(match["offset"])
        standard = Period(name=match["name"].strip("<>"), offset=offset)
        if match["starts"] is None:
            return cls(standard=standard)
        summer = match["summer_offset"]
        periods = (
            Period(name=standard.name, offset=offset, onset=Onset.parse(match["ends"])),
            Period(
                name=match["summer_name"].strip("<>"),
                offset=-_read_clock(summer) if summer else offset + timedelta(hours=1),
                onset=Onset.parse(match["starts"]),
            ),
        )
        west, east = sorted(periods, key=lambda period: period.offset)
        return cls(standard=west, daylight=east)

    @property
    def periods(self) -> tuple[Period, ...]:
        """Return summer time, where there is one, and standard time."""
        return (self.daylight, self.standard) if self.daylight else (self.standard,)

    def before(self, period: Period) -> Period:
        """Return the period that ends when ``period`` begins."""
        return self.daylight if self.daylight and period is self.standard else self.standard


@cache
def posix_zone(key: str) -> PosixZone:
    """Return the present rule of an IANA zone."""
    octets = zone_data(key)
    return PosixZone.parse(octets.rstrip(b"\n").rpartition(b"\n")[2].decode("ascii"))


def offsets_at(key: str, local: datetime) -> tuple[timedelta, ...]:
    """Return what the rule, as if it had always been in force, says of a naive local moment.

    That is one distance from UTC, none where the clocks skip the moment, two where they repeat it.
    """
    offsets = {period.offset for period in posix_zone(key).periods}
    return tuple(o for o in sorted(offsets) if _offset_after(key, local - o) == o)


def _offset_after(key: str, moment: datetime) -> timedelta:
    """Return the distance from UTC at a naive moment in UTC."""
    changes = _changes(key, moment.year)
    return next(offset for onset, offset in reversed(changes) if onset <= moment)


@cache
def _changes(key: str, year: int) -> tuple[tuple[datetime, timedelta], ...]:
    """Return the changes around a year in order, each with its moment in UTC."""
    zone = posix_zone(key)
    if zone.daylight is None:
        return ((datetime.min, zone.standard.offset),)  # noqa: DTZ901 - naive UTC
    return tuple(
        sorted(
            (period.onset.in_year(near) - zone.before(period).offset, period.offset)
            for near in (year - 1, year, year + 1)
            for period in zone.periods
            if period.onset
        )
    )


def _read_clock(text: str) -> timedelta:
    """Read ``5``, ``-3:30`` or ``+10:30:00``."""
    hours, minutes, seconds = (*map(int, text.lstrip("+-").split(":")), 0, 0)[:3]
    clock = timedelta(hours=hours, minutes=minutes, seconds=seconds)
    return -clock if text.startswith("-") else clock
