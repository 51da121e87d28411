"""Days that some months or years do not have."""

from datetime import date

import pytest

from community.intake.repeats.repeat import read_repeat
from refusing import refused

LAST_OF_MONTH = "Write last day of the month, or monthly on the 28th"


@pytest.mark.parametrize(
    ("text", "start", "message", "hint"),
    [
        (
            "monthly on the 31st",
            "2014-07-31",
            "'monthly on the 31st' skips the months that have no day 31",
            LAST_OF_MONTH,
        ),
        (
            "monthly",
            "2014-07-29",
            "'monthly' skips the months that have no day 29",
            LAST_OF_MONTH,
        ),
        (
            "every 3 months",
            "2014-01-31",
            "'every 3 months' skips the months that have no day 31",
            LAST_OF_MONTH,
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=15,30",
            "2014-07-15",
            "'FREQ=MONTHLY;BYMONTHDAY=15,30' skips the months that have no day 30",
            LAST_OF_MONTH,
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-31",
            "2014-07-01",
            "'FREQ=MONTHLY;BYMONTHDAY=-31' skips the months that have no day 31",
            LAST_OF_MONTH,
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=2",
            "2014-07-29",
            "'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=2' skips the months that have no day 29",
            LAST_OF_MONTH,
        ),
        (
            "yearly",
            "2016-02-29",
            "'yearly' skips the years that have no February 29",
            "Write last day of February, or every February 28",
        ),
        (
            "every 4 years on February 29",
            "2014-07-09",
            "'every 4 years on February 29' skips the years that have no February 29",
            "Write last day of February, or every February 28",
        ),
        (
            "every April 31",
            "2014-07-09",
            "'every April 31' names a day that does not exist, April 31",
            "Write last day of April, or every April 28",
        ),
        (
            "FREQ=YEARLY;BYYEARDAY=366",
            "2016-12-31",
            "'FREQ=YEARLY;BYYEARDAY=366' skips the years that have no day 366",
            "Write last day of each year",
        ),
    ],
)
def test_a_rule_that_would_silently_skip_is_refused(
    text: str, start: str, message: str, hint: str
) -> None:
    first = date.fromisoformat(start)

    assert refused(lambda: read_repeat(text, start=first)) == ("repeat-skips", message, hint)


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("every 12 months", "2014-07-31"),
        ("every 6 months", "2014-01-30"),
        ("every January 31", "2014-01-31"),
        ("every 4 years", "2016-02-29"),
        ("every 8 years on February 29", "2016-02-29"),
        ("last day of February", "2016-02-29"),
        ("fifth Friday of the month", "2014-08-29"),
        ("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "2014-07-31"),
        ("FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=29,30,31", "2014-08-29"),
    ],
)
def test_a_rule_whose_every_period_has_its_day_is_read(text: str, start: str) -> None:
    first = date.fromisoformat(start)

    assert next(read_repeat(text, start=first).rule.dates(start=first)) == first
