"""The addresses of the contract's section 4, as paths from the site's root; promises for ever."""

from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.program import Program

#: The calendar that residents subscribe to, its twin for Google's button, and the news feed.
CALENDAR_PATH = "calendar.ics"
GOOGLE_CALENDAR_PATH = "calendar/google.ics"
RSS_PATH = "rss.xml"

#: What moved or was called off, as a page and as a feed; every way to follow the events.
CHANGES_PATH = "changes/"
CHANGES_FEED_PATH = "changes.xml"
SUBSCRIBE_PATH = "subscribe/"

#: For search engines; and what a server shows where there is no page.
ROBOTS_PATH = "robots.txt"
SITEMAP_PATH = "sitemap.xml"
MISSING_PATH = "404.html"


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


def program_calendar_path(program: Program) -> str:
    """Return where the calendar of this program's dates is."""
    return f"{program_path(program)}calendar.ics"


def venue_calendar_path(venue: Venue) -> str:
    """Return where the calendar of the dates at this venue is; the venue has a page."""
    return f"{venue_path(venue)}calendar.ics"


def event_file_path(occurrence: Occurrence) -> str:
    """Return where the calendar file of this one date is."""
    return f"{occurrence_path(occurrence)}event.ics"


def absolute(address: str, path: str) -> str:
    """Return the public address of ``path``; ``address`` is the site's root without a slash."""
    return f"{address}/{path}"
