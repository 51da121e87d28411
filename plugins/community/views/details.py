"""What a resident asks about an event, answered in words: whom, where, by when."""

from datetime import date, datetime

from community.core import wording
from community.core.addresses import program_path, venue_path
from community.core.event import Deadline, Event, Recap, Topic
from community.core.history import History
from community.core.phones import opened_address
from community.core.place import Person, Venue
from community.core.program import Program
from community.core.remembered import remembered
from community.core.spoken_names import language_name
from community.core.values import dataclass
from community.views.links import Link, Maps, call, sign_up, write_to


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceView:
    """A venue with its page (``""`` for a place written inside an event) and its maps."""

    venue: Venue
    path: str
    town: str
    maps: Maps | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """Whom to ask: ``name`` with the rank; a link is ``None`` where none was given."""

    name: str
    role: str
    phone: Link | None
    email: Link | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineView:
    """Something to do by a day; ``when`` in words, ``machine`` for ``<time datetime>``."""

    what: str
    when: str
    machine: str
    link: str
    is_over: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicView:
    """A question residents asked, and ``by`` when the department will have done its part."""

    topic: Topic
    by: str
    machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecapView:
    """What happened, told afterwards."""

    recap: Recap
    topics: tuple[TopicView, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryView:
    """The days a page was first and last told, in words and for ``<time datetime>``."""

    announced: str
    announced_machine: str
    changed: str
    changed_machine: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EventView:
    """What all dates of one event share, worded."""

    event: Event
    zone: str
    languages: str
    partners: str
    contact: PersonView | None
    sign_up: Link | None
    deadlines: tuple[DeadlineView, ...]
    programs: tuple[Link, ...]
    features: tuple[Link, ...]
    history: HistoryView


def event_view(event: Event, *, as_of: datetime) -> EventView:
    """Return the event in words, as of a moment (aware)."""
    zone = event.schedule.zone
    now = as_of.astimezone(zone)
    return EventView(
        event=event,
        zone=wording.zone_words(zone),
        languages=wording.list_words(map(language_name, event.languages)),
        partners=wording.list_words(event.partners),
        contact=person_view(event.contact) if event.contact else None,
        sign_up=sign_up(event.registration) if event.registration else None,
        deadlines=tuple(_deadline(deadline, now) for deadline in event.deadlines),
        programs=tuple(map(program_link, event.programs)),
        features=tuple(map(program_link, event.features)),
        history=history_view(event.history, as_of),
    )


@remembered
def place_view(venue: Venue) -> PlaceView:
    """Return the venue with its page and its maps; none for a name without an address."""
    region = " ".join(part for part in (venue.region, venue.postal_code) if part)
    town = ", ".join(part for part in (venue.city, region) if part)
    return PlaceView(
        venue=venue,
        path=venue_path(venue),
        town=town,
        maps=Maps.of(venue) if venue.address or venue.latitude is not None else None,
    )


@remembered
def person_view(person: Person) -> PersonView:
    """Return whom to ask and how."""
    return PersonView(
        name=person.title,
        role=person.role,
        phone=call(person.phone) if person.phone else None,
        email=write_to(person.email) if person.email else None,
    )


def program_link(program: Program) -> Link:
    """Return the way to a program's page."""
    return Link(text=program.title, address=program_path(program))


def recap_view(recap: Recap) -> RecapView:
    """Return the recap with its days in words."""
    return RecapView(recap=recap, topics=tuple(map(_topic, recap.topics)))


def history_view(history: History, as_of: datetime) -> HistoryView:
    """Return when a page was told, in days of the zone of ``as_of``."""
    announced = history.announced.astimezone(as_of.tzinfo).date()
    changed = history.changed.astimezone(as_of.tzinfo).date()
    return HistoryView(
        announced=wording.day_words(announced),
        announced_machine=announced.isoformat(),
        changed=wording.day_words(changed) if changed != announced else "",
        changed_machine=changed.isoformat(),
    )


def _topic(topic: Topic) -> TopicView:
    return TopicView(
        topic=topic,
        by=wording.day_words(topic.by) if topic.by else "",
        machine=topic.by.isoformat() if topic.by else "",
    )


def _deadline(deadline: Deadline, now: datetime) -> DeadlineView:
    """Word a deadline; a date alone is open to the end of its day. ``now`` is in its zone."""
    when: date | datetime = deadline.when
    if isinstance(when, datetime):
        moment = when.replace(tzinfo=now.tzinfo)
        words, machine = wording.moment_words(moment), moment.isoformat(timespec="minutes")
        is_over = moment < now
    else:
        words, machine = wording.day_words(when), when.isoformat()
        is_over = when < now.date()
    return DeadlineView(
        what=deadline.what,
        when=words,
        machine=machine,
        link=opened_address(deadline.link),
        is_over=is_over,
    )
