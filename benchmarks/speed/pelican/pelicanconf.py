"""The settings of a plain Pelican site with the addresses that are compared."""

from pathlib import Path

_HERE = Path(__file__).parent

SITENAME = "Bench Police: Community Events"
SITEURL = "https://events.bench.example"
DESCRIPTION = (
    "Meet your police officers: when the next event is, where it is, and what you can ask about."
)
TIMEZONE = "America/New_York"
DEFAULT_LANG = "en"
PATH = str(_HERE / "content")
THEME = str(_HERE / "theme")
OUTPUT_PATH = str(_HERE / "output")
PLUGIN_PATHS = [str(_HERE)]
PLUGINS = ["naive_calendar"]

ARTICLE_PATHS = ["events", "dates"]
PAGE_PATHS = ["programs", "venues"]
ARTICLE_URL = "events/{slug}/"
ARTICLE_SAVE_AS = "events/{slug}/index.html"
YEAR_ARCHIVE_SAVE_AS = "events/{date:%Y}/index.html"
MONTH_ARCHIVE_SAVE_AS = "events/{date:%Y}/{date:%m}/index.html"
DIRECT_TEMPLATES = ["index", "events", "programs"]
EVENTS_SAVE_AS = "events/index.html"
PROGRAMS_SAVE_AS = "programs/index.html"
AUTHOR_SAVE_AS = CATEGORY_SAVE_AS = TAG_SAVE_AS = DRAFT_SAVE_AS = ""
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
DEFAULT_PAGINATION = False
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
DEPARTMENT = "Bench Police Department"
CITY, REGION = "Bench", "DE"
PHONE, MAIL = "302-555-0100", "outreach@bench.example"
