"""What a calendar entry says of an event, as plain text."""

from collections.abc import Iterator
from datetime import datetime

from community.core.addresses import occurrence_path, spoken
from community.core.department import Department
from community.core.event import Deadline, Event
from community.core.language import gettext
from community.core.occurrence import Occurrence
from community.core.phones import phone_of
from community.core.place import Person, Venue
from community.core.spoken_names import language_name
from community.core.wording import day_words, list_words, moment_words, moved_words, uncertain_words
from community.formats.plain_text import first_paragraph


def description(occurrence: Occurrence, *, department: Department) -> str:
    """Return the paragraphs: what is different, what it is, the facts, the page's address."""
    event = occurrence.event
    paragraphs = (
        news(occurrence),
        event.summary or first_paragraph(event.body.html),
        "\n".join(f"{label}: {words}" for label, words in facts(occurrence, department)),
        spoken(department.address, occurrence_path(occurrence)),
    )
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


def news(occurrence: Occurrence) -> str:
    """Return why it is off, from when it moved, or that it is not certain; ``""`` if none."""
    status = uncertain_words(occurrence)
    moved = "" if occurrence.status.is_off else moved_words(occurrence)
    return " ".join(as_sentence(part) for part in (status, moved, occurrence.reason) if part)


def as_sentence(words: str) -> str:
    """Return words with a period, unless they end with one (``8 a.m.``)."""
    return words if words.endswith((".", "!", "?")) else f"{words}."


def place_words(venue: Venue) -> str:
    """Return name, room and address on one line; maps find the place by it."""
    return venue.words


def facts(occurrence: Occurrence, department: Department) -> list[tuple[str, str]]:
    """Return what residents ask, each with its answer: ``("Cost", "Free")``."""
    return [(label, words) for label, words in _facts(occurrence, department) if words]


def _facts(occurrence: Occurrence, department: Department) -> Iterator[tuple[str, str]]:
    event = occurrence.event
    yield gettext("Online"), occurrence.online
    yield from _company(event)
    yield gettext("Cost"), event.cost
    yield gettext("For"), event.audience
    yield gettext("Bring"), event.bring
    yield gettext("Accessibility"), event.accessibility or department.accommodation
    yield gettext("Languages"), list_words(map(language_name, event.languages))
    yield gettext("Weather"), event.weather
    yield gettext("Capacity"), event.capacity
    yield gettext("Register"), phone_of(event.registration).removeprefix("mailto:")
    yield from ((deadline.what, _deadline_words(deadline)) for deadline in event.deadlines)
    yield gettext("Contact"), _contact_words(event.contact) if event.contact else ""


def _deadline_words(deadline: Deadline) -> str:
    when = deadline.when
    told = moment_words(when) if isinstance(when, datetime) else day_words(when)
    return gettext("by %(day)s", day=told)


def _company(event: Event) -> Iterator[tuple[str, str]]:
    yield gettext("Host"), event.host
    yield gettext("With"), list_words(event.partners)


def _contact_words(person: Person) -> str:
    return ", ".join(
        part for part in (person.title, person.role, person.phone, person.email) if part
    )
