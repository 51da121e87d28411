"""This site: whose it is, where it stands, what it is made of."""

import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, str(ROOT / "plugins"))

from community.site import StrictPelican  # noqa: E402  # found through the line above

TIMEZONE = "America/New_York"

COMMUNITY = {
    "department": "Harbor Glen Police Department",
    "city": "Harbor Glen, Delaware",
    "description": "Meet your police officers: when the next event is, where it is, "
    "and what you can ask about.",
    "about": "The Harbor Glen Police Department holds coffees, meetings and classes around town, "
    "so that residents and officers get to know each other.",
    "timezone": TIMEZONE,
    "non_emergency": "302-555-0100",
    "email": "outreach@harborglen.example",
    "accommodation": "To ask for an interpreter or another accommodation, call 302-555-0100 or "
    "write to outreach@harborglen.example at least five business days before the event.",
    "languages": ["en", "es"],
    "translations": [
        {
            "language": "es",
            "description": "Conozca a sus policías: cuándo y dónde es el próximo evento, y qué "
            "puede preguntar.",
            "about": "La policía de Harbor Glen ofrece cafés, reuniones y clases por toda la "
            "ciudad, para que residentes y policías se conozcan.",
            "accommodation": "Para pedir un intérprete u otra adaptación, llame al 302-555-0100 o "
            "escriba a outreach@harborglen.example al menos cinco días hábiles antes del evento.",
        },
    ],
    "security_contact": "outreach@harborglen.example",
    # Ends the identity of every event in residents' calendars. Never change it.
    "uid_domain": "events.harborglen.example",
    # Says on every page that this department is invented. Take it out when yours is not.
    "sample": True,
}

SITENAME = "Harbor Glen Police: Community Events"
SITEURL = "http://127.0.0.1:8000"

PATH = str(ROOT / "content")
THEME = str(ROOT / "theme")
OUTPUT_PATH = str(ROOT / "output")
RELATIVE_URLS = True

PELICAN_CLASS = StrictPelican
PLUGIN_PATHS = [str(ROOT / "plugins")]
PLUGINS = [
    "community.content",
    "community.pictures",
    "community.pages",
    "community.social_images",
    "community.ical_feed",
    "community.google_calendar",
    "community.year_calendars",
    "community.narrow_calendars",
    "community.rss_feed",
    "community.program_feeds",
    "community.atom_feed",
    "community.json_feed",
    "community.data_feeds",
    "community.changes_feed",
    "community.sitemap",
    "community.robots",
    "community.feed_health",
    "community.embed",
    "community.site_identity",
    "community.search",
    "community.editing_form",
    "community.server_files",
]
