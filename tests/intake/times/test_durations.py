"""How long an event lasts."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.core.schedule import Length
from community.intake.times.durations import read_duration
from refusing import refused


@pytest.mark.parametrize(
    ("text", "days", "minutes"),
    [
        ("90 minutes", 0, 90),
        ("1h30m", 0, 90),
        ("1h 30m", 0, 90),
        ("1 hour 30 minutes", 0, 90),
        ("1 hour, 30 minutes", 0, 90),
        ("1 hour and 30 minutes", 0, 90),
        ("1 hr. 30 min.", 0, 90),
        ("1.5 Hours", 0, 90),
        ("1.25 hours", 0, 75),
        ("PT90M", 0, 90),
        ("pt1h30m", 0, 90),
        ("2 days", 2, 0),
        ("1 week", 7, 0),
        ("P2W", 14, 0),
        ("31 days", 31, 0),
        ("1 day 2 hours", 1, 120),
        ("P1DT2H", 1, 120),
    ],
)
def test_days_are_of_the_clock_and_hours_are_elapsed_time(
    text: str, days: int, minutes: int
) -> None:
    assert read_duration(text) == Length(
        wall=timedelta(days=days), elapsed=timedelta(minutes=minutes)
    )


@given(days=st.integers(0, 30), hours=st.integers(0, 23), minutes=st.integers(1, 59))
def test_every_length_up_to_a_month_is_read(days: int, hours: int, minutes: int) -> None:
    elapsed = timedelta(hours=hours, minutes=minutes)

    for text in (f"{days}d{hours}h{minutes}m", f"P{days}DT{hours}H{minutes}M"):
        assert read_duration(text) == Length(wall=timedelta(days=days), elapsed=elapsed)


EXAMPLE = "Write a number and a unit, such as 90 minutes, 1 hour 30 minutes or 2 days"


@pytest.mark.parametrize(
    ("text", "rule", "message", "hint"),
    [
        (
            "0 minutes",
            "empty-duration",
            "'0 minutes' is no time at all",
            "Write how long it lasts, such as 1 hour, or leave duration out",
        ),
        (
            "32 days",
            "long-duration",
            "'32 days' is longer than 31 days",
            "Write a shorter duration; an event that comes back has the key repeat",
        ),
        (
            "745 hours",
            "long-duration",
            "'745 hours' is longer than 31 days",
            "Write a shorter duration; an event that comes back has the key repeat",
        ),
        (
            "-30 minutes",
            "negative-duration",
            "'-30 minutes' is less than no time",
            "Write 30 minutes",
        ),
        ("-", "negative-duration", "'-' is less than no time", EXAMPLE),
        ("90", "bare-number", "'90' has no unit", "Write 90 minutes, 90 hours or 90 days"),
        (
            "1.5 days",
            "broken-duration",
            "'1.5 days' is not a whole number of days",
            "Write 1 day 12 hours",
        ),
        (
            "1.333 hours",
            "broken-duration",
            "'1.333 hours' is not a whole number of minutes",
            "Write 1 hour 20 minutes",
        ),
        (
            "30 minutes 1 hour",
            "duration-order",
            "'30 minutes 1 hour' names a unit twice, or a shorter one before a longer one",
            "Write each unit once, the longest first, such as 1 day 2 hours 30 minutes",
        ),
        (
            "1 hour 1 hour",
            "duration-order",
            "'1 hour 1 hour' names a unit twice, or a shorter one before a longer one",
            "Write each unit once, the longest first, such as 1 day 2 hours 30 minutes",
        ),
        (
            "1:30",
            "unknown-duration",
            "'1:30' was not understood as a duration",
            "Write 1 hour 30 minutes",
        ),
        (
            "0:00",
            "unknown-duration",
            "'0:00' was not understood as a duration",
            "Write 1 hour",
        ),
        (
            "Half an hour",
            "unknown-duration",
            "'Half an hour' was not understood as a duration",
            "Write 30 minutes",
        ),
        (
            "an hour",
            "unknown-duration",
            "'an hour' was not understood as a duration",
            "Write 1 hour",
        ),
        (
            "two hours",
            "unknown-duration",
            "'two hours' was not understood as a duration",
            "Write 2 hours",
        ),
        (
            "two fortnights",
            "unknown-duration",
            "'two fortnights' was not understood as a duration",
            EXAMPLE,
        ),
        (
            "1 hour or so",
            "unknown-duration",
            "'or so' in '1 hour or so' was not understood as a duration",
            EXAMPLE,
        ),
        ("1h30", "unknown-duration", "'30' in '1h30' was not understood as a duration", EXAMPLE),
        ("", "unknown-duration", "'' was not understood as a duration", EXAMPLE),
        ("PT", "unknown-duration", "'PT' was not understood as a duration", EXAMPLE),
    ],
)
def test_a_length_that_is_not_sure_is_refused(
    text: str, rule: str, message: str, hint: str
) -> None:
    assert refused(lambda: read_duration(text)) == (rule, message, hint)
