"""One date of an event as the octets of a VEVENT, the same in every calendar that holds it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from icalendar import Event
from icalendar.prop import VPROPERTY, vCategory, vDate, vDatetime, vInt, vUnknown, vUri

from community.core.addresses import absolute, occurrence_path
from community.core.department import Department
from community.core.event import Status
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.titles import title_with_status
from community.formats.event_text import description, place_words
from community.formats.ical_text import Text, clean, one_line, written
from community.formats.vtimezone import is_told

#: How far from the point Apple's map card still calls it the place, in meters.
_RADIUS = 70


def vevent(occurrence: Occurrence, *, department: Department) -> bytes:
    """Return the component's octets; they depend on the event and its history alone."""
    component = Event()
    for name, value in _properties(occurrence, department):
        component[name] = value
    return written(component)


def told_zone(occurrence: Occurrence) -> ZoneInfo | None:
    """Return the zone whose wall-clock time the VEVENT holds, if it does not hold UTC or days.

    Start and end are both in UTC where one of them cannot be told on the wall clock.
    """
    starts, ends = occurrence.starts, occurrence.ends_at_latest
    if occurrence.all_day or _is_utc(occurrence) or not (is_told(starts) and is_told(ends)):
        return None
    return occurrence.event.schedule.zone


def _is_utc(occurrence: Occurrence) -> bool:
    return occurrence.event.schedule.zone.key in {"UTC", "Etc/UTC"}


def _properties(occurrence: Occurrence, department: Department) -> Iterator[tuple[str, VPROPERTY]]:
    event = occurrence.event
    history = event.history
    yield "UID", Text(occurrence.uid(department.uid_domain))
    yield "DTSTAMP", vDatetime(history.changed)
    yield "CREATED", vDatetime(history.announced)
    yield "LAST-MODIFIED", vDatetime(history.changed)
    yield "SEQUENCE", vInt(history.sequence)
    yield from _times(occurrence)
    yield "SUMMARY", Text(one_line(title_with_status(occurrence.title, occurrence.status)))
    yield "STATUS", Text(_status(occurrence))
    yield "TRANSP", Text("TRANSPARENT")
    yield "DESCRIPTION", Text(clean(description(occurrence, department=department)))
    yield from _place(occurrence)
    if event.programs:
        yield "CATEGORIES", vCategory([Text(one_line(program.title)) for program in event.programs])
    yield "URL", vUri(absolute(department.address, occurrence_path(occurrence)))


def _times(occurrence: Occurrence) -> Iterator[tuple[str, VPROPERTY]]:
    if occurrence.all_day:
        yield "DTSTART", _day(occurrence.starts.date())
        yield "DTEND", _day(occurrence.last_day + timedelta(days=1))
        return
    zone = told_zone(occurrence)
    yield "DTSTART", _moment(occurrence.starts, zone)
    yield "DTEND", _moment(occurrence.ends_at_latest, zone)


def _day(day: date) -> vDate:
    return vDate(day, params={"VALUE": "DATE"})


def _moment(moment: datetime, zone: ZoneInfo | None) -> vDatetime:
    if zone is None:
        return vDatetime(moment.astimezone(UTC))
    return vDatetime(moment.replace(tzinfo=None), params={"TZID": zone.key})


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
        "X-ADDRESS": one_line(venue.address or venue.name),
        "X-APPLE-RADIUS": str(_RADIUS),
        "X-TITLE": one_line(venue.name),
    }
    yield "X-APPLE-STRUCTURED-LOCATION", vUri(f"geo:{latitude},{longitude}", params=card)
