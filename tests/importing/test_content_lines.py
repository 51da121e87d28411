"""The lines of a calendar, whatever its program does to them."""

import pytest

from community.importing.content_lines import NotCalendarError, content_lines


def told(text: str | bytes) -> list[tuple[int, str]]:
    octets = text if isinstance(text, bytes) else text.encode()
    lines = content_lines(b"BEGIN:VCALENDAR\n" + octets)
    return [(line.number, line.text) for line in lines[1:]]


def test_folded_lines_are_one_and_know_where_they_begin() -> None:
    assert [(2, "SUMMARY:Coffee"), (5, "UID:1")] == told("SUMMARY:Co\r\n f\r\n\tfee\r\nUID:1\r\n")


def test_line_ends_of_any_system_and_a_byte_order_mark_are_read() -> None:
    octets = b"\xef\xbb\xbfBEGIN:VCALENDAR\rSUMMARY:Coffee\rUID:1\r"

    assert ["BEGIN:VCALENDAR", "SUMMARY:Coffee", "UID:1"] == [
        line.text for line in content_lines(octets)
    ]


def test_a_line_break_that_was_not_escaped_belongs_to_the_text() -> None:
    text = "DESCRIPTION:Bring\nNote: a pen\n\nand paper\nEND:VEVENT\n\nBEGIN:VEVENT\n"

    assert [
        (2, r"DESCRIPTION:Bring\nNote: a pen\n\nand paper"),
        (6, "END:VEVENT"),
        (8, "BEGIN:VEVENT"),
    ] == told(text)


def test_encodings_of_windows_are_read_and_control_characters_are_spaces() -> None:
    assert [(2, "SUMMARY:Café € b r")] == told("SUMMARY:Café € b\x07r".encode("cp1252"))
    utf16 = content_lines("BEGIN:VCALENDAR\nSUMMARY:Café".encode("utf-16"))
    assert "SUMMARY:Café" == utf16[1].text


def test_name_and_value_are_found_behind_parameters() -> None:
    (line,) = content_lines(b"begin:vcalendar\n")

    assert ("BEGIN", "vcalendar") == (line.name, line.value)


@pytest.mark.parametrize(
    ("octets", "sentence"),
    [
        (b"<!DOCTYPE html><html>", "it is a web page, not a calendar"),
        (b"  <HTML>", "it is a web page, not a calendar"),
        (b"", "it is not a calendar: no line says BEGIN:VCALENDAR"),
        (b"Coffee on Monday\n", "it is not a calendar: no line says BEGIN:VCALENDAR"),
    ],
)
def test_what_is_no_calendar_is_refused(octets: bytes, sentence: str) -> None:
    with pytest.raises(NotCalendarError, match=sentence):
        content_lines(octets)
