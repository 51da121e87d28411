"""Rules on a day that some months or years do not have: such dates would silently fall out."""

from calendar import isleap, monthrange
from datetime import date

from community.core.english import month_name, ordinal_digits
from community.core.rule import Frequency, Rule
from community.intake.quoting import quoted
from community.intake.unreadable import UnreadableError

_ALL_MONTHS = tuple(range(1, 13))
_FEBRUARY = 2
#: Any years with and without February 29.
_LEAP_YEAR, _COMMON_YEAR = 2024, 2025
_LEAP_EVERY = 4
_DAYS_OF_EVERY_YEAR = 365
#: A day of the month that every month has.
_ALWAYS = 28


def refuse_skipped_dates(text: str, rule: Rule, start: date) -> None:
    """Raise if the rule names a day that one of its months or years does not have."""
    if any(abs(day) > _DAYS_OF_EVERY_YEAR for day in rule.year_days):
        raise UnreadableError(
            "repeat-skips",
            f"{quoted(text)} skips the years that have no day 366",
            "Write last day of each year",
        )
    if rule.days or not rule.month_days:
        return
    needed = max(map(abs, rule.positions), default=len(set(rule.month_days)))
    for month in _months_visited(rule, start):
        length = monthrange(_sample_year(rule, start), month)[1]
        missing = [day for day in rule.month_days if abs(day) > length]
        if len(set(rule.month_days)) - len(missing) < needed:
            raise _skips(text, rule, month, abs(missing[-1]) if missing else length + 1)


def _months_visited(rule: Rule, start: date) -> list[int]:
    months = rule.months or _ALL_MONTHS
    if rule.frequency is not Frequency.MONTHLY:
        return list(months)
    visited = {(start.month - 1 + step * rule.interval) % 12 + 1 for step in _ALL_MONTHS}
    return sorted(visited.intersection(months))


def _sample_year(rule: Rule, start: date) -> int:
    """Return a leap year where the rule has only such: every 4 years, from February 29 on."""
    only_leap = rule.frequency is Frequency.YEARLY and rule.interval % _LEAP_EVERY == 0
    return _LEAP_YEAR if only_leap and isleap(start.year) else _COMMON_YEAR


def _skips(text: str, rule: Rule, month: int, day: int) -> UnreadableError:
    if rule.months:
        name = month_name(month)
        leap = month == _FEBRUARY and day == _ALWAYS + 1
        why = "skips the years that have no" if leap else "names a day that does not exist,"
        return UnreadableError(
            "repeat-skips",
            f"{quoted(text)} {why} {name} {day}",
            f"Write last day of {name}, or every {name} {_ALWAYS}",
        )
    return UnreadableError(
        "repeat-skips",
        f"{quoted(text)} skips the months that have no day {day}",
        f"Write last day of the month, or monthly on the {ordinal_digits(_ALWAYS)}",
    )
