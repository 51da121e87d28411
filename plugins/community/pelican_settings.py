"""What Pelican must be told so that nothing unread, unsafe or half-made is published.

Each setting answers a measured default of Pelican 4.12; a site's ``pelicanconf.py`` cannot
loosen them.
"""

from typing import Any

from community.page_reader import PageReader
from community.template_options import TEMPLATE_OPTIONS

_NO_FEEDS = dict.fromkeys(
    (
        "FEED_ALL_ATOM",
        "CATEGORY_FEED_ATOM",
        "AUTHOR_FEED_ATOM",
        "AUTHOR_FEED_RSS",
        "TRANSLATION_FEED_ATOM",
    )
)

_NO_DRAFTS = dict.fromkeys(
    (
        "DRAFT_SAVE_AS",
        "DRAFT_LANG_SAVE_AS",
        "DRAFT_PAGE_SAVE_AS",
        "DRAFT_PAGE_LANG_SAVE_AS",
    ),
    "",
)

REQUIRED_SETTINGS: dict[str, Any] = {
    **_NO_FEEDS,
    **_NO_DRAFTS,
    # Events and programs are read by community.content; articles are no part of this site.
    "ARTICLE_PATHS": [],
    "DIRECT_TEMPLATES": [],
    "PAGE_PATHS": ["pages"],
    "PAGE_URL": "{slug}/",
    "PAGE_SAVE_AS": "{slug}/index.html",
    "PAGE_LANG_URL": "{lang}/{slug}/",
    "PAGE_LANG_SAVE_AS": "{lang}/{slug}/index.html",
    # Two pages of one address are told by community.content, with the file's name.
    "PAGE_TRANSLATION_ID": None,
    "FILENAME_METADATA": "(?P<slug>[^.]*)",
    # `include::` of reStructuredText reads any file; raw HTML files run any script.
    "READERS": {"md": PageReader, "rst": None, "html": None, "htm": None},
    # Pelican's own pattern never matches: editors' locks and dot files would be published.
    "IGNORE_FILES": [".*", "*~", "#*#"],
    # The older |filename| form would make links of tables.
    "INTRASITE_LINK_REGEX": r"\{(?P<what>.*?)\}",
    # Of the pictures, community.content names those that are published; a draft's are not.
    "STATIC_PATHS": [],
    "JINJA_ENVIRONMENT": TEMPLATE_OPTIONS,
    # Wiping the output comes before the first file is read.
    "DELETE_OUTPUT_DIRECTORY": False,
    # Both cache layers give stale links.
    "CACHE_CONTENT": False,
    "LOAD_CONTENT_CACHE": False,
    # Dates are worded by core.wording, in the same way under every locale.
    "LOCALE": ["C"],
    "FORMATTED_FIELDS": [],
}
