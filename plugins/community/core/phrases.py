"""A repeat rule in words, in English those that ``intake.repeats`` reads: ``every July 4``.

Each message is a whole phrase or a part that takes the same form wherever it stands, so that other
languages can order the parts anew and give a weekday or an ordinal its article.
"""

from collections.abc import Iterable
from itertools import groupby

from community.core.canonical import canonical
from community.core.english import WORKDAYS
from community.core.language import gettext, message
from community.core.rule import Frequency, Rule, RuleDay
from community.core.spoken_names import (
    day_number,
    list_words,
    month_name,
    number_word,
    ordinal_word,
    weekday_name,
)

_WORKDAYS = tuple(RuleDay(weekday=day) for day in WORKDAYS)

#: Every one, every other one, and every third and so on of a unit.
_EVERY = {
    "day": (message("every day"), message("every other day"), message("every %(number)s days")),
    "week": ("", message("every other week"), message("every %(number)s weeks")),
    "month": ("", message("every other month"), message("every %(number)s months")),
    "year": ("", message("every other year"), message("every %(number)s years")),
}
_OF_EACH = {
    "month": message("%(days)s of each month"),
    "year": message("%(days)s of each year"),
}


def rule_words(rule: Rule) -> str | None:
    """Return the canonical phrase, which read again gives ``rule``; ``None`` if there is none."""
    if canonical(rule) != rule or rule.week_start or rule.weeks:
        return None
    return _WORDS[rule.frequency](rule)


def _daily(rule: Rule) -> str | None:
    if rule.days or rule.month_days or rule.positions:
        return None
    return _in_months(_every(rule.interval, "day"), rule.months)


def _weekly(rule: Rule) -> str | None:
    if rule.positions or not rule.days:
        return None
    return _in_months(_weekdays_of_weeks(rule), rule.months)


def _weekdays_of_weeks(rule: Rule) -> str:
    if rule.interval == 1:
        return gettext("every weekday") if rule.days == _WORKDAYS else _every_weekday(rule.days)
    if rule.interval == 2 and len(rule.days) == 1:  # noqa: PLR2004 - "every other Wednesday"
        return gettext("every other %(weekday)s", weekday=weekday_name(rule.days[0].weekday))
    days = (gettext("%(one_weekday)s", one_weekday=weekday_name(d.weekday)) for d in rule.days)
    weeks = _every(rule.interval, "week")
    return gettext("%(weeks)s on %(days)s", weeks=weeks, days=list_words(days))


def _monthly(rule: Rule) -> str | None:
    if rule.months:
        days = _weekday_positions(rule)
        return _of_months(days, rule.months) if days and rule.interval == 1 else None
    if rule.positions:
        return _of_each(rule.interval, "month", _weekday_positions(rule))
    if rule.days and rule.month_days:
        return None
    return _days_of_months(rule) if rule.month_days else _days_in(rule, "month")


def _days_in(rule: Rule, unit: str) -> str | None:
    """Return ``first Monday of each month``, or ``every Tuesday of every other month``."""
    counted = {day.nth != 0 for day in rule.days}
    if counted == {True}:
        return _of_each(rule.interval, unit, _counted_days(rule.days))
    if counted == {False}:
        return _of_each(rule.interval, unit, _every_weekday(rule.days))
    return None


def _days_of_months(rule: Rule) -> str | None:
    days = _from_both_ends(rule.month_days)
    if days[0] < 0:
        return _of_each(rule.interval, "month", _nth_day(days))
    if days[-1] > 0:
        told = list_words(map(day_number, days))
        if rule.interval == 1:
            return gettext("monthly on the %(days)s", days=told)
        return gettext(
            "%(months)s on the %(days)s", months=_every(rule.interval, "month"), days=told
        )
    named = (day_number(day) if day > 0 else ordinal_word(day) for day in days)
    told = list_words(gettext("the %(day)s", day=day) for day in named)
    if rule.interval == 1:
        return gettext("monthly on %(days)s day", days=told)
    return gettext("%(months)s on %(days)s day", months=_every(rule.interval, "month"), days=told)


def _weekday_positions(rule: Rule) -> str | None:
    """Return ``last weekday``."""
    if rule.days != _WORKDAYS or rule.month_days or rule.year_days:
        return None
    return gettext("%(ordinals)s weekday", ordinals=_ordinals(rule.positions))


def _yearly(rule: Rule) -> str | None:
    if rule.months and not rule.year_days:
        return _yearly_in_months(rule)
    if rule.months or rule.month_days:
        return None
    if rule.positions:
        return _of_each(rule.interval, "year", _weekday_positions(rule))
    if rule.year_days:
        days = None if rule.days else _nth_day(rule.year_days)
        return _of_each(rule.interval, "year", days)
    return _days_in(rule, "year")


def _yearly_in_months(rule: Rule) -> str | None:
    if not rule.days and not rule.positions and rule.month_days and min(rule.month_days) > 0:
        dates = _dates(rule.months, rule.month_days)
        if rule.interval == 1:
            return gettext("every %(dates)s", dates=dates)
        return gettext("%(years)s on %(dates)s", years=_every(rule.interval, "year"), dates=dates)
    days = _place_in_months(rule)
    if days is None:
        return None
    told = _of_months(days, rule.months)
    if rule.interval == 1:
        return told
    return gettext("%(years)s on the %(days)s", years=_every(rule.interval, "year"), days=told)


def _place_in_months(rule: Rule) -> str | None:
    if rule.positions:
        return _weekday_positions(rule) if len(rule.months) == 1 else None
    if rule.month_days:
        return None if rule.days else _nth_day(rule.month_days)
    counted = bool(rule.days) and all(day.nth for day in rule.days)
    return _counted_days(rule.days) if counted else None


def _dates(months: Iterable[int], days: tuple[int, ...]) -> str:
    """Return ``July 4 and 5``, or ``June 10 and July 10``."""
    first, *others = months
    if not others:
        return _date(first, list_words(map(str, days)))
    return list_words(_date(month, str(day)) for month in (first, *others) for day in days)


def _date(month: int, days: str) -> str:
    return gettext("%(month)s %(days)s", month=month_name(month), days=days)


def _every(interval: int, unit: str) -> str:
    one, other, more = _EVERY[unit]
    if interval > 2:  # noqa: PLR2004 - "every other" has words of its own
        return gettext(more, number=number_word(interval))
    return gettext(one if interval == 1 else other)


def _of_each(interval: int, unit: str, days: str | None) -> str | None:
    if days is None:
        return None
    if interval == 1:
        return gettext(_OF_EACH[unit], days=days)
    return gettext("%(days)s of %(period)s", days=days, period=_every(interval, unit))


def _of_months(days: str, months: Iterable[int]) -> str:
    names = list_words(map(month_name, months))
    return gettext("%(days)s of %(months)s", days=days, months=names)


def _in_months(phrase: str, months: tuple[int, ...]) -> str:
    if not months:
        return phrase
    names = list_words(map(month_name, months))
    return gettext("%(phrase)s in %(months)s", phrase=phrase, months=names)


def _every_weekday(days: Iterable[RuleDay]) -> str:
    names = list_words(weekday_name(day.weekday) for day in days)
    return gettext("every %(weekdays)s", weekdays=names)


def _counted_days(days: Iterable[RuleDay]) -> str:
    """Return ``first and third Monday``, or ``first Monday and third Wednesday``."""
    groups = groupby(days, key=lambda day: day.weekday)
    return list_words(
        gettext(
            "%(ordinals)s %(weekday)s",
            ordinals=_ordinals(day.nth for day in group),
            weekday=weekday_name(weekday),
        )
        for weekday, group in groups
    )


def _nth_day(numbers: Iterable[int]) -> str:
    """Return ``first and last day``."""
    return gettext("%(ordinals)s day", ordinals=_ordinals(numbers))


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
