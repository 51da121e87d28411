from dataclasses import replace

import pytest

from community.core.phrases import rule_words
from community.core.rule import Frequency, Rule, RuleDay

WORKDAYS = tuple(RuleDay(weekday=day) for day in range(5))
WEDNESDAY = RuleDay(weekday=2)
FIRST_MONDAY = RuleDay(weekday=0, nth=1)
DAILY = Rule(frequency=Frequency.DAILY)
WEEKLY = Rule(frequency=Frequency.WEEKLY)
MONTHLY = Rule(frequency=Frequency.MONTHLY)
YEARLY = Rule(frequency=Frequency.YEARLY)


@pytest.mark.parametrize(
    ("rule", "words"),
    [
        (DAILY, "every day"),
        (replace(DAILY, interval=2), "every other day"),
        (replace(DAILY, interval=12), "every 12 days"),
        (replace(DAILY, months=(1,)), "every day in January"),
        (replace(WEEKLY, days=(WEDNESDAY,)), "every Wednesday"),
        (replace(WEEKLY, days=WORKDAYS), "every weekday"),
        (replace(WEEKLY, interval=2, days=(WEDNESDAY,)), "every other Wednesday"),
        (
            replace(WEEKLY, interval=2, days=(RuleDay(weekday=1), RuleDay(weekday=3))),
            "every other week on Tuesday and Thursday",
        ),
        (replace(WEEKLY, interval=3, days=(WEDNESDAY,)), "every three weeks on Wednesday"),
        (replace(WEEKLY, days=(WEDNESDAY,), months=(6, 7)), "every Wednesday in June and July"),
        (replace(MONTHLY, days=(FIRST_MONDAY,)), "first Monday of each month"),
        (
            replace(MONTHLY, days=(RuleDay(weekday=6, nth=-1), RuleDay(weekday=6, nth=1))),
            "first and last Sunday of each month",
        ),
        (
            replace(MONTHLY, days=(FIRST_MONDAY, RuleDay(weekday=2, nth=3))),
            "first Monday and third Wednesday of each month",
        ),
        (replace(MONTHLY, interval=3, days=(FIRST_MONDAY,)), "first Monday of every three months"),
        (replace(MONTHLY, interval=2, days=(WEDNESDAY,)), "every Wednesday of every other month"),
        (replace(MONTHLY, month_days=(15,)), "monthly on the 15th"),
        (replace(MONTHLY, interval=2, month_days=(1, 15)), "every other month on the 1st and 15th"),
        (replace(MONTHLY, month_days=(-1,)), "last day of each month"),
        (replace(MONTHLY, month_days=(-1, 1)), "monthly on the 1st and the last day"),
        (replace(MONTHLY, days=WORKDAYS, positions=(-1,)), "last weekday of each month"),
        (
            replace(MONTHLY, days=WORKDAYS, positions=(1,), months=(3, 6)),
            "first weekday of March and June",
        ),
        (replace(YEARLY, days=(FIRST_MONDAY,), months=(10,)), "first Monday of October"),
        (
            replace(YEARLY, interval=2, days=(FIRST_MONDAY,), months=(10,)),
            "every other year on the first Monday of October",
        ),
        (replace(YEARLY, months=(7,), month_days=(4, 5)), "every July 4 and 5"),
        (replace(YEARLY, months=(6, 7), month_days=(10,)), "every June 10 and July 10"),
        (
            replace(YEARLY, interval=4, months=(7,), month_days=(4,)),
            "every four years on July 4",
        ),
        (replace(YEARLY, months=(2,), month_days=(-1,)), "last day of February"),
        (replace(YEARLY, months=(2,), month_days=(-1, 1)), "first and last day of February"),
        (
            replace(YEARLY, interval=2, days=WORKDAYS, positions=(-1,), months=(3,)),
            "every other year on the last weekday of March",
        ),
        (replace(YEARLY, days=(RuleDay(weekday=0, nth=20),)), "20th Monday of each year"),
        (replace(YEARLY, interval=2, days=(WEDNESDAY,)), "every Wednesday of every other year"),
        (replace(YEARLY, year_days=(1, 100)), "first and 100th day of each year"),
        (replace(YEARLY, days=WORKDAYS, positions=(1,)), "first weekday of each year"),
    ],
)
def test_a_rule_has_words_that_a_resident_reads(rule: Rule, words: str) -> None:
    in_order = replace(rule, days=tuple(sorted(rule.days)))

    assert rule_words(in_order) == words


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(replace(MONTHLY, month_days=(15, 1)), id="not in its one form"),
        pytest.param(replace(DAILY, interval=2, days=(WEDNESDAY,)), id="days that are Wednesdays"),
        pytest.param(replace(WEEKLY, days=(WEDNESDAY,), positions=(1,)), id="a weekly position"),
        pytest.param(WEEKLY, id="no weekday"),
        pytest.param(
            replace(
                WEEKLY,
                interval=2,
                days=(RuleDay(weekday=0), RuleDay(weekday=6)),
                week_start=6,
            ),
            id="weeks from Sunday",
        ),
        pytest.param(MONTHLY, id="no day of the month"),
        pytest.param(
            replace(MONTHLY, days=(RuleDay(weekday=4),), month_days=(13,)), id="Friday the 13th"
        ),
        pytest.param(
            replace(MONTHLY, days=(RuleDay(weekday=0), RuleDay(weekday=2, nth=1))),
            id="all Mondays and the first Wednesday",
        ),
        pytest.param(
            replace(MONTHLY, days=WORKDAYS[1:4], positions=(3,)), id="third of some weekdays"
        ),
        pytest.param(
            replace(MONTHLY, interval=5, days=WORKDAYS, positions=(1,), months=(3, 6)),
            id="some months, not all of them each year",
        ),
        pytest.param(replace(YEARLY, weeks=(20,), days=(WEDNESDAY,)), id="week numbers"),
        pytest.param(replace(YEARLY, year_days=(100,), days=(WEDNESDAY,)), id="filtered days"),
        pytest.param(replace(YEARLY, year_days=(100,), months=(4,)), id="filtered months"),
        pytest.param(replace(YEARLY, interval=2, month_days=(15,)), id="every month of some years"),
        pytest.param(
            replace(YEARLY, interval=2, days=(WEDNESDAY,), months=(3,)),
            id="every Wednesday of one month of some years",
        ),
        pytest.param(
            replace(YEARLY, months=(11,), month_days=(2, 3), days=(RuleDay(weekday=1),)),
            id="election day",
        ),
        pytest.param(
            replace(YEARLY, interval=2, days=WORKDAYS, positions=(1,), months=(3, 6)),
            id="a position in two months together",
        ),
    ],
)
def test_a_rule_that_the_phrases_cannot_say_has_no_words(rule: Rule) -> None:
    assert rule_words(rule) is None
