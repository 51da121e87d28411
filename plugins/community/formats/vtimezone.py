"""The VTIMEZONE of any IANA zone: one STANDARD and at most one DAYLIGHT, each with its rule.

Calendar programs differ in which of a zone's components they read (Outlook takes the latest or
the first), so a zone's history is never written. A moment that the present rule does not give,
because the law was another one then, is written in UTC by whoever writes it.
"""

from calendar import monthrange
from datetime import datetime
from zoneinfo import ZoneInfo

from icalendar import Component, Timezone, TimezoneDaylight, TimezoneStandard
from icalendar.prop import vRecur

from community.core.zones import is_repeated
from community.formats.ical_text import Text
from community.formats.posix_zone import (
    LAST_WEEK,
    Onset,
    Period,
    PosixZone,
    offsets_at,
    posix_zone,
)

#: The rules begin here, or before the first event where that is earlier; Outlook refuses zones
#: with a long past.
FIRST_YEAR = 2007

_DAYS = ("SU", "MO", "TU", "WE", "TH", "FR", "SA")
#: A year without February 29, to count days in.
_COMMON_YEAR = 2001


def is_told(moment: datetime, zone: ZoneInfo) -> bool:
    """Tell whether an aware moment can be written as wall-clock time of its ``zone``.

    It cannot in the hour that is repeated when clocks go back, on whose meaning programs disagree,
    nor where the zone's present rule says something else than its law did.
    """
    local = moment.replace(tzinfo=None, fold=0)
    offset = moment.utcoffset()
    return not is_repeated(local, zone) and offsets_at(zone.key, local) == (offset,)


def vtimezone(key: str, *, first_year: int) -> Timezone:
    """Return the zone's component; its rules hold for every event from ``first_year`` on."""
    zone = posix_zone(key)
    year = max(1, min(FIRST_YEAR, first_year - 1))
    component = Timezone()
    component.add("TZID", Text(key))
    component.add("X-LIC-LOCATION", Text(key))
    for period in zone.periods:
        component.add_component(_observance(zone, period, year))
    return component


def _observance(zone: PosixZone, period: Period, year: int) -> Component:
    is_standard = period is zone.standard
    component = TimezoneStandard() if is_standard else TimezoneDaylight()
    if period.onset:
        component.add("DTSTART", period.onset.in_year(year))
        component.add("RRULE", _rule(period.onset))
    else:
        component.add("DTSTART", datetime(year, 1, 1))  # noqa: DTZ001 - local time, as RFC 5545 asks
    component.add("TZOFFSETFROM", zone.before(period).offset)
    component.add("TZOFFSETTO", period.offset)
    component.add("TZNAME", Text(period.name))
    return component


def _rule(onset: Onset) -> vRecur:
    """Return the yearly rule of a change, whose time may move it to a day before or after."""
    shift = onset.time.days
    weekday = _DAYS[(onset.weekday + shift) % 7]
    if not shift:
        week = -1 if onset.week == LAST_WEEK else onset.week
        return vRecur(FREQ="YEARLY", BYMONTH=onset.month, BYDAY=f"{week}{weekday}")
    length = monthrange(_COMMON_YEAR, onset.month)[1]
    first = shift + (length - 6 if onset.week == LAST_WEEK else 7 * onset.week - 6)
    days = list(range(first, first + 7))
    if days[0] >= 1 and days[-1] <= length:
        return vRecur(FREQ="YEARLY", BYMONTH=onset.month, BYMONTHDAY=days, BYDAY=weekday)
    return vRecur(FREQ="YEARLY", BYYEARDAY=_from_year_end(onset.month, days), BYDAY=weekday)


def _from_year_end(month: int, days: list[int]) -> list[int]:
    """Count days of a month, or just past its ends, back from the year's end.

    From March on that is the same in leap years.
    """
    year_day = datetime(_COMMON_YEAR, month, 1).timetuple().tm_yday  # noqa: DTZ001 - a date
    return [year_day + day - 1 - 366 for day in days]
