"""Text in calendars: what was typed comes back, folded where no reader loses anything."""

import re
import unicodedata
from datetime import UTC, datetime

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from icalendar import Event
from icalendar.parser import Contentline
from icalendar.prop import vDate, vDatetime, vInt, vUri

from community.formats.ical_text import Text, fold, line, property_line, text_line, written
from community.formats.plain_text import clean

FAMILY = "👩‍👩‍👧‍👦"
LETTERS = [
    "é",
    "e\u0301\u0323",
    "日",
    "🎉",
    "👮🏽‍♀️",
    FAMILY,
    "ก็",
    "☎️",
    "\U0001f3f4\U000e0067\U000e007f",
    "\\,",
]

characters = st.characters(exclude_categories=["Cs", "Cc"])
texts = st.lists(characters | st.sampled_from(["\n", *LETTERS])).map("".join)


def unfolded(octets: bytes) -> str:
    return octets.replace(b"\r\n ", b"").decode()


def pieces(octets: bytes) -> list[str]:
    return [piece.decode() for piece in octets.split(b"\r\n ")]


@pytest.mark.parametrize(
    ("typed", "escaped"),
    [
        ("one, two; three", r"one\, two\; three"),
        ("C:\\Names\\new", r"C:\\Names\\new"),
        (r"a typed \N and \n", r"a typed \\N and \\n"),
        ("two\nlines", r"two\nlines"),
        ('8:00 "sharp"', '8:00 "sharp"'),
    ],
)
def test_text_is_escaped_so_that_what_was_typed_comes_back(typed: str, escaped: str) -> None:
    assert escaped == Text(typed).to_ical().decode()


@pytest.mark.parametrize("length", [1, 74, 75])
def test_a_line_of_up_to_75_octets_is_not_folded(length: int) -> None:
    assert b"x" * length == fold("x" * length)


def test_a_longer_line_goes_on_after_a_line_end_and_a_space() -> None:
    assert b"x" * 75 + b"\r\n " + b"x" * 74 + b"\r\n " + b"x" == fold("x" * 150)


@pytest.mark.parametrize("letter", LETTERS)
@pytest.mark.parametrize("width", range(60, 80))
def test_a_letter_at_any_place_stays_in_one_piece(letter: str, width: int) -> None:
    folded = fold("x" * width + letter + "x" * 80)

    assert any(letter in piece for piece in pieces(folded))


@pytest.mark.parametrize("width", range(60, 80))
def test_no_piece_begins_with_a_space_that_a_careless_program_strips(width: int) -> None:
    folded = fold("x" * width + "   word   " + "x" * 80)

    assert not any(piece.startswith(" ") for piece in pieces(folded))


@pytest.mark.parametrize("letter", [" ", "\\", "\u0301", "\u200d", "👩\u200d"])
def test_what_cannot_be_kept_together_is_folded_between_characters(letter: str) -> None:
    line = "x" + letter * 200
    folded = fold(line)

    assert line == unfolded(folded)
    assert max(len(piece.encode()) for piece in pieces(folded)) <= 75


@given(texts)
@example("\u0301" * 100)
@example("x" + FAMILY * 30)
def test_any_line_is_folded_within_75_octets_and_comes_back(text: str) -> None:
    line = text.replace("\n", "")
    folded = fold(line)

    assert line == unfolded(folded)
    assert all(len(piece) <= 75 for piece in folded.split(b"\r\n"))
    assert all(pieces(folded)) or not line


@given(texts)
def test_folding_differs_from_the_librarys_only_in_where_the_breaks_are(text: str) -> None:
    line = text.replace("\n", "")

    theirs = Contentline(line).to_ical()  # type: ignore[no-untyped-call] # it has no types

    assert unfolded(theirs) == unfolded(fold(line))


@given(texts)
def test_the_lines_are_the_librarys_own(text: str) -> None:
    event = Event()
    event["SUMMARY"] = Text(clean(text))
    event["DESCRIPTION"] = Text("x", params={"LANGUAGE": "en"})

    theirs = [line for line in event.content_lines(sorted=False) if line]

    assert theirs == re.split("\r\n(?! )", written(event).decode().replace("\r\n ", ""))[:-1]


def test_combining_marks_stay_with_their_letter_when_there_is_room() -> None:
    folded = fold("x" * 70 + "e" + "\u0301" * 5 + "x" * 80)

    assert not any(unicodedata.combining(piece[0]) for piece in pieces(folded))


@given(texts)
def test_a_line_is_the_same_with_an_object_of_the_library_and_without(text: str) -> None:
    assert property_line("SUMMARY", Text(text)) == text_line("SUMMARY", text)


@given(st.datetimes(timezones=st.just(UTC)), st.integers(min_value=0, max_value=2**31 - 1))
def test_so_is_that_of_a_moment_a_day_a_number_and_an_address(
    moment: datetime, number: int
) -> None:
    day = f"{moment.year:04}{moment:%m%d}"
    assert property_line("DTSTAMP", vDatetime(moment)) == line("DTSTAMP", f"{day}T{moment:%H%M%S}Z")
    days = vDate(moment.date(), params={"VALUE": "DATE"})
    assert property_line("DTSTART", days) == line("DTSTART;VALUE=DATE", day)
    assert property_line("SEQUENCE", vInt(number)) == line("SEQUENCE", str(number))
    assert property_line("URL", vUri("https://a.example/")) == line("URL", "https://a.example/")
