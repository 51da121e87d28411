"""Lengths as the networks count them; the examples are those of their documentation."""

import pytest

from community.outreach.counting import (
    graphemes,
    graphemes_on_mastodon,
    letters_on_threads,
    spoken_words,
    weight_on_x,
)
from community.outreach.gsm import Size, plain, size

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("", 0),
        ("coffee", 6),
        ("cafe\u0301", 4),
        ("Lantern Café, 8\u20139:30", 20),
        ("\u2026", 2),
        ("日本", 4),
        ("\U0001f47e", 2),
        ("https://example.com", 23),
        ("https://example.com/very/long/path?with=many&parts=of#it", 23),
        ("See https://a.example/x and https://b.example/y", 4 + 23 + 5 + 23),
        ("Read example.org today", 5 + 23 + 6),
        ("https://x.y", 23),
    ],
)
def test_x_counts_by_weight_and_every_address_as_23(text: str, count: int) -> None:
    assert count == weight_on_x(text)


def test_a_picture_made_of_several_counts_no_less_than_on_x() -> None:
    assert weight_on_x(FAMILY) >= 2


@pytest.mark.parametrize(
    ("text", "count"),
    [("café", 4), ("cafe\u0301", 4), ("x\u0323\u0307", 1), ("\n\u0301", 2), ("日本", 2)],
)
def test_graphemes_are_letters_with_their_marks(text: str, count: int) -> None:
    assert count == graphemes(text)


def test_a_picture_made_of_several_counts_no_less_than_one_grapheme() -> None:
    assert 1 <= graphemes(FAMILY) <= 3


def test_mastodon_counts_23_for_an_address() -> None:
    assert 5 + 23 == graphemes_on_mastodon("Look https://events.example.org/a/very/long/path")
    assert 4 == graphemes_on_mastodon("café")


def test_threads_counts_the_bytes_of_pictures_and_all_of_an_address() -> None:
    assert 4 == letters_on_threads("café")
    assert 4 == letters_on_threads("\U0001f47e")
    assert 19 == letters_on_threads("https://example.com")


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Coffee with a Cop", 4),
        ("eight forty-five in the morning", 5),
        ("3 0 2, 5 5 5, 0 1 0 0", 10),
        ("December 19", 3),
        ("Don't wait.", 2),
        ("8 a.m.", 2),
        ("¿Preguntas? Llame al 9 1 1.", 6),
    ],
)
def test_each_word_and_each_digit_is_said(text: str, count: int) -> None:
    assert count == spoken_words(text)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("a" * 160, Size(letters=160, room=160, messages=1)),
        ("a" * 161, Size(letters=161, room=306, messages=2)),
        ("Lantern Café ñ ¿", Size(letters=16, room=160, messages=1)),
        ("[1]", Size(letters=5, room=160, messages=1)),
        ("á" * 70, Size(letters=70, room=70, messages=1)),
        ("á" * 71, Size(letters=71, room=134, messages=2)),
        ("\U0001f47e", Size(letters=2, room=70, messages=1)),
    ],
)
def test_phones_count_by_the_alphabet_of_a_message(text: str, counted: Size) -> None:
    assert counted == size(text)


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("Reunión, está \u2013 \u201cpolicía\u201d\u2026", 'Reunion, está - "policia"...'),
        ("Lantern Café", "Lantern Café"),
        ("cafe\u0301", "café"),
        ("{[~]}", "{[~]}"),
        ("日本", "日本"),
        ("8\u202fa.m.", "8 a.m."),
    ],
)
def test_letters_that_messages_lack_lose_their_accents(text: str, letters: str) -> None:
    assert letters.replace("está", "esta") == plain(text)
