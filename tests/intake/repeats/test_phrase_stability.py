"""Phrase to rule to phrase: what the pages say is what a file may say, with the same dates."""

from datetime import date
from itertools import islice
from typing import cast

from hypothesis import assume, given, settings

from community.core.canonical import canonical
from community.core.phrases import rule_words
from community.core.rule import Rule
from community.intake.repeats.repeat import read_repeat
from community.intake.unreadable import UnreadableError
from phrase_strategies import phrases
from rule_strategies import dates
from wordable_rules import any_rules


@settings(max_examples=500, deadline=None)
@given(phrase=phrases, start=dates)
def test_every_phrase_has_words_that_mean_the_same(phrase: str, start: date) -> None:
    rule = _rule_of(phrase, start)

    words = rule_words(rule)

    assert words is not None
    assert read_repeat(words, start=start).rule == rule
    assert rule_words(read_repeat(words, start=start).rule) == words


@settings(max_examples=200, deadline=None)
@given(phrase=phrases, start=dates)
def test_case_and_spaces_do_not_matter(phrase: str, start: date) -> None:
    rule = _rule_of(phrase, start)

    assert read_repeat(f"  {phrase.upper()} ", start=start).rule == rule
    assert read_repeat(phrase.lower().replace(" ", "  "), start=start).rule == rule


@settings(max_examples=200, deadline=None)
@given(phrase=phrases, start=dates)
def test_a_phrase_in_the_form_of_the_rfc_is_the_same_rule(phrase: str, start: date) -> None:
    rule = _rule_of(phrase, start)

    assert read_repeat(rule.to_rfc5545(), start=start).rule == rule


@settings(max_examples=500, deadline=None)
@given(rule=any_rules, start=dates)
def test_any_rule_that_has_words_is_read_from_them(rule: Rule, start: date) -> None:
    words = rule_words(rule)
    again = _read(words, start) if words else None

    assert again is None or again == rule


@settings(max_examples=200, deadline=None)
@given(rule=any_rules, start=dates)
def test_a_rule_without_words_keeps_its_dates_in_the_form_of_the_rfc(
    rule: Rule, start: date
) -> None:
    form = canonical(rule)
    again = _read(form.to_rfc5545(), start)

    assert again is None or again == form
    assert rule_words(form) is not None or rule_words(rule) is None


@settings(max_examples=100, deadline=None)
@given(phrase=phrases, start=dates)
def test_a_phrase_gives_dates_from_its_first_one_on(phrase: str, start: date) -> None:
    rule = _rule_of(phrase, start)
    first = next(rule.dates(start=start))

    found = list(islice(rule.dates(start=first), 3))

    assert found[0] == first
    assert found == sorted(set(found))


def _rule_of(phrase: str, start: date) -> Rule:
    rule = _read(phrase, start)
    assume(rule)
    return cast("Rule", rule)


def _read(text: str, start: date) -> Rule | None:
    """Return the rule, or ``None`` for a day that some of its months do not have."""
    try:
        return read_repeat(text, start=start).rule
    except UnreadableError as error:
        if error.rule != "repeat-skips":
            raise
        return None
