"""News as a JSON Feed 1.1 (jsonfeed.org), in pages that readers follow from one to the next."""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from community.core.addresses import (
    EVENTS_SCHEMA_PATH,
    JSON_FEED_PATH,
    absolute,
    image_path,
    json_feed_path,
    spoken,
)
from community.core.department import Department
from community.core.language import language
from community.core.news import Announcement
from community.formats.event_facts import event_facts
from community.formats.machine_times import stamp
from community.formats.news_channel import JSON_FEED_TYPE, Channel
from community.formats.plain_text import one_line
from community.formats.rss_item import categories, content_html, last_change, news_uri, summary_text

_VERSION = "https://jsonfeed.org/version/1.1"

#: Items on a page: more than a department announces in a month, so that who knows no ``next_url``
#: misses nothing, and some 180 kB, for readers fetch all of it each time.
PAGE_ITEMS = 100


def json_feed(
    announcements: Iterable[Announcement], *, department: Department, bodies: Mapping[str, str]
) -> Iterator[tuple[str, bytes]]:
    """Yield the address and the bytes of each page, the items in the order given.

    Each page but the last leads to the one after it (``next_url``); all are the one feed that
    ``feed_url`` names. ``bodies`` has the HTML of every file that is announced, with absolute
    addresses.
    """
    news = tuple(announcements)
    for number, begin in enumerate(range(0, max(1, len(news)), PAGE_ITEMS), start=1):
        end = begin + PAGE_ITEMS
        following = json_feed_path(number + 1) if end < len(news) else ""
        items = [_item(one, department, bodies[one.about.path]) for one in news[begin:end]]
        feed = {**_head(department, following), "items": items}
        octets = json.dumps(feed, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
        yield json_feed_path(number), octets


def _head(department: Department, following: str) -> dict[str, Any]:
    channel = Channel.of_site(department, JSON_FEED_PATH, JSON_FEED_TYPE)
    site = spoken(department.address, "")
    head = {
        "version": _VERSION,
        "title": one_line(channel.title),
        "home_page_url": site,
        "feed_url": spoken(department.address, channel.path),
        "next_url": spoken(department.address, following) if following else "",
        "description": one_line(channel.description),
        "language": language().code,
        "authors": [{"name": one_line(department.name), "url": site}],
    }
    return {key: value for key, value in head.items() if value}


def _item(announcement: Announcement, department: Department, body: str) -> dict[str, Any]:
    image = announcement.about.image
    item = {
        "id": news_uri(department, announcement.id),
        "url": spoken(department.address, announcement.path),
        "title": one_line(announcement.title),
        "summary": summary_text(announcement, body),
        "content_html": content_html(announcement, body),
        "image": absolute(department.address, image_path(image)) if image else "",
        "date_published": stamp(announcement.published),
        "date_modified": stamp(last_change(announcement)),
        "tags": [*categories(announcement), *announcement.about.tags],
        "_event": _event(announcement, department),
    }
    return {key: value for key, value in item.items() if value}


def _event(announcement: Announcement, department: Department) -> dict[str, Any]:
    """Return the facts of the date it speaks of, in news of a series of the first one."""
    if announcement.occurrence is None:
        return {}
    facts = event_facts(announcement.occurrence, department=department)
    about = absolute(department.address, EVENTS_SCHEMA_PATH)
    return {"about": about, **facts.model_dump(mode="json", exclude_defaults=True)}
