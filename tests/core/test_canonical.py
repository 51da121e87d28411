from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import assume, given, settings

from community.core.canonical import canonical
from community.core.rule import Frequency, Rule, RuleDay
from rule_oracle import dates_of
from rule_strategies import dates
from wordable_rules import any_rules

ALL_DAYS = tuple(RuleDay(weekday=day) for day in range(7))
WORKDAYS = ALL_DAYS[:5]
MONDAY, FRIDAY, SUNDAY = ALL_DAYS[0], ALL_DAYS[4], ALL_DAYS[6]
DAILY = Rule(frequency=Frequency.DAILY)
WEEKLY = Rule(frequency=Frequency.WEEKLY)
MONTHLY = Rule(frequency=Frequency.MONTHLY)
YEARLY = Rule(frequency=Frequency.YEARLY)


@pytest.mark.parametrize(
    ("written", "form"),
    [
        pytest.param(
            replace(MONTHLY, month_days=(15, 1, 15)),
            replace(MONTHLY, month_days=(1, 15)),
            id="in order, each once",
        ),
        pytest.param(
            replace(MONTHLY, days=(MONDAY,), positions=(1, 3)),
            replace(MONTHLY, days=(RuleDay(weekday=0, nth=1), RuleDay(weekday=0, nth=3))),
            id="a position among Mondays",
        ),
        pytest.param(
            replace(YEARLY, days=(MONDAY,), positions=(1,), months=(10,), interval=2),
            replace(YEARLY, days=(RuleDay(weekday=0, nth=1),), months=(10,), interval=2),
            id="a position among Mondays of one month",
        ),
        pytest.param(
            replace(MONTHLY, days=ALL_DAYS, positions=(-1,)),
            replace(MONTHLY, month_days=(-1,)),
            id="a position among all days",
        ),
        pytest.param(
            replace(DAILY, month_days=(13,), days=(FRIDAY,)),
            replace(MONTHLY, month_days=(13,), days=(FRIDAY,)),
            id="days that are a 13th",
        ),
        pytest.param(
            replace(MONTHLY, month_days=(13,), months=tuple(range(1, 13))),
            replace(MONTHLY, month_days=(13,)),
            id="all months",
        ),
        pytest.param(
            replace(YEARLY, days=(RuleDay(weekday=0, nth=1),), months=tuple(range(1, 13))),
            replace(MONTHLY, days=(RuleDay(weekday=0, nth=1),)),
            id="all months of every year",
        ),
        pytest.param(
            replace(YEARLY, month_days=(13,)),
            replace(MONTHLY, month_days=(13,)),
            id="a day of every month of every year",
        ),
        pytest.param(
            replace(YEARLY, days=WORKDAYS, positions=(-1,), months=(3,)),
            replace(MONTHLY, days=WORKDAYS, positions=(-1,), months=(3,)),
            id="a position in one month of every year",
        ),
        pytest.param(
            replace(MONTHLY, month_days=(4,), months=(7,)),
            replace(YEARLY, month_days=(4,), months=(7,)),
            id="monthly in one month",
        ),
        pytest.param(
            replace(YEARLY, days=(RuleDay(weekday=3),), months=(3,)),
            replace(WEEKLY, days=(RuleDay(weekday=3),), months=(3,)),
            id="every Thursday in March",
        ),
        pytest.param(
            replace(WEEKLY, days=ALL_DAYS, months=(1,)),
            replace(DAILY, months=(1,)),
            id="all days of January",
        ),
        pytest.param(
            replace(WEEKLY, interval=2, days=(MONDAY, FRIDAY), week_start=6),
            replace(WEEKLY, interval=2, days=(MONDAY, FRIDAY)),
            id="a week start that parts no week",
        ),
    ],
)
def test_rules_with_the_same_dates_have_one_form(written: Rule, form: Rule) -> None:
    assert canonical(written) == form


@pytest.mark.parametrize(
    "rule",
    [
        pytest.param(
            replace(WEEKLY, interval=2, days=(MONDAY, SUNDAY), week_start=6), id="parted weeks"
        ),
        pytest.param(
            replace(WEEKLY, days=(MONDAY, SUNDAY), positions=(1,), week_start=6),
            id="a position in parted weeks",
        ),
        pytest.param(replace(YEARLY, weeks=(20,), days=(MONDAY,), week_start=6), id="week numbers"),
        pytest.param(replace(MONTHLY, days=(MONDAY,), positions=(6,)), id="a sixth Monday"),
        pytest.param(
            replace(YEARLY, days=WORKDAYS, positions=(1,), months=tuple(range(1, 13))),
            id="a position among the workdays of all months",
        ),
        pytest.param(replace(YEARLY, days=(RuleDay(weekday=0, nth=20),)), id="20th of a year"),
        pytest.param(replace(YEARLY, interval=2, month_days=(13,)), id="every other year"),
        pytest.param(replace(WEEKLY), id="no days"),
    ],
)
def test_a_form_that_differs_is_kept(rule: Rule) -> None:
    assert canonical(rule) == rule


@pytest.mark.no_cover  # every line is tested above, and it runs long
@settings(max_examples=200, deadline=None)
@given(rule=any_rules, start=dates)
def test_no_form_changes_the_dates(rule: Rule, start: date) -> None:
    through = start + timedelta(days=6 * 366)
    found = dates_of(rule, start=start, through=through)
    assume(found)

    assert dates_of(canonical(rule), start=found[0], through=through) == dates_of(
        rule, start=found[0], through=through
    )


@given(rule=any_rules)
def test_the_form_of_a_form_is_itself(rule: Rule) -> None:
    assert canonical(canonical(rule)) == canonical(rule)
