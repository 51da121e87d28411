"""What residents see change of programs, places and people, and on which events."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from community.core.addresses import CALENDAR_PATH, program_path, venue_path
from community.core.english import list_words
from community.core.event import Event
from community.core.place import Person, Venue
from community.core.program import Program
from community.reporting.change import Change, Kind
from community.reporting.channels import Site, Subject, subject_of
from community.reporting.words_changed import (
    reworded_sentence,
    translations_changed,
    word_lines,
    words_changed,
)

_Value = TypeVar("_Value", Program, Venue, Person)

#: So many events are named, and how many there are.
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Others:
    """Both states, and the feeds that say something else of each subject.

    ``silent`` are events of which feeds say something else, and nothing is told by itself.
    """

    before: Site
    after: Site
    feeds: Mapping[Subject, tuple[str, ...]]
    silent: frozenset[Subject] = frozenset()

    def touched(self, names: Callable[[Event], bool], *, is_gone: bool) -> tuple[Event, ...]:
        """Return the events that name something, or named it; those to come first, and in order."""
        calendar = (self.before if is_gone else self.after).calendar
        coming = {each.event.slug: each.event for each in calendar.upcoming}
        events = {**coming, **{event.slug: event for event in calendar.catalog.events}}
        return tuple(event for event in events.values() if names(event))

    def feeds_of(self, subject: Subject, events: Iterable[Event]) -> tuple[str, ...]:
        """Return its own feeds, and those of events of which nothing else is told."""
        silent = (each for each in map(subject_of, events) if each in self.silent)
        found = {path for each in (subject, *silent) for path in self.feeds.get(each, ())}
        return tuple(sorted(found))


def other_changes(others: Others) -> tuple[Change, ...]:
    """Return what is told of programs, places and people."""
    return (*_programs(others), *_venues(others), *_people(others))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Told:
    """One program, place or person before and after, the feeds and events that speak of it."""

    kind: Kind
    before: Program | Venue | Person | None
    after: Program | Venue | Person | None
    feeds: tuple[str, ...] = ()
    touched: tuple[Event, ...] = ()


def _programs(others: Others) -> Iterator[Change]:
    old, new = (
        {subject_of(each): each for each in site.calendar.catalog.programs}
        for site in (others.before, others.after)
    )
    for subject in sorted(old.keys() | new.keys()):
        before, after = old.get(subject), new.get(subject)
        shown = after or before
        names = _names_program(shown.slug if shown else "")
        touched = others.touched(names, is_gone=after is None)
        feeds = others.feeds_of(subject, touched)
        if before and after and before.slug != after.slug:
            yield _renamed_program(before, after, feeds)
        told = _Told(kind=Kind.PROGRAM, before=before, after=after, feeds=feeds, touched=touched)
        yield from _changed(told, others)


def _venues(others: Others) -> Iterator[Change]:
    for slug, before, after in _both(others, lambda site: site.calendar.catalog.venues):
        touched = others.touched(_is_at(slug), is_gone=after is None)
        feeds = others.feeds_of(("venues", slug), touched)
        told = _Told(kind=Kind.VENUE, before=before, after=after, feeds=feeds, touched=touched)
        yield from _changed(told, others)


def _people(others: Others) -> Iterator[Change]:
    """Yield what changes of people; they have no page, so they are neither new nor gone."""
    for slug, before, after in _both(others, lambda site: site.calendar.catalog.people):
        if before and after:
            touched = others.touched(_has_contact(slug), is_gone=False)
            told = _Told(kind=Kind.PERSON, before=before, after=after, touched=touched)
            yield from _changed(told, others)


def _both(
    others: Others, values: Callable[[Site], Iterable[_Value]]
) -> Iterator[tuple[str, _Value | None, _Value | None]]:
    old = {each.slug: each for each in values(others.before)}
    new = {each.slug: each for each in values(others.after)}
    return ((slug, old.get(slug), new.get(slug)) for slug in sorted(old.keys() | new.keys()))


def _changed(told: _Told, others: Others) -> Iterator[Change]:
    before, after = told.before, told.after
    if before and after:
        yield from _reworded(told, before, after, others)
        return
    if before:
        yield _gone(told.kind, before, told.feeds)
    if after:
        says = f"{_name(after)} is new, with a page and a calendar of its own."
        pages = _page(after)
        yield Change(kind=told.kind, says=says, file=after.path, pages=pages, feeds=told.feeds)


def _reworded(
    told: _Told,
    before: Program | Venue | Person,
    after: Program | Venue | Person,
    others: Others,
) -> Iterator[Change]:
    changed = words_changed(before, after)
    spoken = translations_changed(before, after)
    if not changed and not spoken:
        return
    labels = {**changed, **dict.fromkeys(spoken.values(), ("", ""))}
    own = (others.feeds.get(subject_of(event), ()) for event in told.touched)
    feeds = {*told.feeds, *(path for paths in own for path in paths)}
    reaches = bool(told.touched) and CALENDAR_PATH in feeds
    yield Change(
        kind=told.kind,
        says=f"{reworded_sentence(_name(before), labels)}{_on(told.touched)}",
        file=after.path,
        details=tuple(word_lines(changed)),
        calendars="The words in their entries change, without a notice." if reaches else "",
        pages=(*(_page(after) if changed else ()), *_pages_in(spoken, after)),
        feeds=tuple(sorted(feeds)),
    )


def _renamed_program(before: Program, after: Program, feeds: tuple[str, ...]) -> Change:
    return Change(
        kind=Kind.RENAMED,
        says=f"{after.title}: /{program_path(before)} leads on to /{program_path(after)}.",
        file=after.path,
        pages=(program_path(before), program_path(after)),
        feeds=feeds,
    )


def _gone(kind: Kind, value: Program | Venue | Person, feeds: tuple[str, ...]) -> Change:
    what = "page, calendar and news feed" if kind is Kind.PROGRAM else "page and calendar"
    says = f"{_name(value)}: its {what} are no longer there, also for those who subscribed."
    return Change(kind=Kind.GONE, says=says, file=value.path, pages=_page(value), feeds=feeds)


def _page(value: Program | Venue | Person) -> tuple[str, ...]:
    if isinstance(value, Program):
        return (program_path(value),)
    return (venue_path(value),) if isinstance(value, Venue) else ()


def _pages_in(codes: Iterable[str], value: Program | Venue | Person) -> tuple[str, ...]:
    """Return its pages in further languages."""
    return tuple(f"{code}/{path}" for code in codes for path in _page(value))


def _name(value: Program | Venue | Person) -> str:
    return value.name if isinstance(value, Venue) else value.title


def _on(events: tuple[Event, ...]) -> str:
    """Return `` Shown with Coffee with a Cop and 2 more events.``."""
    titles = list(dict.fromkeys(event.title for event in events))
    more = len(titles) - _NAMED
    named = (*titles[:_NAMED], f"{more} more events") if more > 1 else titles
    return f" Shown with {list_words(named)}." if titles else ""


def _names_program(slug: str) -> Callable[[Event], bool]:
    return lambda event: any(each.slug == slug for each in (*event.programs, *event.features))


def _is_at(slug: str) -> Callable[[Event], bool]:
    def is_at(event: Event) -> bool:
        venues = [event.venue, *(change.venue for change in event.changes)]
        return any(venue.slug == slug for venue in venues if venue)

    return is_at


def _has_contact(slug: str) -> Callable[[Event], bool]:
    return lambda event: event.contact is not None and event.contact.slug == slug


def differs_by_others(before: Event, after: Event) -> bool:
    """Tell whether a program, a place or a person that an event names says something else."""
    return _nested(before) != _nested(after)


def _nested(event: Event) -> tuple[object, ...]:
    changed = tuple(change.venue for change in event.changes)
    return event.programs, event.features, event.venue, event.contact, changed
