"""An event as its file tells it."""

from datetime import date, datetime
from enum import StrEnum

from community.core.body import Body
from community.core.history import History
from community.core.language import message
from community.core.place import Image, Person, Venue
from community.core.program import Program
from community.core.schedule import Length, Schedule
from community.core.values import dataclass
from community.core.words import Translation


class Status(StrEnum):
    """Whether it will happen; the names are schema.org's and iCalendar's."""

    SCHEDULED = "scheduled"
    TENTATIVE = "tentative"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"

    @property
    def is_off(self) -> bool:
        """Tell whether nobody should come at the time that was announced."""
        return self in {Status.POSTPONED, Status.CANCELLED}


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """Something to do before the event: ``when`` is a date, or a naive local moment."""

    what: str
    when: date | datetime
    link: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """What residents asked at an event and what the department did about it."""

    asked: str
    did: str = ""
    owner: str = ""
    by: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Recap:
    """What happened at an event, told afterwards."""

    attendance: int | None = None
    summary: str = ""
    topics: tuple[Topic, ...] = ()
    photos: tuple[Image, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What differs on one date of a series; ``None`` is as the series says.

    ``date`` is the date the rule gives, ``start`` the naive local start it moved to.
    """

    date: date
    start: datetime | None = None
    length: Length | None = None
    venue: Venue | None = None
    online: str | None = None
    title: str | None = None
    status: Status | None = None
    reason: str | None = None
    recap: Recap | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A date that was announced and that its file has no more, shown as cancelled until it is over.

    ``starts`` and ``ends`` are aware, as in ``Occurrence``. ``of_series``: it was announced as a
    date of a series, whatever the event is now.
    """

    original_date: date
    of_series: bool
    starts: datetime
    ends: datetime | None
    all_day: bool
    title: str
    reason: str
    venue: Venue | None
    online: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A single event or a series. Text fields are plain text.

    ``path`` is the file, relative to the site's folder. ``programs`` own it, the first most of
    all; ``features`` are programs residents can ask about there. ``publish_on`` is aware.
    ``uid`` is set only where the event already has an identity elsewhere. ``withdrawn`` are dates
    that it once had; where its file is gone or hidden (``is_withdrawn``) it has no others.
    """

    slug: str
    path: str
    title: str
    schedule: Schedule
    history: History
    changes: tuple[Change, ...] = ()
    status: Status = Status.SCHEDULED
    reason: str = ""
    venue: Venue | None = None
    online: str = ""
    programs: tuple[Program, ...] = ()
    features: tuple[Program, ...] = ()
    host: str = ""
    partners: tuple[str, ...] = ()
    contact: Person | None = None
    cost: str = message("Free")
    audience: str = ""
    bring: str = ""
    accessibility: str = ""
    weather: str = ""
    capacity: str = ""
    languages: tuple[str, ...] = ()
    registration: str = ""
    deadlines: tuple[Deadline, ...] = ()
    summary: str = ""
    tags: tuple[str, ...] = ()
    image: Image | None = None
    publish_on: datetime | None = None
    draft: bool = False
    aliases: tuple[str, ...] = ()
    uid: str = ""
    recap: Recap | None = None
    body: Body = Body()
    translations: tuple[Translation, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()
    is_withdrawn: bool = False

    @property
    def first_slug(self) -> str:
        """Return the slug the event was first announced under: the last alias, or the slug."""
        return self.aliases[-1] if self.aliases else self.slug
