"""The grammar of phrases, where the ground truth does not reach."""

from datetime import date

import pytest

from community.core.rule import Frequency
from community.intake.repeats.phrase import parse_phrase
from community.intake.repeats.repeat import read_repeat
from community.intake.repeats.words import StuckError, split_words
from refusing import refused

START = date(2014, 7, 9)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("sometimes", "sometimes"),
        ("every", ""),
        ("every 3", ""),
        ("every last week", "week"),
        ("every first week", "week"),
        ("every day of", ""),
        ("every day on Monday", "on"),
        ("every week on", ""),
        ("every week on Monday and", ""),
        ("every week on Monday and first", "first"),
        ("every other weekday", "weekday"),
        ("every other Monday of the month", "the"),
        ("every Monday through", ""),
        ("every Wednesday in June and the", "the"),
        ("Monday", "monday"),
        ("tues", "tues"),
        ("first Monday", ""),
        ("first Monday month", "month"),
        ("first Monday and Wednesday of the month", "wednesday"),
        ("first Monday of the week", "the"),
        ("first Monday of every week", "week"),
        ("first Monday of October each month", "each"),
        ("last of the month", "of"),
        ("every second day of the month", "the"),
        ("every second weekday of the month", "weekday"),
        ("monthly on the 15th of October", "of"),
        ("monthly on the 15th and", "and"),
        ("yearly on the first Monday", ""),
        ("every other year on the first Monday in spring", "spring"),
        ("yearly on the first day, of May", ","),
        ("yearly on the first Monday of the month", "the"),
        ("July 4", ""),
        ("every July 32", "32"),
        ("every July fourth of", "of"),
        ("every July 4 each month", "each"),
        ("every July 4, 2026", "2026"),
    ],
)
def test_a_phrase_is_stuck_at_the_first_word_without_use(text: str, word: str) -> None:
    words = split_words(text)

    with pytest.raises(StuckError) as stuck:
        parse_phrase(words, START)

    assert (*words, "")[stuck.value.place] == word


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "sixth Monday of the month",
            "no month has a 'sixth Monday'",
            "Write last Monday of the month, or another number before Monday",
        ),
        (
            "54th Monday of the year",
            "no year has a '54th Monday'",
            "Write last Monday of the year, or another number before Monday",
        ),
        (
            "32nd of each month",
            "no month has a '32nd day'",
            "Write last day of the month, or another number before day",
        ),
        (
            "40th weekday of March",
            "no month has a '40th day'",
            "Write last day of the month, or another number before day",
        ),
    ],
)
def test_a_place_that_never_comes_is_refused(text: str, message: str, hint: str) -> None:
    found = refused(lambda: parse_phrase(split_words(text), START))

    assert found == ("repeat-impossible", message, hint)


@pytest.mark.parametrize(
    "text", ["every March 1 and July 4", "last weekday of March and June every 2 years"]
)
def test_what_needs_two_rules_is_refused(text: str) -> None:
    assert refused(lambda: parse_phrase(split_words(text), START)) == (
        "repeat-two-rules",
        f"'{text}' is more than one rule can say",
        "Repeat one of them, and write the others under dates or in a file of their own",
    )


def test_a_phrase_has_no_bounds() -> None:
    repeat = read_repeat("every day", start=START)

    assert (repeat.rule.frequency, repeat.count, repeat.until) == (Frequency.DAILY, None, None)
