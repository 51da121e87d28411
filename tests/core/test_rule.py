"""Dates that come round."""

from datetime import date, timedelta
from itertools import islice, takewhile

import pytest
from hypothesis import assume, given

from community.core.rule import Frequency, Rule, RuleDay
from making import EVERY_WEDNESDAY, FIRST_MONDAY, on
from rule_oracle import dates_of
from rule_strategies import dates, rules

FOUR_YEARS = timedelta(days=4 * 365 + 1)


def first_dates(rule: Rule, *, start: str, number: int) -> list[str]:
    return [day.isoformat() for day in islice(rule.dates(start=on(start)), number)]


@given(rule=rules, start=dates)
def test_a_rule_gives_every_day_that_it_means_in_order(rule: Rule, start: date) -> None:
    end = start + FOUR_YEARS
    meant = dates_of(rule, start=start, through=end)
    assume(meant)

    given_dates = list(takewhile(lambda day: day <= end, rule.dates(start=start)))

    assert meant == given_dates


def test_a_rule_without_an_end_is_read_as_far_as_one_asks() -> None:
    assert ["2014-07-09", "2014-07-16"] == first_dates(
        EVERY_WEDNESDAY, start="2014-07-09", number=2
    )


def test_a_rule_begins_with_its_first_date_after_the_start() -> None:
    assert ["2014-08-04"] == first_dates(FIRST_MONDAY, start="2014-07-09", number=1)


@pytest.mark.parametrize(
    ("frequency", "second"),
    [
        (Frequency.DAILY, "2014-07-10"),
        (Frequency.WEEKLY, "2014-07-16"),
        (Frequency.MONTHLY, "2014-08-09"),
        (Frequency.YEARLY, "2015-07-09"),
    ],
)
def test_a_rule_that_says_nothing_more_keeps_to_the_day_of_its_start(
    frequency: Frequency, second: str
) -> None:
    rule = Rule(frequency=frequency)

    assert ["2014-07-09", second] == first_dates(rule, start="2014-07-09", number=2)


def test_a_plain_day_beside_a_numbered_one_counts_too() -> None:
    """Dateutil alone gives no date at all here."""
    days = (RuleDay(weekday=0, nth=1), RuleDay(weekday=4))
    rule = Rule(frequency=Frequency.MONTHLY, days=days)

    assert ["2014-08-01", "2014-08-04", "2014-08-08", "2014-08-15"] == first_dates(
        rule, start="2014-08-01", number=4
    )


def test_a_plain_day_beside_a_numbered_one_counts_in_the_whole_year() -> None:
    days = (RuleDay(weekday=0, nth=1), RuleDay(weekday=4))
    rule = Rule(frequency=Frequency.YEARLY, days=days)

    assert ["2016-12-23", "2016-12-30", "2017-01-02", "2017-01-06"] == first_dates(
        rule, start="2016-12-23", number=4
    )


def test_positions_count_in_the_whole_first_week() -> None:
    """Dateutil alone counts from the start, and gives the Friday."""
    days = tuple(RuleDay(weekday=weekday) for weekday in (0, 2, 4))
    rule = Rule(frequency=Frequency.WEEKLY, days=days, positions=(2,))

    assert ["2014-07-09", "2014-07-16"] == first_dates(rule, start="2014-07-09", number=2)


def test_positions_count_from_the_first_day_of_the_week() -> None:
    """The Sunday before the start is the first of its week; the Tuesday is the second."""
    days = (RuleDay(weekday=6), RuleDay(weekday=1))
    rule = Rule(frequency=Frequency.WEEKLY, days=days, positions=(2,), week_start=6)

    assert ["2014-07-08", "2014-07-15"] == first_dates(rule, start="2014-07-08", number=2)


def test_the_first_day_of_the_week_decides_which_weeks_are_left_out() -> None:
    """The pair of examples that ends RFC 5545 section 3.8.5.3."""
    days = (RuleDay(weekday=1), RuleDay(weekday=6))
    rule = Rule(frequency=Frequency.WEEKLY, interval=2, days=days)
    from_sunday = Rule(frequency=Frequency.WEEKLY, interval=2, days=days, week_start=6)

    assert ["1997-08-05", "1997-08-10", "1997-08-19"] == first_dates(
        rule, start="1997-08-05", number=3
    )
    assert ["1997-08-05", "1997-08-17", "1997-08-19"] == first_dates(
        from_sunday, start="1997-08-05", number=3
    )


@pytest.mark.parametrize(
    ("week", "first"), [(1, "2001-12-31"), (-52, "2001-12-31"), (-53, "2003-12-29")]
)
def test_a_first_week_that_begins_in_the_old_year_is_found_from_either_end(
    week: int, first: str
) -> None:
    """Dateutil alone loses the last days of December under -52 and -53."""
    rule = Rule(frequency=Frequency.YEARLY, weeks=(week,), days=(RuleDay(weekday=0),))

    assert [first] == first_dates(rule, start="2001-02-01", number=1)


def test_a_leap_day_comes_round_in_leap_years_alone() -> None:
    rule = Rule(frequency=Frequency.YEARLY, months=(2,), month_days=(29,))

    assert ["2096-02-29", "2104-02-29"] == first_dates(rule, start="2096-02-29", number=2)


def test_a_rule_that_no_day_fits_gives_nothing() -> None:
    rule = Rule(frequency=Frequency.YEARLY, months=(2,), month_days=(30,))

    assert [] == list(rule.dates(start=on("2014-07-09")))


def test_a_week_that_no_day_fits_gives_nothing() -> None:
    rule = Rule(frequency=Frequency.YEARLY, weeks=(20,), months=(12,), month_days=(31,))

    assert [] == list(rule.dates(start=on("2014-07-09")))


def test_the_calendar_ends_with_the_year_9999() -> None:
    rule = Rule(frequency=Frequency.YEARLY, months=(7,), month_days=(9,))

    assert ["9998-07-09", "9999-07-09"] == first_dates(rule, start="9998-07-09", number=9)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (Rule(frequency=Frequency.DAILY), "FREQ=DAILY"),
        (FIRST_MONDAY, "FREQ=MONTHLY;BYDAY=1MO"),
        (
            Rule(frequency=Frequency.WEEKLY, interval=2, days=(RuleDay(weekday=1),), week_start=6),
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;WKST=SU",
        ),
        (
            Rule(frequency=Frequency.YEARLY, year_days=(100, -5), months=(4, 12)),
            "FREQ=YEARLY;BYYEARDAY=100,-5;BYMONTH=4,12",
        ),
        (
            Rule(
                frequency=Frequency.MONTHLY,
                days=tuple(RuleDay(weekday=weekday) for weekday in range(5)),
                positions=(-1,),
            ),
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
        ),
        (
            Rule(
                frequency=Frequency.YEARLY,
                interval=3,
                days=(RuleDay(weekday=6, nth=-1), RuleDay(weekday=5)),
                month_days=(1, -1),
                weeks=(20,),
                months=(3,),
                positions=(1, -2),
            ),
            "FREQ=YEARLY;INTERVAL=3;BYDAY=-1SU,SA;BYMONTHDAY=1,-1;BYWEEKNO=20;BYMONTH=3;BYSETPOS=1,-2",
        ),
    ],
)
def test_a_rule_is_written_in_the_order_of_the_rfc(rule: Rule, text: str) -> None:
    assert text == rule.to_rfc5545()
