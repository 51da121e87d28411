"""Make a corpus from a seed: as real as chance and a few sentences can make it.

It ends nine months after a day and begins years before it, more years for more events. One event
in twenty is a series; one in twelve moves, one in sixteen is called off; one in five has a Spanish
version.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from random import Random

from speed import sentences
from speed.corpus import ZONE, Corpus, Event, Happening, Place, Program, Translation
from speed.expected import year_before

_SEED = 911
_AHEAD = timedelta(days=270)
#: Over how many years so many events are spread. Those of 12 months back and all to come have to
#: fit into the calendar of ours, which holds fewer than a thousand.
_YEARS = ((100, 3), (1_000, 8), (100_000, 26))

_STREETS = ("Maple", "Mill Pond", "Ferry", "Orchard", "Willow", "Harbor", "Cedar", "Union")
_KINDS = ("Library", "School", "Fire House", "Diner", "Community Center")
_PROGRAMS = (
    ("Coffee with a Cop", "A coffee with the officers of your neighborhood, without an agenda."),
    ("Community Meetings", "Officers report on the month and answer your questions."),
    ("Police Academy", "Evenings on how your police department works."),
    ("Bicycle Safety", "Helmets, lights and a course of cones."),
    ("Safe at Home", "How to keep your home safe while you are away."),
    ("Story Hour", "An officer reads to children and answers what they ask."),
    ("Scam Watch", "How to hang up in time."),
    ("Night Out", "Neighbors and officers outdoors."),
)
_TITLES = (
    *("Coffee around the corner", "Neighborhood meeting", "An evening with the academy"),
    *("Bicycle rodeo", "Before you travel", "Stories read by an officer", "Open house"),
    *("Calls that want your money", "A walk with the night shift", "Questions & parking"),
)
_TITLES_ES = ("Café con un policía", "Reunión del barrio", "Puertas abiertas")
_REASONS = (
    "The hall is closed for repairs that day.",
    "The school needs the room for a concert.",
    "The weather service expects a storm.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Frame:
    """What events are put into: a span of time around a day, programs and places."""

    as_of: datetime
    before: timedelta
    programs: tuple[Program, ...]
    places: tuple[Place, ...]

    @property
    def first(self) -> datetime:
        """Return the first day on which something happens, on the wall clock."""
        return self.as_of.replace(tzinfo=None) - self.before

    @property
    def days(self) -> int:
        """Return how many days there are."""
        return (self.before + _AHEAD).days


def make_corpus(count: int, day: date, seed: int = _SEED) -> Corpus:
    """Return ``count`` events as of a day; the same day and seed give the same ones everywhere."""
    chance = Random(seed)  # noqa: S311  # the same corpus every time
    as_of = datetime(day.year, day.month, day.day, tzinfo=ZONE)
    frame = _Frame(
        as_of=as_of,
        before=timedelta(days=365 * next(years for most, years in _YEARS if count <= most)),
        programs=tuple(_programs(chance)),
        places=tuple(_places(min(40, max(4, count // 25)))),
    )
    found: list[Event] = []
    while len(found) < count:
        plain = _single(chance, len(found), frame)
        event = _with_spanish(chance, _with_fate(chance, plain))
        if _is_clear(event, as_of):
            found.append(event)
    used = {event.place for event in found}
    return Corpus(
        as_of=as_of,
        events=tuple(sorted(found, key=lambda event: (event.announced, event.slug))),
        programs=frame.programs,
        places=tuple(place for place in frame.places if place in used),
    )


def _is_clear(event: Event, as_of: datetime) -> bool:
    """Tell whether nothing of it is on the day of the builds or the next, nor a year before."""
    days = {each.starts.date() for each in event.dates}
    told = (event.announced, *([event.changed] if event.changed else []))
    days |= {moment.astimezone(ZONE).date() for moment in told}
    first = {as_of.date(), year_before(as_of).date()}
    return days.isdisjoint(first | {each + timedelta(days=1) for each in first})


def _places(number: int) -> Iterator[Place]:
    for index in range(number):
        street = _STREETS[index % len(_STREETS)]
        name = f"{street} Street {_KINDS[index // len(_STREETS)]}"
        slug = name.lower().replace(" ", "-")
        yield Place(slug=slug, name=name, street=f"{10 + index} {street} Street")


def _programs(chance: Random) -> Iterator[Program]:
    for title, summary in _PROGRAMS:
        slug = title.lower().replace(" ", "-")
        yield Program(slug=slug, title=title, summary=summary, body=sentences.body(chance))


def _single(
    chance: Random,
    number: int,
    frame: _Frame,
) -> Event:
    """Return a single event as it was announced, some weeks ahead and never after ``as_of``."""
    hour, minute = chance.choice(((8, 0), (10, 30), (14, 0), (18, 0), (18, 30)))
    start = frame.first + timedelta(days=chance.randrange(frame.days), hours=hour, minutes=minute)
    lead = timedelta(days=chance.randrange(20, 60), minutes=chance.randrange(600))
    title = chance.choice(_TITLES)
    return Event(
        slug=f"{title.lower().replace(' & ', '-').replace(' ', '-')}-{number}",
        title=title,
        summary=sentences.summary(chance),
        body=sentences.body(chance),
        program=chance.choice(frame.programs),
        place=chance.choice(frame.places),
        dates=(Happening(starts=start, minutes=chance.choice((30, 60, 60, 90, 120))),),
        announced=min(start.replace(tzinfo=ZONE), frame.as_of).astimezone(UTC) - lead,
    )


def _with_fate(chance: Random, event: Event) -> Event:
    """Return what became of it: a series, one that moved, one that was called off, or itself."""
    [only] = event.dates
    fate = chance.random()
    changed = event.announced + timedelta(days=chance.randrange(1, 15))
    if fate < 0.05:
        return _series(chance, event)
    if fate < 0.13:
        moved = replace(only, starts=only.starts + timedelta(days=chance.randrange(1, 15)))
        before = only.starts
        reason = chance.choice(_REASONS)
        return replace(event, dates=(moved,), changed=changed, moved_from=before, reason=reason)
    if fate < 0.19:
        off = replace(only, is_off=True)
        return replace(event, dates=(off,), changed=changed, reason=chance.choice(_REASONS))
    return event


def _series(chance: Random, event: Event) -> Event:
    """Return a weekly class of six evenings, or a meeting every fourth week for half a year."""
    [only] = event.dates
    weeks, number = chance.choice(((1, 6), (4, 7)))
    day = f"{only.starts:%A}"
    dates = [
        replace(only, starts=only.starts + timedelta(weeks=weeks * each)) for each in range(number)
    ]
    if chance.random() < 0.4:
        dates[2] = replace(dates[2], is_off=True)
    return replace(
        event,
        dates=tuple(dates),
        repeat=f"every {day}" if weeks == 1 else f"every {weeks} weeks on {day}",
        reason=chance.choice(_REASONS) if any(each.is_off for each in dates) else "",
    )


def _with_spanish(chance: Random, event: Event) -> Event:
    if chance.random() < 0.8:
        return event
    return replace(
        event,
        spanish=Translation(
            title=chance.choice(_TITLES_ES),
            summary=sentences.spanish_summary(chance),
            body=sentences.spanish_body(chance),
        ),
    )
