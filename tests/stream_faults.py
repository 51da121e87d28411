"""Faults of a calendar's times, zones and lines."""

from planted_faults import (
    CALENDAR,
    COFFEE,
    COFFEE_FILE,
    fault,
    folded_inside_a_character,
    replaced,
    unfolded,
    without_zone,
    zone_after_the_events,
)

_AT_EIGHT = "DTSTART;TZID=America/New_York:20261209T080000"
_PAGE_SAYS = "the page events/coffee/ says 2026-12-09 13:00:00 UTC"

STREAM_FAULTS = (
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
)
