"""The linter of news feeds finds each fault that it is there for."""

from datetime import timedelta

import pytest

from community.core.news import Announcement, announcements
from community.formats.atom import atom_feed
from community.formats.rss import rss_feed
from feed_lint import faults_of_atom, faults_of_rss
from making import AS_OF, make_body, make_calendar, make_department, make_event, make_image

DEPARTMENT = make_department()
BODY = '<p><a href="https://x.example/">x</a> <img src="https://x.example/i.png" alt=""></p>'
EVENTS = [
    make_event(programs=(), body=make_body(BODY), image=make_image()),
    make_event(slug="tea", programs=()),
]
NEWS: tuple[Announcement, ...] = announcements(make_calendar(*EVENTS))
BODIES = {one.about.path: one.about.body.html for one in NEWS}
RSS = rss_feed(NEWS, department=DEPARTMENT, bodies=BODIES)
ATOM = atom_feed(NEWS, department=DEPARTMENT, bodies=BODIES)
GUID = b"tag:police.example.gov,2014:37290d74ac4d186e3a8e:announced"
DATE = b"<pubDate>Fri, 20 Jun 2014 15:30:00 +0000</pubDate>"

FAULTS_OF_RSS = [
    (b"<?xml", b"\n<?xml", "declaration"),
    (b"<rss ", b"<!DOCTYPE rss>\n<rss ", "document type"),
    (b"Bridgeway", b"Bridge\x07way", "control"),
    (b"</rss>", b"", "tag"),
    (b"Bridgeway", b"\xff", "utf-8"),
    (b"<language>en</language>", b"", "the channel has"),
    (b"<language>en</language>", b"<language> </language>", "is empty"),
    (b"</channel>", b"<ttl>5</ttl></channel>", "the channel has"),
    (b'example.gov/rss.xml"', b'example.gov/feed.xml"', "calls itself"),
    (b"<link>https://police.example.gov/</link>", b"<link>/</link>", "'/' is not a whole"),
    (b"<link>https://police.example.gov/events/coffee/", b"<link>http://localhost/", "localhost"),
    (b"<link>https://police.example.gov/events/coffee/", b"<link>https://x.example/a b", "is not"),
    (b'isPermaLink="false"', b'isPermaLink="true"', "poses as an address"),
    (GUID, GUID.replace(b"37290d74ac4d186e3a8e", b"x y"), "no tag: URI"),
    (b"<guid ", b"<author>Ana</author><guid ", "author"),
    (b"<guid ", b"<title>x</title><guid ", "it has"),
    (DATE, b"<pubDate>Thu, 20 Jun 2014 15:30:00 +0000</pubDate>", "is not a Thu"),
    (DATE, b"<pubDate>Tue, 08 Jul 2014 15:30:00 +0000</pubDate>", "in the future"),
    (DATE, b"<pubDate>2014-06-20T15:30:00Z</pubDate>", "pubDate is"),
    (b"<lastBuildDate>Fri, 20 Jun", b"<lastBuildDate>Thu, 19 Jun", "lastBuildDate is"),
    (b'href="https://x.example/"', b'href="../x"', "'../x' is not a whole address"),
    (b'href="https://x.example/"', b'onclick="x()"', "onclick="),
    (b"<p>No agenda", b"<script>x()</script><p>No agenda", "<script>"),
    (b' alt=""', b"", "no words"),
    (b"2014-07-09T08:00:00-04:00", b"2014-07-09T08:00", "is no date"),
    (b"2014-07-09T09:30:00-04:00", b"2014-07-09T07:30:00-04:00", "ends before"),
    (b"<ev:location>", b"<ev:place>", "tag"),
    (b'type="image/jpeg"', b'type="text/html"', "picture is none"),
    (b"<title>Coffee", b"<title> </title><x>", "tag"),
]

FAULTS_OF_ATOM = [
    (b' rel="alternate" type="text/html"/>\n    <summary', b"/>\n    <summary", "its link is"),
    (b"<name>Harbor Glen Police Department</name>", b"<name/>", "no author"),
    (b"<subtitle>Harbor Glen Police Department</subtitle>", b"", "no subtitle"),
    (b'example.gov/atom.xml"', b'example.gov/feed.xml"', "calls itself"),
    (b' rel="alternate" type="text/html"/>\n  <gen', b' rel="alternate"/>\n  <gen', "tells of"),
    (b'<content type="html">', b"<content>", "not HTML"),
    (b"&lt;p&gt;No", b"&lt;iframe&gt;&lt;/iframe&gt;&lt;p&gt;No", "<iframe>"),
    (b"<published>2014-06-20T15:30:00+00:00", b"<published>2014-06-20T15:30", "its dates are"),
    (b"<published>2014-06-20", b"<published>2014-06-21", "it was published"),
    (b"<summary>", b"<rights>x</rights><summary>", "it has"),
    (b"  <updated>2014-06-20", b"  <updated>2014-06-19", "not as new"),
]


def test_the_feeds_that_faults_are_put_into_have_none() -> None:
    assert [] == rss_faults(RSS)
    assert [] == atom_faults(ATOM)


def rss_faults(octets: bytes) -> list[str]:
    return faults_of_rss(octets, address="https://police.example.gov/rss.xml", as_of=AS_OF)


def atom_faults(octets: bytes) -> list[str]:
    return faults_of_atom(octets, address="https://police.example.gov/atom.xml", as_of=AS_OF)


@pytest.mark.parametrize(("right", "wrong", "says"), FAULTS_OF_RSS)
def test_a_fault_of_rss_is_found(right: bytes, wrong: bytes, says: str) -> None:
    assert right in RSS

    assert [fault for fault in rss_faults(RSS.replace(right, wrong, 1)) if says in fault]


@pytest.mark.parametrize(("right", "wrong", "says"), FAULTS_OF_ATOM)
def test_a_fault_of_atom_is_found(right: bytes, wrong: bytes, says: str) -> None:
    assert right in ATOM

    assert [fault for fault in atom_faults(ATOM.replace(right, wrong, 1)) if says in fault]


def test_one_identity_for_two_items_and_a_wrong_order_are_found() -> None:
    events = [make_event(programs=(), slug=slug) for slug in ("a", "b")]
    news = announcements(make_calendar(*events))
    bodies = {one.about.path: "" for one in news}
    twice = rss_feed([news[0], news[0]], department=DEPARTMENT, bodies=bodies)
    old_first = RSS.replace(DATE, DATE.replace(b"20 Jun", b"06 Jun"), 1)

    assert [fault for fault in rss_faults(twice) if "there twice" in fault]
    assert "the newest is not first" in rss_faults(old_first)
    assert AS_OF - timedelta(days=30) < NEWS[0].published
