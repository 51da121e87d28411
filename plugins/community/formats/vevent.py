"""One date of an event as the octets of a VEVENT, the same in every calendar that holds it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Event
from icalendar.prop import VPROPERTY, vCategory, vDate, vDatetime, vInt, vUnknown, vUri

from community.core.addresses import occurrence_path, spoken
from community.core.department import Department
from community.core.event import Status
from community.core.language import Language, language
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.titles import title_with_status
from community.core.values import dataclass
from community.formats.event_text import description, place_words
from community.formats.ical_text import Text, written
from community.formats.plain_text import clean, one_line
from community.formats.vtimezone import is_told

#: How far from the point Apple's map card still calls it the place, in meters.
_RADIUS = 70

#: Zones whose times are written in UTC's own form (RFC 5545 section 3.3.5).
_UTC_KEYS = {"UTC", "Etc/UTC"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Vevent:
    """A component's octets, and what the calendar around it must know.

    ``zone`` is the zone whose wall-clock time it holds, if it does not hold UTC or days.
    """

    uid: str
    starts: datetime
    zone: ZoneInfo | None
    octets: bytes


def vevent(occurrence: Occurrence, *, department: Department) -> Vevent:
    """Return the component; its octets depend on the event, its history and the language alone.

    One date stands in several calendars, and is written once.
    """
    return _vevent(occurrence, department, language())


@lru_cache(maxsize=2**14)
def _vevent(occurrence: Occurrence, department: Department, _: Language) -> Vevent:
    zone = _told_zone(occurrence)
    component = Event()
    for name, value in _properties(occurrence, department, zone):
        component[name] = value
    return Vevent(
        uid=occurrence.uid(department.uid_domain),
        starts=occurrence.starts,
        zone=zone,
        octets=written(component),
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


def _properties(
    occurrence: Occurrence, department: Department, zone: ZoneInfo | None
) -> Iterator[tuple[str, VPROPERTY]]:
    event = occurrence.event
    history = occurrence.history
    yield "UID", Text(occurrence.uid(department.uid_domain))
    yield "DTSTAMP", vDatetime(history.stamp)
    yield "CREATED", vDatetime(history.announced)
    yield "LAST-MODIFIED", vDatetime(history.stamp)
    yield "SEQUENCE", vInt(history.sequence)
    yield from _times(occurrence, zone)
    yield "SUMMARY", Text(one_line(title_with_status(occurrence.title, occurrence.status)))
    yield "STATUS", Text(_status(occurrence))
    yield "TRANSP", Text("TRANSPARENT")
    yield "DESCRIPTION", Text(clean(description(occurrence, department=department)))
    yield from _place(occurrence)
    if event.programs:
        yield "CATEGORIES", _categories([program.title for program in event.programs])
    yield "URL", vUri(spoken(department.address, occurrence_path(occurrence)))


def _categories(titles: Iterable[str]) -> vCategory:
    categories = vCategory([])
    # As arguments of the constructor they would be made the library's texts, with its escaping.
    categories.cats = [Text(one_line(title)) for title in titles]
    return categories


def _times(occurrence: Occurrence, zone: ZoneInfo | None) -> Iterator[tuple[str, VPROPERTY]]:
    if occurrence.all_day:
        yield "DTSTART", _day(occurrence.starts.date())
        yield "DTEND", _day(occurrence.last_day + timedelta(days=1))
        return
    yield "DTSTART", _moment(occurrence.starts, zone)
    yield "DTEND", _moment(occurrence.ends_at_latest, zone)


def _day(day: date) -> vDate:
    return vDate(day, params={"VALUE": "DATE"})


def _moment(moment: datetime, zone: ZoneInfo | None) -> vDatetime:
    if zone is None:
        return vDatetime(moment.astimezone(UTC))
    told = vDatetime(moment.replace(tzinfo=None))
    # As a parameter of the constructor it would be taken off again.
    told.params["TZID"] = zone.key
    return told


def _status(occurrence: Occurrence) -> str:
    """Return STATUS: what is postponed does not take place at this time, as if cancelled."""
    if occurrence.status.is_off:
        return "CANCELLED"
    is_certain = occurrence.status is Status.SCHEDULED and not occurrence.expected
    return "CONFIRMED" if is_certain else "TENTATIVE"


def _place(occurrence: Occurrence) -> Iterator[tuple[str, VPROPERTY]]:
    venue = occurrence.venue
    if venue is None:
        yield "LOCATION", Text(one_line(occurrence.online))
        return
    yield "LOCATION", Text(one_line(place_words(venue)))
    if venue.latitude is not None and venue.longitude is not None:
        yield from _point(venue, f"{venue.latitude:.6f}", f"{venue.longitude:.6f}")


def _point(venue: Venue, latitude: str, longitude: str) -> Iterator[tuple[str, VPROPERTY]]:
    """Yield the place's point; the library would write a small coordinate as ``1e-05``."""
    yield "GEO", vUnknown(f"{latitude};{longitude}")
    card = {
        "VALUE": "URI",
        "X-ADDRESS": _unquoted(venue.address or venue.name),
        "X-APPLE-RADIUS": str(_RADIUS),
        "X-TITLE": _unquoted(venue.name),
    }
    yield "X-APPLE-STRUCTURED-LOCATION", vUri(f"geo:{latitude},{longitude}", params=card)


def _unquoted(words: str) -> str:
    """Return words for a parameter, which cannot hold a double quote (RFC 5545 section 3.2)."""
    return one_line(words).replace('"', "'")
