"""News as RSS 2.0."""

import re
from collections.abc import Iterable, Mapping

from lxml import etree

from community.core.addresses import RSS_PATH
from community.core.department import Department
from community.core.news import Announcement
from community.formats.feedgen_feed import feed_of
from community.formats.news_channel import RSS_TYPE, Channel

_TITLE = re.compile(rb"<title>[^<]*</title>")


def rss_feed(
    announcements: Iterable[Announcement],
    *,
    department: Department,
    bodies: Mapping[str, str],
    channel: Channel | None = None,
) -> bytes:
    """Return the feed, its items in the order given; without a channel that of the whole site.

    ``bodies`` has the HTML of every file that is announced, with absolute addresses.
    """
    news = tuple(announcements)
    feed = feed_of(
        news,
        department=department,
        channel=channel or Channel.of_site(department, RSS_PATH, RSS_TYPE),
        bodies=bodies,
        html="CDATA",
    )
    octets: bytes = feed.rss_str(pretty=True)
    return _TITLE.sub(_spelled, octets if news else _undated(octets))


def _spelled(title: re.Match[bytes]) -> bytes:
    """Return a title in the RSS profile's spelling, which readers of HTML show right as well."""
    return title[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")


def _undated(octets: bytes) -> bytes:
    """Return a feed without items without its date, which RSS does not ask for."""
    root = etree.fromstring(octets)
    channel = root[0]
    for element in channel.findall("lastBuildDate"):
        channel.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
