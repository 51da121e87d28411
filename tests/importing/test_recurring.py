"""Rules that our files cannot say, and rules that nobody can read."""

import pytest

from community.importing.recurring import recurrence_of
from community.importing.timing import Clock
from foreign_calendars import NEW_YORK, SINCE, feed
from making import at


def starts(rule: str) -> list[str]:
    found = feed(f"RRULE:{rule}")
    timing = Clock.of(found, NEW_YORK).timing(found.entries[0])
    recurrence = recurrence_of(found.entries[0], timing, SINCE)
    assert recurrence is not None
    return [f"{start:%m-%d %H}" for start in recurrence.starts]


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        ("FREQ=HOURLY;INTERVAL=12;COUNT=3", ["12-09 08", "12-09 20", "12-10 08"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", ["12-09 08", "12-31 08"]),
        ("FREQ=WEEKLY;INTERVAL=0;COUNT=2", ["12-09 08", "12-16 08"]),
        ("FREQ=DAILY;BYHOUR=99", ["12-09 08"]),
    ],
)
def test_rules_that_no_phrase_says_are_followed_by_dates(rule: str, expected: list[str]) -> None:
    assert expected == starts(rule)


def test_a_rule_that_cannot_be_said_has_no_phrase() -> None:
    found = feed("RRULE:FREQ=MONTHLY;BYMONTHDAY=9,31")
    timing = Clock.of(found, NEW_YORK).timing(found.entries[0])
    recurrence = recurrence_of(found.entries[0], timing, SINCE)

    assert recurrence is not None
    assert at("2026-12-09 08:00") == recurrence.first
    assert "" == recurrence.phrase
