"""Hours that never come and hours that come twice, in any zone, the same on every machine."""

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.core.zones import (
    aware,
    exists,
    first_after_gap,
    gaps,
    is_repeated,
    zone_names,
    zone_of,
)
from making import NEW_YORK, at

HAVANA = zone_of("America/Havana")  # puts its clock forward at midnight, back at one o'clock
LORD_HOWE = zone_of("Australia/Lord_Howe")  # changes by half an hour
APIA = zone_of("Pacific/Apia")  # left out December 30, 2011
DUBLIN = zone_of("Europe/Dublin")  # has "negative" daylight saving time in winter
KOLKATA = zone_of("Asia/Kolkata")  # changes nothing

SPRING, AUTUMN = "2014-03-09", "2014-11-02"  # when the clocks change in New York

zones = st.sampled_from(sorted(zone_names())).map(zone_of)
moments = st.datetimes(min_value=at("1970-01-01"), max_value=at("2060-12-31"))


def test_a_zone_is_found_by_its_name() -> None:
    assert "America/New_York" == zone_of("America/New_York").key


def test_a_zone_is_always_the_same_object() -> None:
    assert zone_of("Europe/Dublin") is DUBLIN


def test_old_names_are_zones_too() -> None:
    assert {"US/Eastern", "EST5EDT", "UTC"} <= zone_names()


@pytest.mark.parametrize(
    "name",
    [
        "",
        "Eastern",
        "america/new_york",
        "America",
        "../zones",
        "/etc/localtime",
        "America/../UTC",
        "EST ",
    ],
)
def test_what_names_no_zone_is_refused(name: str) -> None:
    with pytest.raises(KeyError):
        zone_of(name)


def test_the_files_of_the_machine_play_no_part(tmp_path: Path) -> None:
    (tmp_path / "America").mkdir()
    (tmp_path / "America" / "New_York").write_bytes(b"no zone at all")
    program = (
        "from datetime import datetime;"
        "from community.core.zones import aware, zone_of;"
        "print(aware(datetime(2014, 7, 9, 8), zone_of('America/New_York')))"
    )
    plugins = str(Path(__file__).parents[2] / "plugins")
    environment = {**os.environ, "PYTHONTZPATH": str(tmp_path), "PYTHONPATH": plugins}

    answer = subprocess.check_output([sys.executable, "-c", program], env=environment, text=True)

    assert "2014-07-09 08:00:00-04:00\n" == answer


def test_every_zone_can_be_read() -> None:
    noon = at("2014-07-09 12:00")

    shown = {aware(noon, zone_of(name)).replace(tzinfo=None) for name in zone_names()}

    assert {noon} == shown


def test_an_hour_that_the_clock_jumps_over_does_not_exist() -> None:
    assert [True, False, False, True] == [
        exists(at(f"{SPRING} {time}"), NEW_YORK) for time in ("01:59", "02:00", "02:59:59", "03:00")
    ]


def test_an_hour_that_comes_twice_exists_and_is_repeated() -> None:
    times = [at(f"{AUTUMN} {time}") for time in ("00:59", "01:00", "01:59", "02:00")]

    assert [True, True, True, True] == [exists(time, NEW_YORK) for time in times]
    assert [False, True, True, False] == [is_repeated(time, NEW_YORK) for time in times]


def test_an_hour_that_never_comes_is_not_repeated() -> None:
    assert not is_repeated(at(f"{SPRING} 02:30"), NEW_YORK)


def test_a_zone_that_changes_nothing_has_no_special_hours() -> None:
    assert () == gaps(KOLKATA, 1970, 2030)


def test_midnight_may_not_exist() -> None:
    assert not exists(at("2014-03-09 00:00"), HAVANA)
    assert exists(at("2014-03-09 01:00"), HAVANA)


def test_a_day_may_not_exist() -> None:
    assert not exists(at("2011-12-30 18:00"), APIA)
    assert at("2011-12-31 00:00") == first_after_gap(at("2011-12-30 18:00"), APIA)


def test_a_change_of_half_an_hour_is_seen() -> None:
    assert not exists(at("2014-10-05 02:29"), LORD_HOWE)
    assert exists(at("2014-10-05 02:30"), LORD_HOWE)
    assert is_repeated(at("2014-04-06 01:45"), LORD_HOWE)
    assert not is_repeated(at("2014-04-06 01:29"), LORD_HOWE)


@pytest.mark.parametrize("time", ["02:00", "02:00:01", "02:30", "02:59:59.999999"])
def test_what_to_write_instead_is_the_first_time_after_the_gap(time: str) -> None:
    assert at(f"{SPRING} 03:00") == first_after_gap(at(f"{SPRING} {time}"), NEW_YORK)


def test_a_time_that_exists_needs_nothing_else() -> None:
    assert at(f"{SPRING} 03:00") == first_after_gap(at(f"{SPRING} 03:00"), NEW_YORK)


def test_of_an_hour_that_comes_twice_the_first_is_meant() -> None:
    moment = aware(at(f"{AUTUMN} 01:30"), NEW_YORK)

    assert "2014-11-02T01:30:00-04:00" == moment.isoformat()


def test_a_mark_for_the_second_hour_is_not_listened_to() -> None:
    second = aware(at(f"{AUTUMN} 01:30").replace(fold=1), NEW_YORK)

    assert "2014-11-02T01:30:00-04:00" == second.isoformat()


def test_a_time_that_never_comes_counts_on_with_the_clock_before_it() -> None:
    moment = aware(at(f"{SPRING} 02:30"), NEW_YORK)

    assert "2014-03-09T03:30:00-04:00" == moment.isoformat()


def test_the_gaps_of_a_year_are_listed() -> None:
    assert ((at(f"{SPRING} 02:00"), at(f"{SPRING} 03:00")),) == gaps(NEW_YORK, 2014, 2014)


def test_the_gaps_of_several_years_stand_in_order() -> None:
    starts = [start for start, _ in gaps(NEW_YORK, 2005, 2008)]

    assert [
        at(f"{day} 02:00") for day in ("2005-04-03", "2006-04-02", "2007-03-11", "2008-03-09")
    ] == starts


def test_a_day_that_a_zone_left_out_is_a_gap_of_a_day() -> None:
    assert (at("2011-12-30"), at("2011-12-31")) in gaps(APIA, 2011, 2011)


@pytest.mark.parametrize(
    ("name", "year", "start", "end"),
    [
        ("Asia/Pyongyang", 2018, "2018-05-04 23:30", "2018-05-05 00:00"),
        ("Pacific/Kwajalein", 1993, "1993-08-21 00:00", "1993-08-22 00:00"),
        ("Africa/Monrovia", 1972, "1972-01-07 00:00", "1972-01-07 00:44:30"),
        ("Asia/Kathmandu", 1986, "1986-01-01 00:00", "1986-01-01 00:15"),
        ("Pacific/Kiritimati", 1994, "1994-12-31 00:00", "1995-01-01 00:00"),
        ("Antarctica/Troll", 2014, "2014-03-30 01:00", "2014-03-30 03:00"),
    ],
)
def test_strange_gaps_belong_to_the_year_they_start_in(
    name: str, year: int, start: str, end: str
) -> None:
    assert ((at(start), at(end)),) == gaps(zone_of(name), year, year)


@given(zone=zones, moment=moments)
def test_what_a_clock_shows_exists(zone: ZoneInfo, moment: datetime) -> None:
    shown = moment.replace(tzinfo=UTC).astimezone(zone).replace(tzinfo=None, fold=0)

    assert exists(shown, zone)
    assert shown == aware(shown, zone).replace(tzinfo=None)


@given(zone=zones, naive=moments)
def test_an_aware_time_shows_what_was_written_exactly_where_that_exists(
    zone: ZoneInfo, naive: datetime
) -> None:
    assert exists(naive, zone) == (aware(naive, zone).replace(tzinfo=None) == naive)


@given(zone=zones, naive=moments)
def test_a_time_is_repeated_where_a_later_moment_shows_it_again(
    zone: ZoneInfo, naive: datetime
) -> None:
    first = aware(naive, zone).astimezone(UTC)
    later = naive.replace(tzinfo=zone, fold=1).astimezone(UTC)

    assert is_repeated(naive, zone) == (later > first)


@given(zone=zones, year=st.integers(1970, 2060), percent=st.integers(0, 99))
def test_every_time_in_a_gap_is_missing_and_leads_to_its_end(
    zone: ZoneInfo, year: int, percent: int
) -> None:
    for start, end in gaps(zone, year, year):
        inside = start + (end - start) * percent / 100

        assert not exists(inside, zone)
        assert end == first_after_gap(inside, zone)
        assert exists(start - timedelta(seconds=1), zone)
        assert exists(end, zone)


@given(zone=zones, naive=moments)
def test_every_missing_time_is_in_a_gap_that_is_listed(zone: ZoneInfo, naive: datetime) -> None:
    listed = gaps(zone, naive.year - 1, naive.year)

    assert exists(naive, zone) != any(start <= naive < end for start, end in listed)
