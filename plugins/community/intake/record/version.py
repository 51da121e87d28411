"""One version of a file: what the record has to know of it, and no more."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from re import MULTILINE
from re import compile as pattern

from community.core.body import Body
from community.core.department import Department
from community.core.event import Change, Event, Status
from community.core.history import History
from community.core.place import Venue
from community.core.program import Program
from community.core.schedule import Schedule
from community.core.values import dataclass
from community.intake.files.kinds import Kind
from community.intake.files.manuscript import OpenFile, read_manuscript
from community.intake.files.sources import Source
from community.intake.findings import Findings
from community.intake.header.front_matter import Document, plain, read_document
from community.intake.models.event import EventKeys
from community.intake.models.program import ProgramKeys
from community.intake.readers.event import read_event
from community.intake.readers.program import read_program
from community.intake.readers.surroundings import Surroundings
from community.intake.record.lenient import lenient, some_venue

#: Keys of an event of which its calendar entries say something, for all its dates alike.
_WORDS = (
    *("title", "reason", "program", "host", "partners", "contact", "cost", "audience", "bring"),
    *("accessibility", "weather", "capacity", "languages", "registration", "deadlines", "summary"),
    "uid",
)

_HEADER_END = pattern(r"^---[ \t]*$", MULTILINE)
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What the dates of an event follow from; venues with a slug are known by it alone."""

    title: str
    schedule: Schedule
    changes: tuple[Change, ...]
    status: Status
    reason: str
    venue: Venue | None
    online: str

    def event(self) -> Event:
        """Return an event with these dates and nothing else."""
        return Event(
            slug="a",
            path="",
            title=self.title,
            schedule=self.schedule,
            history=History(announced=_NEVER, changed=_NEVER),
            changes=self.changes,
            status=self.status,
            reason=self.reason,
            venue=self.venue,
            online=self.online,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """``wording`` stands for what other files, or calendar entries, say of it besides facts.

    ``publish_on`` is in UTC. A program, a venue and a person have no ``plan``.
    """

    wording: str
    draft: bool = False
    publish_on: datetime | None = None
    aliases: tuple[str, ...] = ()
    plan: Plan | None = None


class VersionReader:
    """Reads versions; a header that was read before is not read again.

    A body is not looked at: Markdown takes long, and says nothing about facts.
    """

    def __init__(self, department: Department) -> None:
        """Begin with nothing read."""
        self._surroundings = lenient(department)
        self._read: dict[tuple[Kind, str], tuple[Document, Event | Program | None]] = {}

    def read(self, kind: Kind, text: str) -> Version | None:
        """Return the version that a text is; None where it cannot be read."""
        header, body = _split(text)
        if kind not in {Kind.EVENT, Kind.PROGRAM}:
            return Version(wording=_digest(header))
        if (kind, header) not in self._read:
            document = read_document("", f"{header}\n---\n")
            self._read[kind, header] = document, _value(kind, document, self._surroundings)
        document, value = self._read[kind, header]
        return version_of(value, document, body) if value else None


def version_of(value: Event | Program, document: Document, body: str) -> Version:
    """Return what the record has to know of an event or a program and its file."""
    publish_on = value.publish_on.astimezone(UTC) if value.publish_on else None
    version = Version(
        wording=_digest(value.title),
        draft=value.draft,
        publish_on=publish_on,
        aliases=value.aliases,
    )
    if isinstance(value, Program):
        return version
    return replace(version, wording=_words_of(value, document, body), plan=_plan(value))


def read_again(
    kind: Kind, path: str, slug: str, text: str, surroundings: Surroundings
) -> Event | None:
    """Return an event from the text of a version, without its body; None where it cannot be read.

    A picture or a link of its text may be gone by now.
    """
    document = read_document(path, text)
    value = _value(kind, document, surroundings, path=path, slug=slug)
    return value if isinstance(value, Event) else None


def _split(text: str) -> tuple[str, str]:
    """Return the header with the line above it, and the body; all is header where it has no end."""
    end = _HEADER_END.search(text, 3)
    return (text[: end.start()].removesuffix("\n"), text[end.end() :]) if end else (text, "")


def _value(
    kind: Kind, document: Document, surroundings: Surroundings, *, path: str = "", slug: str = ""
) -> Event | Program | None:
    source = Source(path=path, kind=kind, slug=slug, language="", text="")
    file = OpenFile(source=source, document=document, body=Body(), findings=Findings(document))
    value: Event | Program | None = None
    if kind is Kind.EVENT:
        events = read_manuscript(file, EventKeys, ())
        value = read_event(events, surroundings) if events else None
    else:
        programs = read_manuscript(file, ProgramKeys, ())
        value = read_program(programs, surroundings) if programs else None
    return value if file.findings.are_none else None


def _plan(event: Event) -> Plan:
    return Plan(
        title=event.title,
        schedule=event.schedule,
        changes=tuple(_without_words(change) for change in event.changes),
        status=event.status,
        reason=event.reason,
        venue=_known_by_slug(event.venue),
        online=event.online,
    )


def _without_words(change: Change) -> Change:
    return replace(change, recap=None, venue=_known_by_slug(change.venue))


def _known_by_slug(venue: Venue | None) -> Venue | None:
    return some_venue(venue.slug) if venue and venue.slug else venue


def _words_of(event: Event, document: Document, body: str) -> str:
    """Return what stands for the words: without a summary, entries quote the body."""
    header = plain(document.header) if document.header else {}
    words = (
        {key: header[key] for key in _WORDS if key in header} if isinstance(header, dict) else {}
    )
    return _digest(json.dumps([words, "" if event.summary else body.strip()], sort_keys=True))


def _digest(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:20]
