"""The form of RFC 5545, strictly."""

from datetime import date

import pytest
from hypothesis import given

from community.core.canonical import canonical
from community.core.rule import Frequency, Rule, RuleDay
from community.intake.repeats.rrule_text import Repeat, read_rrule
from refusing import refused
from wordable_rules import any_rules

START = date(2014, 7, 9)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("FREQ=DAILY", "FREQ=DAILY"),
        ("freq=monthly; byday=+1mo", "FREQ=MONTHLY;BYDAY=1MO"),
        ("RRULE:FREQ=WEEKLY;BYDAY=TU,TH;", "FREQ=WEEKLY;BYDAY=TU,TH"),
        ("BYDAY=-1FR;FREQ=MONTHLY;INTERVAL=2", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
        ("FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO;WKST=SU", "FREQ=YEARLY;BYDAY=MO;BYWEEKNO=20;WKST=SU"),
        ("FREQ=YEARLY;BYYEARDAY=-1", "FREQ=YEARLY;BYYEARDAY=-1"),
    ],
)
def test_a_rule_is_read_in_any_order_and_case(text: str, written: str) -> None:
    assert read_rrule(text, START).rule.to_rfc5545() == written


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("FREQ=WEEKLY", "FREQ=WEEKLY;BYDAY=WE"),
        ("FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=9"),
        ("FREQ=YEARLY", "FREQ=YEARLY;BYMONTHDAY=9;BYMONTH=7"),
        ("FREQ=YEARLY;BYMONTH=6,7", "FREQ=YEARLY;BYMONTHDAY=9;BYMONTH=6,7"),
        ("FREQ=YEARLY;BYWEEKNO=20", "FREQ=YEARLY;BYDAY=WE;BYWEEKNO=20"),
    ],
)
def test_what_the_start_implies_is_written_out(text: str, written: str) -> None:
    assert read_rrule(text, START).rule.to_rfc5545() == written


def test_its_bounds_stand_beside_the_rule() -> None:
    weekly = Rule(frequency=Frequency.WEEKLY, days=(RuleDay(weekday=2),))

    assert read_rrule("FREQ=WEEKLY;COUNT=10", START) == Repeat(rule=weekly, count=10)
    assert read_rrule("FREQ=WEEKLY;UNTIL=20141224", START) == Repeat(
        rule=weekly, until=date(2014, 12, 24)
    )


@given(rule=any_rules)
def test_a_rule_that_was_written_is_read_again(rule: Rule) -> None:
    if not (rule.frequency is Frequency.DAILY and rule.positions):
        assert read_rrule(rule.to_rfc5545(), START).rule == canonical(rule)


@pytest.mark.parametrize(
    ("text", "rule", "message", "hint"),
    [
        (
            "FREQ=DAILY;BYDYA=MO",
            "rrule-part",
            "'BYDYA' is not a part of a rule",
            "Did you mean BYDAY?",
        ),
        ("FREQ=DAILY;FREQ=WEEKLY", "rrule-part", "FREQ is there twice", "Keep one FREQ"),
        (
            "BYDAY=MO",
            "rrule-part",
            "the rule has no FREQ",
            "Begin with FREQ=WEEKLY, or with another period",
        ),
        (
            "FREQ=DAILY;COUNT=",
            "rrule-value",
            "'COUNT=' has no value",
            "Write a value after COUNT= or leave it out",
        ),
        (
            "FREQ=SOMETIMES",
            "rrule-value",
            "'FREQ=SOMETIMES' is not a period",
            "Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY",
        ),
        (
            "FREQ=HOURLY",
            "rrule-clock",
            "FREQ=HOURLY comes more than once a day",
            "Write FREQ=DAILY, and a file for each further time of the day",
        ),
        (
            "FREQ=DAILY;BYHOUR=9",
            "rrule-clock",
            "BYHOUR gives more than one time of day, and a series has one",
            "Leave BYHOUR out and write the time under start",
        ),
        (
            "FREQ=DAILY;INTERVAL=0",
            "rrule-value",
            "'INTERVAL=0' is not a number from 1 to 999",
            "Write a number, such as INTERVAL=2",
        ),
        (
            "FREQ=DAILY;COUNT=many",
            "rrule-value",
            "'COUNT=MANY' is not a number from 1 to 9999",
            "Write a number, such as COUNT=2",
        ),
        (
            "FREQ=YEARLY;BYMONTH=-1",
            "rrule-value",
            "'-1' in BYMONTH is not a number from 1 to 12",
            "Write BYMONTH=1, or several with commas between: BYMONTH=1,2",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=0",
            "rrule-value",
            "'0' in BYMONTHDAY is not a number from 1 to 31, or from -1 to -31",
            "Write BYMONTHDAY=1, or several with commas between: BYMONTHDAY=1,2",
        ),
        (
            "FREQ=WEEKLY;BYDAY=XX",
            "rrule-value",
            "'XX' in BYDAY is not a weekday",
            "Write MO, TU, WE, TH, FR, SA or SU, or with a number such as 1MO or -1FR",
        ),
        (
            "FREQ=MONTHLY;BYDAY=0MO",
            "rrule-value",
            "'0MO' in BYDAY is not a weekday",
            "Write MO, TU, WE, TH, FR, SA or SU, or with a number such as 1MO or -1FR",
        ),
        (
            "FREQ=MONTHLY;BYDAY=6MO",
            "rrule-value",
            "BYDAY counts to 6, but no month has six of a weekday",
            "Write a number from 1 to 5, or from -1 to -5, before the weekday",
        ),
        (
            "FREQ=WEEKLY;WKST=1",
            "rrule-value",
            "'WKST=1' is not a weekday",
            "Write WKST=SU or WKST=MO",
        ),
        (
            "FREQ=WEEKLY;BYDAY=1MO",
            "rrule-combination",
            "a number before a weekday in BYDAY counts in a month or a year, not in FREQ=WEEKLY",
            "Leave the number out, or write FREQ=MONTHLY",
        ),
        (
            "FREQ=YEARLY;BYWEEKNO=20;BYDAY=1MO",
            "rrule-combination",
            "a number before a weekday in BYDAY counts in a month or a year, not beside BYWEEKNO",
            "Leave the number out, or write FREQ=MONTHLY",
        ),
        (
            "FREQ=WEEKLY;BYMONTHDAY=3",
            "rrule-combination",
            "BYMONTHDAY does not go with FREQ=WEEKLY",
            "Write FREQ=MONTHLY, or leave BYMONTHDAY out",
        ),
        (
            "FREQ=MONTHLY;BYYEARDAY=3",
            "rrule-combination",
            "BYYEARDAY does not go with FREQ=MONTHLY",
            "Write FREQ=YEARLY, or leave BYYEARDAY out",
        ),
        (
            "FREQ=DAILY;BYWEEKNO=3",
            "rrule-combination",
            "BYWEEKNO does not go with FREQ=DAILY",
            "Write FREQ=YEARLY, or leave BYWEEKNO out",
        ),
        (
            "FREQ=MONTHLY;BYSETPOS=1",
            "rrule-combination",
            "BYSETPOS has nothing to choose from",
            "Leave BYSETPOS out, or write FREQ=MONTHLY and the days it chooses from, such as BYDAY",
        ),
        (
            "FREQ=DAILY;BYDAY=MO;BYSETPOS=1",
            "rrule-combination",
            "BYSETPOS has nothing to choose from",
            "Leave BYSETPOS out, or write FREQ=MONTHLY and the days it chooses from, such as BYDAY",
        ),
        (
            "FREQ=DAILY;COUNT=3;UNTIL=20141224",
            "rrule-combination",
            "COUNT and UNTIL both say when the rule ends",
            "Keep one of them",
        ),
        (
            "FREQ=DAILY;UNTIL=20141301",
            "rrule-value",
            "'UNTIL=20141301' is not a date",
            "Write the last date like UNTIL=20141224",
        ),
        (
            "FREQ=DAILY;UNTIL=18691224",
            "rrule-value",
            "'UNTIL=18691224' is not a date",
            "Write the last date like UNTIL=20141224",
        ),
        (
            "FREQ=DAILY;UNTIL=soon",
            "rrule-value",
            "'UNTIL=SOON' is not a date",
            "Write the last date like UNTIL=20141224",
        ),
        (
            "FREQ=DAILY;UNTIL=19971224T000000Z",
            "rrule-until",
            "'UNTIL=19971224T000000Z' is a moment, and the last date depends on the zone",
            "Write the last date alone: UNTIL=19971223 or UNTIL=19971224",
        ),
    ],
)
def test_a_rule_that_is_wrong_is_refused(text: str, rule: str, message: str, hint: str) -> None:
    assert refused(lambda: read_rrule(text, START)) == (rule, message, hint)
