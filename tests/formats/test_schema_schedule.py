"""The rule of a series as search engines read it, or not at all."""

from datetime import timedelta
from typing import Any

import pytest

from community.core.event import Status
from community.core.rule import Frequency, Rule, RuleDay
from community.core.schedule import Length, Schedule
from community.formats.schema_schedule import day_or_moment, schedule_data
from making import (
    FIRST_MONDAY,
    at,
    make_all_day,
    make_change,
    make_event,
    make_length,
    make_schedule,
    make_series,
    on,
)


def told(schedule: Schedule, **changes: Any) -> dict[str, Any]:
    data = schedule_data(make_event(schedule=schedule, **changes))
    assert data
    return {name: value for name, value in data.items() if value not in (None, [])}


def test_every_wednesday_is_told_with_its_hours_and_its_zone() -> None:
    assert {
        "@type": "Schedule",
        "startDate": "2014-07-09",
        "repeatFrequency": "P1W",
        "byDay": ["https://schema.org/Wednesday"],
        "startTime": "08:00:00",
        "endTime": "09:30:00",
        "duration": "PT1H30M",
        "scheduleTimezone": "America/New_York",
    } == told(make_series())


def test_the_first_monday_is_told_as_icalendar_writes_it() -> None:
    schedule = told(make_series(rule=FIRST_MONDAY, start=at("2014-07-07 18:00"), count=3))

    assert ("P1M", ["1MO"], 3) == (
        schedule["repeatFrequency"],
        schedule["byDay"],
        schedule["repeatCount"],
    )


def test_a_day_of_a_month_and_an_end_are_told() -> None:
    rule = Rule(frequency=Frequency.YEARLY, months=(7,), month_days=(9,))
    schedule = told(make_series(rule=rule, until=on("2016-12-31")))

    assert ("P1Y", [7], [9], "2016-12-31") == tuple(
        schedule[name] for name in ("repeatFrequency", "byMonth", "byMonthDay", "endDate")
    )


@pytest.mark.parametrize(
    "rule",
    [
        Rule(frequency=Frequency.YEARLY, year_days=(100,)),
        Rule(frequency=Frequency.YEARLY, weeks=(20,), days=(RuleDay(weekday=0),)),
        Rule(frequency=Frequency.MONTHLY, days=(RuleDay(weekday=0),), positions=(-1,)),
        Rule(frequency=Frequency.MONTHLY, month_days=(-1,)),
        Rule(frequency=Frequency.MONTHLY, month_days=(13,), days=(RuleDay(weekday=4),)),
        Rule(
            frequency=Frequency.WEEKLY,
            interval=2,
            days=(RuleDay(weekday=1), RuleDay(weekday=3)),
        ),
        Rule(frequency=Frequency.YEARLY, days=(RuleDay(weekday=0, nth=20),)),
        None,
    ],
)
def test_a_rule_for_which_schema_org_has_no_words_is_not_told(rule: Rule | None) -> None:
    schedule = make_schedule(rule=rule, extra=(at("2014-08-01 08:00"),))

    assert schedule_data(make_event(schedule=schedule)) is None


@pytest.mark.parametrize(
    ("length", "hours"),
    [
        (None, {"startTime": "08:00:00"}),
        (make_length(hours=20), {"startTime": "08:00:00", "duration": "PT20H"}),
        (make_length(days=2), {"startTime": "08:00:00", "duration": "P2D"}),
        (
            Length(elapsed=timedelta(hours=25, minutes=5, seconds=6)),
            {"startTime": "08:00:00", "duration": "P1DT1H5M6S"},
        ),
        (Length(), {"startTime": "08:00:00", "endTime": "08:00:00", "duration": "P0D"}),
    ],
)
def test_an_end_on_another_day_or_in_real_hours_is_a_length(
    length: Length | None, hours: dict[str, str]
) -> None:
    schedule = told(make_series(length=length))

    assert hours == {
        name: value
        for name, value in schedule.items()
        if name in {"startTime", "endTime", "duration"}
    }


def test_whole_days_have_no_hours() -> None:
    weekly = make_series().rule
    schedule = told(make_all_day(on("2014-07-09"), days=2, rule=weekly))
    short = told(make_all_day(on("2014-07-09"), rule=weekly, length=None))

    assert "P2D" == schedule["duration"]
    assert not {"startTime", "endTime", "duration"} & short.keys()
    assert "2014-07-09" == day_or_moment(make_all_day(on("2014-07-09"), rule=weekly))


def test_dates_that_moved_or_are_off_are_excepted_and_others_are_not() -> None:
    changes = (
        make_change(on("2014-07-30"), status=Status.POSTPONED),
        make_change(on("2014-07-09"), status=Status.CANCELLED),
        make_change(on("2014-07-16"), start=at("2014-07-17 08:00")),
        make_change(on("2014-07-23"), title="Tea", start=at("2014-07-23 08:00")),
    )

    assert ["2014-07-09", "2014-07-16", "2014-07-30"] == told(make_series(), changes=changes)[
        "exceptDate"
    ]
