"""The rule at the end of a zone's data, against Python's own reading of the whole data."""

from datetime import datetime, timedelta

import pytest

from community.core.zones import exists, is_repeated, zone_names, zone_of
from community.formats.posix_zone import Onset, Period, PosixZone, offsets_at, posix_zone
from making import at

HOUR = timedelta(hours=1)


def test_new_yorks_rule_is_read() -> None:
    zone = PosixZone.parse("EST5EDT,M3.2.0,M11.1.0")

    march = Onset(month=3, week=2, weekday=0, time=2 * HOUR)
    november = Onset(month=11, week=1, weekday=0, time=2 * HOUR)
    assert Period(name="EST", offset=-5 * HOUR, onset=november) == zone.standard
    assert Period(name="EDT", offset=-4 * HOUR, onset=march) == zone.daylight


def test_a_zone_without_changes_has_standard_time_alone() -> None:
    zone = PosixZone.parse("<+0330>-3:30")

    assert PosixZone(standard=Period(name="+0330", offset=timedelta(hours=3, minutes=30))) == zone


def test_dublins_winter_is_standard_time_as_calendar_programs_expect() -> None:
    zone = PosixZone.parse("IST-1GMT0,M10.5.0,M3.5.0/1")

    assert ("GMT", timedelta(0)) == (zone.standard.name, zone.standard.offset)
    assert zone.daylight
    assert ("IST", HOUR) == (zone.daylight.name, zone.daylight.offset)


def test_summer_time_of_half_an_hour_is_read() -> None:
    zone = PosixZone.parse("<+1030>-10:30<+11>-11,M10.1.0,M4.1.0")

    assert zone.daylight
    assert timedelta(minutes=30) == zone.daylight.offset - zone.standard.offset


@pytest.mark.parametrize("text", ["", "EST", "EST5EDT", "EST5EDT,J60,J300", "EST5EDT,59/2,299/2"])
def test_a_rule_of_another_kind_is_refused_and_quoted(text: str) -> None:
    with pytest.raises(ValueError, match=repr(text)):
        PosixZone.parse(text)


@pytest.mark.parametrize(
    ("rule", "year", "moment"),
    [
        ("M3.2.0", 2026, "2026-03-08 02:00"),
        ("M11.1.0", 2026, "2026-11-01 02:00"),
        ("M10.5.0/3", 2026, "2026-10-25 03:00"),
        ("M2.5.0", 2032, "2032-02-29 02:00"),
        ("M3.4.4/26", 2026, "2026-03-27 02:00"),
        ("M3.5.0/-1", 2026, "2026-03-28 23:00"),
        ("M10.5.4/24", 2030, "2030-11-01 00:00"),
        ("M9.5.0/2:45", 2026, "2026-09-27 02:45"),
    ],
)
def test_a_change_happens_at_its_moment(rule: str, year: int, moment: str) -> None:
    assert at(moment) == Onset.parse(rule).in_year(year)


@pytest.mark.parametrize("key", sorted(zone_names()))
def test_the_rule_of_every_zone_agrees_with_python_in_the_far_future(key: str) -> None:
    zone = zone_of(key)
    moments = [datetime(2101, 1, 1, 3, 30) + timedelta(days=day) for day in range(0, 366, 3)]  # noqa: DTZ001 - local

    for moment in moments:
        expected = {moment.replace(tzinfo=zone, fold=fold).utcoffset() for fold in (0, 1)}
        assert expected == set(offsets_at(key, moment)) or not exists(moment, zone)


def test_the_hour_that_comes_twice_has_two_offsets_and_the_one_that_never_comes_none() -> None:
    assert (-5 * HOUR, -4 * HOUR) == offsets_at("America/New_York", at("2026-11-01 01:30"))
    assert () == offsets_at("America/New_York", at("2026-03-08 02:30"))
    assert is_repeated(at("2026-11-01 01:30"), zone_of("America/New_York"))


def test_the_rule_of_a_zone_is_read_once() -> None:
    assert posix_zone("Asia/Kolkata") is posix_zone("Asia/Kolkata")
