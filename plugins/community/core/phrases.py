"""A repeat rule in the words that ``intake.repeat`` reads: ``first Monday of each month``."""

from collections.abc import Iterable
from itertools import groupby

from community.core.canonical import canonical
from community.core.english import (
    WEEKDAYS,
    WORKDAYS,
    list_words,
    month_name,
    number_word,
    ordinal_digits,
    ordinal_word,
)
from community.core.rule import Frequency, Rule, RuleDay

_WORKDAYS = tuple(RuleDay(weekday=day) for day in WORKDAYS)


def rule_words(rule: Rule) -> str | None:
    """Return the canonical phrase, which read again gives ``rule``; ``None`` if there is none."""
    if canonical(rule) != rule or rule.week_start or rule.weeks:
        return None
    return _WORDS[rule.frequency](rule)


def _daily(rule: Rule) -> str | None:
    if rule.days or rule.month_days or rule.positions:
        return None
    return _every(rule.interval, "day") + _in_months(rule.months)


def _weekly(rule: Rule) -> str | None:
    if rule.positions or not rule.days:
        return None
    return _weekdays_of_weeks(rule) + _in_months(rule.months)


def _weekdays_of_weeks(rule: Rule) -> str:
    days = _weekday_list(rule.days)
    if rule.interval == 1:
        return "every weekday" if rule.days == _WORKDAYS else f"every {days}"
    if rule.interval == 2 and len(rule.days) == 1:  # noqa: PLR2004 - "every other Wednesday"
        return f"every other {days}"
    return f"{_every(rule.interval, 'week')} on {days}"


def _monthly(rule: Rule) -> str | None:
    if rule.months:
        return _weekday_positions(rule, list_words(map(month_name, rule.months)))
    scope = _each(rule.interval, "month")
    if rule.positions:
        return _weekday_positions(rule, scope)
    if rule.days and rule.month_days:
        return None
    if rule.month_days:
        return _days_of_months(rule, scope)
    return _days_in(rule, scope)


def _days_in(rule: Rule, scope: str) -> str | None:
    """Return ``first Monday of each month``, or ``every Tuesday of every other month``."""
    counted = {day.nth != 0 for day in rule.days}
    if counted == {True}:
        return f"{_counted_days(rule.days)} of {scope}"
    if counted == {False}:
        return f"every {_weekday_list(rule.days)} of {scope}"
    return None


def _days_of_months(rule: Rule, scope: str) -> str:
    days = _from_both_ends(rule.month_days)
    if days[0] < 0:
        return f"{list_words(map(ordinal_word, days))} day of {scope}"
    period = "monthly" if rule.interval == 1 else _every(rule.interval, "month")
    if days[-1] > 0:
        return f"{period} on the {list_words(map(ordinal_digits, days))}"
    named = (ordinal_digits(day) if day > 0 else ordinal_word(day) for day in days)
    return f"{period} on {list_words(f'the {day}' for day in named)} day"


def _weekday_positions(rule: Rule, scope: str) -> str | None:
    """Return ``last weekday of each month``."""
    if rule.days != _WORKDAYS or rule.month_days or rule.year_days:
        return None
    if rule.months and rule.frequency is Frequency.MONTHLY and rule.interval > 1:
        return None
    return f"{_ordinals(rule.positions)} weekday of {scope}"


def _yearly(rule: Rule) -> str | None:
    if rule.months and not rule.year_days:
        return _yearly_in_months(rule)
    if rule.months or rule.month_days:
        return None
    scope = _each(rule.interval, "year")
    if rule.positions:
        return _weekday_positions(rule, scope)
    if rule.year_days:
        return None if rule.days else f"{_ordinals(rule.year_days)} day of {scope}"
    return _days_in(rule, scope)


def _yearly_in_months(rule: Rule) -> str | None:
    if not rule.days and not rule.positions and rule.month_days and min(rule.month_days) > 0:
        return _on(rule.interval, "every ", "", _dates(rule.months, rule.month_days))
    place = _place_in_months(rule, list_words(map(month_name, rule.months)))
    return None if place is None else _on(rule.interval, "", "the ", place)


def _place_in_months(rule: Rule, months: str) -> str | None:
    if rule.positions:
        return _weekday_positions(rule, months) if len(rule.months) == 1 else None
    if rule.month_days:
        return None if rule.days else f"{_ordinals(rule.month_days)} day of {months}"
    counted = bool(rule.days) and all(day.nth for day in rule.days)
    return f"{_counted_days(rule.days)} of {months}" if counted else None


def _on(interval: int, alone: str, article: str, place: str) -> str:
    if interval == 1:
        return alone + place
    return f"{_every(interval, 'year')} on {article}{place}"


def _dates(months: Iterable[int], days: tuple[int, ...]) -> str:
    """Return ``July 4 and 5``, or ``June 10 and July 10``."""
    first, *others = months
    if not others:
        return f"{month_name(first)} {list_words(map(str, days))}"
    return list_words(f"{month_name(month)} {day}" for month in (first, *others) for day in days)


def _every(interval: int, unit: str) -> str:
    named = {1: f"every {unit}", 2: f"every other {unit}"}
    return named.get(interval, f"every {number_word(interval)} {unit}s")


def _each(interval: int, unit: str) -> str:
    return f"each {unit}" if interval == 1 else _every(interval, unit)


def _in_months(months: tuple[int, ...]) -> str:
    return f" in {list_words(map(month_name, months))}" if months else ""


def _weekday_list(days: Iterable[RuleDay]) -> str:
    return list_words(WEEKDAYS[day.weekday] for day in days)


def _counted_days(days: Iterable[RuleDay]) -> str:
    """Return ``first and third Monday``, or ``first Monday and third Wednesday``."""
    groups = groupby(days, key=lambda day: day.weekday)
    return list_words(
        f"{_ordinals(day.nth for day in group)} {WEEKDAYS[weekday]}" for weekday, group in groups
    )


def _ordinals(numbers: Iterable[int]) -> str:
    return list_words(map(ordinal_word, _from_both_ends(numbers)))


def _from_both_ends(numbers: Iterable[int]) -> tuple[int, ...]:
    """Return the numbers in the order of a calendar: first, second … second-to-last, last."""
    return tuple(sorted(numbers, key=lambda number: (number < 0, number)))


_WORDS = {
    Frequency.DAILY: _daily,
    Frequency.WEEKLY: _weekly,
    Frequency.MONTHLY: _monthly,
    Frequency.YEARLY: _yearly,
}
