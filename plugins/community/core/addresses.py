"""The addresses of the contract's section 4, as paths from the site's root; promises for ever."""

from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.program import Program


def event_path(event: Event) -> str:
    """Return ``events/<slug>/``."""
    return f"events/{event.slug}/"


def occurrence_path(occurrence: Occurrence) -> str:
    """Return ``events/<slug>/<date>/`` in a series, else the event's own path."""
    path = event_path(occurrence.event)
    if not occurrence.event.schedule.is_series:
        return path
    return f"{path}{occurrence.original_date.isoformat()}/"


def program_path(program: Program) -> str:
    """Return ``programs/<slug>/``."""
    return f"programs/{program.slug}/"


def venue_path(venue: Venue) -> str:
    """Return ``venues/<slug>/``, or ``""`` for a place that has no page of its own."""
    return f"venues/{venue.slug}/" if venue.slug else ""
