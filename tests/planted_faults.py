"""Faults of the program: what a build may get wrong in its feeds, planted once it wrote them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from community.core.identity import key_of

#: A site with every status, a series, a moved date, days, another zone and wide letters.
FILES = {
    "venues/hall.md": "---\nname: Town Hall\nstreet: 1 Main Street\ncity: Harbor Glen\n---\n",
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\nWe talk.\n",
    "events/coffee.md": """\
---
title: Coffee with a Cop
program: talks
start: 2026-12-09 08:00
end: 09:30
venue: hall
summary: Café, té, niño, año, señor, mañana, jalapeño, corazón, acción, día, así, aquí, también
---
Bring a question.
""",
    "events/summer.md": "---\ntitle: Picnic\nstart: 2027-07-09 08:00\nvenue: hall\n---\nHi.\n",
    "events/off.md": """\
---
title: Bike rodeo
start: 2026-12-10 08:00
status: cancelled
reason: The hall is closed.
venue: hall
---
Hi.
""",
    "events/series.md": """\
---
title: Walk
start: 2026-12-01 18:00
repeat: every Tuesday
count: 4
changes:
  - date: 2026-12-08
    start: 2026-12-09 18:00
    reason: The hall is taken.
  - date: 2026-12-15
    status: postponed
    reason: Snow.
venue: hall
---
Hi.
""",
    "events/fair.md": "---\ntitle: Fair\nstart: 2026-12-05\nvenue: hall\n---\nHi.\n",
    "events/west.md": """\
---
title: Call the West
start: 2026-12-11 10:00
timezone: America/Los_Angeles
status: tentative
online: https://meet.example/
---
Hi.
""",
}

COFFEE = f"{key_of('coffee')}@events.harborglen.example"
OFF = f"{key_of('off')}@events.harborglen.example"
WALK = f"{key_of('series')}-2026-12-01@events.harborglen.example"

CALENDAR, RSS, COFFEE_FILE = "calendar.ics", "rss.xml", "events/coffee/event.ics"
COFFEE_PAGE = "events/coffee/index.html"

Change = Callable[[bytes], bytes]


@dataclass(frozen=True, kw_only=True)
class Fault:
    """A change of one written file, and the parts of the message that tells of it."""

    name: str
    file: str
    change: Change
    says: tuple[str, ...]

    def plant(self, output: Path) -> None:
        path = output / self.file
        octets = path.read_bytes() if path.exists() else b""
        changed = self.change(octets)
        assert changed != octets or not path.exists()
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(changed)


def replaced(old: str, new: str, *, times: int = 1) -> Change:
    def change(octets: bytes) -> bytes:
        assert old.encode() in octets, old
        return octets.replace(old.encode(), new.encode(), times)

    return change


def without_entry(uid: str) -> Change:
    return lambda octets: octets.replace(entry_of(octets, uid), b"")


def entry_of(octets: bytes, uid: str) -> bytes:
    """Return the lines of one entry."""
    before, found, after = octets.partition(b"UID:" + uid.encode() + b"\r\n")
    assert found, uid
    begin = before.rindex(b"BEGIN:VEVENT\r\n")
    end = after.index(b"END:VEVENT\r\n") + len(b"END:VEVENT\r\n")
    return before[begin:] + found + after[:end]


def in_entry(uid: str, old: str, new: str) -> Change:
    def change(octets: bytes) -> bytes:
        entry = entry_of(octets, uid)
        return octets.replace(entry, replaced(old, new)(entry))

    return change


def in_heading(old: bytes, new: bytes) -> Change:
    return lambda octets: re.sub(
        rb"<h1>.*</h1>", lambda heading: heading[0].replace(old, new), octets
    )


def twice(uid: str) -> Change:
    return lambda octets: octets.replace(entry_of(octets, uid), entry_of(octets, uid) * 2)


def without_zone(octets: bytes) -> bytes:
    begin = octets.index(b"BEGIN:VTIMEZONE\r\nTZID:America/New_York")
    end = octets.index(b"END:VTIMEZONE\r\n", begin) + len(b"END:VTIMEZONE\r\n")
    return octets[:begin] + octets[end:]


def zone_after_the_events(octets: bytes) -> bytes:
    rest = without_zone(octets)
    zone = octets[len(rest[: _same(octets, rest)]) :][: len(octets) - len(rest)]
    return rest.replace(b"END:VCALENDAR", zone + b"END:VCALENDAR")


def _same(one: bytes, other: bytes) -> int:
    return next(place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b)


def folded_inside_a_character(octets: bytes) -> bytes:
    place = octets.index("ñ".encode()) + 1
    return octets[:place] + b"\r\n " + octets[place:]


def a_date_only_here(octets: bytes) -> bytes:
    entry = entry_of(octets, COFFEE)
    return octets.replace(entry, entry + entry.replace(COFFEE.encode(), b"x@nowhere.example"))


def unfolded(octets: bytes) -> bytes:
    return octets.replace(b"\r\n ", b"")


def too_large(octets: bytes) -> bytes:
    line = b"X-PADDING:" + b"x" * 60 + b"\r\n"
    return octets.replace(b"BEGIN:VTIMEZONE", line * 13_000 + b"BEGIN:VTIMEZONE", 1)


def item_twice(octets: bytes) -> bytes:
    begin, end = octets.index(b"<item>"), octets.index(b"</item>") + len(b"</item>")
    return octets[:end] + octets[begin:end] + octets[end:]


def fault(name: str, file: str, change: Change, *says: str) -> Fault:
    return Fault(name=name, file=file, change=change, says=says)


_AT_EIGHT = "DTSTART;TZID=America/New_York:20261209T080000"
_PAGE_SAYS = "the page events/coffee/ says 2026-12-09 13:00:00 UTC"

FAULTS = (
    fault(
        "an hour too late",
        CALENDAR,
        replaced(_AT_EIGHT, _AT_EIGHT.replace("T08", "T09")),
        COFFEE,
        "the feed says it starts 2026-12-09 14:00:00 UTC",
        _PAGE_SAYS,
    ),
    fault(
        "another end",
        CALENDAR,
        replaced("20261209T093000", "20261209T083000"),
        "the feed says it ends 2026-12-09 13:30:00 UTC; it ends 2026-12-09 14:30:00 UTC",
    ),
    fault(
        "a local time as if it were UTC",
        CALENDAR,
        replaced(_AT_EIGHT, "DTSTART:20261209T080000Z"),
        "starts 2026-12-09 08:00:00 UTC",
        _PAGE_SAYS,
    ),
    fault(
        "a time of no zone",
        CALENDAR,
        replaced(_AT_EIGHT, "DTSTART:20261209T080000"),
        f"{COFFEE} DTSTART",
        "it is DTSTART:20261209T080000",
    ),
    fault(
        "a day that does not exist",
        CALENDAR,
        replaced(_AT_EIGHT, _AT_EIGHT.replace("1209", "1239")),
        f"{COFFEE} DTSTART",
        "there is no such day or time",
    ),
    fault(
        "an all-day event a day later",
        CALENDAR,
        replaced("DTSTART;VALUE=DATE:20261205", "DTSTART;VALUE=DATE:20261204"),
        "the feed says it starts 2026-12-04 all day",
        "the page events/fair/ says 2026-12-05 all day",
    ),
    fault(
        "an all-day event that ends on its last day",
        CALENDAR,
        replaced("DTEND;VALUE=DATE:20261206", "DTEND;VALUE=DATE:20261205"),
        "it ends 2026-12-05 all day; it ends 2026-12-06 all day",
    ),
    fault(
        "no time zone",
        CALENDAR,
        without_zone,
        "the time is told in America/New_York",
        "the calendar defines no such zone",
    ),
    fault(
        "a time zone after the events",
        CALENDAR,
        zone_after_the_events,
        "it ends with END:VEVENT",
    ),
    fault(
        "summer time in the wrong direction",
        CALENDAR,
        replaced("TZOFFSETTO:-0400", "TZOFFSETTO:-0600"),
        "starts 2027-07-09 14:00:00 UTC; the page events/summer/ says 2027-07-09 12:00:00 UTC",
    ),
    fault(
        "a summer time that begins in May",
        COFFEE_FILE.replace("coffee", "summer"),
        replaced("BYMONTH=3", "BYMONTH=8"),
        "starts 2027-07-09 13:00:00 UTC",
    ),
    fault(
        "a time zone that begins too late",
        CALENDAR,
        lambda octets: octets.replace(b"DTSTART:2007", b"DTSTART:2037"),
        "it says nothing of 2026-12-01 18:00",
    ),
    fault(
        "a time zone without standard time",
        CALENDAR,
        lambda octets: octets.replace(b":STANDARD", b":DAYLIGHT"),
        "it has a TZID and one STANDARD",
    ),
    fault(
        "a time zone whose offset is none",
        CALENDAR,
        replaced("TZOFFSETTO:-0400", "TZOFFSETTO:EDT"),
        "VTIMEZONE TZOFFSETTO: it is 'EDT'",
    ),
    fault(
        "a time zone twice",
        CALENDAR,
        replaced("TZID:America/Los_Angeles", "TZID:America/New_York"),
        "each is defined once",
    ),
    fault(
        "folded inside a character",
        CALENDAR,
        folded_inside_a_character,
        "are no character of UTF-8; lines are folded between characters",
    ),
    fault("not folded", COFFEE_FILE, unfolded, "a line has at most 75 octets"),
    fault(
        "line ends of Unix",
        CALENDAR,
        lambda octets: octets.replace(b"\r\n", b"\n"),
        "every line ends with CRLF",
    ),
    fault(
        "one line end of Unix", CALENDAR, replaced("\r\n", "\n"), "line 1", "lines end with CRLF"
    ),
    fault("an empty line", CALENDAR, replaced("\r\n", "\r\n\r\n"), "line 2", "no line is"),
    fault(
        "a byte order mark", CALENDAR, lambda octets: b"\xef\xbb\xbf" + octets, "byte order mark"
    ),
    fault("a control character", CALENDAR, replaced("Coffee", "Coff\x07e"), "there is a '\\x07'"),
    fault("cut off", CALENDAR, lambda octets: octets[:-40], "its end: the last octets are"),
    fault("no end", CALENDAR, replaced("END:VCALENDAR\r\n", ""), "it ends with END:VCALENDAR"),
    fault("no end of an event", CALENDAR, replaced("END:VEVENT\r\n", ""), "ends with END:VEVENT"),
    fault("no beginning", CALENDAR, replaced("BEGIN:VCALENDAR\r\n", ""), "its head"),
    fault("no product", CALENDAR, replaced("PRODID:", "X-PRODID:"), "PRODID is there 0 times"),
    fault("a line without a name", CALENDAR, replaced("STATUS:", "STATUS "), "it needs name:value"),
    fault("an identity twice", CALENDAR, twice(COFFEE), COFFEE, "the identity is there 2 times"),
    fault(
        "an event is missing",
        CALENDAR,
        without_entry(COFFEE),
        f"{COFFEE}: the feed lacks it; the page events/coffee/ has a date",
    ),
    fault(
        "a date of a series is missing",
        CALENDAR,
        without_entry(WALK),
        f"{WALK}: the feed lacks it; the page events/series/2026-12-01/ has a date",
    ),
    fault(
        "a date that no page has",
        CALENDAR,
        a_date_only_here,
        "x@nowhere.example: the feed has 'Coffee with a Cop' on 2026-12-09 08:00:00",
        "no page tells of this identity",
    ),
    fault(
        "no identity",
        CALENDAR,
        in_entry(COFFEE, "UID:", "X-UID:"),
        "UID: it is there 0 times; it has to be there once",
    ),
    fault(
        "called off without a status",
        CALENDAR,
        in_entry(OFF, "STATUS:CANCELLED\r\n", ""),
        f"{OFF} STATUS: it is there 0 times",
    ),
    fault(
        "called off but confirmed",
        CALENDAR,
        in_entry(OFF, "STATUS:CANCELLED", "STATUS:CONFIRMED"),
        f"{OFF}: the feed says CONFIRMED; the page events/off/ means CANCELLED",
    ),
    fault(
        "sure though it is not",
        CALENDAR,
        replaced("STATUS:TENTATIVE", "STATUS:CONFIRMED"),
        "the feed says CONFIRMED; the page events/west/ means TENTATIVE",
    ),
    fault(
        "called off without a word in the title",
        CALENDAR,
        replaced("SUMMARY:Canceled: ", "SUMMARY:"),
        "the feed says 'Bike rodeo'; the page events/off/ says 'Canceled: Bike rodeo'",
    ),
    fault(
        "a text that is not escaped",
        CALENDAR,
        replaced("SUMMARY:Coffee with", "SUMMARY:Coffee, with"),
        f"{COFFEE} SUMMARY",
        "a backslash before , and ;",
    ),
    fault(
        "another address",
        CALENDAR,
        in_entry(COFFEE, "URL:https://events", "URL:https://evil"),
        "the feed leads to https://evil.harborglen.example/events/coffee/",
        "the page is https://events.harborglen.example/events/coffee/",
    ),
    fault(
        "changed in the future",
        CALENDAR,
        in_entry(COFFEE, "LAST-MODIFIED:2026", "LAST-MODIFIED:2027"),
        "LAST-MODIFIED is 2027-11-22 15:00:00 UTC; the build's moment is 2026-11-22 15:00:00 UTC",
    ),
    fault(
        "stamped in the future",
        CALENDAR,
        in_entry(COFFEE, "DTSTAMP:2026", "DTSTAMP:2027"),
        "DTSTAMP is 2027-11-22 15:00:00 UTC; the build's moment is 2026-11-22 15:00:00 UTC",
    ),
    fault(
        "created after it changed",
        CALENDAR,
        in_entry(COFFEE, "CREATED:2026", "CREATED:2027"),
        "CREATED is 2027-11-22 15:00:00 UTC; LAST-MODIFIED is 2026-11-22 15:00:00 UTC",
    ),
    fault(
        "a moment without a zone",
        CALENDAR,
        in_entry(COFFEE, "T150000Z", "T150000"),
        f"{COFFEE} DTSTAMP: it is '20261122T150000'",
    ),
    fault(
        "a number of changes that is none",
        CALENDAR,
        in_entry(COFFEE, "SEQUENCE:0", "SEQUENCE:1.2"),
        f"{COFFEE} SEQUENCE: it is '1.2'",
    ),
    fault(
        "other changes than in the calendar",
        COFFEE_FILE,
        replaced("SEQUENCE:0", "SEQUENCE:7"),
        "and SEQUENCE 7; calendar.ics has",
    ),
    fault(
        "a rule", CALENDAR, replaced("TRANSP:", "RRULE:FREQ=DAILY\r\nTRANSP:"), "RRULE: it is there"
    ),
    fault(
        "a reminder",
        CALENDAR,
        replaced("TRANSP:", "BEGIN:VALARM\r\nEND:VALARM\r\nTRANSP:"),
        "BEGIN: it is there; our entries have none",
    ),
    fault("too large", CALENDAR, too_large, "octets; programs take 900,000"),
    fault(
        "the file of another event",
        COFFEE_FILE,
        lambda octets: octets.replace(COFFEE.encode(), OFF.encode()),
        f"{OFF}: the feed has the date of events/off/; that belongs in another file",
    ),
    fault(
        "a file of two events",
        COFFEE_FILE,
        twice(COFFEE),
        "it has 2 entries; a file to add a date has one",
    ),
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
