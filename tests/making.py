"""Values for tests: each has everything it needs, and a test says only what matters to it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from community.core.body import Body
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.event import Change, Event, Withdrawn
from community.core.history import Facts, History, Revision
from community.core.occurrence import Occurrence, occurrences_of
from community.core.place import Image, Person, Venue
from community.core.problem import Problem
from community.core.program import Program
from community.core.rule import Frequency, Rule, RuleDay
from community.core.schedule import Length, Schedule
from community.core.zones import zone_of

NEW_YORK = zone_of("America/New_York")

#: Two days before the first event of these tests.
AS_OF = datetime(2014, 7, 7, 12, tzinfo=UTC)

#: The start of ``make_event()``: a Wednesday.
START = datetime.fromisoformat("2014-07-09 08:00")

EVERY_WEDNESDAY = Rule(frequency=Frequency.WEEKLY, days=(RuleDay(weekday=2),))
FIRST_MONDAY = Rule(frequency=Frequency.MONTHLY, days=(RuleDay(weekday=0, nth=1),))


def at(text: str) -> datetime:
    """Return a local time without a zone: ``at("2014-07-09 08:00")``."""
    return datetime.fromisoformat(text)


def on(text: str) -> date:
    return date.fromisoformat(text)


def make_history(**changes: Any) -> History:
    moment = datetime(2014, 6, 20, 15, 30, tzinfo=UTC)
    return replace(History(announced=moment, changed=moment), **changes)


def make_facts(**changes: Any) -> Facts:
    """Return what residents plan by of ``make_event()``."""
    facts = Facts(
        starts=START.replace(tzinfo=NEW_YORK),
        ends=START.replace(hour=9, minute=30, tzinfo=NEW_YORK),
        all_day=False,
        place="Bridgeway Family Restaurant, 41 West Glenwood Avenue, Smyrna, DE 19977",
        online="",
        status="scheduled",
    )
    return replace(facts, **changes)


def make_revision(**changes: Any) -> Revision:
    moment = datetime(2014, 6, 25, 15, 30, tzinfo=UTC)
    return replace(Revision(moment=moment, original_date=None, before=None, after=None), **changes)


def make_body(markdown: str = "Meet the officers.") -> Body:
    return Body(markdown=markdown, html=f"<p>{markdown}</p>", line=8)


def make_image(**changes: Any) -> Image:
    return replace(Image(path="images/cups.jpg", alt="Two cups of coffee"), **changes)


def make_person(**changes: Any) -> Person:
    person = Person(slug="brandon-dunning", name="Brandon Dunning", rank="S/Pfc.")
    return replace(person, **changes)


def make_venue(**changes: Any) -> Venue:
    venue = Venue(
        slug="bridgeway-family-restaurant",
        name="Bridgeway Family Restaurant",
        street="41 West Glenwood Avenue",
        city="Smyrna",
        region="DE",
        postal_code="19977",
        path="content/venues/bridgeway-family-restaurant.md",
    )
    return replace(venue, **changes)


def make_program(**changes: Any) -> Program:
    slug = changes.get("slug", "coffee-with-a-cop")
    program = Program(
        slug=slug,
        path=f"content/programs/{slug}.md",
        title="Coffee with a Cop",
        summary="Bring a question, have a coffee.",
        history=make_history(),
    )
    return replace(program, **changes)


def make_length(**parts: float) -> Length:
    """Return a length on the clock: ``make_length(hours=1, minutes=30)``."""
    return Length(wall=timedelta(**parts))


def make_schedule(**changes: Any) -> Schedule:
    """Return 8 to 9:30 on one Wednesday."""
    schedule = Schedule(start=START, zone=NEW_YORK, length=make_length(hours=1, minutes=30))
    return replace(schedule, **changes)


def make_series(**changes: Any) -> Schedule:
    """Return 8 to 9:30 on every Wednesday."""
    return make_schedule(**{"rule": EVERY_WEDNESDAY, **changes})


def make_all_day(first: date, *, days: int = 1, **changes: Any) -> Schedule:
    start = datetime.combine(first, datetime.min.time())
    return make_schedule(
        **{"start": start, "all_day": True, "length": make_length(days=days), **changes}
    )


def make_change(day: date, **changes: Any) -> Change:
    return replace(Change(date=day), **changes)


def make_withdrawn(day: date, **changes: Any) -> Withdrawn:
    """Return a date of a series that is gone: 8 to 9:30 on this day."""
    starts = datetime.combine(day, START.time(), NEW_YORK)
    withdrawn = Withdrawn(
        original_date=day,
        of_series=True,
        starts=starts,
        ends=starts + timedelta(hours=1, minutes=30),
        all_day=False,
        title="Coffee with a Cop",
        reason="This date was taken off the calendar.",
        venue=make_venue(),
        online="",
    )
    return replace(withdrawn, **changes)


def make_event(**changes: Any) -> Event:
    """Return a single event at a venue, on July 9, 2014, 8 to 9:30 in New York."""
    slug = changes.get("slug", "coffee")
    event = Event(
        slug=slug,
        path=f"content/events/2014/{slug}.md",
        title="Coffee with a Cop",
        schedule=make_schedule(),
        history=make_history(),
        venue=make_venue(),
        programs=(make_program(),),
        summary="No agenda and no speeches.",
        body=make_body(),
    )
    return replace(event, **changes)


def make_occurrence(**changes: Any) -> Occurrence:
    """Return the first date of ``event`` (``make_event()``), then with every other change."""
    event = changes.get("event", make_event())
    first = next(occurrences_of(event, through=event.schedule.start.date()))
    return replace(first, **changes)


def make_department(**changes: Any) -> Department:
    department = Department(
        name="Harbor Glen Police Department",
        city="Harbor Glen",
        address="https://police.example.gov",
        zone=NEW_YORK,
        uid_domain="police.example.gov",
        non_emergency_phone="302-555-0100",
        email="community@police.example.gov",
        is_sample=True,
    )
    return replace(department, **changes)


def make_catalog(*events: Event, **changes: Any) -> Catalog:
    """Return a catalog of ``events``, with every program, venue and person that they name."""
    programs = {program.slug: program for e in events for program in (*e.programs, *e.features)}
    places = [event.venue for event in events]
    places += [change.venue for event in events for change in event.changes]
    contacts = [event.contact for event in events]
    contacts += [program.contact for program in programs.values()]
    venues = {venue.slug: venue for venue in places if venue and venue.slug}
    people = {person.slug: person for person in contacts if person and person.slug}
    catalog = Catalog(
        events=tuple(sorted(events, key=lambda event: event.slug)),
        programs=tuple(programs[slug] for slug in sorted(programs)),
        venues=tuple(venues[slug] for slug in sorted(venues)),
        people=tuple(people[slug] for slug in sorted(people)),
    )
    return replace(catalog, **changes)


def make_calendar(*events: Event, as_of: datetime = AS_OF) -> Calendar:
    """Return the calendar of these events, as residents see it at ``as_of``."""
    return Calendar.of(make_catalog(*events), as_of=as_of)


def make_problem(**changes: Any) -> Problem:
    problem = Problem(
        path="content/events/coffee.md",
        line=5,
        column=1,
        rule="unknown-key",
        message="'venu' is not a known key",
        hint="Did you mean 'venue'?",
    )
    return replace(problem, **changes)
