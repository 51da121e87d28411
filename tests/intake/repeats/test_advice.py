"""What a phrase that was not understood is answered with."""

from datetime import date

import pytest

from community.core.phrases import rule_words
from community.intake.quoting import quoted
from community.intake.repeats.repeat import read_repeat
from refusing import refused

START = date(2014, 7, 9)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "biweekly",
            "'biweekly' can mean twice a week or every two weeks",
            "Write every other week, or every Tuesday and Thursday",
        ),
        (
            "Bi-monthly",
            "'bi-monthly' can mean twice a month or every two months",
            "Write every other month, or first and third Monday of the month",
        ),
        ("twice a year", "'twice a year' does not say when", "Write every six months"),
        (
            "twice a month",
            "'twice a month' does not say on which days",
            "Write first and third Monday of the month",
        ),
        (
            "once a month",
            "'once a month' is not one of the words read here",
            "Write every month",
        ),
        (
            "every weekend",
            "'weekend' can mean one day or two",
            "Write every Saturday and Sunday, or every Saturday",
        ),
        (
            "first Monday of each quarter",
            "'quarter' does not say where a quarter begins",
            "Write first Monday of every three months",
        ),
        (
            "every other weekday",
            "'every other weekday' can mean every second day or every second week",
            "Write every Monday, Wednesday and Friday, or every other week on weekdays",
        ),
        (
            "every 2 hours",
            "'every 2 hours' comes more than once a day",
            "Write every day, and a file for each further time of the day",
        ),
        (
            "every third Monday",
            "'every third Monday' can mean a day of the month or every so many weeks",
            "Write third Monday of each month, or every three weeks on Monday",
        ),
        (
            "each 2nd Tues",
            "'each 2nd Tues' can mean a day of the month or every so many weeks",
            "Write second Tuesday of each month, or every other Tuesday",
        ),
    ],
)
def test_words_that_mean_two_things_are_answered_with_both(
    text: str, message: str, hint: str
) -> None:
    assert refused(lambda: read_repeat(text, start=START)) == ("repeat-unclear", message, hint)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "every Wednesday until December 24, 2014",
            "'until December 24, 2014' does not belong in repeat",
            "Write repeat: every Wednesday, and on a line of its own until: 2014-12-24",
        ),
        (
            "every Wednesday till Christmas",
            "'till Christmas' does not belong in repeat",
            (
                "Write repeat: every Wednesday, and the last date on a line of its own, "
                "such as until: 2014-12-31"
            ),
        ),
        (
            "every Wednesday through December 24, 2014",
            "'through December 24, 2014' does not belong in repeat",
            "Write repeat: every Wednesday, and on a line of its own until: 2014-12-24",
        ),
        (
            "first Monday of the month at 6 p.m.",
            "'at 6 p.m.' does not belong in repeat",
            (
                "Write repeat: first Monday of each month, and the time under "
                "start: 2014-07-09 18:00"
            ),
        ),
        (
            "every Wednesday 18:30",
            "'18:30' does not belong in repeat",
            "Write repeat: every Wednesday, and the time under start: 2014-07-09 18:30",
        ),
        (
            "every Wednesday mornings",
            "'mornings' does not belong in repeat",
            (
                "Write repeat: every Wednesday, and the time under start, "
                "such as start: 2014-07-09 18:00"
            ),
        ),
        (
            "every Wednesday except July 23",
            "'except July 23' does not belong in repeat",
            (
                "Write repeat: every Wednesday, and each date that falls out under changes, "
                "with date:, status: cancelled and reason:"
            ),
        ),
        (
            "every Wednesday 10 times",
            "'10 times' does not belong in repeat",
            "Write repeat: every Wednesday, and on a line of its own count: 10",
        ),
        (
            "every Wednesday for 6 weeks",
            "'for 6 weeks' does not belong in repeat",
            "Write repeat: every Wednesday, and on a line of its own count: 6",
        ),
        (
            "every Tuesday for six weeks",
            "'for six weeks' does not belong in repeat",
            "Write repeat: every Tuesday, and on a line of its own count: 6",
        ),
        (
            "every other week for the next 3 months",
            "'for the next 3 months' does not belong in repeat",
            "Write repeat: every other Wednesday, and on a line of its own count: 7",
        ),
        (
            "for six weeks",
            "'for six weeks' does not belong in repeat",
            (
                "Write repeat: the phrase alone, and the number of dates on a line of its own, "
                "such as count: 10"
            ),
        ),
        (
            "6 times weekly",
            "'6 times weekly' does not belong in repeat",
            "Write repeat: weekly, and on a line of its own count: 6",
        ),
        (
            "weekly, 6 times",
            "'6 times' does not belong in repeat",
            "Write repeat: weekly, and on a line of its own count: 6",
        ),
        (
            "monthly for Six sessions",
            "'for Six sessions' does not belong in repeat",
            "Write repeat: monthly, and on a line of its own count: 6",
        ),
        (
            "every Wednesday for 8 or so",
            "'for 8 or so' does not belong in repeat",
            (
                "Write repeat: every Wednesday, and the number of dates on a line of its own, "
                "such as count: 8"
            ),
        ),
        (
            "every day for 900 years",
            "'for 900 years' does not belong in repeat",
            (
                "Write repeat: every day, and the number of dates on a line of its own, "
                "such as count: 10"
            ),
        ),
        (
            "every Wednesday for a while",
            "'for a while' does not belong in repeat",
            (
                "Write repeat: every Wednesday, and the number of dates on a line of its own, "
                "such as count: 10"
            ),
        ),
        (
            "Wednesday starting in August",
            "'starting in August' does not belong in repeat",
            (
                "Write repeat: every Wednesday, and the first date under start, "
                "such as start: 2014-07-09 18:00"
            ),
        ),
        (
            "whenever we can until May",
            "'until May' does not belong in repeat",
            (
                "Write repeat: the phrase alone, and the last date on a line of its own, "
                "such as until: 2014-12-31"
            ),
        ),
    ],
)
def test_words_of_another_key_are_answered_with_that_key(
    text: str, message: str, hint: str
) -> None:
    assert refused(lambda: read_repeat(text, start=START)) == ("repeat-other-key", message, hint)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "first Monday",
            "'first Monday' does not say how often it comes back",
            "Write first Monday of each month",
        ),
        (
            "every last Friday",
            "'every last Friday' does not say how often it comes back",
            "Write last Friday of each month",
        ),
        ("Monday", "'Monday' does not say how often it comes back", "Write every Monday"),
        (
            "Monday through Friday",
            "'Monday through Friday' does not say how often it comes back",
            "Write every weekday",
        ),
        ("July 4", "'July 4' does not say how often it comes back", "Write every July 4"),
        (
            "first Monday and Wednesday of the month",
            (
                "'Wednesday of the month' in 'first Monday and Wednesday of the month' was not "
                "understood"
            ),
            "Write first Monday and first Wednesday of each month",
        ),
        (
            "every third day of the month",
            "'the month' in 'every third day of the month' was not understood",
            "Write monthly on the 3rd",
        ),
        (
            "every July 4, 2026",
            "'2026' in 'every July 4, 2026' was not understood",
            "Write for example every July 4",
        ),
        ("evry wensday", "'evry wensday' was not understood", "Write every Wednesday"),
        (
            "every 3rd of Jnauary",
            "'jnauary' in 'every 3rd of Jnauary' was not understood",
            "Write every January 3",
        ),
        (
            "every week on",
            "'every week on' breaks off too early",
            "Write for example every weekday",
        ),
        (
            "FREQ of Wednesdays",
            "'FREQ of Wednesdays' was not understood",
            "Write for example every other Wednesday",
        ),
    ],
)
def test_other_words_are_quoted_and_answered_with_the_nearest_phrase(
    text: str, message: str, hint: str
) -> None:
    assert refused(lambda: read_repeat(text, start=START)) == ("repeat-unknown", message, hint)


@pytest.mark.parametrize("text", ["", ",", "every", "of the month", "&", "-", "every,", "x" * 5000])
def test_nonsense_is_refused_in_one_sentence(text: str) -> None:
    rule, message, hint = refused(lambda: read_repeat(text, start=START))

    assert rule == "repeat-unknown"
    assert message.startswith(f"{quoted(text)} ")
    assert hint.startswith("Write for example ")
    example = hint.removeprefix("Write for example ")
    assert rule_words(read_repeat(example, start=START).rule) is not None


@pytest.mark.parametrize("text", ["first Monday", "evry wensday", "every third Monday", "July 4"])
def test_what_the_answer_says_to_write_can_be_read(text: str) -> None:
    hint = refused(lambda: read_repeat(text, start=START))[2]

    for phrase in hint.removeprefix("Write ").split(", or "):
        assert rule_words(read_repeat(phrase, start=START).rule) == phrase
