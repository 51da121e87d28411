"""The entries of a calendar: its zones and its VEVENTs, as a program of residents reads them."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import lru_cache

from community.proof.lines import Property, UnreadableCalendarError, properties, unfolded
from community.proof.zones import Zone, read_zone

_BEGIN, _END = "BEGIN:VEVENT\r\n", "END:VEVENT\r\n"
_CLOSE = "END:VCALENDAR\r\n"
_ZONE = re.compile(r"BEGIN:VTIMEZONE\r\n(.*?)END:VTIMEZONE\r\n", re.DOTALL)

_DAY, _LOCAL = re.compile(r"\d{8}"), re.compile(r"\d{8}T\d{6}")
_UTC = re.compile(r"\d{8}T\d{6}Z")
_NUMBER = re.compile(r"\d+")

#: What every entry has, once.
_ONCE = frozenset({
    "UID", "DTSTAMP", "CREATED", "LAST-MODIFIED", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY",
    "STATUS", "URL",
})  # fmt: skip

#: What no entry of ours has: each date is an entry of its own, and nobody is reminded or named.
_NEVER = frozenset({
    "BEGIN", "END", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID", "DURATION", "ATTENDEE", "METHOD",
})  # fmt: skip

_TEXTS = ("SUMMARY", "DESCRIPTION", "LOCATION")
_HEADER = ("VERSION", "PRODID")


@dataclass(frozen=True, slots=True)
class Told:
    """A time as an entry tells it: a day, or a moment on the clock of ``zone`` ("" is UTC)."""

    value: date | datetime
    zone: str = ""

    def resolved(self, zones: dict[str, Zone]) -> date | datetime:
        """Return the day, or the moment in UTC, by what the calendar itself says of the zone."""
        if not isinstance(self.value, datetime):
            return self.value
        if not self.zone:
            return self.value.replace(tzinfo=UTC)
        if self.zone not in zones:
            raise UnreadableCalendarError(
                "TZID", f"the time is told in {self.zone}", "the calendar defines no such zone"
            )
        return zones[self.zone].instant(self.value)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One VEVENT; ``stamp``, ``created`` and ``changed`` are in UTC."""

    uid: str
    starts: Told
    ends: Told
    status: str
    summary: str
    url: str
    stamp: datetime
    created: datetime
    changed: datetime
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadCalendar:
    """A calendar file: its zones by name, its entries in their order."""

    zones: dict[str, Zone]
    entries: tuple[Entry, ...]


def read_calendar(octets: bytes) -> ReadCalendar:
    """Return what a calendar holds; raise ``UnreadableCalendarError`` where programs stumble."""
    head, *blocks = unfolded(octets).split(_BEGIN)
    if not blocks:
        head = _without_close(head)
    else:
        blocks[-1] = _without_close(blocks[-1])
    return ReadCalendar(zones=_read_head(head), entries=tuple(map(_read_entry, blocks)))


def _without_close(text: str) -> str:
    if not text.endswith(_CLOSE):
        raise UnreadableCalendarError(
            "its end", f"it ends {text[-30:]!r}", "it ends with END:VCALENDAR"
        )
    return text.removesuffix(_CLOSE)


@lru_cache(maxsize=256)
def _read_head(head: str) -> dict[str, Zone]:
    """Return the zones that are defined before the first entry."""
    own = properties(_ZONE.sub("", head))
    names = [each.name for each in own]
    if own[:1] != [Property("BEGIN", (), "VCALENDAR")] or "BEGIN" in names[1:] or "END" in names:
        raise UnreadableCalendarError(
            "its head", f"it begins {head[:30]!r}", "zones and entries alone stand in a calendar"
        )
    for name in _HEADER:
        if names.count(name) != 1:
            told = f"{name} is there {names.count(name)} times"
            raise UnreadableCalendarError("its head", told, "it has to be there once")
    zones = [read_zone(found[1]) for found in _ZONE.finditer(head)]
    if len({zone.name for zone in zones}) != len(zones):
        told = f"the zones are {', '.join(zone.name for zone in zones)}"
        raise UnreadableCalendarError("VTIMEZONE", told, "each is defined once")
    return {zone.name: zone for zone in zones}


@lru_cache(maxsize=2**14)
def _read_entry(block: str) -> Entry:
    """Return the entry of these lines; one date stands in several calendars, and is read once."""
    if not block.endswith(_END):
        raise UnreadableCalendarError(
            f"VEVENT {block[:60]!r}", f"it ends {block[-30:]!r}", "it ends with END:VEVENT"
        )
    found = properties(block.removesuffix(_END))
    lines = {each.name: each for each in found}
    uid = lines["UID"].value if "UID" in lines else f"VEVENT {block[:60]!r}"
    try:
        _check_names([each.name for each in found])
        return _entry(lines)
    except UnreadableCalendarError as error:
        place = f"{uid} {error.place}"
        raise UnreadableCalendarError(place, error.told, error.expected) from None


def _check_names(names: list[str]) -> None:
    for name in sorted(_NEVER.intersection(names)):
        raise UnreadableCalendarError(name, "it is there", "our entries have none")
    for name in sorted(_ONCE):
        if names.count(name) != 1:
            told = f"it is there {names.count(name)} times"
            raise UnreadableCalendarError(name, told, "it has to be there once")


def _entry(lines: dict[str, Property]) -> Entry:
    for name in _TEXTS:
        if name in lines:
            _ = lines[name].text
    return Entry(
        uid=lines["UID"].text,
        starts=_told(lines["DTSTART"]),
        ends=_told(lines["DTEND"]),
        status=lines["STATUS"].value,
        summary=lines["SUMMARY"].text,
        url=lines["URL"].value,
        stamp=_moment(lines["DTSTAMP"]),
        created=_moment(lines["CREATED"]),
        changed=_moment(lines["LAST-MODIFIED"]),
        sequence=_number(lines["SEQUENCE"]),
    )


def _told(line: Property) -> Told:
    """Read one of the three ways in which our calendars tell a time."""
    parameters = dict(line.parameters)
    if parameters == {"VALUE": "DATE"} and _DAY.fullmatch(line.value):
        return Told(_parsed(line, line.value).date())
    if list(parameters) == ["TZID"] and _LOCAL.fullmatch(line.value):
        return Told(_parsed(line, line.value), parameters["TZID"])
    if not parameters and _UTC.fullmatch(line.value):
        return Told(_parsed(line, line.value[:-1]))
    written = "".join(f";{name}={value}" for name, value in line.parameters)
    raise UnreadableCalendarError(
        line.name, f"it is {line.name}{written}:{line.value}", "it is a day, a TZID's time or UTC"
    )


def _moment(line: Property) -> datetime:
    if line.parameters or not _UTC.fullmatch(line.value):
        raise UnreadableCalendarError(line.name, f"it is {line.value!r}", "it has to be in UTC")
    return _parsed(line, line.value[:-1]).replace(tzinfo=UTC)


def _number(line: Property) -> int:
    if not _NUMBER.fullmatch(line.value):
        raise UnreadableCalendarError(line.name, f"it is {line.value!r}", "it has to be a number")
    return int(line.value)


def _parsed(line: Property, value: str) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        raise UnreadableCalendarError(
            line.name, f"it is {line.value}", "there is no such day or time"
        ) from None
