"""The data of one date of an event, filled in."""

from typing import Any

from community.core.addresses import (
    absolute,
    event_file_path,
    image_path,
    occurrence_path,
    program_path,
    spoken,
)
from community.core.department import Department
from community.core.event import Deadline, Event
from community.core.occurrence import Occurrence
from community.core.phones import opened_address
from community.core.place import Image, Person, Venue
from community.core.program import Program
from community.core.titles import title_with_status
from community.core.wording import series_words, when_words
from community.formats.event_data import (
    DeadlineFacts,
    EventFacts,
    ImageFacts,
    PageFacts,
    PersonFacts,
    PlaceFacts,
)
from community.formats.machine_times import end_stamp, stamp, start_stamp
from community.formats.plain_text import clean, first_paragraph, one_line


def event_facts(occurrence: Occurrence, *, department: Department) -> EventFacts:
    """Return the data, which depend on the event and its history alone."""
    return EventFacts(
        uid=occurrence.uid(department.uid_domain),
        page=spoken(department.address, occurrence_path(occurrence)),
        calendar_file=spoken(department.address, event_file_path(occurrence)),
        title=one_line(title_with_status(occurrence.title, occurrence.status)),
        name=one_line(occurrence.title),
        status=occurrence.status,
        expected=occurrence.expected,
        reason=clean(occurrence.reason),
        place=_place(occurrence.venue) if occurrence.venue else None,
        online=occurrence.online,
        **_times(occurrence),
        **_series(occurrence),
        **_words(occurrence.event),
        **_company(occurrence.event, department),
        **_record(occurrence),
    )


def page_facts(program: Program, department: Department) -> PageFacts:
    """Return a program's title and page."""
    return PageFacts(title=program.title, page=spoken(department.address, program_path(program)))


def _times(occurrence: Occurrence) -> dict[str, Any]:
    moved = occurrence.moved_from
    return {
        "all_day": occurrence.all_day,
        "time_zone": occurrence.event.schedule.zone.key,
        "starts": start_stamp(occurrence),
        "ends": end_stamp(occurrence),
        "when": when_words(occurrence),
        "moved_from": stamp(moved, all_day=occurrence.all_day) if moved else "",
    }


def _series(occurrence: Occurrence) -> dict[str, Any]:
    original, schedule = occurrence.id.original, occurrence.event.schedule
    return {
        "series_date": original.isoformat() if original else "",
        "series": series_words(schedule) if schedule.is_series else "",
    }


def _words(event: Event) -> dict[str, Any]:
    return {
        "summary": clean(event.summary) or first_paragraph(event.body.html),
        "cost": event.cost,
        "audience": event.audience,
        "bring": event.bring,
        "accessibility": event.accessibility,
        "weather": event.weather,
        "capacity": event.capacity,
        "languages": event.languages,
        "registration": opened_address(event.registration),
        "deadlines": tuple(map(_deadline, event.deadlines)),
        "tags": event.tags,
    }


def _deadline(deadline: Deadline) -> DeadlineFacts:
    """Return it with its time on the clock of the event's zone, as it was written."""
    link = opened_address(deadline.link)
    return DeadlineFacts(what=deadline.what, when=deadline.when.isoformat(), link=link)


def _company(event: Event, department: Department) -> dict[str, Any]:
    return {
        "host": event.host,
        "partners": event.partners,
        "contact": _person(event.contact) if event.contact else None,
        "programs": tuple(page_facts(program, department) for program in event.programs),
        "features": tuple(page_facts(program, department) for program in event.features),
        "image": _image(event.image, department) if event.image else None,
    }


def _person(person: Person) -> PersonFacts:
    return PersonFacts(name=person.title, role=person.role, phone=person.phone, email=person.email)


def _image(image: Image, department: Department) -> ImageFacts:
    return ImageFacts(url=absolute(department.address, image_path(image)), alt=image.alt)


def _place(venue: Venue) -> PlaceFacts:
    return PlaceFacts(
        name=venue.name,
        room=venue.room,
        address=venue.address,
        street=venue.street,
        city=venue.city,
        region=venue.region,
        postal_code=venue.postal_code,
        country=venue.country,
        latitude=venue.latitude,
        longitude=venue.longitude,
    )


def _record(occurrence: Occurrence) -> dict[str, Any]:
    history = occurrence.history
    return {
        "announced": stamp(history.announced),
        "changed": stamp(history.stamp),
        "sequence": history.sequence,
    }
