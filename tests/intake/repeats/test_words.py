"""The words of a phrase, one after another."""

import pytest

from community.intake.repeats.words import Cursor, join_words, split_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("First Mon. of the month", ("first", "mon", "of", "the", "month")),
        ("Tuesday, Thursday & Friday", ("tuesday", ",", "thursday", "and", "friday")),
        ("second-to-last Friday", ("second", "to", "last", "friday")),
        ("next-to-last day", ("next", "to", "last", "day")),
        ("Mon-Fri", ("mon", "through", "fri")),
        ("Mon \N{EN DASH} Fri", ("mon", "through", "fri")),
        ("", ()),
    ],
)
def test_a_text_is_split_into_words_and_commas(text: str, words: tuple[str, ...]) -> None:
    assert split_words(text) == words


def test_words_are_quoted_with_capital_names() -> None:
    assert join_words(("every", "wed", ",", "fridays", "in", "may")) == "every Wed, Fridays in May"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("3", 3),
        ("three", 3),
        ("twelve", 12),
        ("999", 999),
        ("1000", None),
        ("0", None),
        ("x", None),
    ],
)
def test_numbers_are_digits_or_words(text: str, number: int | None) -> None:
    cursor = Cursor((text,))

    assert cursor.number() == number
    assert cursor.at_end == (number is not None)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("first", 1),
        ("1st", 1),
        ("22nd", 22),
        ("twentieth", 20),
        ("last", -1),
        ("next-to-last", -2),
        ("second-to-last", -2),
        ("3rd to last", -3),
        ("3", None),
    ],
)
def test_ordinals_count_from_both_ends(text: str, number: int | None) -> None:
    assert Cursor(split_words(text)).ordinal() == number


@pytest.mark.parametrize(
    ("text", "weekday"),
    [("monday", 0), ("mondays", 0), ("tues", 1), ("sun", 6), ("suns", 6), ("day", None)],
)
def test_weekdays_are_read_short_and_as_plurals(text: str, weekday: int | None) -> None:
    assert Cursor((text,)).weekday() == weekday


def test_a_cursor_goes_only_past_what_it_was_asked_for() -> None:
    cursor = Cursor(("of", "the", "month"))

    assert not cursor.skip("of", "a")
    assert cursor.skip("of", "the")
    assert cursor.skip_any(("year", "month")) == "month"
    assert cursor.at_end
    assert cursor.word == ""
    assert cursor.stuck().place == 3
