"""When an entry of a calendar begins and ends, on the clock of one zone."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from community.core.zones import aware, is_repeated
from community.importing.feed import Entry, Feed
from community.importing.zone_names import UNIVERSAL, ZoneNames, same_clock
from community.intake.times.calendar_date import FIRST_YEAR, LAST_YEAR

_DAY = timedelta(days=1)
_LAST_MINUTE = time(23, 59)
#: What is longer is no event, but a mistake.
_LONGEST = timedelta(days=3_660)


class UnimportableError(Exception):
    """An entry cannot become an event; the message says why, after "it"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timing:
    """``start`` and ``end`` are naive, on the clock of ``zone``.

    Of an all-day event ``start`` is midnight and ``end`` that of its last day; ``end`` is None
    where it is the same day, and where nobody told an end. ``notes`` say what was mended.
    """

    start: datetime
    end: datetime | None
    all_day: bool
    zone: ZoneInfo
    notes: tuple[str, ...] = ()

    @property
    def length(self) -> timedelta:
        """Return how long it lasts on the clock, nothing where no end was told."""
        return self.end - self.start if self.end else timedelta()

    @property
    def last_day(self) -> date:
        """Return the last day it touches."""
        return (self.end or self.start).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """How one calendar tells time; ``is_inclusive``: its all-day events end on their last day."""

    names: ZoneNames
    is_inclusive: bool

    @classmethod
    def of(cls, feed: Feed, site: ZoneInfo) -> "Clock":
        """Return the clock of a calendar.

        RFC 5545 section 3.6.1: the end of an all-day event is the day after. Some programs write
        the last day. Theirs are calendars in which events of one day end on that day.
        """
        days = set(map(_days_told, feed.entries))
        names = ZoneNames(site=site, feed=feed)
        return cls(names=names, is_inclusive=0 in days and 1 not in days)

    def timing(self, entry: Entry) -> Timing:
        """Return when an entry is; raise ``UnimportableError`` where it does not say."""
        begins = _first(entry, "DTSTART")
        if begins is None:
            raise UnimportableError("does not say when it begins")
        start, tzid = begins
        if not isinstance(start, datetime):
            return self._all_day(entry, start)
        zone = self._zone(start, tzid)
        timing = Timing(
            start=self.wall(start, tzid, zone),
            end=self._end(entry, start, tzid, zone),
            all_day=False,
            zone=zone,
            notes=tuple(self._notes(entry, start, tzid, zone)),
        )
        return _whole_day(timing) if _is_whole_days(timing) else timing

    def wall(self, told: datetime, tzid: str, zone: ZoneInfo) -> datetime:
        """Return what the clock of ``zone`` shows at a time that the calendar tells."""
        if told.tzinfo is not None and told.tzname() == "UTC" and told.utcoffset() == timedelta():
            local = told.astimezone(zone)
        else:
            own = self._told_zone(told, tzid)
            local = aware(told.replace(tzinfo=None), own).astimezone(zone)
        return local.replace(tzinfo=None, fold=0, second=0, microsecond=0)

    def moment(self, entry: Entry, name: str, zone: ZoneInfo) -> datetime | None:
        """Return the time that a property tells, naive in ``zone``; of a day its midnight."""
        told = next(iter(self.moments(entry, name, zone)), None)
        if told is None or isinstance(told, datetime):
            return told
        return datetime.combine(told, time())

    def moments(self, entry: Entry, name: str, zone: ZoneInfo) -> list[date]:
        """Return the days, and the times naive in ``zone``, that a list of a property tells."""
        return [
            self.wall(told, tzid, zone) if isinstance(told, datetime) else told
            for told, tzid in _values(entry, name)
        ]

    def _told_zone(self, told: datetime, tzid: str) -> ZoneInfo:
        known = self.names.zone(tzid, told.replace(tzinfo=None)) if tzid else None
        return known or self.names.own

    def _zone(self, told: datetime, tzid: str) -> ZoneInfo:
        """Return the zone of an event: the site's where both clocks are the same, or it is UTC."""
        zone = self._told_zone(told, tzid)
        is_universal = zone.key in UNIVERSAL or told.tzname() == "UTC"
        site = self.names.site
        is_site = is_universal or same_clock(zone, site, told.replace(tzinfo=None))
        return site if is_site else zone

    def _end(self, entry: Entry, start: datetime, tzid: str, zone: ZoneInfo) -> datetime | None:
        begins = self.wall(start, tzid, zone)
        told, length = _first(entry, "DTEND"), _length(entry)
        end = None
        if told and isinstance(told[0], datetime):
            end = self.wall(told[0], told[1], zone)
        elif told:
            end = datetime.combine(told[0], time())
        elif length:
            end = _later(begins, length, zone)
        return end if end and end > begins else None

    def _notes(self, entry: Entry, start: datetime, tzid: str, zone: ZoneInfo) -> Iterator[str]:
        if tzid and self.names.zone(tzid, start.replace(tzinfo=None)) is None:
            yield f"the time zone {tzid}: times were taken as those of {self.names.own.key}"
        begins = self.wall(start, tzid, zone)
        if is_repeated(begins, zone):
            yield f"which of the two hours is meant at {begins:%H:%M}, when clocks go back"
        if start.tzname() == "UTC" and entry.values("RRULE"):
            yield f"that it repeats in UTC: here it stays at {begins:%H:%M} when clocks change"
        told = _first(entry, "DTEND")
        if told and isinstance(told[0], datetime) and self.wall(told[0], told[1], zone) < begins:
            yield "the end, which is before the start"

    def _all_day(self, entry: Entry, first: date) -> Timing:
        told, length = _first(entry, "DTEND"), _length(entry)
        last = first
        if told:
            day = told[0].date() if isinstance(told[0], datetime) else told[0]
            last = day if self.is_inclusive else day - _DAY
        elif length:
            last = first + length - _DAY
        return Timing(
            start=datetime.combine(first, time()),
            end=datetime.combine(last, time()) if last > first else None,
            all_day=True,
            zone=self.names.site,
        )


def _first(entry: Entry, name: str) -> tuple[date, str] | None:
    """Return a time or day and the name of its zone, None where there is none to be read."""
    return next(_values(entry, name), None)


def _length(entry: Entry) -> timedelta | None:
    told = (getattr(each, "dt", None) for each in entry.values("DURATION"))
    return next((each for each in told if isinstance(each, timedelta) and each < _LONGEST), None)


def _values(entry: Entry, name: str) -> Iterator[tuple[date, str]]:
    """Yield the times or days of a property, of periods their starts, with their zone's name."""
    for each in entry.values(name):
        for value in getattr(each, "dts", [each]):
            told = getattr(value, "dt", None)
            told = told[0] if isinstance(told, tuple) else told
            if isinstance(told, date) and FIRST_YEAR <= told.year <= LAST_YEAR:
                yield told, _tzid(each) or _tzid(value)


def _tzid(value: object) -> str:
    return str(getattr(value, "params", {}).get("TZID", ""))


def _days_told(entry: Entry) -> int | None:
    """Return the days from DTSTART to DTEND, None where these are no days."""
    begins, ends = (_first(entry, name) for name in ("DTSTART", "DTEND"))
    first, last = (each[0] if each else None for each in (begins, ends))
    if isinstance(first, datetime) or isinstance(last, datetime):
        return None
    return (last - first).days if isinstance(first, date) and isinstance(last, date) else None


def _is_whole_days(timing: Timing) -> bool:
    """Tell whether it lasts from midnight to midnight, or to the minute before."""
    if timing.end is None or timing.start.time() != time():
        return False
    return timing.end.time() in {time(), _LAST_MINUTE}


def _whole_day(timing: Timing) -> Timing:
    end = timing.end or timing.start
    last = datetime.combine((end - timedelta(minutes=1)).date(), time())
    return replace(timing, end=last if last > timing.start else None, all_day=True)


def _later(begins: datetime, length: timedelta, zone: ZoneInfo) -> datetime:
    """Return the end: days count on the clock, hours in real time (RFC 5545 section 3.3.6)."""
    if length % _DAY == timedelta():
        return begins + length
    ends = aware(begins, zone).astimezone(UTC) + length
    return ends.astimezone(zone).replace(tzinfo=None, fold=0, second=0, microsecond=0)
