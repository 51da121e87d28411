"""Calendars as other programs write them, made up here, and what an import makes of them."""

from datetime import date
from typing import Any

from community.core.zones import zone_of
from community.importing.drafts import Draft
from community.importing.feed import Entry, Feed, read_feed
from community.importing.gathering import Gathered, gather
from community.importing.plan import Plan, Site, plan_import
from community.intake.files.sources import Source

NEW_YORK = zone_of("America/New_York")
SINCE = date(2026, 11, 22)
SITE = Site(zone=NEW_YORK, domain="events.example.org", folder="content", sources=())

#: An event that is told whole.
COFFEE = (
    "UID:coffee@example.org",
    "DTSTART;TZID=America/New_York:20261209T080000",
    "DTEND;TZID=America/New_York:20261209T093000",
    "SUMMARY:Coffee with a Cop",
    "LOCATION:Lantern Café\\, 14 Lantern Street\\, Harbor Glen\\, DE 19999",
)


def vevent(*lines: str) -> str:
    """Return a VEVENT; a line takes the place of one of the coffee with the same name."""
    names = {_name(line) for line in lines}
    kept = [line for line in COFFEE if _name(line) not in names]
    return "\r\n".join(["BEGIN:VEVENT", *kept, *filter(_value, lines), "END:VEVENT"])


def calendar(*components: str, head: tuple[str, ...] = ()) -> bytes:
    """Return a calendar with these lines of its own."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", *head, *components, "END:VCALENDAR", ""]
    return "\r\n".join(lines).encode()


def feed(*lines: str, head: tuple[str, ...] = ()) -> Feed:
    """Return a calendar of one event with these lines."""
    return read_feed(calendar(vevent(*lines), head=head))


def entry(*lines: str) -> Entry:
    return feed(*lines).entries[0]


def gathered(*events: str, since: date = SINCE, head: tuple[str, ...] = ()) -> Gathered:
    return gather(read_feed(calendar(*events, head=head)), NEW_YORK, lambda _: since)


def drafts(*events: str, since: date = SINCE, head: tuple[str, ...] = ()) -> tuple[Draft, ...]:
    return gathered(*events, since=since, head=head).drafts


def planned(*events: str, sources: tuple[Source, ...] = (), **more: Any) -> Plan:
    """Return the plan for a site of these files."""
    site = Site(
        zone=NEW_YORK,
        domain="events.example.org",
        folder="content",
        sources=sources,
        **{key: more.pop(key) for key in ("venues", "people", "programs") if key in more},
    )
    return plan_import(read_feed(calendar(*events)), site, since=SINCE, **more)


def texts(plan: Plan) -> dict[str, str]:
    """Return what is to be written, by path."""
    return {each.source.path: each.source.text for each in (*plan.venues, *plan.events)}


def header(*events: str, **more: Any) -> list[str]:
    """Return the lines of the header of the only event, without its mark and its rules."""
    (file,) = planned(*events, **more).events
    head = file.source.text.split("---\n")[1]
    return [line for line in head.splitlines() if not line.startswith("#")]


def _name(line: str) -> str:
    return line.replace(";", ":").partition(":")[0]


def _value(line: str) -> str:
    return line.partition(":")[2]
