"""Every way to follow the events, and what each calendar really does."""

from collections.abc import Iterable, Iterator

from community.context import Feed
from community.core.addresses import (
    CALENDAR_PATH,
    SUBSCRIBE_PATH,
    program_calendar_path,
    program_path,
    tag_calendar_path,
    venue_calendar_path,
    venue_path,
)
from community.core.values import dataclass
from community.views.agenda import Agenda
from community.views.feeds import CALENDAR_TYPE
from community.views.links import Link
from community.views.page import Page
from community.views.subscribing import Subscription, subscription

#: Where a program's or a venue's page tells how to follow it alone.
_PLACE = "#subscribe"

#: What news readers call the formats they read.
_KINDS = {
    "application/rss+xml": "RSS",
    "application/atom+xml": "Atom",
    "application/feed+json": "JSON Feed",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsFeed:
    """A feed for news readers; ``kind`` is the format's name, where the title does not say it."""

    title: str
    kind: str
    type: str
    path: str


def subscribe_page(agenda: Agenda) -> Page:
    """Return the page.

    It names what has a calendar of its own: programs, and venues and tags with something to come.
    """
    others = [feed for feed in agenda.feeds.of_site if feed.type != CALENDAR_TYPE]
    calendar, feeds = agenda.calendar, agenda.feeds
    return Page(
        address=SUBSCRIBE_PATH,
        template="subscribe",
        values={
            "subscription": subscription(agenda, agenda.department.name, CALENDAR_PATH),
            "news": tuple(map(_news, (feed for feed in others if feed.type in _KINDS))),
            "others": tuple(feed for feed in others if feed.type not in _KINDS),
            "programs": _by_name(
                Link(text=each.title, address=f"{program_path(each)}{_PLACE}")
                for each in calendar.catalog.programs
                if feeds.has(program_calendar_path(each))
            ),
            "venues": _by_name(
                Link(text=each.name, address=f"{venue_path(each)}{_PLACE}")
                for each in calendar.catalog.venues
                if feeds.has(venue_calendar_path(each)) and calendar.at_venue(each).upcoming
            ),
            "tags": tuple(_of_tags(agenda)),
        },
    )


def _of_tags(agenda: Agenda) -> Iterator[Subscription]:
    """Yield the calendars of tags, which have no page to lead to."""
    for tag in agenda.calendar.tags:
        found = subscription(agenda, tag, tag_calendar_path(tag))
        if found and agenda.calendar.tagged(tag).upcoming:
            yield found


def _news(feed: Feed) -> NewsFeed:
    kind = _KINDS[feed.type]
    return NewsFeed(
        title=feed.title,
        kind="" if kind in feed.title else kind,
        type=feed.type,
        path=feed.path,
    )


def _by_name(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links, key=lambda link: link.text.casefold()))
