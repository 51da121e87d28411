"""The news feed, read back with feedparser and element by element."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

import feedparser
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from community.core.calendar import Calendar
from community.core.event import Event, Status
from community.core.history import DateHistory
from community.core.news import Announcement, announcements
from community.formats.plain_text import one_line
from community.formats.rss import rss_feed
from making import (
    AS_OF,
    EVERY_WEDNESDAY,
    at,
    make_all_day,
    make_body,
    make_catalog,
    make_change,
    make_department,
    make_event,
    make_history,
    make_image,
    make_program,
    make_schedule,
    make_series,
    on,
)

SPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "ev": "http://purl.org/rss/1.0/modules/event/",
    "media": "http://search.yahoo.com/mrss/",
}
CHANGED = datetime(2014, 7, 1, 9, 0, tzinfo=UTC)
OLD_PROGRAM = make_program(history=make_history(announced=datetime(2014, 1, 1, tzinfo=UTC)))
HEADLINE = "Coffee with a Cop at Bridgeway Family Restaurant, Wednesday, July 9, 2014, 8 a.m."


def news_of(*events: Event, as_of: datetime = AS_OF, **changes: Any) -> tuple[Announcement, ...]:
    return announcements(Calendar.of(make_catalog(*events, **changes), as_of=as_of))


def feed_of(news: Sequence[Announcement], **changes: Any) -> bytes:
    bodies = {one.about.path: one.about.body.html for one in news}
    return rss_feed(news, department=make_department(**changes), bodies=bodies)


def event(**changes: Any) -> Event:
    return make_event(**{"programs": (), **changes})


def item(*events: Event, **changes: Any) -> etree._Element:
    """Return the newest item."""
    root = etree.fromstring(feed_of(news_of(*events, **changes)))
    return root.findall("channel/item")[0]


def text(element: etree._Element, name: str) -> str | None:
    return element.findtext(name, namespaces=SPACES)


def test_an_item_has_title_address_identity_and_dates() -> None:
    news = item(event(programs=(OLD_PROGRAM,)))

    assert HEADLINE == text(news, "title")
    assert "https://police.example.gov/events/coffee/" == text(news, "link")
    assert "tag:police.example.gov,2014:37290d74ac4d186e3a8e:announced" == text(news, "guid")
    assert ["false"] == [guid.get("isPermaLink") for guid in news.findall("guid")]
    assert "Fri, 20 Jun 2014 15:30:00 +0000" == text(news, "pubDate")
    assert "Coffee with a Cop" == text(news, "category")


def test_the_text_says_when_and_where_before_it_says_what() -> None:
    news = item(event())

    assert (
        "Wednesday, July 9, 2014, 8\N{EN DASH}9:30 a.m. Eastern Time."
        " Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna, DE 19977."
        " No agenda and no speeches." == text(news, "description")
    )
    assert (
        "<p>Wednesday, July 9, 2014, 8\N{EN DASH}9:30 a.m. Eastern Time<br>"
        "Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna, DE 19977</p>"
        "<p>No agenda and no speeches.</p><p>Meet the officers.</p>"
        == text(news, "content:encoded")
    )


def test_programs_that_read_events_get_the_facts() -> None:
    news = item(event(programs=(OLD_PROGRAM,)))

    assert "2014-07-09T08:00:00-04:00" == text(news, "ev:startdate")
    assert "2014-07-09T09:30:00-04:00" == text(news, "ev:enddate")
    assert "Coffee with a Cop" == text(news, "ev:type")
    assert "Harbor Glen Police Department" == text(news, "ev:organizer")
    assert "Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna, DE 19977" == text(
        news, "ev:location"
    )


@pytest.mark.parametrize(
    ("schedule", "starts", "ends"),
    [
        (make_schedule(length=None), "2014-07-09T08:00:00-04:00", None),
        (make_all_day(on("2014-12-30"), days=3), "2014-12-30", "2015-01-01"),
    ],
)
def test_days_are_days_and_an_end_is_not_made_up(
    schedule: Any, starts: str, ends: str | None
) -> None:
    news = item(event(schedule=schedule))

    assert (starts, ends) == (text(news, "ev:startdate"), text(news, "ev:enddate"))


def test_an_event_online_says_where_to_join() -> None:
    news = item(event(venue=None, online="https://meet.example/a?b=1&c=2"))

    assert "https://meet.example/a?b=1&c=2" == text(news, "ev:location")
    assert " Online: https://meet.example/a?b=1&amp;c=2. " in (text(news, "description") or "")
    assert "Online: https://meet.example/a?b=1&amp;c=2</p>" in (text(news, "content:encoded") or "")


def test_an_event_of_no_program_has_no_type() -> None:
    news = item(event())

    assert (None, None) == (text(news, "ev:type"), text(news, "category"))


def test_a_picture_goes_with_its_words() -> None:
    news = item(event(image=make_image()))

    (picture,) = news.findall("media:content", SPACES)
    expected = {
        "url": "https://police.example.gov/images/cups.jpg",
        "type": "image/jpeg",
        "medium": "image",
    }
    assert expected == dict(picture.attrib)
    assert "Two cups of coffee" == text(picture, "media:description")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("cups", "image/jpeg"),
        ("cups.JPEG", "image/jpeg"),
        ("cups.webp", "image/webp"),
        ("cups.avif", "image/avif"),
        ("cups.PNG", "image/png"),
    ],
)
def test_a_picture_is_of_the_same_kind_on_every_machine(name: str, kind: str) -> None:
    news = item(event(image=make_image(path=f"images/{name}")))

    assert [kind] == [one.get("type") for one in news.findall("media:content", SPACES)]


def test_the_address_of_a_picture_is_one_whatever_its_file_is_called() -> None:
    news = item(event(image=make_image(path="images/two cups é.jpg")))

    (picture,) = news.findall("media:content", SPACES)
    assert "https://police.example.gov/images/two%20cups%20%C3%A9.jpg" == picture.get("url")


def test_a_program_is_news_of_its_own() -> None:
    news = item(programs=(make_program(),))

    assert "Coffee with a Cop" == text(news, "title")
    assert "Bring a question, have a coffee." == text(news, "description")
    assert "<p>Bring a question, have a coffee.</p>" == text(news, "content:encoded")
    assert "Coffee with a Cop" == text(news, "category")
    assert None is text(news, "ev:startdate")


def test_without_a_summary_the_bodys_first_paragraph_is_told() -> None:
    news = item(event(summary="", body=make_body("Meet <em>us</em>.")))

    assert (text(news, "description") or "").endswith(" DE 19977. Meet us.")
    assert (text(news, "content:encoded") or "").endswith("DE 19977</p><p>Meet <em>us</em>.</p>")


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (make_series(), "Every Wednesday at 8 a.m., from Wednesday, July 9, 2014 (Eastern Time)."),
        (
            make_all_day(on("2014-07-09"), rule=EVERY_WEDNESDAY),
            "Every Wednesday, from Wednesday, July 9, 2014.",
        ),
        (
            make_schedule(extra=(at("2014-08-01 09:00"),)),
            "On the dates listed, from Wednesday, July 9, 2014, 8 a.m. (Eastern Time).",
        ),
    ],
)
def test_a_series_says_its_rule_and_its_first_date(schedule: Any, words: str) -> None:
    news = item(event(schedule=schedule))

    assert (text(news, "description") or "").startswith(f"{words} Bridgeway")
    assert (text(news, "ev:startdate") or "").startswith("2014-07-09")


def test_what_is_called_off_says_so_and_why_before_all_else() -> None:
    called_off = event(status=Status.CANCELLED, reason="The café is closed", summary="")

    news = item(called_off)

    assert f"Canceled: {HEADLINE}" == text(news, "title")
    assert (text(news, "description") or "").startswith("Canceled. The café is closed. Wednesday,")
    assert (text(news, "content:encoded") or "").startswith(
        "<p><strong>Canceled. The café is closed.</strong></p><p>Wednesday,"
    )


def test_a_moved_date_says_from_when() -> None:
    day = on("2014-07-16")
    change = make_change(day, start=at("2014-07-17 08:00"), reason="The fair.")
    own = DateHistory(original_date=day, announced=CHANGED, changed=CHANGED)
    history = make_history(changed=CHANGED, dates=(own,))

    news = item(event(schedule=make_series(), changes=(change,), history=history))

    assert (text(news, "title") or "").startswith("Moved: Coffee with a Cop")
    assert (text(news, "description") or "").startswith(
        "Moved from Wednesday, July 16. The fair. Thursday, July 17, 2014,"
    )
    assert "2014-07-17T08:00:00-04:00" == text(news, "ev:startdate")
    assert "https://police.example.gov/events/coffee/2014-07-16/" == text(news, "link")


def test_a_date_called_off_is_not_said_of_its_whole_series() -> None:
    change = make_change(on("2014-07-09"), status=Status.CANCELLED, reason="Rain.")
    feed = feed_of(news_of(event(schedule=make_series(), changes=(change,), reason="")))

    items = etree.fromstring(feed).findall("channel/item")
    texts = {text(one, "guid"): text(one, "description") or "" for one in items}

    starts = {(guid or "").rsplit(":", 1)[1]: words.split()[0] for guid, words in texts.items()}
    assert {"announced": "Every", "cancelled": "Canceled."} == starts


def test_the_channel_says_whose_news_they_are() -> None:
    feed = feed_of(news_of(event()), description="Events & more", languages=("en", "es"))

    channel = etree.fromstring(feed).find("channel")
    assert channel is not None
    assert "Harbor Glen Police Department" == text(channel, "title")
    assert "https://police.example.gov/" == text(channel, "link")
    assert "Events & more" == text(channel, "description")
    assert "en" == text(channel, "language")
    assert [
        {"href": "https://police.example.gov/rss.xml", "rel": "self", "type": "application/rss+xml"}
    ] == [dict(link.attrib) for link in channel.findall("atom:link", SPACES)]


def test_a_department_without_a_description_is_called_by_its_name() -> None:
    assert b"<description>Harbor Glen Police Department</description>" in feed_of(())


def test_the_feed_is_as_new_as_its_newest_change() -> None:
    other = event(slug="tea", history=make_history(changed=CHANGED))

    assert b"<lastBuildDate>Tue, 01 Jul 2014 09:00:00 +0000</lastBuildDate>" in feed_of(
        news_of(event(), other)
    )


def test_a_feed_without_news_has_no_date_and_is_read_all_the_same() -> None:
    feed = feed_of(())

    read = feedparser.parse(feed)
    assert (False, []) == (read.bozo, read.entries)
    assert b"lastBuildDate" not in feed
    assert feed == feed_of(())


def test_items_stand_in_the_order_of_the_news() -> None:
    news = news_of(
        event(),
        event(slug="tea", history=make_history(announced=CHANGED, changed=CHANGED)),
        event(slug="bikes"),
    )

    read = feedparser.parse(feed_of(news))

    identities = [entry.id.removeprefix("tag:police.example.gov,2014:") for entry in read.entries]
    assert [one.id for one in news] == identities


def test_the_octets_have_a_declaration_first_and_no_document_type() -> None:
    feed = feed_of(news_of(event()))

    assert feed.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<rss ")
    assert b"<!DOCTYPE" not in feed
    assert b"ns0:" not in feed


def test_no_item_is_dated_after_the_build() -> None:
    news = news_of(event(), event(slug="far", schedule=make_schedule(start=at("2016-01-01 08:00"))))

    dates = etree.fromstring(feed_of(news)).findall("channel/item/pubDate")

    assert all(parsedate_to_datetime(date.text or "") <= AS_OF for date in dates)


def test_on_another_day_the_feed_has_the_same_octets() -> None:
    events = (event(), event(slug="tea", schedule=make_series()))

    later = AS_OF + timedelta(days=90)
    programs = (make_program(),)

    first = feed_of(news_of(*events, programs=programs))
    assert first == feed_of(news_of(*events, programs=programs, as_of=later))


def test_an_ampersand_is_spelled_so_that_no_reader_takes_it_for_html() -> None:
    feed = feed_of(news_of(event(title="Q&A <for> all")))

    assert b"<title>Q&#x26;A &#x3C;for&gt; all at " in feed


def test_readers_show_a_description_letter_by_letter() -> None:
    summary = "Bread & butter: <b>not bold</b>, <script>x</script> &amp; 5 < 6."
    feed = feed_of(news_of(event(summary=summary)), description="Fire & police")

    read = feedparser.parse(feed)
    assert "text/html" == read.entries[0].summary_detail.type
    assert unescape(read.entries[0].summary).endswith(summary)
    assert "<" not in read.entries[0].summary
    assert b"Bread &#x26;amp; butter: &#x26;lt;b&#x26;gt;not bold" in feed
    assert ("Fire & police", True) == (read.feed.description, b">Fire &#x26; police<" in feed)


def test_the_end_of_a_cdata_section_inside_a_body_ends_nothing() -> None:
    body = make_body('<a title="]]>">x</a>')

    read = feedparser.parse(feed_of(news_of(event(body=body))))

    assert not read.bozo
    assert 'title="]]&gt;"' in read.entries[0].content[0].value


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]))


@given(title=words, summary=words)
def test_any_words_are_read_as_they_were_typed(title: str, summary: str) -> None:
    feed = feed_of(news_of(event(title=f"x{title}", summary=f"x{summary}")))

    root = etree.fromstring(feed)
    assert (root.findtext("channel/item/title") or "").startswith(one_line(f"x{title} at"))
    shown = unescape(root.findtext("channel/item/description") or "")
    assert shown.endswith(one_line(f"x{summary}"))
    assert not feedparser.parse(feed).bozo


def test_every_body_that_is_announced_must_be_there() -> None:
    with pytest.raises(KeyError, match="coffee"):
        rss_feed(news_of(event()), department=make_department(), bodies={})
