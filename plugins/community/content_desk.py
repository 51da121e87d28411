"""The content folder as the tasks that edit it read it: one event at a time, also unsaved."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Self

from community.complaints import complaints
from community.core.department import Department
from community.core.event import Event
from community.core.problem import Problem, Severity
from community.intake.files.kinds import Kind
from community.intake.files.open_files import open_sources
from community.intake.files.sources import Source, read_sources
from community.intake.library import read_events, surroundings_of
from community.intake.readers.surroundings import Surroundings
from community.intake.settings import read_department
from community.moment import moment_in
from community.settings_file import read_settings_file

_SETTINGS = "pelicanconf.py"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadEvent:
    """What the product reads in an event's file; without errors there is an ``event``."""

    event: Event | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """``stray`` are the problems of files that could not be read; ``as_of`` is aware."""

    root: Path
    content: Path
    department: Department
    as_of: datetime
    sources: tuple[Source, ...]
    stray: tuple[Problem, ...]

    @classmethod
    def open(cls, root: Path, *, as_of: datetime | None = None) -> Self:
        """Read every file's bytes; raise ``SettingsError`` where the settings are wrong."""
        with complaints():
            settings = read_settings_file(root / _SETTINGS)
        department = read_department(settings, root / _SETTINGS)
        content = Path(settings["PATH"]).resolve()
        sources, stray = read_sources(root.resolve(), content)
        return cls(
            root=root.resolve(),
            content=content,
            department=department,
            as_of=moment_in(department.zone, as_of),
            sources=sources,
            stray=stray,
        )

    def originals(self, kind: Kind) -> dict[str, Source]:
        """Return the files of one kind by their slugs, without translations."""
        return {s.slug: s for s in self.sources if s.kind is kind and not s.language}

    def read(self, source: Source) -> ReadEvent:
        """Read one event as it would be with the text of ``source``, which may not be saved."""
        others = (s for s in self.sources if s.kind is not Kind.EVENT or _translates(s, source))
        files = open_sources((*others, source), (), self.department.languages, self.as_of.date())
        surroundings = surroundings_of(files, self.content, self.department, as_of=self.as_of)
        events = read_events(files, surroundings)
        own = tuple(problem for problem in files.problems if problem.path == source.path)
        if any(problem.severity is Severity.ERROR for problem in own):
            return ReadEvent(event=None, problems=own)
        event = next(iter(events), None)
        return ReadEvent(event=event, problems=own if event else files.problems)

    def surroundings(self) -> Surroundings:
        """Return the programs, venues and people that have no mistakes."""
        files = open_sources(
            self._all_but_events(), (), self.department.languages, self.as_of.date()
        )
        return surroundings_of(files, self.content, self.department, as_of=self.as_of)

    def events(self) -> tuple[Event, ...]:
        """Return all events that have no mistakes."""
        files = open_sources(self.sources, (), self.department.languages, self.as_of.date())
        surroundings = surroundings_of(files, self.content, self.department, as_of=self.as_of)
        return read_events(files, surroundings)

    def problems_with(self, source: Source) -> tuple[Problem, ...]:
        """Return what is wrong in a file that is new: in its keys, and in what it names."""
        others = (each for each in self._all_but_events() if each.path != source.path)
        files = open_sources((*others, source), (), self.department.languages, self.as_of.date())
        surroundings = surroundings_of(files, self.content, self.department, as_of=self.as_of)
        read_events(files, surroundings)
        return tuple(problem for problem in files.problems if problem.path == source.path)

    def problems_among(self, sources: Iterable[Source]) -> tuple[Problem, ...]:
        """Return what is wrong in files that are new or changed, all of them in their places."""
        changed = {source.path: source for source in sources}
        others = (each for each in self.sources if each.path not in changed)
        files = open_sources(
            (*others, *changed.values()), (), self.department.languages, self.as_of.date()
        )
        surroundings = surroundings_of(files, self.content, self.department, as_of=self.as_of)
        read_events(files, surroundings)
        return tuple(problem for problem in files.problems if problem.path in changed)

    def _all_but_events(self) -> Iterable[Source]:
        return (source for source in self.sources if source.kind is not Kind.EVENT)


def with_text(source: Source, text: str) -> Source:
    """Return a file with another text, whose lines end in a line feed."""
    return replace(source, text=text)


def _translates(one: Source, other: Source) -> bool:
    return bool(one.language) and (one.kind, one.slug) == (other.kind, other.slug)
