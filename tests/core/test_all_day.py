"""Events that last whole days, in zones whose days are shorter, longer or missing."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from community.core.occurrence import Occurrence
from community.core.zones import exists, zone_of
from making import NEW_YORK, make_all_day, make_event, make_occurrence, on
from rule_strategies import moments, zones

HAVANA = zone_of("America/Havana")  # puts its clock forward at midnight
BEIRUT = zone_of("Asia/Beirut")  # puts its clock back at midnight
APIA = zone_of("Pacific/Apia")  # left out December 30, 2011


def all_day(first: str, zone: ZoneInfo, *, days: int = 1) -> Occurrence:
    return make_occurrence(event=make_event(schedule=make_all_day(on(first), days=days, zone=zone)))


@pytest.mark.parametrize("days", [1, 2, 3])
def test_an_all_day_event_lasts_whole_days(days: int) -> None:
    occurrence = make_occurrence(
        event=make_event(schedule=make_all_day(on("2014-07-09"), days=days))
    )

    assert occurrence.all_day
    assert datetime(2014, 7, 9, tzinfo=NEW_YORK) == occurrence.starts
    assert datetime(2014, 7, 9 + days, tzinfo=NEW_YORK) == occurrence.ends
    assert date(2014, 7, 8 + days) == occurrence.last_day


def test_an_all_day_event_lasts_one_day_where_nobody_wrote_more() -> None:
    schedule = make_all_day(on("2014-07-09"), length=None)

    assert (
        datetime(2014, 7, 10, tzinfo=NEW_YORK)
        == make_occurrence(event=make_event(schedule=schedule)).ends
    )


@pytest.mark.parametrize(
    ("day", "hours"), [("2014-03-09", 23), ("2014-07-09", 24), ("2014-11-02", 25)]
)
def test_a_whole_day_may_have_more_or_fewer_hours(day: str, hours: int) -> None:
    occurrence = make_occurrence(event=make_event(schedule=make_all_day(on(day))))

    assert occurrence.ends is not None
    assert timedelta(hours=hours) == occurrence.ends.astimezone(UTC) - occurrence.starts.astimezone(
        UTC
    )


def test_a_day_without_a_midnight_begins_at_one_o_clock() -> None:
    occurrence = all_day("2014-03-09", HAVANA)

    assert occurrence.ends is not None
    assert "2014-03-09T01:00:00-04:00" == occurrence.starts.isoformat()
    assert "2014-03-10T00:00:00-04:00" == occurrence.ends.isoformat()
    assert on("2014-03-09") == occurrence.last_day


def test_a_day_before_one_without_a_midnight_ends_where_that_begins() -> None:
    occurrence = all_day("2014-03-08", HAVANA)

    assert occurrence.ends is not None
    assert "2014-03-09T01:00:00-04:00" == occurrence.ends.isoformat()
    assert on("2014-03-08") == occurrence.last_day


def test_a_day_whose_last_hour_comes_twice_ends_at_midnight() -> None:
    occurrence = all_day("2014-10-25", BEIRUT)

    assert occurrence.ends is not None
    assert "2014-10-26T00:00:00+02:00" == occurrence.ends.isoformat()
    assert on("2014-10-25") == occurrence.last_day


def test_a_day_that_a_zone_left_out_is_the_next_one() -> None:
    occurrence = all_day("2011-12-30", APIA)

    assert (on("2011-12-31"), on("2011-12-31")) == (occurrence.starts.date(), occurrence.last_day)


def test_days_around_one_that_a_zone_left_out_are_whole() -> None:
    occurrence = all_day("2011-12-29", APIA, days=3)

    assert (on("2011-12-29"), on("2011-12-31")) == (occurrence.starts.date(), occurrence.last_day)


def test_a_leap_day_is_a_whole_day() -> None:
    occurrence = all_day("2016-02-28", NEW_YORK, days=2)

    assert on("2016-02-29") == occurrence.last_day


@given(zone=zones, first=moments, days=st.integers(1, 5))
def test_an_all_day_event_touches_its_days_in_every_zone(
    zone: ZoneInfo, first: datetime, days: int
) -> None:
    assume(exists(datetime.combine(first, datetime.max.time()), zone))
    last = first.date() + timedelta(days=days - 1)
    assume(exists(datetime.combine(last, datetime.max.time()), zone))

    occurrence = all_day(first.date().isoformat(), zone, days=days)

    assert (first.date(), last) == (occurrence.starts.date(), occurrence.last_day)
