"""The record: what residents were told of everything that the site has, or had."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import cached_property

from community.core.catalog import Catalog
from community.core.event import Event
from community.core.history import History
from community.core.problem import Problem
from community.core.program import Program
from community.intake.files.kinds import Kind
from community.intake.record.archive import Archive, Desk, read_archive
from community.intake.record.log import files_after
from community.intake.record.lost import lost_event
from community.intake.record.memory import RecordMemory
from community.intake.record.notices import (
    former_names,
    hidden_event,
    shallow_clone,
    withdrawn_dates,
)
from community.intake.record.places import Places
from community.intake.record.replay import CommittedLine, Identity, Replay, committed_lines
from community.intake.record.states import State, public_states
from community.intake.record.telling import Telling
from community.intake.record.wordings import renamed, with_words, words_changed
from community.processes.blocks import Blocks


@dataclass(frozen=True, slots=True, kw_only=True)
class Recorded:
    """A catalog with its histories, and what residents would be told that nobody may have meant.

    ``memory`` is what a rebuild has to know of it; there is none without git.
    """

    catalog: Catalog
    problems: tuple[Problem, ...] = ()
    memory: RecordMemory | None = None


def recorded(catalog: Catalog, desk: Desk, *, as_of: datetime) -> Recorded:
    """Return the catalog with what git knows of it; without git it is as it was."""
    now = as_of.astimezone(UTC).replace(microsecond=0)
    archive = read_archive(desk, now)
    if archive.repository.absence:
        return Recorded(catalog=catalog)
    return Record(catalog=catalog, desk=desk, archive=archive, now=now).recorded()


@dataclass(frozen=True, kw_only=True)  # no slots: what is worked out once needs a dict
class Record:
    """All versions of everything, and the catalog as the files give it at ``now``."""

    catalog: Catalog
    desk: Desk
    archive: Archive
    now: datetime

    def recorded(self) -> Recorded:
        """Return the whole catalog with its histories, and every warning."""
        programs = {each.slug: self._program(each) for each in self.catalog.programs}
        own = tuple(self._event(event, programs) for event in self.catalog.events)
        lost = tuple(self._lost(programs))
        catalog = replace(
            self.catalog,
            events=tuple(sorted((*own, *lost), key=lambda event: event.slug)),
            programs=tuple(programs.values()),
        )
        return Recorded(
            catalog=catalog,
            problems=tuple(self._problems(own, lost)),
            memory=self._memory(),
        )

    @cached_property
    def _committed(self) -> tuple[Replay, Mapping[str, CommittedLine]]:
        """Return the replay of all, and what each event's file was before what is not committed."""
        replay = Replay(content=self.desk.content, versions=self.archive.versions)
        replay.go(self.archive.commits[:-1])
        committed = committed_lines(replay)
        replay.go(self.archive.commits[-1:])
        return replay, committed

    @property
    def _replay(self) -> Replay:
        return self._committed[0]

    def _memory(self) -> RecordMemory:
        last = self.archive.commits[-1]
        return RecordMemory(
            lines=Blocks.of(self._committed[1]),
            blobs=files_after(self.archive.commits[:-1]),
            words_changed=self._words_changed,
            renamed=self._places.renamed,
            edited=frozenset(change.path for change in last.changes if change.blob),
            is_plain=not any(change.before or not change.blob for change in last.changes),
        )

    @cached_property
    def _places(self) -> Places:
        return Places(
            venues={venue.slug: venue for venue in self.catalog.venues},
            renamed=renamed(self.archive, self.desk.content, Kind.VENUE),
        )

    @cached_property
    def _words_changed(self) -> Mapping[str, datetime]:
        return words_changed(self.archive, self.desk.content, self.now)

    @cached_property
    def _tellings(self) -> Mapping[Identity, Telling]:
        """Return what was told of every event that residents ever saw."""
        found = {
            identity: Telling.of(self._public(identity), self._places)
            for identity in self._replay.states
            if identity[0] is Kind.EVENT
        }
        return {identity: telling for identity, telling in found.items() if telling}

    def _public(self, identity: Identity) -> tuple[State, ...]:
        return public_states(self._replay.states[identity], self.now)

    def _program(self, program: Program) -> Program:
        line = self._replay.present.get(program.path)
        shown = [s for s in self._public(line.identity) if s.version] if line else []
        if not shown:
            return program
        return replace(
            program, history=History(announced=shown[0].moment, changed=shown[-1].moment)
        )

    def _event(self, event: Event, programs: Mapping[str, Program]) -> Event:
        event = replace(
            event,
            programs=tuple(programs.get(each.slug, each) for each in event.programs),
            features=tuple(programs.get(each.slug, each) for each in event.features),
        )
        telling = self._telling_of(event)
        if telling is None or not telling.is_shown:
            return event
        history = with_words(telling.history(self.now), event, self._words_changed)
        return replace(event, history=history, withdrawn=telling.withdrawn(self.now))

    def _telling_of(self, event: Event) -> Telling | None:
        line = self._replay.present.get(event.path)
        return self._tellings.get(line.identity) if line else None

    def _lost(self, programs: Mapping[str, Program]) -> Iterator[Event]:
        """Yield what residents still expect and no file tells of any more."""
        taken = {e.slug for e in self.catalog.events if self._is_told(e)}
        for identity, telling in sorted(self._tellings.items()):
            dates = () if telling.is_shown else telling.withdrawn(self.now)
            path = self._replay.path_of(identity)
            is_wrong = path and path not in self.desk.values
            if dates and not is_wrong and telling.shown.slug not in taken:
                event = lost_event(telling, dates, self.desk, self.catalog, programs)
                if event:
                    yield replace(event, history=telling.history(self.now))

    def _is_told(self, event: Event) -> bool:
        telling = self._telling_of(event)
        return telling is not None and telling.is_shown

    def _problems(self, own: Iterable[Event], lost: Iterable[Event]) -> Iterator[Problem]:
        if self.archive.repository.is_shallow:
            yield shallow_clone()
        for path, line in sorted(self._replay.present.items()):
            if path in self.desk.values:
                yield from former_names(self.desk.files[path], self.desk.values[path], line)
        for event in own:
            if event.withdrawn:
                yield withdrawn_dates(self.desk.files[event.path], event)
        for event in lost:
            yield hidden_event(self.desk.files.get(event.path), event)
