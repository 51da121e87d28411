"""A phrase or a rule of RFC 5545, told apart and read whole."""

from datetime import date

import pytest

from community.intake.repeats.repeat import Repeat, read_repeat
from making import EVERY_WEDNESDAY, FIRST_MONDAY, on
from refusing import refused

START = date(2014, 7, 9)


@pytest.mark.parametrize("text", ["every Wednesday", "weekly", "FREQ=WEEKLY", " every  wed. "])
def test_a_phrase_and_a_rule_of_the_rfc_give_the_same_rule(text: str) -> None:
    assert read_repeat(text, start=START) == Repeat(rule=EVERY_WEDNESDAY)


@pytest.mark.parametrize(
    "text", ["FREQ=MONTHLY;BYDAY=1MO", "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1", "first Monday of month"]
)
def test_one_meaning_has_one_rule(text: str) -> None:
    assert read_repeat(text, start=START).rule == FIRST_MONDAY


def test_the_bounds_of_a_rule_are_kept_beside_it() -> None:
    repeat = read_repeat("FREQ=WEEKLY;UNTIL=20141224", start=START)

    assert repeat == Repeat(rule=EVERY_WEDNESDAY, until=on("2014-12-24"))


def test_a_start_off_the_rule_is_for_the_caller_to_refuse() -> None:
    assert read_repeat("every Monday", start=START).rule.days[0].weekday == 0


def test_a_text_that_is_no_phrase_is_refused() -> None:
    assert refused(lambda: read_repeat("sometimes", start=START))[0] == "repeat-unknown"
    assert refused(lambda: read_repeat("a=b", start=START))[0] == "rrule-part"
