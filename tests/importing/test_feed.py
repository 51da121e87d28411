"""A calendar is taken apart, and refused where it is not whole."""

import pytest

from community.importing.content_lines import NotCalendarError
from community.importing.feed import read_feed
from foreign_calendars import calendar, entry, vevent


def test_events_know_their_lines_and_what_else_is_there_is_counted() -> None:
    todo = "BEGIN:VTODO\r\nSUMMARY:Buy milk\r\nEND:VTODO"
    alarm = "BEGIN:VALARM\r\nACTION:DISPLAY\r\nEND:VALARM"
    head = ("X-WR-CALNAME:Police", "X-WR-TIMEZONE:America/Chicago", "X-WR-TIMEZONE:Other")

    found = read_feed(calendar(vevent("UID:1"), todo, vevent("UID:2", alarm), head=head))

    assert [6, 16] == [each.line for each in found.entries]
    assert ["1", "2"] == [each.text("UID") for each in found.entries]
    assert "VALARM" in found.entries[1].names
    assert {"VTODO": 1} == found.others
    assert ("Police", "America/Chicago") == (found.name, found.zone)


def test_what_stands_before_the_calendar_is_passed_over() -> None:
    assert 1 == len(read_feed(b"X-NOTE:exported\r\n" + calendar(vevent())).entries)


def test_values_that_cannot_be_read_are_told_apart() -> None:
    found = entry("DTEND:soon", "SEQUENCE:3", "GEO:here")

    assert frozenset({"DTEND", "GEO"}) == found.broken
    assert [] == found.values("DTEND")
    assert 3 == found.whole_number("SEQUENCE")
    assert 0 == found.whole_number("PRIORITY")
    assert ["a", "b"] == [str(each) for each in entry("COMMENT:a", "COMMENT:b").values("COMMENT")]


def test_a_zone_that_cannot_be_read_is_left_out() -> None:
    zone = "BEGIN:VTIMEZONE\r\nTZID:Odd\r\nEND:VTIMEZONE"

    assert {} == read_feed(calendar(zone)).zones


@pytest.mark.parametrize(
    ("lines", "sentence"),
    [
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\n", "ends in the middle: what begins on line 2"),
        (
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\n",
            "what begins on line 2 has no end before line 4",
        ),
        ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VCALENDAR\n", "on line 2 has no end before line 3"),
        (
            "BEGIN:VCALENDAR\nEND:VCALENDAR\nEND:VEVENT\n",
            "it is broken: nothing has begun before line 3",
        ),
    ],
)
def test_a_calendar_that_is_not_whole_is_refused(lines: str, sentence: str) -> None:
    with pytest.raises(NotCalendarError, match=sentence):
        read_feed(lines.encode())
