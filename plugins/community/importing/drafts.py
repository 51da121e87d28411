"""An event on its way from a calendar to a file."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, datetime

from icalendar.prop import vCategory

from community.core.event import Status
from community.importing.descriptions import Description, description_of
from community.importing.feed import Entry
from community.importing.identities import identity_of
from community.importing.losses import losses_of
from community.importing.places import Place, place_of
from community.importing.plain_words import one_line
from community.importing.timing import Clock, Timing
from community.importing.titles import Heading, heading_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One entry, understood: what it is, when, where and what is said of it."""

    entry: Entry
    uid: str
    timing: Timing
    heading: Heading
    place: Place
    original: datetime | None

    @property
    def description(self) -> Description:
        """Return what is said of it; that takes longer than all the rest."""
        return description_of(self.entry)

    @property
    def version(self) -> tuple[int, str]:
        """Return what is larger in a later version of the same entry."""
        return self.entry.whole_number("SEQUENCE"), _stamp(self.entry)

    @property
    def losses(self) -> Iterator[str]:
        """Yield what is not kept of it."""
        yield from losses_of(self.entry)
        yield from self.timing.notes
        if self.description.has_pictures:
            yield "a picture in the text"
        if self.heading.is_unclear:
            yield "whether it takes place: look at the title, and write a status if it is off"
        if not self.place.is_told:
            yield "no place is told: write venue or online"


@dataclass(frozen=True, slots=True, kw_only=True)
class DraftChange:
    """What differs on one date of a series; None is as the series says."""

    day: date
    start: datetime | None = None
    end: datetime | None = None
    title: str | None = None
    status: Status | None = None
    place: Place | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An event or a series. ``dates`` are further naive starts; ``until`` is the last day.

    ``days`` are those on which it takes place, as far as they were followed; ``notes`` say what is
    not kept of it, beyond what its entry itself tells.
    """

    told: Told
    uid: str
    timing: Timing
    days: frozenset[date]
    repeat: str = ""
    until: date | None = None
    dates: tuple[datetime, ...] = ()
    changes: tuple[DraftChange, ...] = ()
    notes: tuple[str, ...] = field(default=())

    @property
    def is_series(self) -> bool:
        """Tell whether it has more than one date."""
        return bool(self.repeat or self.dates)


def told_of(entry: Entry, clock: Clock) -> Told:
    """Return an entry, understood; raise ``UnimportableError`` where it cannot become an event."""
    timing = clock.timing(entry)
    return Told(
        entry=entry,
        uid=identity_of(entry),
        timing=timing,
        heading=heading_of(entry),
        place=place_of(entry),
        original=clock.moment(entry, "RECURRENCE-ID", timing.zone),
    )


def categories_of(entry: Entry) -> tuple[str, ...]:
    """Return the categories, in words, each once."""
    lists = (each for each in entry.values("CATEGORIES") if isinstance(each, vCategory))
    words = (one_line(str(name)) for each in lists for name in each.cats)
    return tuple(dict.fromkeys(filter(None, words)))


def _stamp(entry: Entry) -> str:
    told = next(iter(entry.values("LAST-MODIFIED")), None) or next(
        iter(entry.values("DTSTAMP")), None
    )
    return f"{getattr(told, 'dt', '')}"
