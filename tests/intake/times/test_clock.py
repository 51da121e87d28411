"""Times of day that are refused, and what to write instead."""

from datetime import date

import pytest

from community.intake.times.clock import Typed, clock_time, starts_with_time
from refusing import refused

DAY = date(2014, 7, 9)


@pytest.mark.parametrize(
    ("text", "rule", "message", "hint"),
    [
        (
            "8:00",
            "ambiguous-time",
            "'8:00' could be in the morning or in the evening",
            "Write 8 a.m. or 8 p.m.",
        ),
        (
            "6:30",
            "ambiguous-time",
            "'6:30' could be in the morning or in the evening",
            "Write 6:30 a.m. or 6:30 p.m.",
        ),
        (
            "8",
            "bare-hour",
            "the time in '8' has no minutes and no a.m. or p.m.",
            "Write 8 a.m. or 8 p.m.",
        ),
        (
            "18",
            "bare-hour",
            "the time in '18' has no minutes and no a.m. or p.m.",
            "Write 18:00",
        ),
        (
            "0800",
            "missing-colon",
            "'0800' has no colon between hours and minutes",
            "Write 08:00",
        ),
        (
            "1800 hours",
            "missing-colon",
            "'1800 hours' has no colon between hours and minutes",
            "Write 18:00",
        ),
        (
            "8.30",
            "missing-colon",
            "'8.30' has no colon between hours and minutes",
            "Write 8:30 a.m. or 8:30 p.m.",
        ),
        (
            "830 PM",
            "missing-colon",
            "'830 PM' has no colon between hours and minutes",
            "Write 8:30 p.m.",
        ),
        (
            "24:00",
            "impossible-time",
            "'24:00' is not a time, for hours go from 00 to 23",
            "Write an hour from 00 to 23",
        ),
        (
            "12:75",
            "impossible-time",
            "'12:75' is not a time, for minutes go from 00 to 59",
            "Write two digits of minutes, such as 12:00",
        ),
        (
            "12:5",
            "impossible-time",
            "'12:5' is not a time, for minutes go from 00 to 59",
            "Write two digits of minutes, such as 12:00",
        ),
        (
            "13:30 p.m.",
            "impossible-time",
            "'13:30 p.m.' is not a time, for hours before p.m. go from 1 to 12",
            "Write 13:30 or 1:30 p.m.",
        ),
        (
            "0 a.m.",
            "impossible-time",
            "'0 a.m.' is not a time, for hours before a.m. go from 1 to 12",
            "Write 00:00 or 12 a.m.",
        ),
        (
            "44 p.m.",
            "impossible-time",
            "'44 p.m.' is not a time, for hours before p.m. go from 1 to 12",
            "Write an hour from 1 to 12 before p.m.",
        ),
        ("08:00:30", "seconds", "'08:00:30' has seconds", "Write hours and minutes alone: 08:00"),
        ("soon", "not-a-time", "'soon' is not a time of day", "Write 08:00 or 8 a.m."),
        ("9999", "not-a-time", "'9999' is not a time of day", "Write 08:00 or 8 a.m."),
        (
            "8 a.m. EST",
            "zone-in-time",
            "'EST' in '8 a.m. EST' is a time zone, but times are those of the clock on the wall",
            "Write 08:00; an event in another zone has the key timezone: America/Chicago",
        ),
        (
            "8 (Eastern Time)",
            "zone-in-time",
            (
                "'(Eastern Time)' in '8 (Eastern Time)' is a time zone, but times are those of the "
                "clock on the wall"
            ),
            (
                "Write 8 a.m. or 8 p.m.; an event in another zone has the key "
                "timezone: America/Chicago"
            ),
        ),
        (
            "08:00Z",
            "zone-in-time",
            (
                "'Z' in '08:00Z' is a difference from UTC, but times are those of the clock on the "
                "wall"
            ),
            "Write 08:00; an event in another zone has the key timezone: America/Chicago",
        ),
        (
            "6 to 8 p.m.",
            "end-in-start",
            "'6 to 8 p.m.' is two times",
            "Write one time, such as 8 p.m.",
        ),
        (
            "8 o'clock",
            "unknown-words",
            "'o'clock' after the time in '8 o'clock' was not understood",
            "Write 8 a.m. or 8 p.m. and leave out 'o'clock'",
        ),
    ],
)
def test_a_time_that_is_not_sure_is_refused(text: str, rule: str, message: str, hint: str) -> None:
    assert refused(lambda: clock_time(text, Typed(text=text))) == (rule, message, hint)


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        (
            "24:30",
            "'24:30' in 'July 9, 2014 24:30' is not a time, for hours go from 00 to 23",
            "Write 2014-07-10 00:30 for the hour after midnight",
        ),
        (
            "25:00",
            "'25:00' in 'July 9, 2014 25:00' is not a time, for hours go from 00 to 23",
            "Write an hour from 00 to 23",
        ),
        (
            "8",
            "the time in 'July 9, 2014 8' has no minutes and no a.m. or p.m.",
            "Write 2014-07-09 8 a.m. or 2014-07-09 8 p.m.",
        ),
        (
            "08:00-09:30",
            "'-09:30' in 'July 9, 2014 08:00-09:30' is an end, which has a key of its own",
            "Write 2014-07-09 08:00 here, and end: 09:30 on a line of its own",
        ),
        (
            "6\N{EN DASH}8 p.m.",
            (
                "'\N{EN DASH}8 p.m.' in 'July 9, 2014 6\N{EN DASH}8 p.m.' is an end, which "
                "has a key "
                "of its own"
            ),
            "Write 2014-07-09 6 p.m. here, and end: 8 p.m. on a line of its own",
        ),
        (
            "morning",
            "'morning' after the date in 'July 9, 2014 morning' was not understood",
            "Write the date and the time alone, such as 2014-07-09 08:00",
        ),
    ],
)
def test_beside_a_date_the_hint_has_the_date_too(text: str, message: str, hint: str) -> None:
    typed = Typed(text=f"July 9, 2014 {text}", day=DAY)

    assert refused(lambda: clock_time(text, typed))[1:] == (message, hint)


def test_a_text_that_begins_with_a_time_is_known() -> None:
    assert starts_with_time("8 a.m. on July 9")
    assert starts_with_time("noon")
    assert not starts_with_time("9 July 2014")
    assert not starts_with_time("July 9")
