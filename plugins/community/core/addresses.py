"""The addresses of the contract's section 4, as paths from the site's root; promises for ever."""

from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.program import Program

#: The calendar that residents subscribe to, and the news feed.
CALENDAR_PATH = "calendar.ics"
RSS_PATH = "rss.xml"


def event_path(event: Event) -> str:
    """Return ``events/<slug>/``."""
    return f"events/{event.slug}/"


def occurrence_path(occurrence: Occurrence) -> str:
    """Return ``events/<slug>/<date>/`` in a series, else the event's own path.

    The latter is the page of a series where the event became one.
    """
    path = event_path(occurrence.event)
    if not (occurrence.event.schedule.is_series or occurrence.is_of_series):
        return path
    return f"{path}{occurrence.original_date.isoformat()}/"


def program_path(program: Program) -> str:
    """Return ``programs/<slug>/``."""
    return f"programs/{program.slug}/"


def venue_path(venue: Venue) -> str:
    """Return ``venues/<slug>/``, or ``""`` for a place that has no page of its own."""
    return f"venues/{venue.slug}/" if venue.slug else ""


def event_file_path(occurrence: Occurrence) -> str:
    """Return where the calendar file of this one date is."""
    return f"{occurrence_path(occurrence)}event.ics"


def absolute(address: str, path: str) -> str:
    """Return the public address of ``path``; ``address`` is the site's root without a slash."""
    return f"{address}/{path}"
