"""The parts of a phrase, each read on its own."""

import pytest

from community.core.rule import RuleDay
from community.intake.repeats.parts import (
    Period,
    Place,
    take_dates,
    take_limit,
    take_months,
    take_period,
    take_place,
    take_scope,
    take_weekdays,
)
from community.intake.repeats.words import Cursor, StuckError, split_words


def words(text: str) -> Cursor:
    return Cursor(split_words(text))


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("weekly", Period(unit="week")),
        ("quarterly", Period(unit="month", interval=3)),
        ("every other year", Period(unit="year", interval=2)),
        ("every 2 weeks", Period(unit="week", interval=2)),
        ("each third month", Period(unit="month", interval=3)),
        ("every twelve days", Period(unit="day", interval=12)),
    ],
)
def test_a_period_is_a_unit_and_how_many_of_it(text: str, period: Period) -> None:
    assert take_period(words(text)) == period


@pytest.mark.parametrize(
    ("text", "weekdays"),
    [
        ("Tuesday and Thursday", [1, 3]),
        ("Mon., Wed., and Fri.", [0, 2, 4]),
        ("Friday through Monday", [4, 5, 6, 0]),
        ("weekdays and Saturday", [0, 1, 2, 3, 4, 5]),
    ],
)
def test_weekdays_are_lists_and_ranges(text: str, weekdays: list[int]) -> None:
    assert [day.weekday for day in take_weekdays(words(text))] == weekdays


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (
            "first and third Monday",
            Place(days=(RuleDay(weekday=0, nth=1), RuleDay(weekday=0, nth=3))),
        ),
        (
            "first Monday, and the last Friday",
            Place(days=(RuleDay(weekday=0, nth=1), RuleDay(weekday=4, nth=-1))),
        ),
        ("1st and the 15th", Place(numbers=(1, 15))),
        ("1st, 15th and last day", Place(numbers=(1, 15, -1))),
        ("second-to-last weekday", Place(positions=(-2,))),
    ],
)
def test_a_place_is_a_weekday_a_day_or_a_weekday_of_any_name(text: str, place: Place) -> None:
    assert take_place(words(text)) == place


def test_after_every_a_day_is_counted_from_the_ends_alone() -> None:
    assert take_place(words("last day"), every=True) == Place(numbers=(-1,))
    with pytest.raises(StuckError):
        take_place(words("third day"), every=True)


def test_a_scope_is_a_month_or_a_year_but_not_a_name_of_a_month() -> None:
    assert take_scope(words("the month")) == Period(unit="month")
    assert take_scope(words("every other year")) == Period(unit="year", interval=2)
    assert take_scope(words("each October")) is None
    assert take_scope(words("the week")) is None


def test_months_are_lists_and_ranges() -> None:
    assert take_months(words("each March, June and Sept.")) == (3, 6, 9)
    assert take_limit(words("in November through February")) == (11, 12, 1, 2)
    assert take_limit(words("")) == ()


def test_dates_are_days_of_months() -> None:
    assert take_dates(words("July 4")) == ((7,), (4,))
    assert take_dates(words("June 1 and 15")) == ((6,), (1, 15))
    assert take_dates(words("June 10th and July 10th")) == ((6, 7), (10,))
