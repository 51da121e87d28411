"""One date of an event as the octets of a VEVENT, the same in every calendar that holds it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar.prop import vUri

from community.core.addresses import occurrence_path, spoken
from community.core.department import Department
from community.core.event import Status
from community.core.language import Language, language
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.remembered import remembered
from community.core.titles import title_with_status
from community.formats.component import Vevent
from community.formats.event_text import description, place_words
from community.formats.ical_text import escaped, line, property_line, text_line
from community.formats.plain_text import clean, one_line
from community.formats.vtimezone import is_told

#: How far from the point Apple's map card still calls it the place, in meters.
_RADIUS = 70

#: Zones whose times are written in UTC's own form (RFC 5545 section 3.3.5).
_UTC_KEYS = {"UTC", "Etc/UTC"}


def vevent(occurrence: Occurrence, *, department: Department) -> Vevent:
    """Return the component; its octets depend on the event, its history and the language alone.

    One date stands in several calendars, and is written once.
    """
    return _vevent(occurrence, department, language())


@lru_cache(maxsize=2**14)
def _vevent(occurrence: Occurrence, department: Department, _: Language) -> Vevent:
    zone = _told_zone(occurrence)
    lines = _lines(occurrence, department, zone)
    return Vevent(
        uid=occurrence.uid(department.uid_domain),
        starts=occurrence.starts,
        zone=zone,
        octets=b"".join((b"BEGIN:VEVENT\r\n", *lines, b"END:VEVENT\r\n")),
    )


def _told_zone(occurrence: Occurrence) -> ZoneInfo | None:
    """Return the zone to tell the time in; start and end are both in UTC if one has to be."""
    zone = occurrence.event.schedule.zone
    starts, ends = occurrence.starts, occurrence.ends_at_latest
    if (
        occurrence.all_day
        or zone.key in _UTC_KEYS
        or not (is_told(starts, zone) and is_told(ends, zone))
    ):
        return None
    return zone


def _lines(
    occurrence: Occurrence, department: Department, zone: ZoneInfo | None
) -> Iterator[bytes]:
    event = occurrence.event
    history = occurrence.history
    yield text_line("UID", occurrence.uid(department.uid_domain))
    yield line("DTSTAMP", _utc(history.stamp))
    yield line("CREATED", _utc(history.announced))
    yield line("LAST-MODIFIED", _utc(history.stamp))
    yield line("SEQUENCE", str(history.sequence))
    yield from _times(occurrence, zone)
    yield text_line("SUMMARY", one_line(title_with_status(occurrence.title, occurrence.status)))
    yield line("STATUS", _status(occurrence))
    yield line("TRANSP", "TRANSPARENT")
    yield text_line("DESCRIPTION", clean(description(occurrence, department=department)))
    yield from _place(occurrence)
    if event.programs:
        titles = (escaped(one_line(program.title)) for program in event.programs)
        yield line("CATEGORIES", ",".join(titles))
    yield line("URL", spoken(department.address, occurrence_path(occurrence)))


def _times(occurrence: Occurrence, zone: ZoneInfo | None) -> Iterator[bytes]:
    if occurrence.all_day:
        yield line("DTSTART;VALUE=DATE", _day(occurrence.starts))
        yield line("DTEND;VALUE=DATE", _day(occurrence.last_day + timedelta(days=1)))
        return
    yield _moment("DTSTART", occurrence.starts, zone)
    yield _moment("DTEND", occurrence.ends_at_latest, zone)


def _moment(name: str, moment: datetime, zone: ZoneInfo | None) -> bytes:
    if zone is None:
        return line(name, _utc(moment))
    return line(f"{name};TZID={zone.key}", _clock(moment))


def _utc(moment: datetime) -> str:
    return f"{_clock(moment.astimezone(UTC))}Z"


def _clock(moment: datetime) -> str:
    """Return day and time as they stand, without their zone."""
    return f"{_day(moment)}T{moment.hour:02}{moment.minute:02}{moment.second:02}"


def _day(day: date) -> str:
    return f"{day.year:04}{day.month:02}{day.day:02}"


def _status(occurrence: Occurrence) -> str:
    """Return STATUS: what is postponed does not take place at this time, as if cancelled."""
    if occurrence.status.is_off:
        return "CANCELLED"
    is_certain = occurrence.status is Status.SCHEDULED and not occurrence.expected
    return "CONFIRMED" if is_certain else "TENTATIVE"


def _place(occurrence: Occurrence) -> Iterator[bytes]:
    if occurrence.venue is None:
        yield text_line("LOCATION", one_line(occurrence.online))
    else:
        yield _venue(occurrence.venue)


@remembered
def _venue(venue: Venue) -> bytes:
    """Return the place in words, and its point where that is known."""
    words = text_line("LOCATION", one_line(place_words(venue)))
    if venue.latitude is None or venue.longitude is None:
        return words
    return words + _point(venue, f"{venue.latitude:.6f}", f"{venue.longitude:.6f}")


def _point(venue: Venue, latitude: str, longitude: str) -> bytes:
    """Return the place's point; the library would write a small coordinate as ``1e-05``."""
    card = {
        "VALUE": "URI",
        "X-ADDRESS": _unquoted(venue.address or venue.name),
        "X-APPLE-RADIUS": str(_RADIUS),
        "X-TITLE": _unquoted(venue.name),
    }
    uri = vUri(f"geo:{latitude},{longitude}", params=card)
    point = line("GEO", f"{latitude};{longitude}")
    return point + property_line("X-APPLE-STRUCTURED-LOCATION", uri)


def _unquoted(words: str) -> str:
    """Return words for a parameter, which cannot hold a double quote (RFC 5545 section 3.2)."""
    return one_line(words).replace('"', "'")
