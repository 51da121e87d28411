"""The department's own content: free of problems, true to its two stories, a sample elsewhere."""

import re
from datetime import date, datetime, time
from itertools import combinations

import pytest

from community.core.calendar import Calendar
from community.core.event import Event, Status
from community.core.occurrence import Occurrence
from community.intake.library import Library
from making import NEW_YORK
from own_site import AS_OF, ROOT, copy_content, read_content

CONTENT = ROOT / "content"

#: What is told of real places and people, and may not be called a sample.
REAL = {
    *(
        "events/2014/smyrna-coffee-with-a-cop.md",
        "events/2014/smyrna-community-awareness-meeting.md",
    ),
    *("venues/bridgeway-family-restaurant.md", "venues/smyrna-town-hall.md"),
    *("people/brandon-dunning.md", "pages/brookhaven-coffee.md"),
}
MARKS = ("This is a sample", "Este es un ejemplo")

#: Names that nobody owns (RFC 2606), and the real movement that the two stories are part of.
HARMLESS_HOSTS = re.compile(r"(?:.*\.)?example(?:\.com|\.org|\.net)?|coffeewithacop\.com")

FILES = sorted(path.relative_to(CONTENT).as_posix() for path in CONTENT.rglob("*.md"))


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """Return the content of a copy, which is the same in a shallow clone."""
    root = tmp_path_factory.mktemp("site")
    copy_content(root)
    return read_content(root)


@pytest.fixture(scope="module")
def calendar(library: Library) -> Calendar:
    return Calendar.of(library.catalog, as_of=AS_OF)


def event_of(library: Library, slug: str) -> Event:
    return next(event for event in library.catalog.events if event.slug == slug)


def text_of(path: str) -> str:
    return (CONTENT / path).read_text("utf-8")


def test_the_content_has_no_problems(library: Library) -> None:
    assert not library.problems
    assert library.catalog.events


def test_the_coffee_in_smyrna_is_told_as_it_happened(library: Library) -> None:
    coffee = event_of(library, "smyrna-coffee-with-a-cop")

    assert datetime(2014, 7, 9, 8) == coffee.schedule.start  # noqa: DTZ001  # wall time
    assert NEW_YORK == coffee.schedule.zone
    assert coffee.schedule.length is None
    assert not coffee.schedule.is_series
    assert coffee.venue
    assert coffee.venue.name == "Bridgeway Family Restaurant"
    assert coffee.venue.address == "Smyrna, DE"
    assert {"Smyrna Police Department", "Clayton Police Department"} == set(coffee.partners)
    assert coffee.contact
    assert coffee.contact.title == "S/Pfc. Brandon Dunning"


def test_the_meetings_in_smyrna_begin_as_they_did(library: Library) -> None:
    meeting = event_of(library, "smyrna-community-awareness-meeting")

    assert datetime(2014, 7, 7, 18) == meeting.schedule.start  # noqa: DTZ001  # wall time
    assert meeting.schedule.length is None
    assert meeting.venue
    assert meeting.venue.name == "Smyrna Town Hall"
    assert meeting.venue.address == "Smyrna, DE"
    assert "The Community Policing Unit was to start on July 30, 2014." in meeting.body.markdown
    assert "monthly series" in meeting.body.markdown


@pytest.mark.parametrize("slug", ["smyrna-coffee-with-a-cop", "smyrna-community-awareness-meeting"])
def test_a_real_event_names_its_own_department_and_gives_no_phone(
    library: Library, slug: str
) -> None:
    event = event_of(library, slug)

    assert "police department of Smyrna, Delaware" in event.body.markdown
    assert "Norman Wood" in event.body.markdown
    assert event.contact
    assert not event.contact.phone
    assert not event.contact.email


def test_brookhaven_is_told_without_a_day_and_never_as_an_event(library: Library) -> None:
    told = " ".join(text_of("pages/brookhaven-coffee.md").split())

    facts = (
        *("a Wednesday in March, at 8 a.m., at the Flying Biscuit Cafe", "hosted it and paid"),
        *("Between 20 and 30 people", "The chief and the command staff", "Mostly traffic"),
        *("Smart911", "security check", "every month", "police headquarters", "elementary schools"),
        *("Officer Howard Miller", "not quotes"),
    )
    assert not [fact for fact in facts if fact not in told]
    assert not re.search(r"\b(?:19|20)\d\d\b", told)
    assert not [event.slug for event in library.catalog.events if "brookhaven" in event.slug]


@pytest.mark.parametrize("path", FILES)
def test_what_is_invented_is_called_a_sample(path: str) -> None:
    marked = any(mark in " ".join(text_of(path).split()) for mark in MARKS)

    assert marked is (path not in REAL)


@pytest.mark.parametrize("path", FILES)
def test_no_phone_number_can_be_answered(path: str) -> None:
    numbers = re.findall(r"\b\d{3}-\d{3}-\d{4}\b|\b\d{3}-\d{4}\b", text_of(path))

    assert not [number for number in numbers if not re.fullmatch(r"302-555-01\d\d", number)]


@pytest.mark.parametrize("path", FILES)
def test_no_address_belongs_to_somebody_who_was_not_asked(path: str) -> None:
    hosts = re.findall(r"https?://([^/\s)>]+)|[\w.]+@([\w.-]+\w)", text_of(path))

    assert not [name for pair in hosts for name in pair if name and not HARMLESS_HOSTS.match(name)]


def test_invented_places_have_no_postal_code_and_no_point_on_the_map(library: Library) -> None:
    venues = library.catalog.venues

    assert not [v.slug for v in venues if v.postal_code or v.latitude or v.longitude]


def test_a_draft_and_what_is_to_be_published_later_are_not_visible(
    library: Library, calendar: Calendar
) -> None:
    hidden = {event.slug for event in library.catalog.events} - {
        event.slug for event in calendar.catalog.events
    }

    assert {"ride-along-evening", "halloween-safety-night-2027"} == hidden


def test_the_sample_shows_every_status(calendar: Calendar) -> None:
    assert set(Status) == {occurrence.status for occurrence in calendar.upcoming}


def test_the_monthly_meeting_has_a_skipped_a_moved_and_an_expected_date(calendar: Calendar) -> None:
    dates = [o for o in calendar.upcoming if o.event.slug == "community-meeting"]

    assert [date(2027, 7, 5)] == [o.original_date for o in dates if o.status is Status.CANCELLED]
    assert [date(2027, 1, 11), date(2027, 9, 13)] == [
        o.starts.date() for o in dates if o.moved_from
    ]
    assert {o.starts.weekday() for o in dates} == {0}
    expected = [o.original_date for o in dates if o.expected]
    assert date(2027, 10, 4) == expected[0]


def test_coffees_come_at_varied_days_and_hours(calendar: Calendar) -> None:
    coffees = [o for o in calendar.upcoming if o.event.programs[0].slug == "coffee-with-a-cop"]
    mornings = [o for o in coffees if o.starts.time() < time(9)]
    weekends = [o for o in coffees if o.starts.weekday() >= 5]
    evenings = [o for o in coffees if o.starts.time() >= time(17)]

    assert len(mornings) >= 3
    assert len(weekends) >= 2
    assert len(evenings) >= 2
    assert len({o.venue.slug for o in coffees if o.venue}) >= 5


def test_days_that_the_whole_country_keeps_are_right(calendar: Calendar) -> None:
    starts = {o.event.slug: o.starts.date() for o in calendar.upcoming}

    assert date(2027, 8, 3) == starts["national-night-out-2027"]
    assert date(2027, 10, 6) == starts["coffee-with-a-cop-day"]


def test_every_program_has_a_coming_event(calendar: Calendar) -> None:
    without = [
        program.slug
        for program in calendar.catalog.programs
        if not calendar.of_program(program).upcoming
    ]

    assert not without


def test_every_program_says_when_to_call_911(library: Library) -> None:
    assert not [p.slug for p in library.catalog.programs if "911" not in p.emergency_note]


def test_every_invented_past_event_tells_what_came_of_it(calendar: Calendar) -> None:
    past = [o for o in calendar.past if o.starts.year > 2014]

    assert len(past) >= 5
    assert not [o for o in past if o.recap is None or not o.recap.topics]


def test_no_two_coming_events_overlap_at_one_place_or_with_one_officer(calendar: Calendar) -> None:
    taking_place = [o for o in calendar.upcoming if not o.status.is_off]

    assert not [
        (one.event.slug, other.event.slug, one.starts)
        for one, other in combinations(taking_place, 2)
        if _overlap(one, other)
        and (one.venue == other.venue or one.event.contact == other.event.contact)
    ]


def _overlap(one: Occurrence, other: Occurrence) -> bool:
    return one.starts < other.ends_at_latest and other.starts < one.ends_at_latest


def test_events_and_programs_are_told_in_spanish_too(library: Library) -> None:
    events = [e.slug for e in library.catalog.events if e.translations]
    programs = [p.slug for p in library.catalog.programs if p.translations]

    assert {"coffee-at-the-lantern", "community-meeting", "national-night-out-2027"} == set(events)
    assert {"coffee-with-a-cop", "smart911", "security-checks"} == set(programs)


def test_every_picture_is_used_and_small() -> None:
    told = "\n".join(map(text_of, FILES))
    pictures = [path for path in (CONTENT / "images").iterdir() if path.is_file()]

    assert not [path.name for path in pictures if path.name not in told]
    assert not [path.name for path in pictures if path.stat().st_size > 50_000]
