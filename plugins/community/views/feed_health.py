"""The page that says how the feeds were read back before the site was published."""

from collections.abc import Iterable
from datetime import date
from zoneinfo import ZoneInfo

from community.context import Feed
from community.core import wording
from community.core.addresses import FEED_HEALTH_PATH
from community.core.language import gettext
from community.core.values import dataclass
from community.proof.findings import Proof, ProvedFeed
from community.views.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedView:
    """A feed that was read back, worded; ``first`` and ``last`` are ``None`` where it is empty."""

    title: str
    path: str
    entries: str
    size: str
    first: "DayView | None"
    last: "DayView | None"


@dataclass(frozen=True, slots=True, kw_only=True)
class DayView:
    """A day in words, and for ``<time datetime>``."""

    words: str
    machine: str


def feed_health_page(proof: Proof, *, feeds: Iterable[Feed], zone: ZoneInfo) -> Page:
    """Return the page; ``feeds`` have announced themselves, and give their titles."""
    titles = {feed.path: feed.title for feed in feeds}
    as_of = proof.as_of.astimezone(zone)
    return Page(
        address=FEED_HEALTH_PATH,
        template="feed_health",
        values={
            "as_of": gettext(
                "%(moment)s, %(zone)s",
                moment=wording.moment_words(as_of),
                zone=wording.zone_words(zone),
            ),
            "as_of_machine": as_of.isoformat(timespec="seconds"),
            "dates": f"{proof.dates:,}",
            "files": f"{proof.files:,}",
            "calendars": [_view(feed, titles) for feed in proof.feeds if feed.is_calendar],
            "news": [_view(f, titles) for f in proof.feeds if not (f.is_calendar or f.is_data)],
            "data": [_view(feed, titles) for feed in proof.feeds if feed.is_data],
        },
    )


def _view(feed: ProvedFeed, titles: dict[str, str]) -> FeedView:
    return FeedView(
        title=titles.get(feed.path, feed.path),
        path=feed.path,
        entries=f"{feed.entries:,}",
        size=gettext("%(number)s bytes", number=f"{feed.size:,}"),
        first=_day(feed.first),
        last=_day(feed.last),
    )


def _day(day: date | None) -> DayView | None:
    return DayView(words=wording.day_words(day), machine=day.isoformat()) if day else None
