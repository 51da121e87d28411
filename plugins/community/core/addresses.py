"""The addresses of the contract's section 4, as paths from the site's root; promises for ever."""

from collections.abc import Iterable
from urllib.parse import quote

from community.core.event import Event
from community.core.language import language
from community.core.occurrence import Occurrence
from community.core.place import Image, Venue
from community.core.program import Program

#: The calendar that residents subscribe to, its twin for Google, and the news in three formats.
CALENDAR_PATH = "calendar.ics"
GOOGLE_CALENDAR_PATH = "calendar/google.ics"
RSS_PATH = "rss.xml"
ATOM_PATH = "atom.xml"
JSON_FEED_PATH = "feed.json"

#: The data, and the schema of each; the number grows when a program that reads it must change.
EVENTS_PATH = "events.json"
NEXT_PATH = "next.json"
EVENTS_SCHEMA_PATH = "schema/events-1.json"
NEXT_SCHEMA_PATH = "schema/next-1.json"

#: What moved or was called off, as a page and as a feed; every way to follow the events.
CHANGES_PATH = "changes/"
CHANGES_FEED_PATH = "changes.xml"
SUBSCRIBE_PATH = "subscribe/"

#: Always the next date, of everything and of each program; what a printed code leads to.
NEXT_PAGE_PATH = "next/"

#: The coming events, and the archive below it.
EVENTS_PAGE_PATH = "events/"

#: What a build has proved of its feeds.
FEED_HEALTH_PATH = "feed-health/"

#: Search, and the index that it reads: Pagefind chooses the names of its files.
SEARCH_PATH = "search/"
SEARCH_INDEX_PATH = "pagefind/"

#: What other websites include: the page that says how, its script and its data.
EMBED_PATH = "embed/"
EMBED_SCRIPT_PATH = "embed/events.js"
EMBED_EVENTS_PATH = "embed/events.json"

#: Files that browsers, phones and security researchers look for by name.
MANIFEST_PATH = "manifest.webmanifest"
SECURITY_PATH = ".well-known/security.txt"
FAVICON_PATH = "favicon.ico"
TOUCH_ICON_PATH = "apple-touch-icon.png"

#: Files that hosts read: they are sent to nobody.
HEADERS_PATH = "_headers"
REDIRECTS_PATH = "_redirects"
HTACCESS_PATH = ".htaccess"

#: What stands online, written by whoever publishes; no build writes it.
RELEASE_PATH = "release.json"

#: For search engines; and what a server shows where there is no page.
ROBOTS_PATH = "robots.txt"
SITEMAP_PATH = "sitemap.xml"
MISSING_PATH = "404.html"


def icon_path(pixels: int) -> str:
    """Return where the square icon of so many pixels is."""
    return f"icon-{pixels}.png"


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


def former_event_paths(event: Event, path: str) -> tuple[str, ...]:
    """Return where ``path``, which begins with the event's own, was under its former slugs."""
    return former_paths(path, event.aliases)


def former_paths(path: str, aliases: Iterable[str]) -> tuple[str, ...]:
    """Return where a page below ``events/<slug>/``, ``next/<slug>/`` … was under former slugs."""
    folder, _, rest = path.split("/", 2)
    return tuple(f"{folder}/{alias}/{rest}" for alias in aliases)


def program_path(program: Program) -> str:
    """Return ``programs/<slug>/``."""
    return f"programs/{program.slug}/"


def former_program_paths(program: Program) -> tuple[str, ...]:
    """Return where the page of a program was before."""
    return tuple(f"programs/{alias}/" for alias in program.aliases)


def venue_path(venue: Venue) -> str:
    """Return ``venues/<slug>/``, or ``""`` for a place that has no page of its own."""
    return f"venues/{venue.slug}/" if venue.slug else ""


def year_path(year: int) -> str:
    """Return ``events/<year>/``, the archive's page."""
    return f"events/{year}/"


def month_path(year: int, month: int) -> str:
    """Return ``events/<year>/<month>/``, the month in two digits: ``events/2026/07/``."""
    return f"{year_path(year)}{month:02}/"


def selection_path(slug: str) -> str:
    """Return ``events/evenings/``: some of the coming dates."""
    return f"{EVENTS_PAGE_PATH}{slug}/"


def next_program_path(program: Program) -> str:
    """Return ``next/<slug>/``."""
    return f"{NEXT_PAGE_PATH}{program.slug}/"


def year_calendar_path(year: int) -> str:
    """Return where the calendar of one year is."""
    return f"calendar/{year}.ics"


def tag_calendar_path(tag: str) -> str:
    """Return where the calendar of the events with this tag is."""
    return f"tags/{tag}/{CALENDAR_PATH}"


def program_calendar_path(program: Program) -> str:
    """Return where the calendar of this program's dates is."""
    return f"{program_path(program)}{CALENDAR_PATH}"


def venue_calendar_path(venue: Venue) -> str:
    """Return where the calendar of the dates at this venue is; the venue has a page."""
    return f"{venue_path(venue)}{CALENDAR_PATH}"


def program_rss_path(program: Program) -> str:
    """Return where the news of this program are."""
    return f"{program_path(program)}{RSS_PATH}"


def event_file_path(occurrence: Occurrence) -> str:
    """Return where the calendar file of this one date is."""
    return f"{occurrence_path(occurrence)}event.ics"


def json_feed_path(page: int) -> str:
    """Return where a page of the JSON Feed is; page 1, the newest news, is the feed itself."""
    return JSON_FEED_PATH if page == 1 else f"feed/{page}.json"


def flyer_path(event: Event) -> str:
    """Return where the flyer of an event or a series is."""
    return f"{event_path(event)}flyer/"


def program_flyer_path(program: Program) -> str:
    """Return where the flyer of a program is."""
    return f"{program_path(program)}flyer/"


def four_flyers_path(flyer: str) -> str:
    """Return where the handouts are, four to a page, of the flyer at this path."""
    return f"{flyer}four/"


def next_path(program: Program | None = None) -> str:
    """Return ``next/<slug>/``, always the next event of a program, or ``next/``: of all."""
    return f"next/{program.slug}/" if program else "next/"


def social_image_path(page: str) -> str:
    """Return where the picture is that other sites show beside a link to this page."""
    return f"{page}social.png"


def image_path(image: Image) -> str:
    """Return the address of a picture, whose file may have any name."""
    return quote(image.path)


def absolute(address: str, path: str) -> str:
    """Return the public address of ``path``; ``address`` is the site's root without a slash."""
    return f"{address}/{path}"


def spoken(address: str, path: str) -> str:
    """Return the public address of what ``path`` has in the language that is being spoken.

    Pages and feeds are there once for each language; pictures, schemas and identities are not.
    """
    return absolute(address, f"{language().home}{path}")
