"""The whole content folder: every value that its files give, and every problem that they have."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from os.path import relpath
from pathlib import Path
from typing import TypeVar

from community.core.body import Body
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.event import Event
from community.core.language import ENGLISH, spoken
from community.core.place import Person, Venue
from community.core.problem import Problem
from community.core.program import Program
from community.core.values import dataclass
from community.intake.fields.types import Keys
from community.intake.files.kinds import Kind
from community.intake.files.manuscript import Manuscript
from community.intake.files.open_files import OpenFiles, open_files
from community.intake.files.pictures import read_pictures
from community.intake.files.shelf import Shelf
from community.intake.models.event import EventKeys
from community.intake.models.person import PersonKeys
from community.intake.models.program import ProgramKeys
from community.intake.models.venue import VenueKeys
from community.intake.readers.event import read_event
from community.intake.readers.identities import check_former_names, check_identities
from community.intake.readers.person import person_of
from community.intake.readers.program import read_program
from community.intake.readers.surroundings import Surroundings
from community.intake.readers.venue import venue_of
from community.intake.record.archive import Desk
from community.intake.record.memory import RecordMemory
from community.intake.record.record import recorded

AnyKeys = TypeVar("AnyKeys", bound=Keys)
Value = TypeVar("Value")
AnyPlace = TypeVar("AnyPlace", Person, Venue)
Filed = TypeVar("Filed", Event, Program, Person, Venue)


@dataclass(frozen=True, slots=True, kw_only=True)
class Library:
    """``problems`` are sorted by file and line; ``failed`` are the files that gave no value.

    ``bodies`` are those of all files by their path, translations and failed files among them.
    ``record`` is what a rebuild needs of git.
    """

    catalog: Catalog
    problems: tuple[Problem, ...]
    failed: frozenset[str]
    bodies: Mapping[str, Body]
    record: RecordMemory | None = None


def read_library(root: Path, content: Path, department: Department, *, as_of: datetime) -> Library:
    """Return everything below ``content``.

    A file with a problem gives no value, nor does one that names it; the latter has no problem of
    its own for that. Problems are told in English, whatever language pages are written in.
    """
    with spoken(ENGLISH):
        return _read_library(root, content, department, as_of)


def _read_library(root: Path, content: Path, department: Department, as_of: datetime) -> Library:
    files = open_files(root, content, department.languages, as_of.date())
    surroundings = surroundings_of(files, content, department, as_of=as_of)
    events = read_events(files, surroundings)
    failed = files.failed
    catalog = Catalog(
        events=_sound(events, failed),
        programs=_sound(surroundings.programs.values.values(), failed),
        venues=_sound(surroundings.venues.values.values(), failed),
        people=_sound(surroundings.people.values.values(), failed),
    )
    desk = _desk(root, content, department, files, catalog)
    record = recorded(catalog, desk, as_of=as_of)
    return Library(
        catalog=record.catalog,
        problems=tuple(sorted({*files.problems, *record.problems})),
        failed=failed,
        bodies={file.source.path: file.body for file in files.files},
        record=record.memory,
    )


def surroundings_of(
    files: OpenFiles, content: Path, department: Department, *, as_of: datetime
) -> Surroundings:
    """Return what events are read against: programs, venues and people among it."""
    surroundings = Surroundings(
        department=department,
        as_of=as_of,
        pictures=read_pictures(content),
        people=_shelf(files, Kind.PERSON, files.manuscripts(Kind.PERSON, PersonKeys), _person),
        venues=_shelf(files, Kind.VENUE, files.manuscripts(Kind.VENUE, VenueKeys), _venue),
        programs=Shelf(kind=Kind.PROGRAM, values={}, names=files.names[Kind.PROGRAM]),
    )
    return replace(surroundings, programs=_programs(files, surroundings))


def _desk(
    root: Path, content: Path, department: Department, files: OpenFiles, catalog: Catalog
) -> Desk:
    """Return what the record starts from; originals have a record, translations go with them."""
    return Desk(
        root=root,
        content=Path(relpath(content, root)).as_posix(),
        department=department,
        files={f.source.path: f for kind in Kind for f in files.of(kind)},
        values={
            **{event.path: event for event in catalog.events},
            **{program.path: program for program in catalog.programs},
        },
    )


def _sound(values: Iterable[Filed], failed: frozenset[str]) -> tuple[Filed, ...]:
    """Leave out what a file gave whose name or whose bytes are wrong."""
    return tuple(value for value in values if value.path not in failed)


def _programs(files: OpenFiles, surroundings: Surroundings) -> Shelf[Program]:
    manuscripts = files.manuscripts(Kind.PROGRAM, ProgramKeys)
    check_former_names(manuscripts, _paths(files, Kind.PROGRAM))
    return _shelf(files, Kind.PROGRAM, manuscripts, lambda found: read_program(found, surroundings))


def read_events(files: OpenFiles, surroundings: Surroundings) -> tuple[Event, ...]:
    """Return the events of the files that have no problem, without their record."""
    manuscripts = files.manuscripts(Kind.EVENT, EventKeys)
    check_former_names(manuscripts, _paths(files, Kind.EVENT))
    check_identities(manuscripts, surroundings.department.uid_domain)
    read = [(found.findings, read_event(found, surroundings)) for found in manuscripts]
    return tuple(event for findings, event in read if findings.are_none)


def _paths(files: OpenFiles, kind: Kind) -> dict[str, str]:
    return {file.source.slug: file.source.path for file in files.of(kind)}


def _shelf(
    files: OpenFiles,
    kind: Kind,
    manuscripts: Iterable[Manuscript[AnyKeys]],
    value_of: Callable[[Manuscript[AnyKeys]], Value],
) -> Shelf[Value]:
    values = {found.source.slug: (value_of(found), found.findings) for found in manuscripts}
    sound = {slug: value for slug, (value, findings) in values.items() if findings.are_none}
    return Shelf(kind=kind, values=sound, names=files.names[kind])


def _person(manuscript: Manuscript[PersonKeys]) -> Person:
    return _filed(person_of(manuscript.keys), manuscript)


def _venue(manuscript: Manuscript[VenueKeys]) -> Venue:
    return _filed(venue_of(manuscript.keys, manuscript.findings), manuscript)


def _filed(value: AnyPlace, manuscript: Manuscript[AnyKeys]) -> AnyPlace:
    """Return the value with what its file alone knows."""
    return replace(
        value,
        slug=manuscript.source.slug,
        path=manuscript.source.path,
        body=manuscript.body,
        translations=manuscript.translations,
    )
