"""The news as Atom, read back with lxml and feedparser; what it shares with RSS is tested there."""

from datetime import UTC, datetime, timedelta
from typing import Any

import feedparser
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from community.core.calendar import Calendar
from community.core.event import Event, Status
from community.core.news import Announcement, announcements
from community.formats.atom import atom_feed
from community.formats.plain_text import one_line
from feed_lint import ATOM, faults_of_atom
from making import (
    AS_OF,
    make_body,
    make_catalog,
    make_department,
    make_event,
    make_history,
    make_program,
    make_series,
)

ADDRESS = "https://police.example.gov/atom.xml"
CHANGED = datetime(2014, 7, 1, 9, 0, tzinfo=UTC)


def news_of(*events: Event, as_of: datetime = AS_OF) -> tuple[Announcement, ...]:
    return announcements(Calendar.of(make_catalog(*events), as_of=as_of))


def feed_of(*events: Event, as_of: datetime = AS_OF, **changes: Any) -> bytes:
    news = news_of(*events, as_of=as_of)
    bodies = {one.about.path: one.about.body.html for one in news}
    return atom_feed(news, department=make_department(**changes), bodies=bodies)


def entry_of(event: Event) -> etree._Element:
    """Return the entry of an event without a program."""
    (entry,) = etree.fromstring(feed_of(event)).findall(f"{ATOM}entry")
    return entry


def event(**changes: Any) -> Event:
    return make_event(**{"programs": (), **changes})


def test_an_entry_keeps_the_kind_of_its_link() -> None:
    (link,) = entry_of(event()).findall(f"{ATOM}link")

    assert {
        "href": "https://police.example.gov/events/coffee/",
        "rel": "alternate",
        "type": "text/html",
    } == dict(link.attrib)


def test_an_entry_says_what_rss_says() -> None:
    entry = entry_of(event(history=make_history(changed=CHANGED)))

    texts = {str(child.tag).removeprefix(ATOM): child.text for child in entry}
    assert "tag:police.example.gov,2014:37290d74ac4d186e3a8e:announced" == texts["id"]
    assert (texts["title"] or "").startswith("Coffee with a Cop at Bridgeway Family Restaurant, W")
    assert "2014-06-20T15:30:00+00:00" == texts["published"]
    assert "2014-07-01T09:00:00+00:00" == texts["updated"]
    assert (texts["summary"] or "").startswith("Wednesday, July 9, 2014, 8")
    assert (texts["content"] or "").endswith("<p>Meet the officers.</p>")


def test_an_entry_has_the_programs_of_its_event() -> None:
    entries = etree.fromstring(feed_of(make_event(programs=(make_program(),))))

    terms = [category.get("term") for category in entries.iter(f"{ATOM}category")]
    assert ["Coffee with a Cop"] * 2 == terms


def test_the_feed_is_the_departments_wherever_it_stands() -> None:
    feeds = [etree.fromstring(feed_of(event(), address=f"https://{host}")) for host in "ab"]

    assert {"tag:police.example.gov,2014:news"} == {feed.findtext(f"{ATOM}id") for feed in feeds}
    assert {"Harbor Glen Police Department"} == {
        feed.findtext(f"{ATOM}author/{ATOM}name") for feed in feeds
    }
    assert "en" == feeds[0].get("{http://www.w3.org/XML/1998/namespace}lang")


def test_the_feed_is_as_new_as_its_newest_change() -> None:
    feed = etree.fromstring(
        feed_of(event(), event(slug="tea", history=make_history(changed=CHANGED)))
    )

    assert "2014-07-01T09:00:00+00:00" == feed.findtext(f"{ATOM}updated")


def test_a_feed_without_news_asks_no_clock() -> None:
    feed = feed_of()

    assert [] == faults_of_atom(feed, address=ADDRESS, as_of=AS_OF)
    assert b"<updated>2014-01-01T00:00:00+00:00</updated>" in feed


def test_the_feed_keeps_the_rules() -> None:
    events = (
        event(title="Q&A <for> all"),
        event(slug="off", status=Status.CANCELLED, reason="Rain.", body=make_body("<b>x</b> ]]>")),
        make_event(slug="series", schedule=make_series()),
    )

    assert [] == faults_of_atom(feed_of(*events), address=ADDRESS, as_of=AS_OF)


def test_on_another_day_the_feed_has_the_same_octets() -> None:
    events = (event(), event(slug="tea", schedule=make_series()))

    assert feed_of(*events) == feed_of(*events, as_of=AS_OF + timedelta(days=90))


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]))


@given(title=words, summary=words)
def test_any_words_are_read_as_they_were_typed(title: str, summary: str) -> None:
    feed = feed_of(event(title=f"x{title}", summary=f"x{summary}"))

    entry = etree.fromstring(feed).find(f"{ATOM}entry")
    assert entry is not None
    assert (entry.findtext(f"{ATOM}title") or "").startswith(one_line(f"x{title} at"))
    assert (entry.findtext(f"{ATOM}summary") or "").endswith(one_line(f"x{summary}"))
    assert not feedparser.parse(feed).bozo
