"""What every builder is given: the facts of an invented department, in no builder's own form.

Times without a zone are wall-clock times of New York.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("America/New_York")

#: Where every builder is told that its site will stand.
SITE = "https://events.bench.example"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A venue with a file of its own."""

    slug: str
    name: str
    street: str

    @property
    def path(self) -> str:
        """Return the address of its page, from the root."""
        return f"venues/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Program:
    """A program; programs are the oldest files of the department."""

    slug: str
    title: str
    summary: str
    body: str

    @property
    def path(self) -> str:
        """Return the address of its page, from the root."""
        return f"programs/{self.slug}/"


@dataclass(frozen=True, slots=True, kw_only=True)
class Translation:
    """The words of an event in Spanish."""

    title: str
    summary: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """One date that people can come to."""

    starts: datetime
    minutes: int
    is_off: bool = False

    @property
    def ends(self) -> datetime:
        """Return when it ends, on the same clock."""
        return self.starts + timedelta(minutes=self.minutes)

    def is_over(self, moment: datetime) -> bool:
        """Tell whether it has ended at a moment (aware)."""
        return self.ends.replace(tzinfo=ZONE) <= moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A single event, or a series: ``repeat`` is the phrase that staff write for it.

    ``announced`` (aware) is when its file was committed first, ``changed`` when it moved (from
    ``moved_from``) or was called off, if it was; ``reason`` tells why.
    """

    slug: str
    title: str
    summary: str
    body: str
    program: Program
    place: Place
    dates: tuple[Happening, ...]
    announced: datetime
    repeat: str = ""
    changed: datetime | None = None
    moved_from: datetime | None = None
    reason: str = ""
    spanish: Translation | None = None

    @property
    def path(self) -> str:
        """Return the address of its page, from the root."""
        return f"events/{self.slug}/"

    @property
    def is_off(self) -> bool:
        """Tell whether all of it was called off."""
        return all(each.is_off for each in self.dates)

    def path_of(self, each: Happening) -> str:
        """Return the address of the page of one of its dates: in a series, below its own."""
        return f"{self.path}{each.starts:%Y-%m-%d}/" if self.repeat else self.path


@dataclass(frozen=True, kw_only=True)  # no slots: the dates are sorted once
class Corpus:
    """All that a department has on a day, events by the moment they were announced.

    ``as_of`` (aware) is the midnight with which the day begins. Nothing happens, is announced or
    leaves the calendar on that day or the next, so that it is no matter when on it a site is built.
    """

    as_of: datetime
    events: tuple[Event, ...]
    programs: tuple[Program, ...]
    places: tuple[Place, ...]

    @cached_property
    def dates(self) -> tuple[tuple[Event, Happening], ...]:
        """Return every date with its event, by start and then by address."""
        found = [(event, each) for event in self.events for each in event.dates]
        return tuple(sorted(found, key=lambda pair: (pair[1].starts, pair[0].slug)))

    @property
    def coming(self) -> Iterator[tuple[Event, Happening]]:
        """Yield the dates that are not over, called-off ones among them."""
        return (pair for pair in self.dates if not pair[1].is_over(self.as_of))
