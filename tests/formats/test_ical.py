"""Whole calendars: linted, and read back by other authors' programs date by date."""

import random
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from calendar_engines import ENGINES, ReadEvent, read_with_icaljs
from community.core.event import Event, Status
from community.core.occurrence import Occurrence
from community.core.schedule import Length
from community.core.zones import zone_of
from community.formats.event_text import place_words
from community.formats.ical import calendar_feed, event_file
from community.formats.plain_text import clean, one_line
from community.formats.vevent import vevent
from full_values import make_full_event, make_full_venue
from ical_lint import faults_of_feed, faults_of_file
from making import (
    AS_OF,
    NEW_YORK,
    at,
    make_all_day,
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_length,
    make_occurrence,
    make_program,
    make_schedule,
    make_series,
    on,
)
from rule_strategies import moments, zones

ZONES = (
    "America/New_York",
    "Europe/Dublin",
    "Asia/Kolkata",
    "Asia/Jerusalem",
    "Australia/Lord_Howe",
    "Pacific/Chatham",
    "America/Nuuk",
    "America/Sao_Paulo",
    "Africa/Cairo",
    "Africa/Casablanca",
    "Etc/UTC",
)

LETTERS = ("é", "e\u0301", "日本", "👮🏽‍♀️", "🎉", "ก็", "𐐷", "\\N", "\\n", ",", ";", '"', "^n")

CHANGES = (
    make_change(on("2014-07-16"), status=Status.CANCELLED, reason="The café is closed."),
    make_change(on("2014-07-23"), start=at("2014-07-24 19:00"), reason="Fair, all day; loud"),
    make_change(on("2014-07-30"), length=make_length(hours=3), title="Coffee & cake"),
    make_change(on("2014-08-06"), venue=make_full_venue(name="Town Hall; Room 4")),
    make_change(on("2014-08-13"), status=Status.POSTPONED, reason="Snow?"),
    make_change(on("2014-08-20"), status=Status.TENTATIVE),
)

DAYS = (
    make_event(slug="leap", schedule=make_schedule(start=at("2028-02-29 23:30"))),
    make_event(slug="leap-day", schedule=make_all_day(on("2028-02-29"))),
    make_event(slug="weekend", schedule=make_all_day(on("2016-12-30"), days=3)),
    make_event(slug="night", schedule=make_schedule(length=make_length(hours=20))),
    make_event(slug="open-end", schedule=make_schedule(length=None)),
    make_event(slug="twice", schedule=make_schedule(start=at("2026-11-01 01:30"))),
    make_event(slug="elapsed", schedule=make_schedule(length=Length(elapsed=timedelta(days=200)))),
    make_event(slug="old", schedule=make_schedule(start=at("1987-04-20 10:00"))),
    make_event(slug="far", schedule=make_schedule(start=at("2099-07-01 10:00"))),
    make_event(slug="full", schedule=make_schedule(), venue=make_full_venue()),
    make_full_event(slug="everything"),
    make_event(slug="online", venue=None, online="https://meet.example/?a=1,2;b=3"),
)


def nasty_events() -> list[Event]:
    """Return everything that calendars are known to break on."""
    through = {"until": on("2015-12-31"), "confirmed_through": on("2015-06-30")}
    weekly = [
        make_event(slug=f"in-{key.lower().replace('/', '-').replace('_', '-')}", schedule=schedule)
        for key in ZONES
        for schedule in [make_series(zone=zone_of(key), start=at("2014-07-09 01:30"), **through)]
    ]
    changed = make_event(slug="changed", schedule=make_series(**through), changes=CHANGES)
    letters = [
        make_event(slug=f"letters-{width}", title=words, summary=words)
        for width in range(76)
        for words in ["x" * width + "".join(LETTERS)]
    ]
    return [*weekly, changed, *DAYS, *letters]


NASTY = make_calendar(*nasty_events(), as_of=AS_OF).occurrences


def feed_of(occurrences: Iterable[Occurrence], **changes: Any) -> bytes:
    department = make_department(**changes)
    return calendar_feed(occurrences, department=department, name="Events", path="calendar.ics")


def file_of(occurrence: Occurrence) -> bytes:
    return event_file(occurrence, department=make_department())


def as_read(occurrence: Occurrence) -> tuple[date, date]:
    """Return what a program must make of a date: moments in UTC, or days."""
    if occurrence.all_day:
        return occurrence.starts.date(), occurrence.last_day + timedelta(days=1)
    return occurrence.starts.astimezone(UTC), occurrence.ends_at_latest.astimezone(UTC)


def dates_of(events: Iterable[ReadEvent]) -> dict[str, tuple[date, date]]:
    return {event.uid: (event.starts, event.ends) for event in events}


def expected_dates(occurrences: Iterable[Occurrence]) -> dict[str, tuple[date, date]]:
    domain = make_department().uid_domain
    return {occurrence.uid(domain): as_read(occurrence) for occurrence in occurrences}


@pytest.mark.parametrize("engine", ENGINES)
def test_other_programs_read_the_same_dates_one_by_one(engine: str) -> None:
    assert expected_dates(NASTY) == dates_of(ENGINES[engine](feed_of(NASTY)))


@pytest.mark.parametrize("engine", ENGINES)
def test_other_programs_read_the_same_words_status_and_place(engine: str) -> None:
    domain = make_department().uid_domain
    read = {event.uid: event for event in ENGINES[engine](feed_of(NASTY))}

    for occurrence in NASTY:
        event = read[occurrence.uid(domain)]
        assert event.summary.endswith(one_line(occurrence.title))
        assert clean(occurrence.event.summary) in event.description
        assert event.status == ("CANCELLED" if occurrence.status.is_off else event.status)
        venue = occurrence.venue
        assert event.location == (place_words(venue) if venue else occurrence.online)
        assert event.categories == ("Coffee with a Cop",)
        assert event.sequence == occurrence.event.history.sequence


def test_the_nasty_calendar_has_no_fault() -> None:
    assert [] == faults_of_feed(feed_of(NASTY))


def test_the_file_of_every_nasty_date_has_no_fault() -> None:
    assert [] == [fault for occurrence in NASTY for fault in faults_of_file(file_of(occurrence))]


def test_a_file_holds_the_very_octets_of_the_feed() -> None:
    feed = feed_of(NASTY)

    assert all(vevent_in(file_of(occurrence)) in feed for occurrence in NASTY)


def vevent_in(calendar: bytes) -> bytes:
    return calendar[calendar.index(b"BEGIN:VEVENT") : calendar.index(b"END:VCALENDAR")]


@pytest.mark.parametrize("engine", ENGINES)
def test_a_calendar_without_events_is_read_all_the_same(engine: str) -> None:
    feed = feed_of([])

    assert [] == faults_of_feed(feed)
    assert [] == ENGINES[engine](feed)


@pytest.mark.parametrize("seed", [1, 2])
def test_the_order_of_the_events_does_not_show(seed: int) -> None:
    shuffled = random.Random(seed).sample(NASTY, len(NASTY))  # noqa: S311 - no secret

    assert feed_of(NASTY) == feed_of(shuffled)


def test_dates_of_the_same_moment_are_in_order_of_identity() -> None:
    dates = [make_occurrence(event=make_event(slug=slug)) for slug in "abcdef"]
    uids = sorted(occurrence.uid("police.example.gov") for occurrence in dates)

    lines = feed_of(dates).decode().split("\r\n")

    assert [f"UID:{uid}" for uid in uids] == [line for line in lines if line.startswith("UID:")]


def test_the_hours_that_come_twice_are_in_their_real_order() -> None:
    first = make_occurrence(starts=datetime(2026, 11, 1, 1, 50, tzinfo=NEW_YORK), ends=None)
    second = datetime(2026, 11, 1, 1, 10, fold=1, tzinfo=NEW_YORK)
    later = make_occurrence(event=make_event(slug="tea"), starts=second, ends=None)

    feed = feed_of([later, first])

    assert feed.index(b"DTSTART:20261101T055000Z") < feed.index(b"DTSTART:20261101T061000Z")


HEAD = """\
BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Department Events//Community Calendar//EN
CALSCALE:GREGORIAN
"""

NAMES = """\
X-WR-CALNAME:Events
NAME:Events
X-WR-CALDESC:What we do\\, and when.\\nCome by.
DESCRIPTION:What we do\\, and when.\\nCome by.
X-WR-TIMEZONE:America/New_York
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
SOURCE;VALUE=URI:https://police.example.gov/calendar.ics
URL:https://police.example.gov/
COLOR:navy
BEGIN:VTIMEZONE
TZID:America/New_York
"""


def test_a_feed_has_its_name_and_says_how_often_to_read_it() -> None:
    feed = feed_of([], description="What we do, and when.\nCome by.").decode()

    assert feed.replace("\r\n", "\n").startswith(HEAD + NAMES)


def test_a_file_has_no_name_of_its_own() -> None:
    lines = file_of(make_occurrence()).decode().replace("\r\n", "\n")

    assert lines.startswith(f"{HEAD}BEGIN:VTIMEZONE\n")


def test_a_department_without_a_description_says_the_calendars_name() -> None:
    assert b"\r\nX-WR-CALDESC:Events\r\nDESCRIPTION:Events\r\n" in feed_of([])


def test_zones_are_defined_once_in_order_and_only_where_they_are_told() -> None:
    keys = ("Pacific/Chatham", "Europe/Dublin", "Pacific/Chatham", "Etc/UTC")
    dates = [
        make_occurrence(
            event=make_event(slug=f"e{number}", schedule=make_schedule(zone=zone_of(key)))
        )
        for number, key in enumerate(keys)
    ]

    lines = feed_of(dates).decode().split("\r\n")

    expected = ["TZID:America/New_York", "TZID:Europe/Dublin", "TZID:Pacific/Chatham"]
    assert expected == [line for line in lines if line.startswith("TZID:")]


@pytest.mark.parametrize("zone", [zone_of("UTC"), zone_of("Etc/UTC")])
def test_a_file_in_utc_or_of_whole_days_defines_no_zone(zone: Any) -> None:
    in_utc = make_occurrence(event=make_event(schedule=make_schedule(zone=zone)))
    whole_day = make_occurrence(event=make_event(schedule=make_all_day(on("2014-07-09"))))

    assert b"VTIMEZONE" not in file_of(in_utc) + file_of(whole_day)


def test_the_zone_begins_before_its_first_event() -> None:
    dates = [
        make_occurrence(event=make_event(slug=f"y{year}", schedule=make_schedule(start=start)))
        for year in (1999, 1987, 2020)
        for start in [at(f"{year}-06-01 10:00")]
    ]

    assert b"DTSTART:19861102T020000\r\n" in feed_of(dates)


@pytest.mark.parametrize("engine", ENGINES)
@settings(max_examples=50)
@given(zone=zones, start=moments, minutes=st.integers(1, 3000))
def test_any_time_in_any_zone_is_read_as_what_it_is(
    engine: str, zone: Any, start: datetime, minutes: int
) -> None:
    length = Length(elapsed=timedelta(minutes=minutes))
    timed = make_event(slug="timed", schedule=make_schedule(start=start, zone=zone, length=length))
    days = make_all_day(start.date(), days=minutes % 9 + 1, zone=zone)
    occurrences = make_calendar(timed, make_event(slug="days", schedule=days)).occurrences
    feed = feed_of(occurrences)

    assert [] == faults_of_feed(feed)
    assert expected_dates(occurrences) == dates_of(ENGINES[engine](feed))


words = st.lists(
    st.characters(exclude_categories=["Cs"]) | st.sampled_from([*LETTERS, "\n", " "])
).map("".join)


@pytest.mark.parametrize("engine", ENGINES)
@given(title=words, summary=words)
def test_any_words_are_read_as_they_were_typed(engine: str, title: str, summary: str) -> None:
    venue = make_full_venue(name=f"x{title}", street=summary)
    event = make_event(title=f"x{title}", summary=f"x{summary}", venue=venue)
    occurrence = make_occurrence(event=event)

    feed = feed_of([occurrence])
    (read,) = ENGINES[engine](feed)

    assert [] == faults_of_feed(feed)
    assert one_line(f"x{title}") == read.summary
    assert read.description.startswith(clean(f"x{summary}"))
    assert one_line(place_words(venue)) == read.location


@given(words)
def test_any_title_of_a_program_is_read_as_one_category(title: str) -> None:
    programs = tuple(make_program(title=f"{first}{title}.") for first in "xy")

    (read,) = read_with_icaljs(feed_of([make_occurrence(event=make_event(programs=programs))]))

    assert (one_line(f"x{title}."), one_line(f"y{title}.")) == read.categories


def test_only_what_changed_has_other_octets() -> None:
    before = make_occurrence()
    after = replace(before, title="Tea with a Cop")
    department = make_department()

    old, new = (vevent(date, department=department).octets for date in (before, after))

    assert [(b"SUMMARY:Coffee with a Cop", b"SUMMARY:Tea with a Cop")] == [
        (one, other)
        for one, other in zip(old.split(b"\r\n"), new.split(b"\r\n"), strict=True)
        if one != other
    ]
