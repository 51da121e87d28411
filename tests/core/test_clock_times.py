"""When a date ends, and what its clock shows where the clocks change."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from community.core.occurrence import occurrences_of
from community.core.rule import Frequency, Rule
from community.core.schedule import Length
from community.core.zones import exists, zone_of
from making import (
    NEW_YORK,
    at,
    make_event,
    make_length,
    make_occurrence,
    make_schedule,
    make_series,
    on,
)
from rule_strategies import moments, zones

LORD_HOWE = zone_of("Australia/Lord_Howe")  # changes by half an hour


def when(start: str, length: Length | None, zone: ZoneInfo = NEW_YORK) -> tuple[str, str]:
    """Return how a single event starts and ends, with offsets."""
    schedule = make_schedule(start=at(start), length=length, zone=zone)
    occurrence = make_occurrence(event=make_event(schedule=schedule))
    ends = occurrence.ends.isoformat() if occurrence.ends else ""
    return occurrence.starts.isoformat(), ends


def elapsed(**parts: float) -> Length:
    return Length(elapsed=timedelta(**parts))


def test_nobody_wrote_an_end() -> None:
    occurrence = make_occurrence(event=make_event(schedule=make_schedule(length=None)))

    assert occurrence.ends is None
    assert datetime(2014, 7, 9, 9, tzinfo=NEW_YORK) == occurrence.ends_at_latest
    assert on("2014-07-09") == occurrence.last_day


def test_the_latest_end_is_the_one_that_somebody_wrote() -> None:
    assert datetime(2014, 7, 9, 9, 30, tzinfo=NEW_YORK) == make_occurrence().ends_at_latest


def test_an_assumed_hour_is_an_hour_of_real_time() -> None:
    schedule = make_schedule(start=at("2014-03-09 01:30"), length=None)

    latest = make_occurrence(event=make_event(schedule=schedule)).ends_at_latest

    assert "2014-03-09T03:30:00-04:00" == latest.isoformat()


def test_an_event_is_over_at_the_moment_it_ends() -> None:
    occurrence = make_occurrence()

    assert not occurrence.is_over(datetime(2014, 7, 9, 13, 29, 59, tzinfo=UTC))
    assert occurrence.is_over(datetime(2014, 7, 9, 13, 30, tzinfo=UTC))


def test_an_event_in_the_first_of_two_hours_is_over_in_the_second() -> None:
    schedule = make_schedule(start=at("2014-11-02 01:00"), length=elapsed(minutes=45))
    occurrence = make_occurrence(event=make_event(schedule=schedule))

    second_time_half_past_one = datetime(2014, 11, 2, 1, 30, tzinfo=NEW_YORK, fold=1)

    assert occurrence.is_over(second_time_half_past_one)


@pytest.mark.parametrize(
    ("start", "hours", "last"),
    [
        ("2014-07-09 20:00", 3, "2014-07-09"),
        ("2014-07-09 20:00", 4, "2014-07-09"),
        ("2014-07-09 20:00", 5, "2014-07-10"),
        ("2014-12-31 20:00", 48, "2015-01-02"),
        ("2014-07-09 00:00", 0, "2014-07-09"),
    ],
)
def test_an_event_until_midnight_does_not_touch_the_next_day(
    start: str, hours: int, last: str
) -> None:
    schedule = make_schedule(start=at(start), length=make_length(hours=hours))

    assert on(last) == make_occurrence(event=make_event(schedule=schedule)).last_day


def test_a_weekly_event_keeps_its_wall_clock_time_across_daylight_saving() -> None:
    schedule = make_series(start=at("2014-10-29 18:00"), length=make_length(hours=1))
    event = make_event(schedule=schedule)

    before, after = occurrences_of(event, through=on("2014-11-05"))

    assert "2014-10-29T18:00:00-04:00" == before.starts.isoformat()
    assert "2014-11-05T18:00:00-05:00" == after.starts.isoformat()
    assert after.ends is not None
    assert "2014-11-05T19:00:00-05:00" == after.ends.isoformat()


@pytest.mark.parametrize(
    ("length", "end"),
    [
        (make_length(hours=8), "2014-03-09T06:00:00-04:00"),
        (elapsed(hours=8), "2014-03-09T07:00:00-04:00"),
        (make_length(days=1), "2014-03-09T22:00:00-04:00"),
        (elapsed(hours=24), "2014-03-09T23:00:00-04:00"),
        (Length(wall=timedelta(days=1), elapsed=timedelta(hours=2)), "2014-03-10T00:00:00-04:00"),
    ],
)
def test_an_end_is_on_the_clock_and_a_duration_is_real_time(length: Length, end: str) -> None:
    assert ("2014-03-08T22:00:00-05:00", end) == when("2014-03-08 22:00", length)


@pytest.mark.parametrize(
    ("length", "end"),
    [
        (make_length(minutes=45), "2014-11-02T01:30:00-04:00"),
        (elapsed(minutes=45), "2014-11-02T01:30:00-04:00"),
        (elapsed(minutes=105), "2014-11-02T01:30:00-05:00"),
        (make_length(hours=2), "2014-11-02T02:45:00-05:00"),
        (elapsed(hours=2), "2014-11-02T01:45:00-05:00"),
    ],
)
def test_an_end_in_the_hour_that_comes_twice_is_in_its_first(length: Length, end: str) -> None:
    assert ("2014-11-02T00:45:00-04:00", end) == when("2014-11-02 00:45", length)


def test_a_start_in_the_hour_that_comes_twice_is_in_its_first() -> None:
    assert ("2014-11-02T01:30:00-04:00", "2014-11-02T01:30:00-05:00") == when(
        "2014-11-02 01:30", elapsed(hours=1)
    )


def test_an_end_that_never_comes_counts_on_with_the_clock_before_it() -> None:
    assert ("2014-03-09T01:30:00-05:00", "2014-03-09T03:30:00-04:00") == when(
        "2014-03-09 01:30", make_length(hours=1)
    )


def test_a_start_that_never_comes_keeps_the_length() -> None:
    assert ("2014-03-09T03:30:00-04:00", "2014-03-09T04:00:00-04:00") == when(
        "2014-03-09 02:30", make_length(minutes=30)
    )


def test_a_zone_may_change_by_half_an_hour() -> None:
    assert ("2014-10-05T01:30:00+10:30", "2014-10-05T04:00:00+11:00") == when(
        "2014-10-05 01:30", elapsed(hours=2), LORD_HOWE
    )
    assert ("2014-04-06T01:45:00+11:00", "2014-04-06T01:45:00+10:30") == when(
        "2014-04-06 01:45", elapsed(minutes=30), LORD_HOWE
    )


@given(zone=zones, start=moments, minutes=st.integers(0, 3 * 24 * 60))
def test_the_wall_clock_is_kept_in_every_zone(
    zone: ZoneInfo, start: datetime, minutes: int
) -> None:
    schedule = make_schedule(start=start, zone=zone, length=make_length(minutes=minutes))
    end = start + timedelta(minutes=minutes)
    assume(exists(start, zone))
    assume(exists(end, zone))

    occurrence = make_occurrence(event=make_event(schedule=schedule))

    assert occurrence.ends is not None
    assert start == occurrence.starts.replace(tzinfo=None)
    assert end == occurrence.ends.replace(tzinfo=None)


@given(zone=zones, start=moments, minutes=st.integers(0, 3 * 24 * 60))
def test_a_duration_is_real_time_in_every_zone(
    zone: ZoneInfo, start: datetime, minutes: int
) -> None:
    schedule = make_schedule(start=start, zone=zone, length=elapsed(minutes=minutes))

    occurrence = make_occurrence(event=make_event(schedule=schedule))

    assert occurrence.ends is not None
    assert timedelta(minutes=minutes) == (
        occurrence.ends.astimezone(UTC) - occurrence.starts.astimezone(UTC)
    )


@given(zone=zones, start=moments, minutes=st.integers(1, 3 * 24 * 60))
def test_no_event_ends_before_it_starts(zone: ZoneInfo, start: datetime, minutes: int) -> None:
    schedule = make_schedule(start=start, zone=zone, length=make_length(minutes=minutes))

    occurrence = make_occurrence(event=make_event(schedule=schedule))

    assert occurrence.ends is not None
    assert occurrence.starts.astimezone(UTC) <= occurrence.ends.astimezone(UTC)
    assert occurrence.starts.date() <= occurrence.last_day


@given(zone=zones, start=moments)
def test_a_series_keeps_its_wall_clock_time_in_every_zone(zone: ZoneInfo, start: datetime) -> None:
    daily = Rule(frequency=Frequency.DAILY, interval=10)
    schedule = make_schedule(start=start, zone=zone, rule=daily)
    through = start.date() + timedelta(days=800)

    shown = [
        occurrence.starts.replace(tzinfo=None)
        for occurrence in occurrences_of(make_event(schedule=schedule), through=through)
    ]

    planned = [start + timedelta(days=days) for days in range(0, 801, 10)]
    assert [time for time in planned if exists(time, zone)] == [
        time for time, clock in zip(shown, planned, strict=True) if exists(clock, zone)
    ]
