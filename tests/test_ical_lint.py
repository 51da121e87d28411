"""The linter of calendars finds each fault that it is there for."""

import pytest

from community.core.event import Status
from community.formats.ical import calendar_feed, event_file
from full_values import make_full_venue
from ical_lint import faults_of_feed, faults_of_file, faults_of_google_feed
from making import make_department, make_event, make_occurrence, make_schedule

DEPARTMENT = make_department()
DATES = [
    make_occurrence(event=make_event(slug="tea", venue=make_full_venue())),
    make_occurrence(event=make_event(summary="Ä" * 40)),
]
FEED = calendar_feed(DATES, department=DEPARTMENT, name="Events", path="calendar.ics")
FILE = event_file(DATES[0], department=DEPARTMENT)
UID = b"UID:37290d74ac4d186e3a8e@police.example.gov"
EVENT = FEED[FEED.index(b"BEGIN:VEVENT") : FEED.index(b"END:VEVENT") + 12]
ZONE = FEED[FEED.index(b"BEGIN:VTIMEZONE") : FEED.index(b"BEGIN:VEVENT")]
DAYLIGHT = ZONE[ZONE.index(b"BEGIN:DAYLIGHT") : ZONE.index(b"BEGIN:STANDARD")]

#: What is replaced in the feed, by what, and a part of what the linter must say.
FAULTS = [
    # octets
    (b"BEGIN:VCALENDAR", b"\xef\xbb\xbfBEGIN:VCALENDAR", "byte order mark"),
    (b"END:VCALENDAR\r\n", b"END:VCALENDAR", "does not end with CRLF"),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\n", "line end that is not CRLF"),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\n\r\n", "is empty"),
    (b"COLOR:navy", b"COLOR:" + b"x" * 70, "has 76 octets"),
    (b"Cost: Free", b"Cost:\r\n  Free", "space of its own"),
    ("Ä".encode(), b"\xc3\r\n \x84", "folded inside a character"),
    (b"Cost: Free", b"Cost:\x07 Free", "refuse or show wrong"),
    (b"Cost: Free", "Cost:\u202fFree".encode(), "refuse or show wrong"),
    # components
    (b"BEGIN:VCALENDAR", b"BEGIN:VCARD", "does not begin with a calendar"),
    (b"END:VCALENDAR\r\n", b"END:VCALENDAR\r\nX:1\r\n", "goes on after the end"),
    (b"COLOR:navy", b"COLOR navy", "is no property"),
    (b"COLOR:navy", b"color:navy", "is no property"),
    (b"END:STANDARD", b"END:DAYLIGHT", "STANDARD ends as DAYLIGHT"),
    (b"END:VTIMEZONE", b"COMMENT:x\r\nEND:VTIMEZONE", "COMMENT stands after a component"),
    (b"END:VCALENDAR\r\n", b"", "VCALENDAR does not end"),
    (ZONE, b"", "America/New_York is not defined"),
    (ZONE, ZONE + ZONE, "the zones are America/New_York, America/New_York"),
    (ZONE + EVENT, EVENT + ZONE, "the components are VEVENT, VTIMEZONE"),
    (EVENT, EVENT + EVENT, "is the UID of two events"),
    # properties
    (b"VERSION:2.0\r\n", b"", "VCALENDAR has no VERSION"),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nVERSION:2.0\r\n", "VCALENDAR has VERSION twice"),
    (b"VERSION:2.0\r\n", b"VERSION:2.0\r\nMETHOD:PUBLISH\r\n", "VCALENDAR has METHOD"),
    (b"VERSION:2.0", b"VERSION:1.0", "VERSION is '1.0'"),
    (b"\nNAME:Events", b"\nNAME:Other", "X-WR-CALNAME is not NAME"),
    (b"SOURCE;VALUE=URI:", b"SOURCE:", "SOURCE has the parameters {}"),
    (b"URL:https://police.example.gov/\r\n", b"URL:http://x/\r\n", "URL is 'http://x/'"),
    (b"X-WR-TIMEZONE:America/New_York", b"X-WR-TIMEZONE:Eastern", "X-WR-TIMEZONE is 'Eastern'"),
    # zones
    (DAYLIGHT, DAYLIGHT + DAYLIGHT, "the parts DAYLIGHT, DAYLIGHT, STANDARD"),
    (b"DTSTART:20070311T020000", b"DTSTART:20070311T020000Z", "DAYLIGHT begins at"),
    (b"DTSTART:20070311T020000", b"DTSTART:20080309T020000", "after the first event or 2007"),
    (b"DTSTART:20070311T020000", b"DTSTART:20070312T020000", "which FREQ=YEARLY;BYDAY=2SU"),
    (b"FREQ=YEARLY;BYDAY=2SU;", b"FREQ=YEARLY;", "DAYLIGHT has the rule"),
    (b"TZOFFSETFROM:-0500", b"TZOFFSETFROM:-0300", "DAYLIGHT puts the clocks -60 minutes on"),
    (b"TZOFFSETTO:-0400", b"TZOFFSETTO:-040000", "TZOFFSETTO is '-040000'"),
    (b"TZNAME:EDT\r\n", b"TZNAME:EDT\r\nCOMMENT:x\r\n", "DAYLIGHT has COMMENT"),
    # events
    (b"SEQUENCE:0\r\n", b"", "VEVENT has no SEQUENCE"),
    (b"SEQUENCE:0", b"SEQUENCE:1.2", "SEQUENCE is '1.2'"),
    (b"STATUS:CONFIRMED", b"STATUS:CANCELED", "STATUS is 'CANCELED'"),
    (b"STATUS:CONFIRMED", b"STATUS:CANCELLED", "is CANCELLED"),
    (b"SUMMARY:Coffee", b"SUMMARY:Canceled: Coffee", "is CONFIRMED"),
    (b"SUMMARY:Coffee", rb"SUMMARY:Tea\nCoffee", "SUMMARY is"),
    (b"SUMMARY:Coffee", b"SUMMARY:Tea, Coffee", "SUMMARY is not escaped"),
    (b"SUMMARY:Coffee", rb"SUMMARY:Tea\: Coffee", "SUMMARY is not escaped"),
    (b"TRANSP:TRANSPARENT", b"TRANSP:OPAQUE", "TRANSP is 'OPAQUE'"),
    (b"DTEND;TZID=America/New_York:20140709T093000", b"DTEND:20140709T133000Z", "DTEND is in UTC"),
    (b"T093000", b"T080000", "DTEND is 20140709T080000"),
    (b";TZID=America/New_York:", b":", "DTSTART is '20140709T080000' with {}"),
    (b":20140709T080000", b":20141102T013000", "comes twice, or never"),
    (b"CREATED:2014", b"CREATED:2015", "changed before it was created"),
    (
        b"URL:https://police.example.gov/events",
        b"URL:https://x",
        "does not end with the page's address",
    ),
    (b"GEO:39.299800;", b"GEO:39.299801;", "the two points differ"),
    (b"GEO:39.299800;", b"GEO:39.299800,", "GEO is"),
    (b";X-APPLE-RADIUS=70", b"", "the card has the parameters"),
    (UID, UID.replace(b"@", b"\xc3\xa4@"), "UID is"),
]


def test_our_feed_and_our_file_have_no_fault() -> None:
    assert [] == faults_of_feed(FEED) + faults_of_file(FILE)


@pytest.mark.parametrize(("part", "fault", "words"), FAULTS)
def test_a_fault_is_named(part: bytes, fault: bytes, words: str) -> None:
    broken = FEED.replace(part, fault)

    assert broken != FEED
    assert [words] == [words for found in faults_of_feed(broken) if words in found][:1]


def test_a_calendar_without_any_component_is_a_fault() -> None:
    empty = FEED[: FEED.index(b"BEGIN:VTIMEZONE")] + b"END:VCALENDAR\r\n"

    assert ["the calendar has no component"] == faults_of_feed(empty)


def test_a_zone_that_nothing_is_told_in_is_a_fault() -> None:
    feed = FEED.replace(b"X-WR-TIMEZONE:America/New_York", b"X-WR-TIMEZONE:Europe/Rome")
    only_zone = feed.replace(FEED[FEED.index(b"BEGIN:VEVENT") :], b"END:VCALENDAR\r\n")

    assert ["America/New_York is used by nothing"] == faults_of_feed(only_zone)


def test_a_day_without_its_type_is_a_fault() -> None:
    schedule = make_schedule(all_day=True)
    file = event_file(make_occurrence(event=make_event(schedule=schedule)), department=DEPARTMENT)

    (fault,) = faults_of_file(file.replace(b";VALUE=DATE", b""))

    assert "DTSTART is '20140709' with {}" in fault


def test_a_file_has_one_event_and_no_name() -> None:
    file = FILE.replace(b"CALSCALE", b"X-WR-CALNAME:x\r\nCALSCALE").replace(EVENT, b"")
    nothing = FILE[: FILE.index(b"BEGIN:VEVENT")] + b"END:VCALENDAR\r\n"

    assert "VCALENDAR has X-WR-CALNAME" in faults_of_file(file)
    assert "the file has not one event" in faults_of_file(nothing)


def test_googles_calendar_may_hide_nothing() -> None:
    called_off = make_occurrence(title="x" * 90, status=Status.CANCELLED, reason="Rain.")
    feed = calendar_feed([called_off], department=DEPARTMENT, name="Events", path="calendar.ics")
    shown = feed.replace(b"STATUS:CANCELLED", b"STATUS:CONFIRMED")

    assert ["it hides what is called off"] == faults_of_google_feed(feed)
    assert [] == faults_of_google_feed(shown)
