"""Faults of the pages of dates and of the news."""

import re

from planted_faults import COFFEE_PAGE, OFF, RSS, fault, in_heading, item_twice, replaced

PAGE_FAULTS = (
    fault(
        "a page that says another time",
        COFFEE_PAGE,
        replaced('datetime="2026-12-09T08:00-05:00"', 'datetime="2026-12-09T08:00Z"'),
        "the page says 2026-12-09 08:00:00 UTC; it starts 2026-12-09 13:00:00 UTC",
    ),
    fault(
        "a page that says no time",
        COFFEE_PAGE,
        replaced('datetime="2026-12-09T08:00-05:00"', ""),
        "the page: its time is ''",
    ),
    fault(
        "a page whose time has no zone",
        COFFEE_PAGE,
        replaced('"2026-12-09T08:00-05:00"', '"2026-12-09T08:00"'),
        "the page: its time '2026-12-09T08:00' has no zone",
    ),
    fault(
        "a page without its line",
        COFFEE_PAGE,
        replaced('class="when', 'class="then'),
        "the page: no line says when it is",
    ),
    fault(
        "a page that hides what is called off",
        "events/off/index.html",
        replaced("Canceled:</span>", "</span>"),
        f"{OFF}: the heading begins ''; its status is cancelled",
    ),
    fault(
        "a page of another title",
        COFFEE_PAGE,
        in_heading(b"Coffee", b"Tea"),
        "the heading is 'Tea with a Cop'; the title is 'Coffee with a Cop'",
    ),
    fault(
        "a page without a heading",
        COFFEE_PAGE,
        lambda octets: re.sub(rb"<h1>.*</h1>", b"", octets),
        "the page: it has no <h1>",
    ),
    fault(
        "a page of another address",
        COFFEE_PAGE,
        replaced('glen.example/events/coffee/">', 'glen.example/events/tea/">'),
        "the canonical link is https://events.harborglen.example/events/tea/",
    ),
    fault(
        "a page without its address",
        COFFEE_PAGE,
        replaced('rel="canonical"', 'rel="none"'),
        "the page: it has no canonical link",
    ),
    fault(
        "news of the future",
        RSS,
        replaced("<pubDate>Sun, 22 Nov 2026", "<pubDate>Mon, 22 Nov 2027"),
        "it was told 2027-11-22 15:00:00 UTC; the build's moment is 2026-11-22 15:00:00 UTC",
    ),
    fault(
        "news of another weekday",
        RSS,
        replaced("<pubDate>Sun,", "<pubDate>Fri,"),
        "its date is 'Fri, 22 Nov 2026",
    ),
    fault(
        "news of no time", RSS, replaced(" +0000</pubDate>", " -0000</pubDate>"), "it has no zone"
    ),
    fault("news told twice", RSS, item_twice, "the identity is there 2 times; each is there once"),
    fault(
        "news without an identity",
        RSS,
        lambda octets: re.sub(rb"(<guid[^>]*>)[^<]*", rb"\1", octets, count=1),
        "it has no identity; each has one",
    ),
    fault(
        "news that lead out of the site",
        RSS,
        replaced(
            "<link>https://events.harborglen.example/events", "<link>https://x.example/events"
        ),
        "it leads to https://x.example/events/",
        "the site is https://events.harborglen.example/",
    ),
    fault(
        "news that lead nowhere",
        RSS,
        replaced("glen.example/events/coffee/<", "glen.example/events/tea/<"),
        "it leads to https://events.harborglen.example/events/tea/; there is no such page",
    ),
    fault("news cut off", RSS, lambda octets: octets[:-9], "XML: it is not well-formed"),
    fault(
        "news with two links",
        RSS,
        replaced("<guid", "<link>https://events.harborglen.example/</link><guid"),
        "it has 2 links; it has one",
    ),
    fault("news with a DOCTYPE", RSS, replaced("<rss", "<!DOCTYPE rss>\n<rss"), "a DOCTYPE"),
    fault("news without a declaration", RSS, replaced("<?xml", "<?xnl"), "it begins b", "<?xnl"),
    fault(
        "news of another address",
        RSS,
        replaced("glen.example/rss.xml", "glen.example/other.xml"),
        "it is https://events.harborglen.example/rss.xml",
    ),
    fault(
        "news without a channel",
        RSS,
        lambda _: b"<?xml version='1.0' encoding='UTF-8'?><rss/>",
        "it has no channel",
    ),
)
