"""The grammar of repeat phrases: ``first and third Monday of the month`` becomes a rule.

Each form below is tried on all the words; the first that can use every one of them wins. A form
writes what the start date implies into the rule.
"""

from dataclasses import replace
from datetime import date

from community.core.english import WEEKDAYS, WORKDAYS, ordinal_word
from community.core.rule import Frequency, Rule, RuleDay
from community.intake.quoting import quoted
from community.intake.repeats.parts import (
    EACH_WORDS,
    OF_WORDS,
    WEEKDAY_WORDS,
    Period,
    Place,
    more_than_one_rule,
    take_dates,
    take_limit,
    take_months,
    take_period,
    take_place,
    take_scope,
    take_weekdays,
)
from community.intake.repeats.words import Cursor, StuckError
from community.intake.unreadable import UnreadableError

_WORKDAY_RULES = tuple(RuleDay(weekday=day) for day in WORKDAYS)
#: How often one weekday, and how many days, a month and a year can have.
_MOST = {"month": (5, 31), "year": (53, 366)}
_YEARLY = Period(unit="year")


def parse_phrase(words: tuple[str, ...], start: date) -> Rule:
    """Return the rule that the words mean; raise ``StuckError`` at the first word without use."""
    furthest = 0
    for form in (_by_period, _by_weekdays, _by_place, _by_date):
        cursor = Cursor(words)
        try:
            rule = form(cursor, start)
        except StuckError as error:
            furthest = max(furthest, error.place)
            continue
        if cursor.at_end:
            return rule
        furthest = max(furthest, cursor.place)
    raise StuckError(furthest)


def _by_period(cursor: Cursor, start: date) -> Rule:
    """``every 2 weeks``, ``monthly on the 15th``, ``yearly on July 4``."""
    period = take_period(cursor)
    if period.unit in {"day", "week"}:
        return _days_or_weeks(cursor, period, start)
    if cursor.at_end:
        return _implied(period, start)
    cursor.skip("on")
    if period.unit == "month":
        cursor.skip("the")
        rule = _in_period(take_place(cursor), period)
        if not cursor.at_end:
            _skip_the_month(cursor)
        return rule
    return _in_year(cursor, period)


def _days_or_weeks(cursor: Cursor, period: Period, start: date) -> Rule:
    days: tuple[RuleDay, ...] = ()
    if period.unit == "week":
        days = (RuleDay(weekday=start.weekday()),)
        if cursor.skip("on") or not (cursor.at_end or cursor.word in OF_WORDS):
            days = take_weekdays(cursor)
    return replace(period.rule, days=days, months=take_limit(cursor))


def _implied(period: Period, start: date) -> Rule:
    months = (start.month,) if period.unit == "year" else ()
    return replace(period.rule, month_days=(start.day,), months=months)


def _skip_the_month(cursor: Cursor) -> None:
    """Go past ``of the month`` after ``monthly on the 15th``, where it says nothing new."""
    place = cursor.place
    if cursor.skip_any(OF_WORDS) and take_scope(cursor) == Period(unit="month"):
        return
    raise StuckError(place)


def _in_year(cursor: Cursor, period: Period) -> Rule:
    cursor.skip("the")
    place = cursor.place
    try:
        months, days = take_dates(cursor)
    except StuckError:
        cursor.place = place
    else:
        return replace(period.rule, months=months, month_days=days)
    found = take_place(cursor)
    if not cursor.skip_any(OF_WORDS):
        raise cursor.stuck()
    place = cursor.place
    scope = take_scope(cursor)
    if scope is None:
        return _in_months(cursor, found, take_months(cursor), period)
    if scope != _YEARLY:
        raise StuckError(place)
    return _in_period(found, period)


def _by_weekdays(cursor: Cursor, _start: date) -> Rule:
    """``every Tuesday and Thursday``, ``every other Wednesday``, ``on Mondays``."""
    if cursor.skip_any(EACH_WORDS):
        other = cursor.skip("other")
        if other and cursor.word in WEEKDAY_WORDS:
            raise cursor.stuck()
    else:
        other = False
        cursor.skip("on")
        _expect_plural(cursor)
    days = take_weekdays(cursor)
    place = cursor.place
    scope = take_scope(cursor) if not other and cursor.skip_any(OF_WORDS) else None
    if scope:
        return replace(scope.rule, days=days)
    cursor.place = place
    week = Period(unit="week", interval=2 if other else 1)
    return replace(week.rule, days=days, months=take_limit(cursor))


def _expect_plural(cursor: Cursor) -> None:
    """Refuse ``Monday``, which does not say that it repeats, where ``Mondays`` does."""
    place = cursor.place
    if cursor.skip("weekdays"):
        cursor.place = place
        return
    word = cursor.word
    if cursor.weekday() is None or not word.endswith("days"):
        raise StuckError(place)
    cursor.place = place


def _by_place(cursor: Cursor, _start: date) -> Rule:
    """``first Monday of the month``, ``last day of February``, ``1st and 15th of each month``."""
    cursor.skip("on")
    every = bool(cursor.skip_any(EACH_WORDS))
    cursor.skip("the")
    found = take_place(cursor, every=every)
    if not cursor.skip_any(OF_WORDS) and cursor.word not in EACH_WORDS:
        raise cursor.stuck()
    scope = take_scope(cursor)
    if scope:
        return _in_period(found, scope)
    months = take_months(cursor)
    return _in_months(cursor, found, months, _trailing_years(cursor))


def _by_date(cursor: Cursor, _start: date) -> Rule:
    """``every July 4``, ``July 4 every year``."""
    cursor.skip("on")
    every = bool(cursor.skip_any(EACH_WORDS))
    months, days = take_dates(cursor)
    if not every and cursor.at_end:
        raise cursor.stuck()
    return replace(_trailing_years(cursor).rule, months=months, month_days=days)


def _trailing_years(cursor: Cursor) -> Period:
    if cursor.at_end:
        return _YEARLY
    place = cursor.place
    period = take_period(cursor)
    if period.unit != "year":
        raise StuckError(place)
    return period


def _in_period(found: Place, scope: Period) -> Rule:
    """Return the rule of a place in every month or year."""
    _check_counts(found, scope.unit)
    days = _WORKDAY_RULES if found.positions else found.days
    rule = replace(scope.rule, days=days, positions=found.positions)
    if scope.unit == "month":
        return replace(rule, month_days=found.numbers)
    return replace(rule, year_days=found.numbers)


def _in_months(cursor: Cursor, found: Place, months: tuple[int, ...], years: Period) -> Rule:
    """Return the rule of a place in these months of every year."""
    _check_counts(found, "month")
    if not found.positions:
        return replace(years.rule, months=months, days=found.days, month_days=found.numbers)
    rule = replace(years.rule, months=months, days=_WORKDAY_RULES, positions=found.positions)
    if len(months) == 1:
        return rule
    if years != _YEARLY:
        raise more_than_one_rule(cursor)
    return replace(rule, frequency=Frequency.MONTHLY)


def _check_counts(found: Place, unit: str) -> None:
    """Refuse the sixth Monday of a month."""
    most_weekdays, most_days = _MOST[unit]
    for day in found.days:
        if abs(day.nth) > most_weekdays:
            raise _impossible(f"{ordinal_word(day.nth)} {WEEKDAYS[day.weekday]}", unit)
    for number in found.numbers + found.positions:
        if abs(number) > most_days:
            raise _impossible(f"{ordinal_word(number)} day", unit)


def _impossible(place: str, unit: str) -> UnreadableError:
    what = place.rpartition(" ")[2]
    return UnreadableError(
        "repeat-impossible",
        f"no {unit} has a {quoted(place)}",
        f"Write last {what} of the {unit}, or another number before {what}",
    )
