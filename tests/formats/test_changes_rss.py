"""The feed of changes, read back with feedparser and element by element."""

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any

import feedparser
from lxml import etree

from community.core.history import Revision
from community.core.told_changes import told_changes
from community.formats.changes_rss import changes_rss
from making import (
    AS_OF,
    NEW_YORK,
    make_calendar,
    make_department,
    make_event,
    make_facts,
    make_history,
    make_revision,
    make_series,
    on,
)

DASH = "\N{EN DASH}"
MOMENT = datetime(2014, 6, 25, 15, 30, tzinfo=UTC)
AFTER = make_facts(starts=datetime(2014, 7, 10, 9, tzinfo=NEW_YORK), ends=None)


def moved(**changes: Any) -> Revision:
    values = {"before": make_facts(), "after": AFTER, "moment": MOMENT, **changes}
    return make_revision(**values)


def feed(*revisions: Revision, as_of: datetime = AS_OF, **changes: Any) -> bytes:
    event = make_event(history=make_history(revisions=revisions), **changes)
    return changes_rss(
        told_changes(make_calendar(event, as_of=as_of)), department=make_department()
    )


def items(octets: bytes) -> list[Any]:
    read = feedparser.parse(octets)
    assert not read.bozo
    return list(read.entries)


def test_an_item_has_title_page_identity_and_the_moment_of_the_change() -> None:
    (item,) = items(feed(moved()))

    assert item.title.startswith("Moved: Coffee with a Cop, from Wednesday, July 9, 2014, 8 a.m.")
    assert "https://police.example.gov/events/coffee/" == item.link
    assert "tag:police.example.gov,2014:37290d74ac4d186e3a8e:changed:20140625T153000Z" == item.id
    assert not item.guidislink
    assert MOMENT == parsedate_to_datetime(item.published)


def test_the_text_says_why_and_what_was_before_and_after() -> None:
    octets = feed(moved(reason="Tea & a holiday"))
    (item,) = etree.fromstring(octets).iter("item")

    assert (
        f"Tea &amp; a holiday. When, before: Wednesday, July 9, 2014, 8{DASH}9:30 a.m. "
        "When, after: Thursday, July 10, 2014, 9 a.m." == item.findtext("description")
    )
    assert (
        "<p>Tea &amp; a holiday</p>"
        f"<p>When, before: Wednesday, July 9, 2014, 8{DASH}9:30 a.m.<br>"
        "When, after: Thursday, July 10, 2014, 9 a.m.</p>"
        == item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded")
    )


def test_several_dates_are_told_each_with_its_day_and_its_own_reason() -> None:
    revisions = (
        moved(original_date=on("2014-07-09"), after=None, reason="Heat."),
        moved(original_date=on("2014-07-16"), before=AFTER, after=None, reason="Rain."),
    )
    (item,) = etree.fromstring(feed(*revisions, schedule=make_series(count=2))).iter("item")

    assert (
        "<p>Wednesday, July 9, 2014<br>Status, before: Takes place<br>Status, after: Canceled"
        "<br>Heat.</p>"
        "<p>Thursday, July 10, 2014<br>Status, before: Takes place<br>Status, after: Canceled"
        "<br>Rain.</p>" == item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded")
    )


def test_the_newest_change_comes_first_and_none_is_of_the_future() -> None:
    moments = [MOMENT, AS_OF, AS_OF + timedelta(days=1), MOMENT + timedelta(hours=1)]
    octets = feed(*(moved(moment=moment) for moment in moments))
    told = [parsedate_to_datetime(item.published) for item in items(octets)]

    assert [AS_OF, MOMENT + timedelta(hours=1), MOMENT] == told
    assert AS_OF == parsedate_to_datetime(
        str(etree.fromstring(octets).findtext("channel/lastBuildDate"))
    )


def test_the_identities_stay_when_more_changes_come() -> None:
    before = {item.id for item in items(feed(moved()))}
    after = {item.id for item in items(feed(moved(), moved(moment=MOMENT + timedelta(days=2))))}

    assert before < after
    assert 2 == len(after)


def test_the_channel_leads_to_the_page_and_to_itself() -> None:
    channel = feedparser.parse(feed(moved())).feed

    assert "https://police.example.gov/changes/" == channel.link
    assert ["https://police.example.gov/changes.xml"] == [
        link.href for link in channel.links if link.rel == "self"
    ]
    assert ("What changed: Harbor Glen Police Department", "en") == (
        channel.title,
        channel.language,
    )


def test_without_changes_the_feed_is_the_same_every_day() -> None:
    octets = feed()

    assert [] == items(octets)
    assert octets == feed(as_of=AS_OF.replace(year=2015))
    assert etree.fromstring(octets).find("channel/lastBuildDate") is None


def test_what_files_say_cannot_break_the_feed_or_be_markup() -> None:
    sharp = "<b>]]> & <script>"
    octets = feed(moved(reason=sharp), title=sharp)
    (item,) = etree.fromstring(octets).iter("item")

    assert b"<title>Moved: &#x3C;b&gt;]]&gt; &#x26; &#x3C;script&gt;" in octets
    assert "<script" not in str(item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded"))
