"""The one form of a repeat rule among those that give the same dates.

Calendar programs write the first Monday of the month as ``BYDAY=1MO`` or as
``BYDAY=MO;BYSETPOS=1``; in one form, both have the same words.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from community.core.rule import Frequency, Rule, RuleDay

_Entry = TypeVar("_Entry", int, RuleDay)

_ALL_DAYS = tuple(RuleDay(weekday=day) for day in range(7))
_ALL_MONTHS = tuple(range(1, 13))
#: No month has more of one weekday.
_WEEKS_OF_A_MONTH = 5
_DAYS_OF_A_MONTH = 31


def canonical(rule: Rule) -> Rule:
    """Return the form of ``rule`` that ``phrases.rule_words`` knows.

    It gives the same dates from any start that is itself a date of the rule.
    """
    for step in _STEPS:
        rule = step(rule)
    return rule


def _in_order(rule: Rule) -> Rule:
    return replace(
        rule,
        days=_sorted_once(rule.days),
        month_days=_sorted_once(rule.month_days),
        year_days=_sorted_once(rule.year_days),
        weeks=_sorted_once(rule.weeks),
        months=_sorted_once(rule.months),
        positions=_sorted_once(rule.positions),
    )


def _sorted_once(entries: Iterable[_Entry]) -> tuple[_Entry, ...]:
    return tuple(sorted(set(entries)))


def _positions_as_days(rule: Rule) -> Rule:
    """``BYDAY=MO;BYSETPOS=1`` is ``BYDAY=1MO``; the last of all days is ``BYMONTHDAY=-1``."""
    a_month = rule.frequency is Frequency.MONTHLY or (
        rule.frequency is Frequency.YEARLY and len(rule.months) == 1
    )
    if not (a_month and rule.positions and _has_only_plain_days(rule)):
        return rule
    if len(rule.days) == 1 and _within(rule.positions, _WEEKS_OF_A_MONTH):
        weekday = rule.days[0].weekday
        days = tuple(RuleDay(weekday=weekday, nth=nth) for nth in rule.positions)
        return replace(rule, days=days, positions=())
    if rule.days == _ALL_DAYS and _within(rule.positions, _DAYS_OF_A_MONTH):
        return replace(rule, days=(), month_days=rule.positions, positions=())
    return rule


def _within(numbers: tuple[int, ...], size: int) -> bool:
    return all(abs(number) <= size for number in numbers)


def _has_only_plain_days(rule: Rule) -> bool:
    return (
        bool(rule.days)
        and all(day.nth == 0 for day in rule.days)
        and not (rule.month_days or rule.year_days or rule.weeks)
    )


def _daily_as_monthly(rule: Rule) -> Rule:
    """Every day that is a 13th is monthly on the 13th."""
    if rule.frequency is Frequency.DAILY and rule.interval == 1 and rule.month_days:
        return replace(rule, frequency=Frequency.MONTHLY)
    return rule


def _every_month_as_none(rule: Rule) -> Rule:
    """All twelve months are no limit, unless the day is counted in a month of the year."""
    if rule.months != _ALL_MONTHS:
        return rule
    if rule.frequency is not Frequency.YEARLY:
        return replace(rule, months=())
    if rule.interval == 1 and not (rule.positions or rule.weeks or rule.year_days):
        return replace(rule, months=(), frequency=Frequency.MONTHLY)
    return rule


def _yearly_as_monthly(rule: Rule) -> Rule:
    """Every 15th of a year is monthly; so is a position in one month of every year."""
    if rule.frequency is not Frequency.YEARLY or rule.interval != 1:
        return rule
    if rule.weeks or rule.year_days:
        return rule
    any_month = not (rule.months or rule.positions) and not any(day.nth for day in rule.days)
    one_month = len(rule.months) == 1 and bool(rule.positions)
    if (any_month and rule.month_days) or one_month:
        return replace(rule, frequency=Frequency.MONTHLY)
    return rule


def _monthly_as_yearly(rule: Rule) -> Rule:
    """Monthly, but only in October, is yearly."""
    if rule.frequency is not Frequency.MONTHLY or rule.interval != 1:
        return rule
    if rule.months and not rule.positions and (rule.month_days or any(d.nth for d in rule.days)):
        return replace(rule, frequency=Frequency.YEARLY)
    return rule


def _plain_days_as_weekly(rule: Rule) -> Rule:
    """All Thursdays in March are every Thursday, limited to March; all days are daily."""
    if rule.interval != 1 or rule.positions or not _has_only_plain_days(rule):
        return rule
    if rule.days == _ALL_DAYS:
        return replace(rule, frequency=Frequency.DAILY, days=())
    return replace(rule, frequency=Frequency.WEEKLY)


def _week_start_where_it_counts(rule: Rule) -> Rule:
    """Keep the first day of a week only if it parts the days of one week."""
    return rule if rule.weeks or _week_is_parted(rule) else replace(rule, week_start=0)


def _week_is_parted(rule: Rule) -> bool:
    if rule.frequency is not Frequency.WEEKLY or not rule.days:
        return False
    weekdays = {day.weekday for day in rule.days}
    counted = rule.interval > 1 or bool(rule.positions)
    return counted and min(weekdays) < rule.week_start <= max(weekdays)


_STEPS = (
    _in_order,
    _positions_as_days,
    _daily_as_monthly,
    _every_month_as_none,
    _yearly_as_monthly,
    _monthly_as_yearly,
    _plain_days_as_weekly,
    _week_start_where_it_counts,
)
