"""News as RSS 2.0."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Protocol

from community.core.addresses import RSS_PATH
from community.core.department import Department
from community.core.news import Announcement
from community.formats.feedgen_feed import feed_of
from community.formats.news_channel import RSS_TYPE, Channel
from community.formats.rss_item import last_change
from community.formats.rss_octets import mended

#: One item as feedgen writes it; no HTML of ours has such an element.
_ITEM = re.compile(rb"    <item>\n.*?    </item>\n", re.DOTALL)


class Items(Protocol):
    """Items that were written before."""

    def known(self, announcement: Announcement, /) -> bytes | None:
        """Return the item of an announcement, if it is there as it would be written now."""

    def keep(self, announcement: Announcement, item: bytes, /) -> None:
        """Keep an item that was written."""


def rss_feed(
    announcements: Iterable[Announcement],
    *,
    department: Department,
    bodies: Mapping[str, str],
    channel: Channel | None = None,
    items: Items | None = None,
) -> bytes:
    """Return the feed, its items in the order given; without a channel that of the whole site.

    ``bodies`` has the HTML of every file that is announced, with absolute addresses. What ``items``
    know is not written again; the bytes are the same.
    """
    news = tuple(announcements)
    write = partial(
        _written,
        department=department,
        channel=channel or Channel.of_site(department, RSS_PATH, RSS_TYPE),
        bodies=bodies,
        updated=max(map(last_change, news), default=None),
    )
    if items is None or not news:
        return write(news)
    # One at least, for what stands around it.
    fresh = [one for one in news if items.known(one) is None] or list(news[:1])
    feed = write(fresh)
    found = list(_ITEM.finditer(feed))
    if not len(found) == len(fresh) == feed.count(b"<item>"):
        return write(news)
    for one, item in zip(fresh, found, strict=True):
        items.keep(one, item[0])
    all_items = (items.known(one) or b"" for one in news)
    return b"".join((feed[: found[0].start()], *all_items, feed[found[-1].end() :]))


def _written(
    news: Sequence[Announcement],
    *,
    department: Department,
    channel: Channel,
    bodies: Mapping[str, str],
    updated: datetime | None,
) -> bytes:
    feed = feed_of(
        news,
        department=department,
        channel=channel,
        bodies=bodies,
        html="CDATA",
        updated=updated,
    )
    octets: bytes = feed.rss_str(pretty=True)
    return mended(octets, is_empty=not news)
