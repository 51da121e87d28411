"""One date as a VEVENT, line by line."""

import re
from datetime import UTC, date, datetime
from typing import Any

import pytest

from community.core.event import Status
from community.core.occurrence import Occurrence
from community.core.zones import zone_of
from community.formats.vevent import vevent
from full_values import make_full_venue
from making import (
    at,
    make_all_day,
    make_department,
    make_event,
    make_history,
    make_occurrence,
    make_program,
    make_schedule,
    make_series,
    on,
)

WHOLE = """\
BEGIN:VEVENT
UID:37290d74ac4d186e3a8e@police.example.gov
DTSTAMP:20140701T120000Z
CREATED:20140620T153000Z
LAST-MODIFIED:20140701T120000Z
SEQUENCE:2
DTSTART;TZID=America/New_York:20140709T080000
DTEND;TZID=America/New_York:20140709T093000
SUMMARY:Coffee with a Cop
STATUS:CONFIRMED
TRANSP:TRANSPARENT
DESCRIPTION:No agenda and no speeches.\\n\\nCost: Free\\n\\nhttps://police.exam
 ple.gov/events/coffee/
LOCATION:Bridgeway Family Restaurant\\, Back room\\, 41 West Glenwood Avenue
 \\, Smyrna\\, DE 19977\\, USA
GEO:39.299800;-75.604600
X-APPLE-STRUCTURED-LOCATION;VALUE=URI;X-ADDRESS="41 West Glenwood Avenue, S
 myrna, DE 19977, USA";X-APPLE-RADIUS=70;X-TITLE="Bridgeway Family Restaura
 nt":geo:39.299800,-75.604600
CATEGORIES:Coffee with a Cop,Reading\\, and more
URL:https://police.example.gov/events/coffee/
END:VEVENT
"""


def written_lines(occurrence: Occurrence) -> list[str]:
    octets = vevent(occurrence, department=make_department()).octets
    return octets.decode().replace("\r\n ", "").split("\r\n")[:-1]


def value(occurrence: Occurrence, name: str) -> str:
    """Return what stands behind the property's name: its parameters and its value."""
    lines = [line for line in written_lines(occurrence) if re.match(f"{name}[:;]", line)]
    return lines[0][len(name) :]


def scheduled(start: str, zone: str = "America/New_York", **changes: Any) -> Occurrence:
    schedule = make_schedule(start=at(start), zone=zone_of(zone), **changes)
    return make_occurrence(event=make_event(schedule=schedule))


def test_a_date_is_written_whole_and_in_this_order() -> None:
    history = make_history(changed=datetime(2014, 7, 1, 12, tzinfo=UTC), sequence=2)
    programs = (make_program(), make_program(slug="reading", title="Reading, and more"))
    event = make_event(venue=make_full_venue(), history=history, programs=programs)

    octets = vevent(make_occurrence(event=event), department=make_department()).octets

    assert WHOLE.replace("\n", "\r\n") == octets.decode()


@pytest.mark.parametrize(
    ("changes", "uid"),
    [
        ({}, "37290d74ac4d186e3a8e@police.example.gov"),
        ({"schedule": make_series()}, "37290d74ac4d186e3a8e-2014-07-09@police.example.gov"),
        ({"slug": "tea", "aliases": ("coffee",)}, "37290d74ac4d186e3a8e@police.example.gov"),
        ({"uid": "abc@old.example"}, "abc@old.example"),
    ],
)
def test_the_identity_is_that_of_the_date(changes: dict[str, Any], uid: str) -> None:
    assert f":{uid}" == value(make_occurrence(event=make_event(**changes)), "UID")


@pytest.mark.parametrize(
    ("status", "expected", "written", "title"),
    [
        (Status.SCHEDULED, False, "CONFIRMED", "Coffee with a Cop"),
        (Status.SCHEDULED, True, "TENTATIVE", "Coffee with a Cop"),
        (Status.TENTATIVE, False, "TENTATIVE", "Coffee with a Cop"),
        (Status.CANCELLED, False, "CANCELLED", "Canceled: Coffee with a Cop"),
        (Status.POSTPONED, False, "CANCELLED", "Postponed: Coffee with a Cop"),
    ],
)
def test_the_status_is_one_of_three_and_the_title_says_it(
    status: Status,
    expected: bool,  # noqa: FBT001 - a table's column
    written: str,
    title: str,
) -> None:
    occurrence = make_occurrence(status=status, expected=expected)

    assert (f":{written}", f":{title}") == (
        value(occurrence, "STATUS"),
        value(occurrence, "SUMMARY"),
    )


def test_nobody_wrote_an_end_so_calendars_hold_one_hour() -> None:
    occurrence = scheduled("2014-07-09 08:00", length=None)

    assert ";TZID=America/New_York:20140709T090000" == value(occurrence, "DTEND")


@pytest.mark.parametrize(("days", "end"), [(1, "20161231"), (3, "20170102")])
def test_an_all_day_date_ends_on_the_day_after_its_last(days: int, end: str) -> None:
    schedule = make_all_day(date(2016, 12, 30), days=days)
    occurrence = make_occurrence(event=make_event(schedule=schedule))

    assert ";VALUE=DATE:20161230" == value(occurrence, "DTSTART")
    assert f";VALUE=DATE:{end}" == value(occurrence, "DTEND")


def test_an_all_day_date_on_a_day_without_a_midnight_is_that_day() -> None:
    schedule = make_all_day(on("2027-03-14"), zone=zone_of("America/Havana"))
    occurrence = make_occurrence(event=make_event(schedule=schedule))

    assert ";VALUE=DATE:20270314" == value(occurrence, "DTSTART")
    assert ";VALUE=DATE:20270315" == value(occurrence, "DTEND")


@pytest.mark.parametrize(
    ("start", "zone", "starts", "ends"),
    [
        # in the hour that comes twice, and around it
        ("2026-11-01 01:30", "America/New_York", ":20261101T053000Z", ":20261101T080000Z"),
        ("2026-11-01 00:10", "America/New_York", ":20261101T041000Z", ":20261101T054000Z"),
        # the law was another one
        ("2006-03-20 10:00", "America/New_York", ":20060320T150000Z", ":20060320T163000Z"),
        ("2014-12-01 10:00", "America/Sao_Paulo", ":20141201T120000Z", ":20141201T133000Z"),
        # no time of a place
        ("2014-12-01 10:00", "UTC", ":20141201T100000Z", ":20141201T113000Z"),
        ("2014-12-01 10:00", "Etc/UTC", ":20141201T100000Z", ":20141201T113000Z"),
    ],
)
def test_what_programs_would_take_for_another_time_is_in_utc(
    start: str, zone: str, starts: str, ends: str
) -> None:
    occurrence = scheduled(start, zone)

    assert starts == value(occurrence, "DTSTART")
    assert ends == value(occurrence, "DTEND")


def test_what_is_told_of_a_date_goes_with_its_octets() -> None:
    told = vevent(make_occurrence(), department=make_department())
    days = vevent(
        make_occurrence(event=make_event(schedule=make_all_day(on("2014-07-09")))),
        department=make_department(),
    )

    assert ("America/New_York", None) == (told.zone and told.zone.key, days.zone)
    assert at("2014-07-09 08:00") == told.starts.replace(tzinfo=None)


def test_an_event_online_alone_has_its_address_for_a_place() -> None:
    occurrence = make_occurrence(event=make_event(venue=None, online="https://meet.example/a,b"))

    assert r":https://meet.example/a\,b" == value(occurrence, "LOCATION")


def test_a_place_without_coordinates_has_no_map_card() -> None:
    assert not [line for line in written_lines(make_occurrence()) if line.startswith(("GEO", "X-"))]


def test_small_coordinates_are_written_as_a_decimal() -> None:
    venue = make_full_venue(latitude=0.00001, longitude=-0.5)

    occurrence = make_occurrence(event=make_event(venue=venue))

    assert ":0.000010;-0.500000" == value(occurrence, "GEO")


def test_a_card_of_a_place_without_an_address_has_its_name() -> None:
    venue = make_full_venue(
        street="", city="", region="", postal_code="", country="", name='The "Green"'
    )

    card = value(make_occurrence(event=make_event(venue=venue)), "X-APPLE-STRUCTURED-LOCATION")

    assert """;X-ADDRESS="The 'Green'";""" in card
    assert """;X-TITLE="The 'Green'":""" in card


def test_an_event_without_a_program_has_no_category() -> None:
    lines = written_lines(make_occurrence(event=make_event(programs=())))

    assert not [line for line in lines if line.startswith("CATEGORIES")]


def test_a_title_is_on_one_line_without_typographic_spaces() -> None:
    occurrence = make_occurrence(title="Coffee\n at 8\u202fa.m.\u2028today")

    assert ":Coffee at 8 a.m. today" == value(occurrence, "SUMMARY")


def test_a_date_is_written_once_for_all_its_calendars() -> None:
    occurrence = make_occurrence()
    department = make_department()

    assert vevent(occurrence, department=department) is vevent(occurrence, department=department)
