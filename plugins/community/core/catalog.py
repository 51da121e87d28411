"""Everything that the content folder holds, and the one gate to what residents may see."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Self, TypeVar

from community.core.event import Event
from community.core.history import History
from community.core.place import Image, Person, Venue
from community.core.program import Program
from community.core.values import dataclass

AnyPage = TypeVar("AnyPage", Event, Program)


@dataclass(frozen=True, slots=True, kw_only=True)
class Catalog:
    """Events, programs, venues and people, each sorted by slug."""

    events: tuple[Event, ...] = ()
    programs: tuple[Program, ...] = ()
    venues: tuple[Venue, ...] = ()
    people: tuple[Person, ...] = ()

    def visible(self, as_of: datetime) -> Self:
        """Return what may be published at ``as_of`` (aware): no draft, nothing before its time.

        A hidden program is taken off the events that name it. Venues and people are kept only
        where something visible names them, so that a draft cannot be guessed from its place. A
        venue stays when the event moves elsewhere: residents follow its calendar.
        """
        programs = tuple(p for p in self.programs if _is_public(p, as_of))
        names = {program.slug for program in programs}
        events = tuple(_without_hidden(e, names) for e in self.events if _is_public(e, as_of))
        return self._with_those_named(replace(self, events=events, programs=programs))

    def visible_again(self, shown: Self, changed: Iterable[Event]) -> Self:
        """Return what may be published where ``shown`` was, and only some events are others now.

        ``changed`` are those of them that may be published, as they were then.
        """
        names = {program.slug for program in shown.programs}
        after = {event.slug: _without_hidden(event, names) for event in changed}
        before = [event for event in shown.events if event.slug in after]
        found = shown.with_events(after)
        if _named_by(before) == _named_by(after.values()):
            return found
        return self._with_those_named(found)

    def _with_those_named(self, shown: Self) -> Self:
        """Return what is shown with those venues and people that it names."""
        slugs, places, contacts = _named_by(shown.events)
        people = contacts | {each.contact.slug for each in shown.programs if each.contact}
        return replace(
            shown,
            venues=tuple(v for v in self.venues if v.slug in slugs or v.words in places),
            people=tuple(p for p in self.people if p.slug in people),
        )

    def hidden(self, as_of: datetime) -> tuple[Event | Program, ...]:
        """Return the events and programs that residents do not see at ``as_of`` (aware)."""
        pages: tuple[Event | Program, ...] = (*self.events, *self.programs)
        return tuple(page for page in pages if not _is_public(page, as_of))

    def unhidden(self, as_of: datetime) -> Self:
        """Return it as if everything were public at ``as_of``: for the eyes of staff alone."""
        return replace(
            self,
            events=tuple(_shown(event, as_of) for event in self.events),
            programs=tuple(_shown(program, as_of) for program in self.programs),
        )

    def with_events(self, changed: Mapping[str, Event]) -> Self:
        """Return the catalog with other states of some events, by slug."""
        return replace(self, events=tuple(changed.get(each.slug, each) for each in self.events))

    @property
    def pictures(self) -> tuple[Image, ...]:
        """Return every picture that events and programs name in their headers."""
        recaps = [r for e in self.events for r in (e.recap, *(c.recap for c in e.changes)) if r]
        named = [*(e.image for e in self.events), *(p.image for p in self.programs)]
        return (
            *(image for image in named if image),
            *(photo for recap in recaps for photo in recap.photos),
        )


def _is_public(page: Event | Program, as_of: datetime) -> bool:
    if page.draft or page.publish_on is None:
        return not page.draft
    return page.publish_on.astimezone(UTC) <= as_of.astimezone(UTC)


def _shown(page: AnyPage, as_of: datetime) -> AnyPage:
    """Return a page as if it were announced at ``as_of``; nobody was told anything of it yet."""
    if _is_public(page, as_of):
        return page
    now = as_of.astimezone(UTC).replace(microsecond=0)
    history = History(announced=now, changed=now)
    return replace(page, draft=False, publish_on=None, history=history)


def _without_hidden(event: Event, names: set[str]) -> Event:
    """Return the event without programs that are not among ``names``; most are as they are."""
    if all(program.slug in names for program in (*event.programs, *event.features)):
        return event
    return replace(
        event,
        programs=tuple(p for p in event.programs if p.slug in names),
        features=tuple(p for p in event.features if p.slug in names),
    )


def _named_by(events: Iterable[Event]) -> tuple[set[str], set[str], set[str]]:
    """Return the slugs of venues, former places, and the slugs of people that events name."""
    events = tuple(events)
    return (
        {venue.slug for event in events for venue in _venues_of(event)},
        {place for event in events for place in _former_places(event)},
        {event.contact.slug for event in events if event.contact},
    )


def _venues_of(event: Event) -> list[Venue]:
    changed = [change.venue for change in event.changes if change.venue]
    return [event.venue, *changed] if event.venue else changed


def _former_places(event: Event) -> set[str]:
    """Return where residents were once told to come, in the words of ``Venue.words``."""
    return {revision.before.place for revision in event.history.revisions if revision.before}
