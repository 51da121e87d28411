"""Items of the news that were written before are put into the feed, which has the same bytes."""

from dataclasses import dataclass, field, replace

import pytest

from community.core.announcement import Announcement
from community.core.calendar import Calendar
from community.core.news import announcements
from community.formats.rss import rss_feed
from making import AS_OF, make_body, make_catalog, make_department, make_event, make_venue


@dataclass
class Kept:
    """Items by identity; ``asked`` are those that were not known."""

    items: dict[str, bytes] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    def known(self, announcement: Announcement) -> bytes | None:
        if announcement.id not in self.items:
            self.asked.append(announcement.id)
        return self.items.get(announcement.id)

    def keep(self, announcement: Announcement, item: bytes) -> None:
        self.items[announcement.id] = item


EVENTS = [
    make_event(slug=slug, title=f"{title} <&> ]]> é", body=make_body(f"About **{title}**."))
    for slug, title in (("coffee", "Coffee"), ("tea", "Tea"), ("cocoa", "Cocoa"))
]


def news_of(*events: object) -> tuple[Announcement, ...]:
    return announcements(Calendar.of(make_catalog(*events), as_of=AS_OF))  # type: ignore[arg-type]


def feed_of(news: tuple[Announcement, ...], items: Kept | None = None) -> bytes:
    bodies = {one.about.path: one.about.body.html for one in news}
    return rss_feed(news, department=make_department(), bodies=bodies, items=items)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_with_and_without_kept_items_the_bytes_are_the_same(count: int) -> None:
    news, kept = news_of(*EVENTS[:count]), Kept()

    assert feed_of(news) == feed_of(news, kept)
    assert len(kept.items) == len(news)
    kept.asked.clear()
    assert feed_of(news) == feed_of(news, kept)
    assert kept.asked == []


def test_only_what_is_not_known_is_written() -> None:
    kept = Kept()
    feed_of(news_of(*EVENTS), kept)
    moved = [replace(EVENTS[0], venue=make_venue(name="The library")), *EVENTS[1:]]
    news = news_of(*moved)
    changed = next(one.id for one in news if one.about.path == EVENTS[0].path)
    del kept.items[changed]

    assert feed_of(news) == feed_of(news, kept)


def test_a_feed_without_news_keeps_nothing() -> None:
    kept = Kept()

    assert feed_of((), kept) == feed_of(())
    assert kept.items == {}


def test_a_text_that_looks_like_an_item_does_no_harm() -> None:
    body = "    <item>\n    </item>\n"
    news = news_of(EVENTS[0])
    bodies = {one.about.path: body for one in news}
    department = make_department()

    assert rss_feed(news, department=department, bodies=bodies) == rss_feed(
        news, department=department, bodies=bodies, items=Kept()
    )
