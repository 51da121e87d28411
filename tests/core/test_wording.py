"""Dates, times, zones and status in words."""

from datetime import UTC, date, datetime, time
from itertools import product

import pytest
from hypothesis import given

from community.core.event import Status
from community.core.occurrence import Occurrence
from community.core.rule import Frequency, Rule
from community.core.wording import (
    clock_words,
    day_words,
    list_words,
    moment_words,
    month_words,
    moved_words,
    series_words,
    start_words,
    status_words,
    when_words,
    zone_words,
)
from community.core.zones import aware, zone_names, zone_of
from making import FIRST_MONDAY, NEW_YORK, at, make_all_day, make_event, make_occurrence, on
from making import make_schedule as scheduled
from rule_strategies import moments

DASH = "\N{EN DASH}"


def occurrence(starts: str, ends: str | None = None) -> Occurrence:
    end = aware(at(ends), NEW_YORK) if ends else None
    return make_occurrence(starts=aware(at(starts), NEW_YORK), ends=end)


def all_day(first: str, *, days: int = 1) -> Occurrence:
    return make_occurrence(event=make_event(schedule=make_all_day(on(first), days=days)))


def test_a_day_has_its_weekday_and_no_ordinal() -> None:
    assert day_words(date(2014, 7, 9)) == "Wednesday, July 9, 2014"
    assert day_words(date(2014, 7, 9), year=False) == "Wednesday, July 9"


@pytest.mark.parametrize(
    ("clock", "words"),
    [
        ("08:00", "8 a.m."),
        ("08:30", "8:30 a.m."),
        ("00:00", "midnight"),
        ("00:05", "12:05 a.m."),
        ("12:00", "noon"),
        ("12:30", "12:30 p.m."),
        ("13:00", "1 p.m."),
        ("23:59", "11:59 p.m."),
    ],
)
def test_a_time_is_written_as_the_press_writes_it(clock: str, words: str) -> None:
    assert clock_words(time.fromisoformat(clock)) == words
    assert clock_words(at(f"2014-07-09 {clock}")) == words
    assert clock_words(at(f"2014-07-09 {clock}").replace(tzinfo=NEW_YORK)) == words


def test_a_repeated_hour_says_which_of_the_two_it_is() -> None:
    first = aware(at("2026-11-01 01:30"), NEW_YORK)

    assert clock_words(first) == "1:30 a.m. EDT"
    assert clock_words(first.replace(fold=1)) == "1:30 a.m. EST"


def test_a_moment_has_its_day_and_time() -> None:
    assert moment_words(datetime(2014, 7, 9, 20, 30, tzinfo=UTC)) == (
        "Wednesday, July 9, 2014, 8:30 p.m."
    )


def test_a_month_has_its_year() -> None:
    assert month_words(2014, 7) == "July 2014"


def test_a_list_has_no_comma_before_and() -> None:
    assert list_words(["Elsmere", "Clayton", "Smyrna"]) == "Elsmere, Clayton and Smyrna"


@pytest.mark.parametrize(
    ("starts", "ends", "words"),
    [
        ("2014-07-09 08:00", None, "Wednesday, July 9, 2014, 8 a.m."),
        ("2014-07-09 08:00", "2014-07-09 09:30", "Wednesday, July 9, 2014, 8-9:30 a.m."),
        ("2014-07-09 11:00", "2014-07-09 13:00", "Wednesday, July 9, 2014, 11 a.m.-1 p.m."),
        ("2014-07-09 11:00", "2014-07-09 12:00", "Wednesday, July 9, 2014, 11 a.m.-noon"),
        ("2014-07-09 12:00", "2014-07-09 13:00", "Wednesday, July 9, 2014, noon-1 p.m."),
        ("2014-07-09 12:30", "2014-07-09 13:00", "Wednesday, July 9, 2014, 12:30-1 p.m."),
        ("2014-07-09 20:00", "2014-07-10 00:00", "Wednesday, July 9, 2014, 8 p.m.-midnight"),
        (
            "2014-07-09 20:00",
            "2014-07-10 02:00",
            "Wednesday, July 9, 8 p.m., to Thursday, July 10, 2014, 2 a.m.",
        ),
        (
            "2014-07-09 00:00",
            "2014-07-10 00:00",
            "Wednesday, July 9, midnight, to Thursday, July 10, 2014, midnight",
        ),
        (
            "2026-12-31 22:00",
            "2027-01-01 01:00",
            "Thursday, December 31, 2026, 10 p.m., to Friday, January 1, 2027, 1 a.m.",
        ),
        (
            "2026-11-01 00:30",
            "2026-11-01 01:30",
            "Sunday, November 1, 2026, 12:30 a.m.-1:30 a.m. EDT",
        ),
    ],
)
def test_a_span_says_once_what_both_ends_share(starts: str, ends: str | None, words: str) -> None:
    assert when_words(occurrence(starts, ends)).replace(DASH, "-") == words


def test_a_span_is_told_in_the_zone_of_its_start() -> None:
    ends = datetime(2014, 7, 9, 13, 30, tzinfo=UTC)

    words = when_words(make_occurrence(ends=ends))

    assert words == f"Wednesday, July 9, 2014, 8{DASH}9:30 a.m."


def test_the_second_of_two_equal_hours_ends_later() -> None:
    starts = aware(at("2026-11-01 01:30"), NEW_YORK)

    words = when_words(make_occurrence(starts=starts, ends=starts.replace(fold=1)))

    assert words == f"Sunday, November 1, 2026, 1:30 a.m. EDT{DASH}1:30 a.m. EST"


@pytest.mark.parametrize(
    ("first", "days", "words"),
    [
        ("2026-12-05", 1, "Saturday, December 5, 2026, all day"),
        ("2026-06-05", 3, "Friday, June 5, to Sunday, June 7, 2026"),
        ("2026-12-31", 2, "Thursday, December 31, 2026, to Friday, January 1, 2027"),
    ],
)
def test_all_day_is_said_in_days(first: str, days: int, words: str) -> None:
    assert when_words(all_day(first, days=days)) == words


def test_a_start_alone_has_no_end() -> None:
    assert start_words(make_occurrence()) == "Wednesday, July 9, 2014, 8 a.m."
    assert start_words(all_day("2026-12-05", days=2)) == "Saturday, December 5, 2026"


@pytest.mark.parametrize(
    ("before", "words"),
    [
        ("2014-07-08 08:00", "Moved from Tuesday, July 8"),
        ("2014-07-09 18:00", "Moved from 6 p.m."),
        ("2014-07-08 18:00", "Moved from Tuesday, July 8, 6 p.m."),
        ("2013-12-31 08:00", "Moved from Tuesday, December 31, 2013"),
    ],
)
def test_a_moved_date_names_what_was_different(before: str, words: str) -> None:
    moved = make_occurrence(moved_from=aware(at(before), NEW_YORK))

    assert moved_words(moved) == words


def test_a_date_in_its_place_was_not_moved() -> None:
    assert moved_words(make_occurrence()) == ""


def test_the_status_is_said_in_words_that_residents_know() -> None:
    moved_from = aware(at("2014-07-08 08:00"), NEW_YORK)
    words = {
        (status, expected, moved is not None): status_words(
            make_occurrence(status=status, expected=expected, moved_from=moved)
        )
        for status, expected, moved in product(Status, (False, True), (None, moved_from))
    }

    assert words == {
        **{(Status.CANCELLED, *rest): "Canceled" for rest in product((False, True), repeat=2)},
        **{(Status.POSTPONED, *rest): "Postponed" for rest in product((False, True), repeat=2)},
        **{
            (Status.TENTATIVE, *rest): "Not certain yet"
            for rest in product((False, True), repeat=2)
        },
        (Status.SCHEDULED, False, False): "",
        (Status.SCHEDULED, False, True): "Moved",
        (Status.SCHEDULED, True, False): "Date expected, not yet confirmed",
        (Status.SCHEDULED, True, True): "Date expected, not yet confirmed",
    }


def test_a_series_is_told_by_its_phrase_and_time() -> None:
    start = at("2014-07-07 18:00")

    assert series_words(scheduled(start=start, rule=FIRST_MONDAY)) == (
        "first Monday of each month at 6 p.m."
    )
    assert series_words(scheduled(start=start, rule=FIRST_MONDAY, all_day=True)) == (
        "first Monday of each month"
    )
    assert series_words(scheduled(start=start, rule=FIRST_MONDAY, extra=(start,))) == (
        "first Monday of each month at 6 p.m., and on other dates"
    )


def test_a_series_without_a_phrase_is_on_the_dates_listed() -> None:
    by_week = Rule(frequency=Frequency.YEARLY, weeks=(20,))

    assert series_words(scheduled(rule=None, extra=(at("2014-08-01 08:00"),))) == (
        "on the dates listed"
    )
    assert series_words(scheduled(rule=by_week)) == "on the dates listed"


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("America/New_York", "Eastern Time"),
        ("America/Indiana/Indianapolis", "Eastern Time"),
        ("America/Kentucky/Louisville", "Eastern Time"),
        ("America/Chicago", "Central Time"),
        ("America/Phoenix", "Mountain Time"),
        ("America/Los_Angeles", "Pacific Time"),
        ("America/Anchorage", "Alaska Time"),
        ("Pacific/Honolulu", "Hawaii-Aleutian Time"),
        ("America/Puerto_Rico", "Atlantic Time"),
        ("Pacific/Guam", "Guam Time"),
        ("Europe/London", "United Kingdom Time"),
        ("America/Punta_Arenas", "Punta Arenas Time"),
        ("UTC", "UTC"),
        ("Etc/GMT+5", "UTC-05"),
    ],
)
def test_a_zone_has_the_name_that_people_use(name: str, words: str) -> None:
    assert zone_words(zone_of(name)) == words


def test_every_zone_has_a_name_in_plain_characters() -> None:
    names = {zone_words(zone_of(name)) for name in zone_names()}

    assert not [name for name in names if set(name) & set("_/()\u202f\u2009") or not name]


@given(starts=moments, ends=moments)
def test_no_narrow_space_is_ever_written(starts: datetime, ends: datetime) -> None:
    early, late = sorted((aware(starts, NEW_YORK), aware(ends, NEW_YORK)))

    words = when_words(make_occurrence(starts=early, ends=late))

    assert not set(words) & set("\u202f\u2009\u00a0")
    assert str(early.year) in words or str(late.year) in words
