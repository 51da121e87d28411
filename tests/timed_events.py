"""Events of one date each, and what is read of dates to tell which they are."""

from typing import Any

from community.core.event import Event
from community.core.occurrence import Occurrence
from making import at, make_event, make_length, make_schedule


def timed(slug: str, start: str, *, hours: float = 1, **changes: Any) -> Event:
    """Return a single event that starts then in New York."""
    schedule = make_schedule(start=at(start), length=make_length(hours=hours))
    return make_event(slug=slug, schedule=schedule, **changes)


def slugs(occurrences: tuple[Occurrence, ...]) -> list[str]:
    """Return the slug of each date's event."""
    return [occurrence.event.slug for occurrence in occurrences]


def starts(occurrences: tuple[Occurrence, ...]) -> list[str]:
    """Return the day on which each date starts, such as ``2014-07-09``."""
    return [f"{occurrence.starts:%Y-%m-%d}" for occurrence in occurrences]
