"""What every feed says of each event, program and place, so that two states can be compared."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from typing import TypeAlias

from community.core.addresses import (
    ATOM_PATH,
    CALENDAR_PATH,
    CHANGES_FEED_PATH,
    EVENTS_PATH,
    GOOGLE_CALENDAR_PATH,
    JSON_FEED_PATH,
    NEXT_PATH,
    RSS_PATH,
    former_program_paths,
    program_calendar_path,
    program_path,
    tag_calendar_path,
    venue_calendar_path,
    year_calendar_path,
)
from community.core.announcement import Announcement
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.event import Event
from community.core.in_language import calendar_in_language, department_in_language
from community.core.language import Language, language, spoken
from community.core.news import announcements
from community.core.occurrence import Occurrence
from community.core.program import Program
from community.core.told_changes import told_changes
from community.formats.changes_rss import changes_rss
from community.formats.data_files import COMING_DATES
from community.formats.event_facts import event_facts
from community.formats.rss_item import (
    categories,
    content_html,
    event_elements,
    last_change,
    programs_of,
    summary_text,
)
from community.formats.vevent import vevent

#: What something is told under: its folder in ``content/``, and the slug it had first.
Subject: TypeAlias = tuple[str, str]

#: What one feed says of one subject, by what each part is known under there.
Said: TypeAlias = dict[tuple[str, str], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A calendar as residents see it, and for whom it is written."""

    calendar: Calendar
    department: Department
    languages: tuple[Language, ...]


def subject_of(value: Event | Program) -> Subject:
    """Return under what an event or a program is told, whatever its name is now."""
    if isinstance(value, Event):
        return "events", value.first_slug
    return "programs", value.aliases[-1] if value.aliases else value.slug


def changed_feeds(
    before: Site, after: Site, subjects: Iterable[Subject]
) -> Mapping[Subject, tuple[str, ...]]:
    """Return the feeds that say something else, by their paths, sorted.

    Of events only the ``subjects`` are looked at; programs and places are few.
    """
    chosen = frozenset(subjects)
    old, new = _said(before, chosen), _said(after, chosen)
    found = {}
    for subject in sorted(old.keys() | new.keys()):
        was, is_now = old.get(subject, {}), new.get(subject, {})
        parts = was.keys() | is_now.keys()
        paths = {path for path, part in parts if was.get((path, part)) != is_now.get((path, part))}
        if paths:
            found[subject] = tuple(sorted(paths))
    return found


def _said(site: Site, chosen: AbstractSet[Subject]) -> Mapping[Subject, Said]:
    said: dict[Subject, Said] = defaultdict(dict)
    narrow = _only(site.calendar, chosen)
    for each in site.languages:
        with spoken(each):
            for subject, path, part, words in _in_language(site, narrow):
                said[subject][f"{each.home}{path}", part] = words
    for occurrence, part in _next(site.calendar):
        subject = subject_of(occurrence.event)
        if subject in chosen:
            facts = event_facts(occurrence, department=site.department)
            said[subject][NEXT_PATH, part] = facts
    return said


def _only(calendar: Calendar, chosen: AbstractSet[Subject]) -> Calendar:
    """Return the calendar with these events alone, and with every program and place."""
    events = tuple(each for each in calendar.catalog.events if subject_of(each) in chosen)
    dates = (calendar.of_event(event).occurrences for event in events)
    return replace(
        calendar,
        catalog=replace(calendar.catalog, events=events),
        occurrences=tuple(each for own in dates for each in own),
    )


def _in_language(site: Site, calendar: Calendar) -> Iterator[tuple[Subject, str, str, object]]:
    """Yield whose words, in which feed, under which name, and what they are."""
    department, now = site.department, language()
    if now.home:
        own = site.languages[0].code
        calendar = calendar_in_language(calendar, now.code, original=own)
        department = department_in_language(department, now.code)
    yield from _entries(calendar, department)
    yield from _news(calendar, department)
    yield from _heads(calendar)


def _entries(
    calendar: Calendar, department: Department
) -> Iterator[tuple[Subject, str, str, object]]:
    window = {each.id for each in calendar.window.occurrences}
    for each in calendar.occurrences:
        subject, octets = subject_of(each.event), vevent(each, department=department).octets
        yield subject, year_calendar_path(each.starts.year), f"{each.id}", octets
        if each.id not in window:
            continue
        for path in calendars_of(each):
            yield subject, path, f"{each.id}", octets
        if not language().home:
            yield subject, EVENTS_PATH, f"{each.id}", event_facts(each, department=department)


def calendars_of(occurrence: Occurrence) -> Iterator[str]:
    """Yield the calendars that hold a date, if it is one of the last 12 or next 18 months."""
    yield CALENDAR_PATH
    yield GOOGLE_CALENDAR_PATH
    for program in occurrence.event.programs:
        yield program_calendar_path(program)
        yield from (f"{path}{CALENDAR_PATH}" for path in former_program_paths(program))
    if occurrence.venue and occurrence.venue.slug:
        yield venue_calendar_path(occurrence.venue)
    yield from map(tag_calendar_path, occurrence.event.tags)


def _news(calendar: Calendar, department: Department) -> Iterator[tuple[Subject, str, str, object]]:
    for one in announcements(calendar):
        subject, item = subject_of(one.about), _item(one, department)
        for path in (RSS_PATH, ATOM_PATH, *_program_news(one)):
            yield subject, path, one.id, item
        first = one.occurrence
        facts = event_facts(first, department=department) if first else None
        yield subject, JSON_FEED_PATH, one.id, (item, one.about.tags, facts)
    for change in told_changes(calendar):
        item = changes_rss([change], department=department)
        yield subject_of(change.event), CHANGES_FEED_PATH, change.id, item


def _item(one: Announcement, department: Department) -> object:
    """Return what every news feed says of it; RSS has the last change of all at its head."""
    body = one.about.body.html
    elements = event_elements(one, department)
    return (
        (one.title, one.path, one.published, last_change(one)),
        (summary_text(one, body), content_html(one, body), categories(one)),
        tuple((each.tag, each.text, tuple(each.attrib.items())) for each in elements),
    )


def _program_news(one: Announcement) -> Iterator[str]:
    for program in programs_of(one):
        for page in (program_path(program), *former_program_paths(program)):
            yield f"{page}{RSS_PATH}"


def _heads(calendar: Calendar) -> Iterator[tuple[Subject, str, str, object]]:
    """Yield what stands at the head of feeds of one program or one place."""
    for program in calendar.catalog.programs:
        subject = subject_of(program)
        for page in (program_path(program), *former_program_paths(program)):
            yield subject, f"{page}{CALENDAR_PATH}", "", program.title
            yield subject, f"{page}{RSS_PATH}", "", (program.title, program.summary)
        if not language().home:
            yield subject, NEXT_PATH, "", (program.title, program.slug)
    for venue in calendar.catalog.venues:
        yield ("venues", venue.slug), venue_calendar_path(venue), "", venue.name


def _next(calendar: Calendar) -> Iterator[tuple[Occurrence, str]]:
    """Yield the dates in the file of the next ones, and where they stand in it."""
    yield from ((each, f"{each.id}") for each in calendar.upcoming[:COMING_DATES])
    firsts = (calendar.of_program(program) for program in calendar.catalog.programs)
    yield from ((one.next, f"next {one.next.id}") for one in firsts if one.next)
