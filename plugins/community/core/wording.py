"""Dates, times, zones and status in plain American English, as the Associated Press writes them."""

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.dates import get_timezone_name

from community.core.english import LOCALE, WEEKDAYS, list_words, month_name
from community.core.event import Status
from community.core.occurrence import Occurrence
from community.core.phrases import rule_words
from community.core.schedule import Schedule
from community.core.zones import zone_of

__all__ = [
    "clock_words",
    "day_words",
    "list_words",
    "moment_words",
    "month_words",
    "moved_words",
    "series_words",
    "span_words",
    "start_words",
    "status_words",
    "when_words",
    "zone_words",
]

_DASH = "\N{EN DASH}"
_NOON = 12
_OF_STATUS = {
    Status.CANCELLED: "Canceled",
    Status.POSTPONED: "Postponed",
    Status.TENTATIVE: "Not certain yet",
}


def day_words(day: date, *, year: bool = True) -> str:
    """Return ``Wednesday, July 9, 2014``, or without the year ``Wednesday, July 9``."""
    words = f"{WEEKDAYS[day.weekday()]}, {month_name(day.month)} {day.day}"
    return f"{words}, {day.year}" if year else words


def clock_words(moment: datetime | time) -> str:
    """Return ``8:30 a.m.``, ``noon`` or ``midnight``.

    In the hour that comes twice when clocks go back, an aware moment has its zone's letters
    beside it: ``1:30 a.m. EDT``.
    """
    words = _time_words(moment)
    return f"{words} {moment.tzname()}" if _comes_twice(moment) else words


def _time_words(moment: datetime | time) -> str:
    if moment.minute == 0 and moment.hour % _NOON == 0:
        return "noon" if moment.hour else "midnight"
    return f"{_face(moment)} {_half(moment)}"


def _face(moment: datetime | time) -> str:
    """Return what a clock on the wall shows: ``8``, ``8:30``."""
    hour = moment.hour % _NOON or _NOON
    return f"{hour}:{moment.minute:02}" if moment.minute else str(hour)


def _half(moment: datetime | time) -> str:
    return "a.m." if moment.hour < _NOON else "p.m."


def _comes_twice(moment: datetime | time) -> bool:
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return False
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def moment_words(moment: datetime) -> str:
    """Return ``Wednesday, July 9, 2014, 8:30 a.m.``."""
    return f"{day_words(moment)}, {clock_words(moment)}"


def month_words(year: int, month: int) -> str:
    """Return ``July 2014``."""
    return f"{month_name(month)} {year}"


def start_words(occurrence: Occurrence) -> str:
    """Return the start alone: ``Wednesday, July 9, 2014, 8 a.m.``, all-day only the day."""
    starts = occurrence.starts
    return day_words(starts) if occurrence.all_day else moment_words(starts)


def when_words(occurrence: Occurrence) -> str:
    """Return day, start and end: ``Wednesday, July 9, 2014, 8-9:30 a.m.``, with an en dash."""
    return span_words(occurrence.starts, occurrence.ends, all_day=occurrence.all_day)


def span_words(starts: datetime, ends: datetime | None, *, all_day: bool) -> str:
    """Return the same for a start and an end as ``Occurrence`` has them, both aware."""
    if all_day:
        last = ends.astimezone(UTC) - timedelta.resolution if ends else starts
        return _days_span(starts.date(), last.astimezone(starts.tzinfo).date())
    if ends is None:
        return moment_words(starts)
    return _moments_span(starts, ends.astimezone(starts.tzinfo))


def _days_span(first: date, last: date) -> str:
    if first == last:
        return f"{day_words(first)}, all day"
    return f"{day_words(first, year=first.year != last.year)}, to {day_words(last)}"


def _moments_span(starts: datetime, ends: datetime) -> str:
    if starts.date() == ends.date() or _is_next_midnight(starts, ends):
        return f"{day_words(starts)}, {_clock_span(starts, ends)}"
    first = day_words(starts, year=starts.year != ends.year)
    return f"{first}, {clock_words(starts)}, to {moment_words(ends)}"


def _is_next_midnight(starts: datetime, ends: datetime) -> bool:
    next_day = (ends.date() - starts.date()).days == 1
    return next_day and ends.time() == time() and starts.time() != time()


def _clock_span(starts: datetime, ends: datetime) -> str:
    """Return ``8-9:30 a.m.``: "a.m." once where both ends share it and neither has a name."""
    first, last = clock_words(starts), clock_words(ends)
    half = _half(starts)
    if first.endswith(half) and last.endswith(half):
        return f"{_face(starts)}{_DASH}{last}"
    return f"{first}{_DASH}{last}"


def moved_words(occurrence: Occurrence) -> str:
    """Return ``Moved from Tuesday, July 8``, ``Moved from 8 a.m.``, or ``""``."""
    before, starts = occurrence.moved_from, occurrence.starts
    if before is None:
        return ""
    parts = []
    if before.date() != starts.date():
        parts.append(day_words(before, year=before.year != starts.year))
    if before.time() != starts.time():
        parts.append(clock_words(before))
    return f"Moved from {', '.join(parts)}"


def status_words(occurrence: Occurrence) -> str:
    """Return ``Canceled``, ``Postponed``, ``Moved`` …, or ``""`` for what takes place as planned.

    What is uncertain is said before what moved: ``moved_words`` says that as well.
    """
    if occurrence.status in _OF_STATUS:
        return _OF_STATUS[occurrence.status]
    if occurrence.expected:
        return "Date expected, not yet confirmed"
    return "Moved" if occurrence.moved_from else ""


def series_words(schedule: Schedule) -> str:
    """Return ``first Monday of each month at 6 p.m.``, or where no words fit that it is listed."""
    phrase = rule_words(schedule.rule) if schedule.rule else None
    if phrase is None:
        return "on the dates listed"
    timed = phrase if schedule.all_day else f"{phrase} at {clock_words(schedule.start)}"
    return f"{timed}, and on other dates" if schedule.extra else timed


def zone_words(zone: ZoneInfo) -> str:
    """Return ``Eastern Time``; a zone without a name of its own is called by country or city."""
    return _zone_name(zone.key)


@cache
def _zone_name(key: str) -> str:
    shared = _shared_name(key)
    if shared:
        return shared
    place = str(get_timezone_name(zone_of(key), locale=LOCALE))
    if "(" not in place:
        return place
    region, _, city = key.rpartition("/")
    return f"{city.replace('_', ' ')} Time" if region not in {"", "Etc"} else _fixed_name(key)


def _shared_name(key: str) -> str:
    """Return the name that stands for winter and summer time, or ``""``.

    Unicode's tables know some zones by an older key alone: ``America/Indianapolis``.
    """
    aliases = get_global("zone_aliases")
    standard = aliases.get(key, key)
    keys = (standard, *sorted(old for old, new in aliases.items() if new == standard))
    regions = (get_global("meta_zones").get(name, "") for name in keys)
    names = (LOCALE.meta_zones.get(region, {}).get("long", {}) for region in regions)
    return next((str(name["generic"]) for name in names if "generic" in name), "")


def _fixed_name(key: str) -> str:
    """Return ``UTC``, ``UTC-05`` for a zone that is no place."""
    name = datetime(2000, 1, 1, tzinfo=zone_of(key)).strftime("%Z")
    return name if name.isalpha() else f"UTC{name}"
