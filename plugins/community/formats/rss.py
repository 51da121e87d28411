"""News as RSS 2.0."""

from collections.abc import Iterable, Mapping

from community.core.addresses import RSS_PATH
from community.core.department import Department
from community.core.news import Announcement
from community.formats.feedgen_feed import feed_of
from community.formats.news_channel import RSS_TYPE, Channel
from community.formats.rss_octets import mended


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
    return mended(octets, is_empty=not news)
