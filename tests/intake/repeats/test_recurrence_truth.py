"""Ground truth: RFC 5545's examples with their printed dates, phrases with dateutil's."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice, takewhile

import pytest
from dateutil.rrule import rrulestr

from community.core.phrases import rule_words
from community.core.zones import aware
from community.intake.repeats.repeat import Repeat, read_repeat
from community.intake.unreadable import UnreadableError
from making import NEW_YORK, make_schedule
from phrase_rules import PHRASES
from rfc_examples import EXAMPLES

#: A Tuesday; the dates that follow go through both clock changes.
FIRST_DAY = date(2025, 1, 7)
SIX_PM = time(18)


def test_there_are_two_hundred_rules_and_more() -> None:
    assert len(EXAMPLES) + len(PHRASES) >= 200


@pytest.mark.parametrize(
    ("start", "rule", "printed"),
    [pytest.param(*example[1:], id=example[0]) for example in EXAMPLES],
)
def test_an_example_of_the_rfc_has_its_printed_dates(start: str, rule: str, printed: str) -> None:
    first = date.fromisoformat(start)
    expected = list(printed_dates(printed))

    repeat = read_repeat(rule, start=first)

    found = [aware(datetime.combine(day, time(9)), NEW_YORK) for day in days_of(repeat, first)]
    named = [(moment.date(), moment.tzname()) for moment in islice(found, len(expected))]
    assert named == expected
    if repeat.count or repeat.until:
        assert len(found) == len(expected)


@pytest.mark.parametrize(("phrase", "rule"), PHRASES.items(), ids=PHRASES)
def test_a_phrase_has_the_dates_that_dateutil_gives_its_rule(phrase: str, rule: str) -> None:
    start = rrulestr(rule, dtstart=datetime.combine(FIRST_DAY, SIX_PM))[0]
    moments = islice(rrulestr(rule, dtstart=start), 40)
    expected = [moment.replace(tzinfo=NEW_YORK) for moment in moments]

    schedule = make_schedule(start=start, rule=read_repeat(phrase, start=FIRST_DAY).rule)
    planned = schedule.planned(through=expected[-1].date())

    assert [aware(each.start, NEW_YORK) for each in planned] == expected
    assert {moment.time() for moment in expected} == {SIX_PM}


@pytest.mark.parametrize(("phrase", "rule"), PHRASES.items(), ids=PHRASES)
def test_a_phrase_and_its_rule_have_the_same_words_which_read_again_give_it(
    phrase: str, rule: str
) -> None:
    by_phrase = read_repeat(phrase, start=FIRST_DAY).rule

    words = rule_words(by_phrase)

    assert read_repeat(rule, start=FIRST_DAY).rule == by_phrase
    assert words is not None
    assert read_repeat(words, start=date(2024, 2, 29)).rule == by_phrase


def test_the_grammar_goes_through_both_clock_changes() -> None:
    rule = read_repeat("every Sunday", start=FIRST_DAY).rule
    days = takewhile(lambda day: day.year == FIRST_DAY.year, rule.dates(start=FIRST_DAY))

    names = [aware(datetime.combine(day, SIX_PM), NEW_YORK).tzname() for day in days]

    assert names == ["EST"] * 8 + ["EDT"] * 34 + ["EST"] * 9


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T170000Z",
        "FREQ=MINUTELY;INTERVAL=15;COUNT=6",
        "FREQ=DAILY;BYHOUR=9,10,11,12,13,14,15,16;BYMINUTE=0,20,40",
        "FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5",
    ],
)
def test_the_other_examples_of_the_rfc_are_refused(rule: str) -> None:
    with pytest.raises(UnreadableError):
        read_repeat(rule, start=date(1997, 9, 2))


def days_of(repeat: Repeat, start: date) -> list[date]:
    """Return the dates within the rule's own bounds, at most 200."""
    last = repeat.until or date.max
    days = takewhile(lambda day: day <= last, repeat.rule.dates(start=start))
    return list(islice(days, repeat.count or 200))


def printed_dates(text: str) -> Iterator[tuple[date, str]]:
    """Read the RFC's way to print dates: ``(1997 EDT) September 2,9;October 1-3``."""
    for year, zone, months in re.findall(r"\((\d{4}) (E[DS]T)\) ([^(]*)", text):
        for month, days in re.findall(r"([A-Z][a-z]+) ([\d,-]+)", months):
            for part in days.strip(",").split(","):
                first, _, last = part.partition("-")
                for day in range(int(first), int(last or first) + 1):
                    yield datetime.strptime(f"{year} {month} {day}", "%Y %B %d").date(), zone  # noqa: DTZ007 - a date
