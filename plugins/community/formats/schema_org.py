"""What a page tells search engines: one thing of schema.org, as the text of a JSON-LD script."""

import re
from collections.abc import Iterable, Iterator
from datetime import datetime

from community.core.addresses import (
    absolute,
    event_path,
    image_path,
    occurrence_path,
    program_path,
    spoken,
    venue_path,
)
from community.core.department import Department
from community.core.event import Event, Status
from community.core.language import gettext, language
from community.core.occurrence import Occurrence
from community.core.place import Image, Venue
from community.core.program import Program
from community.core.remembered import remembered
from community.formats.plain_text import first_paragraph, one_line
from community.formats.schema_members import Told, told, written
from community.formats.schema_schedule import day_or_moment, schedule_data

_IRI = "https://schema.org/"

#: Costs that surely ask for no money: ``Free, and the first cup is on the house``.
_FREE = {"free", "free of charge", "no charge", "no cost", "free for everyone", "free for all"}
_CLAUSE = re.compile(r"[,.;:(]")
_MONEY = re.compile(
    r"[\d$€£¢]|cents?|dollars?|but|unless|except|only|centavos?|dólar|pero|salvo|excepto|menos|solo"
)

#: A capacity that is a number of people: ``30``, ``40 seats``, ``Up to 1,200 people``.
_NUMBER = re.compile(
    r"(?:up to |hasta )?(?P<number>\d{1,3}(?:,\d{3})+|\d+)"
    r"(?: (?:people|persons|residents|guests|adults|children|students|participants|seats|spots"
    r"|places|spaces|chairs|personas|lugares|asientos|sillas|cupos))?\.?",
    re.IGNORECASE,
)


def event_data(occurrence: Occurrence, *, department: Department, card: str = "") -> str:
    """Return one date as an ``Event``, with what Google requires and recommends.

    ``card`` is the path of a picture for an event that has none of its own.
    """
    event = occurrence.event
    page = spoken(department.address, occurrence_path(occurrence))
    return written(
        {
            "@type": "Event",
            "@id": f"{absolute(department.address, occurrence_path(occurrence))}#event",
            "url": page,
            "name": occurrence.title,
            **_story(event, department, card),
            **_times(occurrence),
            **_attendance(occurrence.venue, occurrence.online, department),
            **_surroundings(event, department),
            **_price(occurrence, page),
            "maximumAttendeeCapacity": _capacity(event.capacity),
            "superEvent": {"@id": _series_id(event, department)}
            if event.schedule.is_series
            else None,
        }
    )


def series_data(
    event: Event, dates: Iterable[Occurrence], *, department: Department, card: str = ""
) -> str:
    """Return a series, and where the pages of these ``dates`` tell each of them."""
    shown = tuple(dates)
    return written(
        {
            "@type": "EventSeries",
            "@id": _series_id(event, department),
            "url": spoken(department.address, event_path(event)),
            "name": event.title,
            **_story(event, department, card),
            "startDate": day_or_moment(event.schedule),
            "eventStatus": _status(event.status),
            **_attendance(event.venue, event.online, department),
            **_surroundings(event, department),
            "isAccessibleForFree": _is_free(event.cost) or None,
            "eventSchedule": schedule_data(event),
            "subEvent": [
                {"@id": f"{absolute(department.address, occurrence_path(date))}#event"}
                for date in shown
            ],
        }
    )


def program_data(program: Program, *, department: Department, card: str = "") -> str:
    """Return a program as a ``GovernmentService``."""
    path = program_path(program)
    return written(
        {
            "@type": "GovernmentService",
            "@id": f"{absolute(department.address, path)}#program",
            "url": spoken(department.address, path),
            "name": program.title,
            **_story(program, department, card),
            "provider": _owner(department),
            "areaServed": department.city,
            "audience": {"@type": "Audience", "audienceType": program.audience}
            if program.audience
            else None,
            "availableChannel": {"@type": "ServiceChannel", "serviceUrl": program.link}
            if program.link
            else None,
        }
    )


def site_data(department: Department) -> str:
    """Return the site, and who publishes it."""
    home = absolute(department.address, "")
    return written(
        {
            "@type": "WebSite",
            "@id": f"{home}#website",
            "url": spoken(department.address, ""),
            "name": gettext("Community events: %(name)s", name=department.name),
            "description": department.description,
            "inLanguage": language().code,
            "publisher": {
                **_owner(department),
                "telephone": department.non_emergency_phone,
                "email": department.email,
                "areaServed": department.city,
            },
        }
    )


def _series_id(event: Event, department: Department) -> str:
    return f"{absolute(department.address, event_path(event))}#series"


def _story(about: Event | Program, department: Department, card: str) -> dict[str, object]:
    return {
        "description": about.summary or first_paragraph(about.body.html),
        "image": _pictures(about.image, card, department),
    }


def _pictures(image: Image | None, card: str, department: Department) -> list[str]:
    path = image_path(image) if image else card
    return [absolute(department.address, path)] if path else []


def _times(occurrence: Occurrence) -> dict[str, object]:
    """Return when it is, whether it will be, and when it would have been.

    An all-day date ends on its last day, as schema.org counts; an end is not made up.
    """
    previous = _previous_start(occurrence)
    is_moved = previous is not None and not occurrence.status.is_off
    return {
        "startDate": _moment(occurrence.starts, all_day=occurrence.all_day),
        "endDate": _end(occurrence),
        "eventStatus": f"{_IRI}EventRescheduled" if is_moved else _status(occurrence.status),
        "previousStartDate": previous if is_moved else None,
    }


def _end(occurrence: Occurrence) -> str | None:
    if occurrence.all_day:
        return occurrence.last_day.isoformat()
    return _moment(occurrence.ends, all_day=False) if occurrence.ends else None


def _moment(moment: datetime, *, all_day: bool) -> str:
    return moment.date().isoformat() if all_day else moment.isoformat(timespec="seconds")


def _previous_start(occurrence: Occurrence) -> str | None:
    """Return from when it moved, as the page says it too."""
    before = occurrence.moved_from
    return _moment(before, all_day=occurrence.all_day) if before else None


def _status(status: Status) -> str:
    names = {Status.CANCELLED: "EventCancelled", Status.POSTPONED: "EventPostponed"}
    return f"{_IRI}{names.get(status, 'EventScheduled')}"


def _attendance(venue: Venue | None, online: str, department: Department) -> dict[str, object]:
    places: list[object] = [_place(venue, department)] if venue else []
    if online:
        places.append({"@type": "VirtualLocation", "url": online})
    mode = ("Mixed" if venue else "Online") if online else "Offline"
    return {
        "eventAttendanceMode": f"{_IRI}{mode}EventAttendanceMode",
        "location": places if len(places) > 1 else places[0],
    }


def _place(venue: Venue, department: Department) -> dict[str, object]:
    """Return the place; one without an address is found by its name."""
    page = absolute(department.address, venue_path(venue)) if venue.slug else ""
    return {
        "@type": "Place",
        "@id": f"{page}#place" if page else None,
        "name": venue.name,
        "address": _postal_address(venue) if venue.address else venue.name,
        "geo": _point(venue),
    }


@remembered
def _postal_address(venue: Venue) -> Told:
    street = ", ".join(part for part in (venue.street, venue.room) if part)
    return told(
        {
            "@type": "PostalAddress",
            "streetAddress": street,
            "addressLocality": venue.city,
            "addressRegion": venue.region,
            "postalCode": venue.postal_code,
            "addressCountry": venue.country,
        }
    )


def _point(venue: Venue) -> dict[str, object] | None:
    if venue.latitude is None or venue.longitude is None:
        return None
    return {"@type": "GeoCoordinates", "latitude": venue.latitude, "longitude": venue.longitude}


def _surroundings(event: Event, department: Department) -> dict[str, object]:
    """Return who holds it, who takes part, and what is spoken there."""
    return {
        "organizer": _owner(department),
        "contributor": [{"@type": "Organization", "name": name} for name in _company(event)],
        "inLanguage": list(event.languages) or department.languages[0],
    }


def _company(event: Event) -> Iterator[str]:
    if event.host:
        yield event.host
    yield from event.partners


@remembered
def _owner(department: Department) -> Told:
    home = absolute(department.address, "")
    return told(
        {
            "@type": "GovernmentOrganization",
            "@id": f"{home}#department",
            "name": department.name,
            "url": home,
        }
    )


def _price(occurrence: Occurrence, page: str) -> dict[str, object]:
    """Return that it is free, where it surely is; what it costs is told in words alone."""
    event = occurrence.event
    if not _is_free(event.cost):
        return {}
    has_limit = bool(event.capacity or event.registration)
    offer = {
        "@type": "Offer",
        "price": "0",
        "priceCurrency": "USD",
        "url": event.registration if event.registration.startswith("https:") else page,
        "availability": f"{_IRI}{'LimitedAvailability' if has_limit else 'InStock'}",
        "validFrom": event.history.announced.isoformat(timespec="seconds"),
    }
    return {"isAccessibleForFree": True, "offers": None if occurrence.status.is_off else offer}


def _is_free(cost: str) -> bool:
    first, *others = _CLAUSE.split(one_line(cost).casefold())
    return first.strip() in {*_FREE, gettext("Free").casefold()} and not _MONEY.search(
        " ".join(others)
    )


def _capacity(words: str) -> int | None:
    """Return the number of people, where the words are a number and no more."""
    found = _NUMBER.fullmatch(one_line(words))
    return int(found["number"].replace(",", "")) if found else None
