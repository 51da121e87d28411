"""When an event comes back: a phrase such as ``first Monday of the month``, or an RFC 5545 rule."""

from datetime import date

from community.core.canonical import canonical
from community.core.rule import Rule
from community.intake.repeats.advice import refusal
from community.intake.repeats.phrase import parse_phrase
from community.intake.repeats.rrule_text import Repeat, read_rrule
from community.intake.repeats.skipped_dates import refuse_skipped_dates
from community.intake.repeats.words import StuckError, split_words

__all__ = ["Repeat", "read_repeat"]


def read_repeat(text: str, *, start: date) -> Repeat:
    """Read a phrase or an RFC 5545 rule, whole; what ``start`` implies is in the rule.

    Whether ``start`` is a date of the rule is for the caller to say.
    """
    words = " ".join(text.split())
    repeat = read_rrule(words, start) if "=" in words else _read_phrase(words, start)
    refuse_skipped_dates(words, repeat.rule, start)
    return repeat


def _read_phrase(text: str, start: date) -> Repeat:
    return Repeat(rule=_rule_of(text, start))


def _rule_of(text: str, start: date) -> Rule:
    try:
        return canonical(parse_phrase(split_words(text), start))
    except StuckError as stuck:
        raise refusal(text, stuck.place, start) from None
