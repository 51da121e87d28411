"""Tests of how the words of a social image are broken into lines."""

import pytest
from PIL import ImageFont

from community.formats.social_words import FONT_FILES, drawable, fitted, listed

CHOICES = ((90, 2), (60, 3), (40, 3))
WIDTH = 776


def width(text: str, size: int) -> float:
    return ImageFont.truetype(FONT_FILES[1], size).getlength(text)


@pytest.mark.parametrize(
    ("text", "size", "count"),
    [
        ("Tea", 90, 1),
        ("Coffee with a Cop at the Library", 90, 2),
        ("Citizens academy for everyone who ever wanted to know how we work", 60, 3),
        ("word " * 12, 60, 3),
        ("word " * 200, 40, 3),
        ("W" * 200, 40, 3),
        ("", 90, 0),
    ],
)
def test_the_largest_size_is_taken_in_which_all_words_fit(text: str, size: int, count: int) -> None:
    found = fitted(text, WIDTH, CHOICES)

    assert (size, count) == (found.size, len(found.lines))
    assert all(width(line, size) <= WIDTH * 1.02 for line in found.lines)
    assert text.startswith("W") or " ".join(found.lines).rstrip("\u2026") in f"{text} "


def test_what_does_not_fit_ends_with_an_ellipsis() -> None:
    assert fitted("word " * 200, WIDTH, CHOICES).lines[-1].endswith("word\u2026")
    assert not fitted("word " * 10, WIDTH, CHOICES).lines[-1].endswith("\u2026")


def test_each_text_of_several_begins_a_line() -> None:
    found = listed(("Wednesday, December 9, 2026", "8 a.m."), WIDTH, CHOICES[2:])

    assert ("Wednesday, December 9, 2026", "8 a.m.") == found.lines
    assert () == listed((), WIDTH, CHOICES).lines


def test_several_texts_that_are_too_long_are_cut_short() -> None:
    found = listed(("A", "word " * 100, "B"), WIDTH, CHOICES)

    assert "A" == found.lines[0]
    assert 3 == len(found.lines)
    assert found.lines[-1].endswith("\u2026")
    assert 2 == len(listed(("A", "M" * 24), WIDTH, ((60, 2),)).lines)


def test_a_long_word_among_several_texts_is_broken() -> None:
    found = listed(("A", "M" * 40), WIDTH, CHOICES)

    assert all(width(line, found.size) <= WIDTH * 1.02 for line in found.lines)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Café  para\ntodos", "Café para todos"),
        ("Cafe\u0301", "Café"),
        (
            "\u041c\u043e\u0441\u043a\u0432\u0430 \u0391\u03b8\u03ae\u03bd\u03b1",
            "\u041c\u043e\u0441\u043a\u0432\u0430 \u0391\u03b8\u03ae\u03bd\u03b1",
        ),
        (
            "Tea \U0001f375 & \u201cmilk\u201d \u2013 5 \u20ac",
            "Tea & \u201cmilk\u201d \u2013 5 \u20ac",
        ),
        ("\u65e5\u672c", ""),
        ("a\tb\x00c", "a b c"),
    ],
)
def test_only_letters_that_the_family_has_are_drawn(text: str, drawn: str) -> None:
    assert drawn == drawable(text)
