"""Components of the calendar, kept from one build to the next for events that stay the same."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from community.context import build_in, department_in
from community.core.language import language
from community.core.occurrence import Occurrence
from community.formats.component import Vevent
from community.formats.vevent import vevent


def components_in(context: Mapping[str, Any]) -> Callable[[Occurrence], Vevent]:
    """Return what gives the component of a date in the spoken language."""
    return partial(_component, context)


def _component(context: Mapping[str, Any], occurrence: Occurrence) -> Vevent:
    build, slug = build_in(context), occurrence.event.slug
    key = language().code, slug, occurrence.original_date
    number, kept = build.numbers.whole[slug], build.components_before.get(key)
    if kept is None or kept[0] != number:
        kept = number, vevent(occurrence, department=department_in(context))
    build.components[key] = kept
    return kept[1]
