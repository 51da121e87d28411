"""News as Atom (RFC 4287)."""

from collections.abc import Iterable, Mapping

from community.core.addresses import ATOM_PATH, spoken
from community.core.department import Department
from community.core.news import Announcement
from community.formats.feedgen_feed import feed_of
from community.formats.news_channel import ATOM_TYPE, Channel
from community.formats.rss_item import news_uri


def atom_feed(
    announcements: Iterable[Announcement], *, department: Department, bodies: Mapping[str, str]
) -> bytes:
    """Return the feed, its entries in the order given.

    ``bodies`` has the HTML of every file that is announced, with absolute addresses.
    """
    feed = feed_of(
        announcements,
        department=department,
        channel=Channel.of_site(department, ATOM_PATH, ATOM_TYPE),
        bodies=bodies,
        html="html",
    )
    feed.id(news_uri(department, "news"))
    feed.author(name=department.name, uri=spoken(department.address, ""))
    octets: bytes = feed.atom_str(pretty=True)
    return octets
