import pytest

from community.core.english import (
    MONTHS,
    WEEKDAYS,
    language_name,
    list_words,
    month_name,
    number_word,
    ordinal_digits,
    ordinal_word,
)
from community.core.language import ENGLISH


def test_days_and_months_are_those_of_unicode() -> None:
    locale = ENGLISH.locale
    days, months = locale.days["format"]["wide"], locale.months["format"]["wide"]

    assert [str(days[day]) for day in range(7)] == list(WEEKDAYS)
    assert [str(months[month]) for month in range(1, 13)] == list(MONTHS)


def test_weeks_begin_on_monday_and_years_in_january() -> None:
    assert (WEEKDAYS[0], WEEKDAYS[6]) == ("Monday", "Sunday")
    assert (MONTHS[0], month_name(12)) == ("January", "December")


@pytest.mark.parametrize(
    ("parts", "words"),
    [
        ([], ""),
        (["a"], "a"),
        (["a", "b"], "a and b"),
        (["a", "b", "c"], "a, b and c"),
    ],
)
def test_a_list_has_no_comma_before_its_last_part(parts: list[str], words: str) -> None:
    assert list_words(parts) == words


def test_numbers_are_words_below_ten() -> None:
    assert [number_word(n) for n in (3, 9, 10, 18)] == ["three", "nine", "10", "18"]


def test_ordinals_in_digits_have_their_endings() -> None:
    words = " ".join(map(ordinal_digits, (1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 101, 111)))

    assert words == "1st 2nd 3rd 4th 11th 12th 13th 21st 22nd 23rd 101st 111th"


def test_ordinals_are_counted_from_both_ends() -> None:
    words = [ordinal_word(n) for n in (1, 5, 10, -1, -2, -12)]

    assert words == ["first", "fifth", "10th", "last", "second-to-last", "12th-to-last"]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("es", "Spanish"),
        ("ase", "American Sign Language"),
        ("zh-hans", "Simplified Chinese"),
        ("es-us", "Spanish"),
        ("qaa", "qaa"),
    ],
)
def test_a_language_is_called_by_its_english_name(code: str, name: str) -> None:
    assert name == language_name(code)
