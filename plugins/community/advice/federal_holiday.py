"""A date on a federal holiday, or on the day on which it is observed (5 U.S.C. 6103)."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

from community.advice.finding import Finding
from community.core.calendar import Calendar
from community.core.wording import day_words

_MONDAY, _THURSDAY, _SATURDAY, _SUNDAY = 0, 3, 5, 6
_LAST = -1

#: Month and day of each.
_FIXED = {
    "New Year's Day": (1, 1),
    "Juneteenth": (6, 19),
    "Independence Day": (7, 4),
    "Veterans Day": (11, 11),
    "Christmas Day": (12, 25),
}

#: Month, weekday and which one of the month.
_FLOATING = {
    "Martin Luther King Jr. Day": (1, _MONDAY, 3),
    "Presidents Day": (2, _MONDAY, 3),
    "Memorial Day": (5, _MONDAY, _LAST),
    "Labor Day": (9, _MONDAY, 1),
    "Columbus Day and Indigenous Peoples' Day": (10, _MONDAY, 2),
    "Thanksgiving Day": (11, _THURSDAY, 4),
}


def federal_holiday(calendar: Calendar) -> Iterator[Finding]:
    """Yield the coming dates that fall on a holiday and take place."""
    for each in calendar.upcoming:
        name = holiday_on(each.starts.date())
        if name and not each.status.is_off:
            yield Finding(
                path=each.event.path,
                rule="federal-holiday",
                message=f"{day_words(each.starts)}, is {name}",
                hint="Ask whether the place is open and people are in town",
                key="start",
            )


def holiday_on(day: date) -> str:
    """Return the name of the holiday, ``… (observed)`` on its observed day, or ``""``."""
    return _holidays(day.year).get(day) or _holidays(day.year + 1).get(day, "")


@cache
def _holidays(year: int) -> dict[date, str]:
    fixed = {date(year, month, day): name for name, (month, day) in _FIXED.items()}
    floating = {_floating(year, *rule): name for name, rule in _FLOATING.items()}
    observed = {_observed(day): f"{name} (observed)" for day, name in fixed.items()}
    return {**observed, **fixed, **floating}


def _observed(day: date) -> date:
    """Return the day on which offices close: Friday for a Saturday, Monday for a Sunday."""
    shift = {_SATURDAY: -1, _SUNDAY: 1}.get(day.weekday(), 0)
    return day + timedelta(days=shift)


def _floating(year: int, month: int, weekday: int, number: int) -> date:
    if number == _LAST:
        last = date(year, month, monthrange(year, month)[1])
        return last - timedelta(days=(last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
