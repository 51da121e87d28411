"""Every rule of advice: a new one is a module and a line here."""

from collections.abc import Mapping
from itertools import chain
from types import MappingProxyType

from community.advice.confirmation import confirmation_ends
from community.advice.federal_holiday import federal_holiday
from community.advice.finding import Finding, Rule, pages_of, silenced_in
from community.advice.large_image import large_image
from community.advice.missing_recap import missing_recap
from community.advice.overlap import overlap
from community.advice.private_text import private_text
from community.advice.text_facts import text_and_facts
from community.advice.unknown_place import unknown_place
from community.advice.unseen_program import unseen_program
from community.advice.useless_alt import useless_alt
from community.core.body import Body
from community.core.calendar import Calendar

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "confirmation-ends": confirmation_ends,
        "federal-holiday": federal_holiday,
        "missing-recap": missing_recap,
        "overlap": overlap,
        "private-text": private_text,
        "text-and-facts": text_and_facts,
        "unknown-place": unknown_place,
        "unseen-program": unseen_program,
        "useless-alt": useless_alt,
    }
)


_NO_SIZES: Mapping[str, int] = MappingProxyType({})


def advise(calendar: Calendar, sizes: Mapping[str, int] = _NO_SIZES) -> tuple[Finding, ...]:
    """Return all advice on what residents may see, but for what a file says it needs none of.

    ``sizes`` are the bytes of pictures by their path from ``content/``.
    """
    rules = (each for rule in RULES.values() for each in rule(calendar))
    found = chain(rules, large_image(calendar, sizes))
    silenced = {path: silenced_in(body) for path, body in _bodies(calendar)}
    return tuple(each for each in found if each.rule not in silenced.get(each.path, ()))


def _bodies(calendar: Calendar) -> list[tuple[str, Body]]:
    named = pages_of(calendar)
    words = [words for each in named for words in each.translations]
    return [*((each.path, each.body) for each in named), *((w.path, w.body) for w in words)]
