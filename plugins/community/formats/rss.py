"""The news feed as RSS 2.0."""

from collections.abc import Iterable, Mapping

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from community.core.addresses import RSS_PATH, absolute
from community.core.department import Department
from community.core.news import Announcement
from community.formats.plain_text import one_line
from community.formats.rss_item import (
    EVENT_SPACE,
    MEDIA_SPACE,
    categories,
    content_html,
    event_elements,
    summary_text,
)
from community.formats.rss_octets import mended

#: The year in every tag: URI (RFC 4151): the department's domain was its own then.
_TAG_YEAR = 2014


class _FeedModules(BaseExtension):  # type: ignore[misc] # feedgen has no types
    """The namespaces of the elements that items add."""

    def extend_ns(self) -> dict[str, str]:
        return {"ev": EVENT_SPACE, "media": MEDIA_SPACE}


class _ItemModules(BaseEntryExtension):  # type: ignore[misc] # feedgen has no types
    """Elements that feedgen knows nothing of."""

    def __init__(self) -> None:
        self.elements: tuple[etree._Element, ...] = ()

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        entry.extend(self.elements)
        return entry


def rss_feed(
    announcements: Iterable[Announcement], *, department: Department, bodies: Mapping[str, str]
) -> bytes:
    """Return the feed, its items in the order given.

    ``bodies`` has the HTML of every file that is announced, with absolute addresses.
    """
    news = tuple(announcements)
    feed = _channel(department, news)
    for announcement in news:
        body = bodies[announcement.about.path]
        feed.add_entry(_item(announcement, department, body), order="append")
    octets: bytes = feed.rss_str(pretty=True)
    return mended(octets, is_empty=not news)


def _channel(department: Department, news: tuple[Announcement, ...]) -> FeedGenerator:
    feed = FeedGenerator()
    feed.register_extension("modules", _FeedModules, _ItemModules)
    feed.title(department.name)
    feed.description(department.description or department.name)
    feed.language(department.languages[0])
    # feedgen takes the last link for the channel's own.
    feed.link(href=absolute(department.address, RSS_PATH), rel="self", type="application/rss+xml")
    feed.link(href=absolute(department.address, ""), rel="alternate")
    if news:
        feed.updated(max(announcement.about.history.changed for announcement in news))
    return feed


def _item(announcement: Announcement, department: Department, body: str) -> FeedEntry:
    item = FeedEntry()
    item.register_extension("modules", _ItemModules)
    item.modules.elements = tuple(event_elements(announcement, department))
    item.title(one_line(announcement.title))
    item.link(href=absolute(department.address, announcement.path), rel="alternate")
    item.guid(f"tag:{department.uid_domain},{_TAG_YEAR}:{announcement.id}", permalink=False)
    item.published(announcement.published)
    item.updated(announcement.about.history.changed)
    item.description(summary_text(announcement, body), isSummary=True)
    # The end of a CDATA section; in HTML both spellings are the same.
    item.content(content_html(announcement, body).replace("]]>", "]]&gt;"), type="CDATA")
    for title in categories(announcement):
        item.category(term=title)
    return item
