"""News as a JSON Feed 1.1 (jsonfeed.org)."""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from community.core.addresses import (
    EVENTS_SCHEMA_PATH,
    JSON_FEED_PATH,
    absolute,
    image_path,
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


def json_feed(
    announcements: Iterable[Announcement], *, department: Department, bodies: Mapping[str, str]
) -> bytes:
    """Return the feed, its items in the order given.

    ``bodies`` has the HTML of every file that is announced, with absolute addresses.
    """
    channel = Channel.of_site(department, JSON_FEED_PATH, JSON_FEED_TYPE)
    site = spoken(department.address, "")
    feed = {
        "version": _VERSION,
        "title": one_line(channel.title),
        "home_page_url": site,
        "feed_url": spoken(department.address, channel.path),
        "description": one_line(channel.description),
        "language": language().code,
        "authors": [{"name": one_line(department.name), "url": site}],
        "items": [_item(one, department, bodies[one.about.path]) for one in announcements],
    }
    return json.dumps(feed, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


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
