"""Dates, times, zones and status in plain words, in English as the Associated Press writes them.

Each pattern is a message: another language orders day, month and year in its own way.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from babel.core import get_global
from babel.dates import get_timezone_name

from community.core.event import Status
from community.core.language import ENGLISH, Language, gettext, language, message, ngettext
from community.core.occurrence import Occurrence
from community.core.phrases import rule_words
from community.core.schedule import Schedule
from community.core.spoken_names import list_words, month_name, weekday_name
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
#: Zones whose names residents know otherwise than Unicode has them.
_ZONES = frozenset(
    (
        *(message("Eastern Time"), message("Central Time")),
        *(message("Mountain Time"), message("Pacific Time")),
    )
)
_OF_STATUS = {
    Status.CANCELLED: message("Canceled"),
    Status.POSTPONED: message("Postponed"),
    Status.TENTATIVE: message("Not certain yet"),
}


def day_words(day: date, *, year: bool = True) -> str:
    """Return ``Wednesday, July 9, 2014``, or without the year ``Wednesday, July 9``."""
    return _day_words(day.year, day.month, day.day, year, language())


@lru_cache(maxsize=2**14)
def _day_words(year: int, month: int, number: int, has_year: bool, _: Language) -> str:  # noqa: FBT001 - a key
    weekday = weekday_name(date(year, month, number).weekday())
    words = {"weekday": weekday, "month": month_name(month), "day": number}
    if has_year:
        return gettext("%(weekday)s, %(month)s %(day)s, %(year)s", **words, year=year)
    return gettext("%(weekday)s, %(month)s %(day)s", **words)


def clock_words(moment: datetime | time) -> str:
    """Return ``8:30 a.m.``, ``noon`` or ``midnight``.

    In the hour that comes twice when clocks go back, an aware moment has its zone's letters
    beside it: ``1:30 a.m. EDT``.
    """
    words = _time_words(moment)
    return f"{words} {moment.tzname()}" if _comes_twice(moment) else words


def _time_words(moment: datetime | time) -> str:
    if _has_name(moment):
        return gettext("noon") if moment.hour else gettext("midnight")
    return _halves(language())[moment.hour >= _NOON] % {"time": _face(moment)}


@lru_cache
def _halves(_: Language) -> tuple[str, str]:
    return gettext("%(time)s a.m."), gettext("%(time)s p.m.")


def _has_name(moment: datetime | time) -> bool:
    return moment.minute == 0 and moment.hour % _NOON == 0


def _face(moment: datetime | time) -> str:
    """Return what a clock on the wall shows: ``8``, ``8:30``."""
    hour = moment.hour % _NOON or _NOON
    return f"{hour}:{moment.minute:02}" if moment.minute else str(hour)


def _comes_twice(moment: datetime | time) -> bool:
    if not isinstance(moment, datetime) or moment.tzinfo is None:
        return False
    return moment.replace(fold=0).utcoffset() != moment.replace(fold=1).utcoffset()


def moment_words(moment: datetime, *, year: bool = True) -> str:
    """Return ``Wednesday, July 9, 2014, 8:30 a.m.``."""
    return gettext("%(day)s, %(time)s", day=day_words(moment, year=year), time=clock_words(moment))


def days_words(days: int) -> str:
    """Return how far away a day is: ``today``, ``tomorrow``, ``in 15 days``, as CLDR says it."""
    if days > 1:
        return ngettext("in %(count)s day", "in %(count)s days", days, count=days)
    return gettext("tomorrow") if days else gettext("today")


def month_words(year: int, month: int) -> str:
    """Return ``July 2014``."""
    return gettext("%(month)s %(year)s", month=month_name(month), year=year)


def start_words(occurrence: Occurrence) -> str:
    """Return the start alone: ``Wednesday, July 9, 2014, 8 a.m.``, all-day only the day."""
    starts = occurrence.starts
    return day_words(starts) if occurrence.all_day else moment_words(starts)


def when_words(occurrence: Occurrence, *, year: bool = True) -> str:
    """Return day, start and end: ``Wednesday, July 9, 2014, 8-9:30 a.m.``, with an en dash."""
    return span_words(occurrence.starts, occurrence.ends, all_day=occurrence.all_day, year=year)


def span_words(starts: datetime, ends: datetime | None, *, all_day: bool, year: bool = True) -> str:
    """Return the same for a start and an end as ``Occurrence`` has them, both aware.

    Without ``year`` it is named only where start and end are in two of them.
    """
    if all_day:
        last = ends.astimezone(UTC) - timedelta.resolution if ends else starts
        return _days_span(starts.date(), last.astimezone(starts.tzinfo).date(), year=year)
    if ends is None:
        return moment_words(starts, year=year)
    return _moments_span(starts, ends.astimezone(starts.tzinfo), year=year)


def _days_span(first: date, last: date, *, year: bool) -> str:
    if first == last:
        return gettext("%(day)s, all day", day=day_words(first, year=year))
    begins = day_words(first, year=first.year != last.year)
    ends = day_words(last, year=year or first.year != last.year)
    return gettext("%(first_day)s, to %(last_day)s", first_day=begins, last_day=ends)


def _moments_span(starts: datetime, ends: datetime, *, year: bool) -> str:
    if starts.date() == ends.date() or _is_next_midnight(starts, ends):
        day = day_words(starts, year=year)
        return gettext("%(day)s, %(time)s", day=day, time=_clock_span(starts, ends))
    is_long = starts.year != ends.year
    return gettext(
        "%(first_day)s, %(time)s, to %(last_moment)s",
        first_day=day_words(starts, year=is_long),
        time=clock_words(starts),
        last_moment=moment_words(ends, year=year or is_long),
    )


def _is_next_midnight(starts: datetime, ends: datetime) -> bool:
    next_day = (ends.date() - starts.date()).days == 1
    return next_day and ends.time() == time() and starts.time() != time()


def _clock_span(starts: datetime, ends: datetime) -> str:
    """Return ``8-9:30 a.m.``: "a.m." once where both ends share it and neither has a name."""
    first, last = clock_words(starts), clock_words(ends)
    if not any(map(_is_told_apart, (starts, ends))) and _half(starts) == _half(ends):
        return f"{_face(starts)}{_DASH}{last}"
    return f"{first}{_DASH}{last}"


def _half(moment: datetime) -> bool:
    return moment.hour >= _NOON


def _is_told_apart(moment: datetime) -> bool:
    """Tell whether no "a.m." ends the words of a moment."""
    return _has_name(moment) or _comes_twice(moment)


def moved_words(occurrence: Occurrence) -> str:
    """Return ``Moved from Tuesday, July 8``, ``Moved from 8 a.m.``, or ``""``."""
    before, starts = occurrence.moved_from, occurrence.starts
    if before is None:
        return ""
    day = day_words(before, year=before.year != starts.year)
    if before.time() == starts.time():
        return gettext("Moved from %(day)s", day=day)
    if before.date() == starts.date():
        return gettext("Moved from %(time)s", time=clock_words(before))
    return gettext("Moved from %(day)s, %(time)s", day=day, time=clock_words(before))


def status_words(occurrence: Occurrence) -> str:
    """Return ``Canceled``, ``Postponed``, ``Moved`` …, or ``""`` for what takes place as planned.

    What is uncertain is said before what moved: ``moved_words`` says that as well.
    """
    words = uncertain_words(occurrence)
    return gettext("Moved") if occurrence.moved_from and not words else words


def uncertain_words(occurrence: Occurrence) -> str:
    """Return the same, but ``""`` for what moved and takes place then."""
    if occurrence.status in _OF_STATUS:
        return gettext(_OF_STATUS[occurrence.status])
    return gettext("Date expected, not yet confirmed") if occurrence.expected else ""


def series_words(schedule: Schedule) -> str:
    """Return ``first Monday of each month at 6 p.m.``, or where no words fit that it is listed."""
    phrase = rule_words(schedule.rule) if schedule.rule else None
    if phrase is None:
        return gettext("on the dates listed")
    timed = phrase if schedule.all_day else _at(phrase, schedule.start)
    return gettext("%(phrase)s, and on other dates", phrase=timed) if schedule.extra else timed


def _at(phrase: str, start: datetime) -> str:
    """Return ``every Monday at 6 p.m.``; one o'clock counts, for Spanish has "a la" and "a las"."""
    if _has_name(start):
        at_noon = gettext("%(phrase)s at noon", phrase=phrase)
        return at_noon if start.hour else gettext("%(phrase)s at midnight", phrase=phrase)
    return ngettext(
        "%(phrase)s at %(time)s",
        "%(phrase)s at %(time)s",
        start.hour % _NOON,
        phrase=phrase,
        time=clock_words(start),
    )


def zone_words(zone: ZoneInfo) -> str:
    """Return ``Eastern Time``; a zone without a name of its own is called by country or city."""
    return _zone_name(zone.key, language())


@lru_cache
def _zone_name(key: str, spoken: Language) -> str:
    shared = _shared_name(key, spoken)
    if shared:
        in_english = _shared_name(key, ENGLISH)
        return gettext(in_english) if in_english in _ZONES else shared
    place = str(get_timezone_name(zone_of(key), locale=spoken.locale))
    if "(" not in place:
        return place
    region, _, city = key.rpartition("/")
    if region in {"", "Etc"}:
        return _fixed_name(key)
    return gettext("%(city)s Time", city=city.replace("_", " "))


def _shared_name(key: str, spoken: Language) -> str:
    """Return the name that stands for winter and summer time, or ``""``.

    Unicode's tables know some zones by an older key alone: ``America/Indianapolis``.
    """
    aliases = get_global("zone_aliases")
    standard = aliases.get(key, key)
    keys = (standard, *sorted(old for old, new in aliases.items() if new == standard))
    regions = (get_global("meta_zones").get(name, "") for name in keys)
    names = (spoken.locale.meta_zones.get(region, {}).get("long", {}) for region in regions)
    return next((str(name["generic"]) for name in names if "generic" in name), "")


def _fixed_name(key: str) -> str:
    """Return ``UTC``, ``UTC-05`` for a zone that is no place."""
    name = datetime(2000, 1, 1, tzinfo=zone_of(key)).strftime("%Z")
    return name if name.isalpha() else f"UTC{name}"
