"""Faults of a calendar's entries: which there are, and what each says."""

from planted_faults import (
    CALENDAR,
    COFFEE,
    COFFEE_FILE,
    OFF,
    WALK,
    a_date_only_here,
    fault,
    in_entry,
    replaced,
    too_large,
    twice,
    without_entry,
)

ENTRY_FAULTS = (
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
)
