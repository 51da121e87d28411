"""Events without a mistake: every key reaches its value."""

from datetime import date, timedelta
from pathlib import Path

from community.core.event import Change, Deadline, Event, Recap, Status, Topic
from community.core.place import Image, Person, Venue
from community.core.problem import Severity
from community.core.rule import Frequency, Rule, RuleDay
from community.core.schedule import Length, Schedule
from community.core.zones import aware, zone_of
from making import AS_OF, NEW_YORK, at
from site_files import START, TITLE, VENUE, file_of, library_of

CONTRACT = """\
---
title: Coffee with a Cop
program: coffee-with-a-cop
start: 2014-07-09 08:00
venue: town-hall
partners: [Clayton Police Department]
contact: dunning
summary: No agenda and no speeches. Bring a question, have a coffee.
---
Meet the officers who patrol your neighborhood.
"""

SERIES = """\
---
title: Community awareness meeting
start: Monday, July 7, 2014 6 p.m.
duration: 1h30m
timezone: America/Chicago
repeat: first Monday of the month
until: 2015-06-30
dates:
  - 2014-08-19
  - 2014-08-26 19:00
changes:
  - date: 2014-09-01
    start: 2014-09-08
    end: "20:00"
    venue:
      name: Fire Station
      latitude: 39.3
      longitude: -75.6
    reason: Labor Day.
  - date: 2014-08-26
    start: 7:30 p.m.
    online: https://example.org/join
    title: Meeting with the mayor
    status: tentative
    recap:
      attendance: 1,024
      summary: Many
        came.
      topics:
        - asked: Can Elm Street have a sign?
          did: It has one.
          owner: Traffic unit
          by: 2014-09-30
      photos:
        - image: images/coffee.jpg
          image_alt: Two cups
confirmed_through: 2014-12-31
status: canceled
reason: The hall is closed.
online: https://example.org/meet
program: [coffee-with-a-cop, smart911]
features: smart911
host: Town of Smyrna
partners: Clayton Police Department
contact:
  name: Ana Ruiz
  rank: Sgt.
  role: Community Policing Unit
  phone: 302-555-0100 ext. 12
  email: ana@example.org
cost: $5
audience: Everyone
bring: A question
accessibility: Ramp
weather: Indoors
capacity: 30
languages: [English, es, American Sign Language]
registration: mailto:ana@example.org
deadlines:
  - what: Register
    when: 2014-07-01
    link: https://example.org/register
  - what: Ask for an interpreter
    when: 2014-07-02 17:00
summary: Ask what you like.
tags: [meeting, families, meeting]
image: coffee.jpg
image_alt: Two cups
publish_on: 2014-06-20 09:00
draft: yes
aliases: [meeting-at-the-hall, first-meeting]
uid: abc@calendar.example.org
---
Come in.
"""


def _event(root: Path, text: str, slug: str = "coffee") -> Event:
    library = library_of(root, {f"content/events/2014/{slug}.md": text})
    errors = [problem for problem in library.problems if problem.severity is Severity.ERROR]
    assert not errors, "\n".join(map(str, errors))
    return library.catalog.events[0]


def test_the_contracts_own_event_is_read(tmp_path: Path) -> None:
    event = _event(tmp_path, CONTRACT)

    assert "Coffee with a Cop" == event.title
    assert "content/events/2014/coffee.md" == event.path
    assert Schedule(start=at("2014-07-09 08:00"), zone=NEW_YORK) == event.schedule
    assert ["coffee-with-a-cop"] == [program.slug for program in event.programs]
    assert event.venue is not None
    assert "Town Hall" == event.venue.name
    assert event.contact is not None
    assert "S/Pfc. Brandon Dunning" == event.contact.title
    assert ("Clayton Police Department",) == event.partners
    assert "Free" == event.cost
    assert "Meet the officers who patrol your neighborhood." in event.body.html


def test_every_key_of_a_series_reaches_its_schedule(tmp_path: Path) -> None:
    event = _event(tmp_path, SERIES)

    expected = Schedule(
        start=at("2014-07-07 18:00"),
        zone=zone_of("America/Chicago"),
        length=Length(elapsed=timedelta(minutes=90)),
        rule=Rule(frequency=Frequency.MONTHLY, days=(RuleDay(weekday=0, nth=1),)),
        until=date(2015, 6, 30),
        extra=(at("2014-08-19 18:00"), at("2014-08-26 19:00")),
        confirmed_through=date(2014, 12, 31),
    )
    assert expected == event.schedule


def test_every_key_of_a_change_reaches_it(tmp_path: Path) -> None:
    event = _event(tmp_path, SERIES)

    photo = Image(path="images/coffee.jpg", alt="Two cups")
    topic = Topic(
        asked="Can Elm Street have a sign?",
        did="It has one.",
        owner="Traffic unit",
        by=date(2014, 9, 30),
    )
    mayor = Change(
        date=date(2014, 8, 26),
        start=at("2014-08-26 19:30"),
        online="https://example.org/join",
        title="Meeting with the mayor",
        status=Status.TENTATIVE,
        recap=Recap(attendance=1024, summary="Many came.", topics=(topic,), photos=(photo,)),
    )
    labor_day = Change(
        date=date(2014, 9, 1),
        start=at("2014-09-08 18:00"),
        length=Length(wall=timedelta(hours=2)),
        venue=Venue(name="Fire Station", latitude=39.3, longitude=-75.6),
        reason="Labor Day.",
    )
    assert (mayor, labor_day) == event.changes


def test_every_other_key_of_an_event_reaches_it(tmp_path: Path) -> None:
    event = _event(tmp_path, SERIES)

    assert Status.CANCELLED == event.status
    assert "The hall is closed." == event.reason
    assert event.venue is None
    assert "https://example.org/meet" == event.online
    assert ["coffee-with-a-cop", "smart911"] == [program.slug for program in event.programs]
    assert ["smart911"] == [program.slug for program in event.features]
    assert ("Town of Smyrna", ("Clayton Police Department",)) == (event.host, event.partners)
    assert event.contact == Person(
        name="Ana Ruiz",
        rank="Sgt.",
        role="Community Policing Unit",
        phone="302-555-0100 ext. 12",
        email="ana@example.org",
    )
    assert ("$5", "Everyone", "A question") == (event.cost, event.audience, event.bring)
    assert ("Ramp", "Indoors") == (event.accessibility, event.weather)
    assert ("30", ("en", "es", "ase")) == (event.capacity, event.languages)
    assert "mailto:ana@example.org" == event.registration
    assert event.deadlines == (
        Deadline(what="Register", when=date(2014, 7, 1), link="https://example.org/register"),
        Deadline(what="Ask for an interpreter", when=at("2014-07-02 17:00")),
    )
    assert ("Ask what you like.", ("meeting", "families")) == (event.summary, event.tags)
    assert Image(path="images/coffee.jpg", alt="Two cups") == event.image
    assert aware(at("2014-06-20 09:00"), NEW_YORK) == event.publish_on
    assert event.draft
    assert "first-meeting" == event.first_slug
    assert "abc@calendar.example.org" == event.uid


def test_all_day_events_count_their_last_day(tmp_path: Path) -> None:
    event = _event(
        tmp_path, file_of(TITLE, "start: 2026-06-05", "end: Sunday, June 7, 2026", VENUE)
    )

    assert event.schedule.all_day
    assert Length(wall=timedelta(days=3)) == event.schedule.length


def test_all_day_series_move_by_days(tmp_path: Path) -> None:
    text = file_of(
        TITLE,
        "start: 2026-06-05",
        VENUE,
        "dates: 2026-06-12",
        "changes:",
        "- date: 2026-06-12",
        "  start: 2026-06-13",
    )
    event = _event(tmp_path, text)

    assert [at("2026-06-13")] == [change.start for change in event.changes]


def test_a_count_bounds_the_rule(tmp_path: Path) -> None:
    event = _event(tmp_path, file_of(TITLE, START, VENUE, "repeat: every Wednesday", "count: 6"))

    assert 6 == event.schedule.count


def test_a_rules_own_bounds_reach_the_schedule(tmp_path: Path) -> None:
    rule = "repeat: FREQ=WEEKLY;BYDAY=WE;UNTIL=20141231"
    event = _event(tmp_path, file_of(TITLE, START, VENUE, rule))

    assert date(2014, 12, 31) == event.schedule.until


def test_a_key_left_empty_counts_as_absent(tmp_path: Path) -> None:
    event = _event(tmp_path, file_of(TITLE, START, VENUE, "end:", "program:", "cost:", "uid:"))

    assert (None, (), "Free", "") == (
        event.schedule.length,
        event.programs,
        event.cost,
        event.uid,
    )


def test_without_git_a_file_is_announced_at_the_moment_of_the_build(tmp_path: Path) -> None:
    event = _event(tmp_path, file_of(TITLE, START, VENUE))

    assert (AS_OF, AS_OF) == (event.history.announced, event.history.changed)
