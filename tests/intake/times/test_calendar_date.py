"""Dates that are refused, and what to write instead."""

from datetime import date

import pytest

from community.core.english import MONTHS, WEEKDAYS
from community.intake.times.calendar_date import DateText, begins_with_date, date_at_start
from refusing import refused


@pytest.mark.parametrize("month", MONTHS)
def test_every_month_is_read_in_full_and_short(month: str) -> None:
    for name in {month, month[:3], f"{month[:3]}.", month.upper()}:
        assert date_at_start(f"{name} 9, 2014").date.month == MONTHS.index(month) + 1


@pytest.mark.parametrize("weekday", WEEKDAYS)
def test_every_weekday_is_read_in_full_and_short(weekday: str) -> None:
    day = 7 + WEEKDAYS.index(weekday)

    for name in (weekday, weekday[:3], f"{weekday[:3]}."):
        assert date_at_start(f"{name}, July {day}, 2014").date == date(2014, 7, day)


def test_what_follows_the_date_is_kept() -> None:
    assert date_at_start("July 9th, 2014 8 a.m.") == DateText(
        date=date(2014, 7, 9), written="July 9th, 2014", rest=" 8 a.m."
    )


def test_a_leap_day_exists_in_leap_years() -> None:
    assert date_at_start("February 29, 2028").date == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("text", "rule", "message", "hint"),
    [
        (
            "7/9/2014",
            "ambiguous-date",
            "'7/9/2014' could be July 9 or September 7",
            "Write 2014-07-09 for July 9, or 2014-09-07 for September 7",
        ),
        (
            "7-9-14 8 a.m.",
            "ambiguous-date",
            "'7-9-14' could be July 9 or September 7",
            "Write 2014-07-09 8 a.m. for July 9, or 2014-09-07 8 a.m. for September 7",
        ),
        (
            "7/19/2014",
            "date-form",
            "'7/19/2014' is a way to write dates that can be misread",
            "Write 2014-07-19",
        ),
        (
            "19.7.2014",
            "date-form",
            "'19.7.2014' is a way to write dates that can be misread",
            "Write 2014-07-19",
        ),
        (
            "7/7/2014",
            "date-form",
            "'7/7/2014' is a way to write dates that can be misread",
            "Write 2014-07-07",
        ),
        (
            "2014/07/09 08:00",
            "date-form",
            "'2014/07/09' is a way to write dates that can be misread",
            "Write 2014-07-09 08:00",
        ),
        (
            "13/13/2014",
            "not-a-date",
            "'13/13/2014' is not a date",
            "Write 2014-07-09 or July 9, 2014",
        ),
        ("tomorrow", "not-a-date", "'tomorrow' is not a date", "Write 2014-07-09 or July 9, 2014"),
        (
            "7/9",
            "missing-year",
            "'7/9' has no year",
            "Write the year, the month and the day, such as 2014-07-09",
        ),
        (
            "July 9 8 a.m.",
            "missing-year",
            "'July 9' has no year",
            "Write the year as well, such as July 9, 2014",
        ),
        (
            "July 9, '14",
            "short-year",
            "'July 9, '14' has a year of two digits",
            "Write all four: July 9, 2014",
        ),
        (
            "July 9, 1869",
            "impossible-year",
            "the year 1869 in 'July 9, 1869' is out of reach",
            "Write a year from 1970 to 2199",
        ),
        (
            "2200-01-01",
            "impossible-year",
            "the year 2200 in '2200-01-01' is out of reach",
            "Write a year from 1970 to 2199",
        ),
        (
            "2014-13-01",
            "impossible-date",
            "'2014-13-01' has no month, for months go from 01 to 12",
            "Write the year, the month and the day, such as 2014-07-09",
        ),
        (
            "February 30, 2014",
            "impossible-date",
            "'February 30, 2014' does not exist, for February 2014 has 28 days",
            "Write 2014-02-28, or another day of that month",
        ),
        (
            "2014-07-00",
            "impossible-date",
            "'2014-07-00' does not exist, for July 2014 has 31 days",
            "Write 2014-07-01, or another day of that month",
        ),
        (
            "Wednesday, July 8, 2014",
            "wrong-weekday",
            "'Wednesday, July 8, 2014' does not fit, for July 8, 2014 is a Tuesday",
            "Write Tuesday, July 8, 2014 or Wednesday, July 9, 2014",
        ),
        (
            "Mon, July 9, 2014",
            "wrong-weekday",
            "'Mon, July 9, 2014' does not fit, for July 9, 2014 is a Wednesday",
            "Write Wednesday, July 9, 2014 or Monday, July 7, 2014",
        ),
    ],
)
def test_a_date_that_is_not_sure_is_refused(text: str, rule: str, message: str, hint: str) -> None:
    assert refused(lambda: date_at_start(text)) == (rule, message, hint)


@pytest.mark.parametrize("text", ["2014-07-09", "July 9", "7/9", "7.9.2014", "Wed, July 9, 2014"])
def test_a_text_that_begins_with_a_date_is_known_even_if_it_is_wrong(text: str) -> None:
    assert begins_with_date(text)


@pytest.mark.parametrize("text", ["9.30", "8-9", "08:00", "noon", "Wednesday", ""])
def test_a_time_is_no_date(text: str) -> None:
    assert not begins_with_date(text)
