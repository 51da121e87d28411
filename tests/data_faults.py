"""Faults of the data: of all dates, and of the next ones."""

import json
from collections.abc import Callable
from typing import Any

from planted_faults import COFFEE, EVENTS, NEXT, OFF, Change, Fault, fault, replaced

_SITE = "https://events.harborglen.example/"


def in_json(change: Callable[[Any], object]) -> Change:
    """Change what a file holds, and write it again."""

    def changed(octets: bytes) -> bytes:
        read = json.loads(octets)
        change(read)
        return json.dumps(read, ensure_ascii=False).encode()

    return changed


def in_date(uid: str, /, **facts: object) -> Change:
    """Give a date other facts, wherever the file has it; ``...`` takes one away."""

    def change(read: Any) -> None:
        dates = [*read.get("events", []), *read.get("coming", [])]
        dates += [item["_event"] for item in read.get("items", []) if "_event" in item]
        for told in (each for each in dates if each["uid"] == uid):
            told.update(facts)
            for key in [key for key, value in facts.items() if value is ...]:
                del told[key]

    return in_json(change)


def _event_faults() -> tuple[Fault, ...]:
    page = "the page events/coffee/ says 2026-12-09 13:00:00 UTC"
    return (
        fault(
            "data of another time",
            EVENTS,
            in_date(COFFEE, starts="2026-12-09T08:00:00-06:00"),
            f"{COFFEE}: the data say it starts 2026-12-09 14:00:00 UTC; {page}",
        ),
        fault(
            "data of another day",
            EVENTS,
            replaced('"starts":"2026-12-05"', '"starts":"2026-12-04"'),
            "starts 2026-12-04 all day; the page events/fair/ says 2026-12-05 all day",
        ),
        fault(
            "data of an all-day event that end on the day after",
            EVENTS,
            replaced('"ends":"2026-12-05"', '"ends":"2026-12-06"'),
            "the data say it ends 2026-12-06 all day; it ends 2026-12-05 all day",
        ),
        fault(
            "data without an end",
            EVENTS,
            in_date(COFFEE, ends=...),
            "the data say it ends at no time; it ends 2026-12-09 14:30:00 UTC",
        ),
        fault(
            "data of a time without a zone",
            EVENTS,
            in_date(COFFEE, starts="2026-12-09T08:00:00"),
            f"{COFFEE}: 'starts' is '2026-12-09T08:00:00', which has no zone",
        ),
        fault(
            "data of a time that does not exist",
            EVENTS,
            in_date(COFFEE, starts="2026-12-39"),
            f"{COFFEE}: 'starts' is '2026-12-39', no time of RFC 3339",
        ),
        fault(
            "data of a whole day that has a time",
            EVENTS,
            in_date(COFFEE, all_day=True),
            f"{COFFEE}: the data say all_day True",
        ),
        fault(
            "data that call nothing off",
            EVENTS,
            in_date(OFF, status="scheduled"),
            f"{OFF}: the data say scheduled; the page events/off/ means cancelled",
        ),
        fault(
            "data whose title hides what is called off",
            EVENTS,
            in_date(OFF, title="Bike rodeo"),
            "the data say 'Bike rodeo'; the page events/off/ says 'Canceled: Bike rodeo'",
        ),
        fault(
            "data that lead elsewhere",
            EVENTS,
            in_date(COFFEE, calendar_file=f"{_SITE}events/tea/event.ics"),
            f"'calendar_file' leads to {_SITE}events/tea/event.ics; "
            f"it is {_SITE}events/coffee/event.ics",
        ),
        fault(
            "data changed in the future",
            EVENTS,
            in_date(COFFEE, changed="2027-11-22T15:00:00+00:00"),
            "'changed' is 2027-11-22 15:00:00 UTC; the build's moment is 2026-11-22 15:00:00 UTC",
        ),
        fault(
            "data of other changes than in the calendar",
            EVENTS,
            in_date(COFFEE, sequence=7),
            "sequence 7; calendar.ics says 2026-11-22 15:00:00 UTC and SEQUENCE 0",
        ),
        fault(
            "data announced at no moment",
            EVENTS,
            in_date(COFFEE, announced="2026-11-22"),
            "'announced' is '2026-11-22', no moment",
        ),
        fault(
            "data of a date that no page has",
            EVENTS,
            in_date(COFFEE, uid="x@nowhere.example"),
            "x@nowhere.example: the data have it; no page tells of this identity",
        ),
        fault(
            "data that lack a date",
            EVENTS,
            in_json(lambda read: read["events"].pop(0)),
            "the feed lacks it; the page events/series/2026-12-01/ has a date",
        ),
        fault(
            "data that have a date twice",
            EVENTS,
            in_json(lambda read: read["events"].append(read["events"][0])),
            "the identity is there 2 times",
        ),
    )


def _json_faults() -> tuple[Fault, ...]:
    return (
        fault("data cut off", EVENTS, lambda octets: octets[:-9], "JSON: it is not well-formed"),
        fault("data that are none", EVENTS, lambda _: b"[]", "JSON: it holds list, no object"),
        fault("data of no dates", EVENTS, lambda _: b"{}", "'events' is no list of objects"),
        fault("data of words", EVENTS, in_date(COFFEE, status=1), "'status' is 1, no text"),
        fault("empty data", EVENTS, in_date(COFFEE, ends=None), "JSON: 'ends' is null"),
        fault(
            "data in another encoding",
            EVENTS,
            lambda octets: octets.decode().encode("latin-1", "replace"),
            "is no character of UTF-8",
        ),
        fault(
            "data with a key twice",
            EVENTS,
            replaced('"version":1', '"version":1,"version":1'),
            "a key stands twice among $schema, version",
        ),
        fault(
            "data with a number that is none",
            EVENTS,
            replaced('"version":1', '"version":NaN'),
            "JSON: NaN is no number of JSON",
        ),
        fault(
            "data with a number that is too large",
            EVENTS,
            replaced('"version":1', '"version":1.5e999'),
            "1.5e999 is too large a number",
        ),
    )


def _next_faults() -> tuple[Fault, ...]:
    return (
        fault(
            "the next date is over",
            NEXT,
            in_json(lambda read: read["coming"].pop(0)),
            "coming: 2026-12-05",
            "the pages say 2026-12-01 23:00",
        ),
        fault(
            "the next date is another",
            NEXT,
            in_json(lambda read: read.update(next=read["coming"][1])),
            "next: next is events/fair/; it is events/series/2026-12-01/",
        ),
        fault(
            "no date is next",
            NEXT,
            in_json(lambda read: read.pop("next")),
            "next: no date is next; it is events/series/2026-12-01/",
        ),
        fault(
            "the next date is a word",
            NEXT,
            in_json(lambda read: read.update(next="soon")),
            "'next' is 'soon', no object",
        ),
        fault(
            "the next date of a program is none",
            NEXT,
            in_json(lambda read: read["programs"][0].pop("next")),
            f"{_SITE}programs/talks/: no date is next; it is events/coffee/",
        ),
        fault(
            "a program is missing",
            NEXT,
            in_json(lambda read: read["programs"].clear()),
            f"{_SITE}programs/talks/: the data lack it",
        ),
        fault(
            "the next dates as of another moment",
            NEXT,
            in_json(lambda read: read.update(as_of="2026-11-22T15:00:01+00:00")),
            "as_of: it is 2026-11-22 15:00:01 UTC; it is built as of 2026-11-22 15:00:00 UTC",
        ),
    )


DATA_FAULTS = (*_event_faults(), *_json_faults(), *_next_faults())
