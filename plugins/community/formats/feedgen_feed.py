"""News as feedgen knows them, which alone knows feedgen; what it does wrong is mended here."""

from collections.abc import Iterable, Mapping
from datetime import UTC, datetime

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension, BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from community.core.addresses import spoken
from community.core.department import Department
from community.core.language import language
from community.core.news import Announcement
from community.formats.news_channel import Channel
from community.formats.plain_text import one_line
from community.formats.rss_item import (
    EVENT_SPACE,
    MEDIA_SPACE,
    TAG_YEAR,
    categories,
    content_html,
    event_elements,
    last_change,
    news_uri,
    summary_text,
)
from community.formats.rss_octets import description_of

#: How new a feed without news is: older than any.
_BEFORE_ALL = datetime(TAG_YEAR, 1, 1, tzinfo=UTC)

_PRODUCT = "Department Events"


class _FeedModules(BaseExtension):  # type: ignore[misc] # feedgen has no types
    """The namespaces of the elements that items add."""

    def extend_ns(self) -> dict[str, str]:
        return {"ev": EVENT_SPACE, "media": MEDIA_SPACE}


class _EntryModules(BaseEntryExtension):  # type: ignore[misc] # feedgen has no types
    """Elements that feedgen knows nothing of, and the attributes of links that it loses."""

    def __init__(self) -> None:
        self.elements: tuple[etree._Element, ...] = ()
        self.link: dict[str, str] = {}

    def extend_rss(self, entry: etree._Element) -> etree._Element:
        entry.extend(self.elements)
        return entry

    def extend_atom(self, entry: etree._Element) -> etree._Element:
        """Give the link its attributes again (feedgen's issue 135)."""
        for link in entry.findall("link"):
            link.attrib.update(self.link)
        return entry


def feed_of(  # noqa: PLR0913  # all by name
    announcements: Iterable[Announcement],
    *,
    department: Department,
    channel: Channel,
    bodies: Mapping[str, str],
    html: str,
    updated: datetime | None = None,
) -> FeedGenerator:
    """Return the feed, its entries in the order given.

    ``bodies`` has the HTML of every file that is announced, with absolute addresses; ``html`` is
    how feedgen is to write it: ``CDATA`` or ``html``. Without ``updated`` it is as new as its
    newest entry.
    """
    news = tuple(announcements)
    feed = empty_feed(department, channel)
    # Otherwise feedgen asks the clock.
    feed.updated(updated or max(map(last_change, news), default=_BEFORE_ALL))
    for announcement in news:
        body = bodies[announcement.about.path]
        feed.add_entry(_entry(announcement, department, body, html), order="append")
    return feed


def empty_feed(department: Department, channel: Channel) -> FeedGenerator:
    """Return a feed without entries."""
    feed = FeedGenerator()
    feed.register_extension("modules", _FeedModules, _EntryModules, atom=False)
    feed.title(one_line(channel.title))
    feed.description(one_line(channel.description))
    feed.language(language().code)
    feed.generator(_PRODUCT)
    # feedgen takes the last link for the channel's own.
    feed.link(href=spoken(department.address, channel.path), rel="self", type=channel.type)
    feed.link(href=spoken(department.address, channel.page), rel="alternate", type="text/html")
    return feed


def _entry(announcement: Announcement, department: Department, body: str, html: str) -> FeedEntry:
    entry = FeedEntry()
    entry.register_extension("modules", _EntryModules)
    entry.modules.elements = tuple(event_elements(announcement, department))
    entry.modules.link = {"rel": "alternate", "type": "text/html"}
    entry.title(one_line(announcement.title))
    entry.link(href=spoken(department.address, announcement.path), **entry.modules.link)
    entry.guid(news_uri(department, announcement.id), permalink=False)
    entry.published(announcement.published)
    entry.updated(last_change(announcement))
    summary = summary_text(announcement, body)
    # Atom says that its summary is text; RSS has no way to say so.
    entry.description(description_of(summary) if html == "CDATA" else summary, isSummary=True)
    # The end of a CDATA section; in HTML both spellings are the same.
    entry.content(content_html(announcement, body).replace("]]>", "]]&gt;"), type=html)
    for title in categories(announcement):
        entry.category(term=title)
    return entry
