"""Repeat rules of the kinds that phrases speak of, for properties to be tried on."""

from hypothesis import strategies as st

from community.core.rule import Frequency, Rule, RuleDay
from rule_strategies import rules

_ALL_DAYS = tuple(RuleDay(weekday=day) for day in range(7))
_FIRST_MONDAY = RuleDay(weekday=0, nth=1)


def _is_allowed(rule: Rule) -> bool:
    """Tell whether RFC 5545 allows the rule, with what its start implies written out."""
    counted = any(day.nth for day in rule.days)
    if rule.frequency is Frequency.DAILY:
        return not (counted or rule.positions)
    if rule.frequency is Frequency.WEEKLY:
        return bool(rule.days) and not (counted or rule.month_days)
    return bool(rule.days or rule.month_days)


_usual = st.builds(
    Rule,
    frequency=st.sampled_from(list(Frequency)),
    interval=st.sampled_from([1, 1, 1, 2, 3, 12]),
    days=st.sampled_from(
        [
            (),
            _ALL_DAYS,
            _ALL_DAYS[:5],
            _ALL_DAYS[2:3],
            (RuleDay(weekday=1), RuleDay(weekday=3)),
            (_FIRST_MONDAY,),
            (_FIRST_MONDAY, RuleDay(weekday=0, nth=3)),
            (_FIRST_MONDAY, RuleDay(weekday=2, nth=3)),
            (RuleDay(weekday=6, nth=-1), RuleDay(weekday=6, nth=1)),
        ]
    ),
    month_days=st.sampled_from([(), (), (13,), (1, 15), (-1,), (-2, -1), (-1, 1)]),
    months=st.sampled_from([(), (), (3,), (3, 6), tuple(range(1, 13))]),
    positions=st.sampled_from([(), (), (1,), (-1,), (-1, 1), (2, 4)]),
    week_start=st.sampled_from([0, 0, 6]),
).filter(_is_allowed)

#: Any rule, and more often one of the usual kinds.
any_rules = st.one_of(_usual, rules)
