"""A strict reader of our own calendars: everything that some program is known to stumble over."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from dateutil.rrule import rrulestr

from community.core.zones import zone_of
from ical_lines import Component, Line, MalformedError, read_component, stream_faults
from ical_values import component_faults

_CARD = "X-APPLE-STRUCTURED-LOCATION"
_FILE = {"VERSION", "PRODID", "CALSCALE"}
_FEED = {
    *_FILE,
    *{"X-WR-CALNAME", "NAME", "X-WR-CALDESC", "DESCRIPTION", "X-WR-TIMEZONE", "COLOR"},
    *{"REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE", "URL"},
}
_EVENT = {
    *{"UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY"},
    *{"STATUS", "TRANSP", "DESCRIPTION", "LOCATION", "URL"},
}
_EVENT_MAYBE = frozenset({"CATEGORIES", "GEO", _CARD})
_ZONE = {"TZID", "X-LIC-LOCATION"}
_OBSERVANCE = {"DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME"}

_LOCAL, _UTC, _DAY = r"\d{8}T\d{6}", r"\d{8}T\d{6}Z", r"\d{8}"

#: How the title of what is off begins, in each language.
OFF = ("Canceled: ", "Postponed: ", "Cancelado: ", "Pospuesto: ")


def faults_of_feed(octets: bytes) -> list[str]:
    """Return everything wrong with a calendar that is subscribed to."""
    return [*stream_faults(octets), *_read_faults(octets, is_feed=True)]


def faults_of_google_feed(octets: bytes) -> list[str]:
    """Return everything wrong with Google's calendar, in which nothing is cancelled but by name."""
    cancelled = [b"it hides what is called off"] if b"\r\nSTATUS:CANCELLED" in octets else []
    named = re.sub(
        rb"(\r\nSUMMARY:(?:Canceled|Postponed|Cancelado|Pospuesto): "
        rb"(?:[^\r]|\r\n )*\r\nSTATUS:)CONFIRMED",
        rb"\1CANCELLED",
        octets,
    )
    return [*map(bytes.decode, cancelled), *faults_of_feed(named)]


def faults_of_file(octets: bytes) -> list[str]:
    """Return everything wrong with the file of one event."""
    return [*stream_faults(octets), *_read_faults(octets, is_feed=False)]


def _read_faults(octets: bytes, *, is_feed: bool) -> Iterator[str]:
    try:
        calendar = read_component(octets)
    except (MalformedError, UnicodeDecodeError) as error:
        yield str(error)
        return
    yield from component_faults(calendar, _FEED if is_feed else _FILE)
    yield from _feed_faults(calendar) if is_feed else _file_faults(calendar)
    yield from _order_faults(calendar)
    for zone in calendar.named("VTIMEZONE"):
        yield from _zone_faults(zone, calendar)
    for event in calendar.named("VEVENT"):
        yield from _event_faults(event, calendar)


def _feed_faults(calendar: Component) -> Iterator[str]:
    for one, other in (("X-WR-CALNAME", "NAME"), ("X-WR-CALDESC", "DESCRIPTION")):
        if calendar.value(one) != calendar.value(other):
            yield f"{one} is not {other}"
    if not calendar.components:
        yield "the calendar has no component"


def _file_faults(calendar: Component) -> Iterator[str]:
    if len(calendar.named("VEVENT")) != 1:
        yield "the file has not one event"


def _order_faults(calendar: Component) -> Iterator[str]:
    names = [component.name for component in calendar.components]
    if names != sorted(names, reverse=True) or set(names) - {"VTIMEZONE", "VEVENT"}:
        yield f"the components are {', '.join(names)}"
    zones = [zone.value("TZID") for zone in calendar.named("VTIMEZONE")]
    if zones != sorted(set(zones)):
        yield f"the zones are {', '.join(zones)}"
    uids = Counter(event.value("UID") for event in calendar.named("VEVENT"))
    yield from (f"{uid} is the UID of two events" for uid in uids if uids[uid] > 1)


def _zone_faults(zone: Component, calendar: Component) -> Iterator[str]:
    yield from component_faults(zone, _ZONE)
    names = sorted(part.name for part in zone.components)
    key = zone.value("TZID")
    if names not in (["STANDARD"], ["DAYLIGHT", "STANDARD"]):
        yield f"{key} has the parts {', '.join(names)}"
    first = min(_told_in(calendar, key), default=datetime.max)  # noqa: DTZ901 - local time
    for part in zone.components:
        yield from _observance_faults(part, first, changes=len(names) > 1)
    if not _is_used(calendar, key):
        yield f"{key} is used by nothing"


def _observance_faults(part: Component, first: datetime, *, changes: bool) -> Iterator[str]:
    yield from component_faults(part, {*_OBSERVANCE, "RRULE"} if changes else _OBSERVANCE)
    start = part.value("DTSTART")
    if not re.fullmatch(_LOCAL, start) or part.all("DTSTART")[0].parameters:
        yield f"{part.name} begins at {start!r}"
        return
    begins = datetime.fromisoformat(start)
    if begins.year > 2007 or begins >= first:
        yield f"{part.name} begins at {start}, after the first event or 2007"
    rule = part.value("RRULE")
    if changes and not re.match(r"FREQ=YEARLY;BYDAY=-?\d?[A-Z]{2}\b", rule):
        yield f"{part.name} has the rule {rule!r}"
    elif changes and begins not in rrulestr(rule, dtstart=begins):
        yield f"{part.name} begins at {start}, which {rule} does not give"
    gain = _minutes(part, "TO") - _minutes(part, "FROM")
    if (gain > 0) - (gain < 0) != changes * (1 if part.name == "DAYLIGHT" else -1):
        yield f"{part.name} puts the clocks {gain} minutes on"


def _minutes(part: Component, name: str) -> int:
    value = part.value(f"TZOFFSET{name}")
    minutes = 60 * int(value[1:3]) + int(value[3:5])
    return -minutes if value.startswith("-") else minutes


def _told_in(calendar: Component, key: str) -> list[datetime]:
    """Return the local starts that are told in a zone."""
    starts = (event.one("DTSTART") for event in calendar.named("VEVENT"))
    return [_moment(line.value) for line in starts if line.parameters.get("TZID") == key]


def _is_used(calendar: Component, key: str) -> bool:
    return calendar.value("X-WR-TIMEZONE") == key or bool(_told_in(calendar, key))


def _event_faults(event: Component, calendar: Component) -> Iterator[str]:
    uid = event.value("UID")
    found = [*component_faults(event, _EVENT, _EVENT_MAYBE)]
    if not found:
        found = [*_time_faults(event, calendar), *_status_faults(event), *_card_faults(event)]
    yield from (f"{uid}: {fault}" for fault in found)


def _time_faults(event: Component, calendar: Component) -> Iterator[str]:
    starts, ends = event.one("DTSTART"), event.one("DTEND")
    if _form(starts) != _form(ends):
        yield f"DTSTART is {_form(starts)}, DTEND is {_form(ends)}"
    elif _form(starts) == "unknown":
        yield f"DTSTART is {starts.value!r} with {starts.parameters}"
    elif _moment(starts.value) >= _moment(ends.value):
        yield f"DTEND is {ends.value}, DTSTART is {starts.value}"
    zones = [zone.value("TZID") for zone in calendar.named("VTIMEZONE")]
    key = starts.parameters.get("TZID")
    if key and key not in zones:
        yield f"{key} is not defined"
    elif key and any(_comes_twice(line, key) for line in (starts, ends)):
        yield "a time is in the hour that comes twice, or never"
    if event.value("CREATED") > event.value("LAST-MODIFIED"):
        yield "it changed before it was created"


def _form(line: Line) -> str:
    """Return in which of the three ways a time is written."""
    if re.fullmatch(_DAY, line.value) and line.parameters == {"VALUE": "DATE"}:
        return "a day"
    if re.fullmatch(_UTC, line.value) and not line.parameters:
        return "in UTC"
    if re.fullmatch(_LOCAL, line.value) and list(line.parameters) == ["TZID"]:
        return f"in {line.parameters['TZID']}"
    return "unknown"


def _moment(value: str) -> datetime:
    return datetime.fromisoformat(value.removesuffix("Z"))


def _comes_twice(line: Line, key: str) -> bool:
    moment = _moment(line.value).replace(tzinfo=zone_of(key))
    return moment.utcoffset() != moment.replace(fold=1).utcoffset()


def _status_faults(event: Component) -> Iterator[str]:
    is_called_off = event.value("SUMMARY").startswith(OFF)
    if is_called_off != (event.value("STATUS") == "CANCELLED"):
        yield f"{event.value('SUMMARY')!r} is {event.value('STATUS')}"
    if event.value("DESCRIPTION").split(r"\n")[-1] != event.value("URL"):
        yield "the description does not end with the page's address"


def _card_faults(event: Component) -> Iterator[str]:
    """Apple's card and GEO are the same point."""
    if event.value("GEO").replace(";", ",") != event.value(_CARD).removeprefix("geo:"):
        yield "the two points differ"
    for line in event.all(_CARD):
        if set(line.parameters) != {"VALUE", "X-ADDRESS", "X-APPLE-RADIUS", "X-TITLE"}:
            yield f"the card has the parameters {', '.join(line.parameters)}"
