"""Reads the files of some events again, where they have nothing to do with other files."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import TypeVar

from community.core.catalog import Catalog
from community.core.event import Event
from community.core.language import ENGLISH, spoken
from community.core.place import Person, Venue
from community.core.program import Program
from community.core.values import dataclass
from community.intake.files.kinds import Kind
from community.intake.files.manuscript import open_file, read_manuscript
from community.intake.files.pictures import read_pictures
from community.intake.files.shelf import Shelf
from community.intake.files.sources import Source
from community.intake.files.text import read_text
from community.intake.models.event import EventKeys
from community.intake.readers.event import read_event
from community.intake.readers.surroundings import Surroundings
from community.intake.record.retelling import told_again
from community.intake.record.version import version_of
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory
from community.rebuilding.texts import shows_files

Filed = TypeVar("Filed", Person, Venue, Program)

#: What a change of may concern other files: their names, their links, what all residents see.
_FAR_REACHING = ("aliases", "uid", "draft", "publish_on", "slug")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Reads events anew at ``now``; raises ``DoubtError`` where that needs all files."""

    memory: Memory
    surroundings: Surroundings
    now: datetime

    @classmethod
    def of(cls, memory: Memory, now: datetime) -> "Reader":
        """Return what reads files beside those of a build."""
        catalog = memory.catalog
        surroundings = Surroundings(
            department=memory.department,
            as_of=now,
            pictures=read_pictures(Path(memory.settings["PATH"])),
            people=_shelf(Kind.PERSON, catalog.people),
            venues=_shelf(Kind.VENUE, catalog.venues),
            programs=_shelf(Kind.PROGRAM, catalog.programs),
        )
        return cls(memory=memory, surroundings=surroundings, now=now)

    def read(self, paths: Iterable[str], hashes: Mapping[str, str]) -> Iterator[Event]:
        """Yield the events of files; ``hashes`` has git's name of the bytes of each."""
        known = {event.path: event for event in self.memory.catalog.events}
        with spoken(ENGLISH):
            for path in paths:
                name = hashes[str(self.memory.root / path)]
                yield self._read(known.get(path), path, name)

    def _read(self, before: Event | None, path: str, name: str) -> Event:
        if before is None or any(problem.path == path for problem in self.memory.problems):
            raise DoubtError(f"{path} gave no event, or has problems")
        text, problems = read_text(self.memory.root / path, path)
        if text is None or problems:
            raise DoubtError(f"{path} cannot be read")
        slug = PurePosixPath(path).name.removesuffix(".md")
        source = Source(path=path, kind=Kind.EVENT, slug=slug, language="", text=text)
        file = open_file(source, self.now.date())
        manuscript = read_manuscript(file, EventKeys, before.translations)
        event = read_event(manuscript, self.surroundings) if manuscript else None
        if event is None or file.findings.problems:
            raise DoubtError(f"{path} has problems")
        if shows_files(before.body.html):
            raise DoubtError(f"{path} has shown files")
        if any(getattr(event, key) != getattr(before, key) for key in _FAR_REACHING):
            raise DoubtError(f"{path} has another name, or is seen by others")
        if _pictures(event) != _pictures(before):
            raise DoubtError(f"{path} has other pictures")
        record = self.memory.record
        is_committed = record.blobs.get(path) == name
        version = None if is_committed else version_of(event, file.document, file.document.body)
        venues = {venue.slug: venue for venue in self.memory.catalog.venues}
        now = self.now.astimezone(UTC).replace(microsecond=0)
        told = told_again(record, event, version, venues, now)
        if told is None:
            raise DoubtError(f"{path} has a history of its own")
        return told


def _shelf(kind: Kind, values: Iterable[Filed]) -> Shelf[Filed]:
    found = {value.slug: value for value in values}
    return Shelf(kind=kind, values=found, names=frozenset(found))


def _pictures(event: Event) -> set[str]:
    images = Catalog(events=(event,), programs=(), venues=(), people=()).pictures
    return {image.path for image in images}
