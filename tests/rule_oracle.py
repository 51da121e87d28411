"""The dates of a rule found the slow way: every day is asked whether RFC 5545 means it."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import groupby

from community.core.rule import Frequency, Rule

_DAY = timedelta(days=1)


def dates_of(rule: Rule, *, start: date, through: date) -> list[date]:
    """Return the dates from ``start`` to ``through`` (inclusive)."""
    found = [day for period in _periods(rule, start, through) for day in _chosen(rule, period)]
    return [day for day in found if start <= day <= through]


def _periods(rule: Rule, start: date, through: date) -> Iterator[list[date]]:
    """Yield the matching days of each whole period that the interval does not leave out."""
    first, last = start - 366 * _DAY, through + 366 * _DAY
    days = [first + number * _DAY for number in range((last - first).days + 1)]
    for number, period in groupby(days, key=lambda day: _period(rule, day)):
        if (number - _period(rule, start)) % rule.interval == 0:
            yield [day for day in period if _matches(rule, day)]


def _period(rule: Rule, day: date) -> int:
    if rule.frequency is Frequency.DAILY:
        return day.toordinal()
    if rule.frequency is Frequency.WEEKLY:
        return (day.toordinal() - 1 - rule.week_start) // 7
    return day.year * 12 + day.month if rule.frequency is Frequency.MONTHLY else day.year


def _chosen(rule: Rule, days: list[date]) -> list[date]:
    """Return the days at the rule's positions (BYSETPOS), or all."""
    if not rule.positions:
        return days
    places = {place - 1 if place > 0 else len(days) + place for place in rule.positions}
    return [day for place, day in enumerate(days) if place in places]


def _matches(rule: Rule, day: date) -> bool:
    length_of_month = (_next_month(day) - _DAY).day
    length_of_year = date(day.year, 12, 31).timetuple().tm_yday
    day_of_year = day.timetuple().tm_yday
    return (
        (not rule.months or day.month in rule.months)
        and _is_among(rule.month_days, day.day, length_of_month)
        and _is_among(rule.year_days, day_of_year, length_of_year)
        and (not rule.weeks or _is_in_week(rule, day))
        and (
            not rule.days
            or any(_is_day(rule, entry.weekday, entry.nth, day) for entry in rule.days)
        )
    )


def _is_among(numbers: tuple[int, ...], number: int, length: int) -> bool:
    return not numbers or number in numbers or number - length - 1 in numbers


def _next_month(day: date) -> date:
    return (day.replace(day=28) + 4 * _DAY).replace(day=1)


def _is_day(rule: Rule, weekday: int, nth: int, day: date) -> bool:
    """Tell whether ``day`` is this weekday, and where ``nth`` is given the nth of its period."""
    if day.weekday() != weekday or not nth:
        return day.weekday() == weekday
    if rule.frequency is Frequency.MONTHLY or rule.months:
        first, following = day.replace(day=1), _next_month(day)
    else:
        first, following = date(day.year, 1, 1), date(day.year + 1, 1, 1)
    number, left = (day - first).days // 7 + 1, (following - _DAY - day).days // 7 + 1
    return nth in {number, -left}


def _is_in_week(rule: Rule, day: date) -> bool:
    """Tell whether ``day`` is in one of the weeks; the first has at least four days of its year."""
    year = max(y for y in (day.year - 1, day.year, day.year + 1) if _first_week(rule, y) <= day)
    number = (day - _first_week(rule, year)).days // 7 + 1
    length = (_first_week(rule, year + 1) - _first_week(rule, year)).days // 7
    return _is_among(rule.weeks, number, length)


def _first_week(rule: Rule, year: int) -> date:
    fourth = date(year, 1, 4)
    return fourth - ((fourth.weekday() - rule.week_start) % 7) * _DAY
