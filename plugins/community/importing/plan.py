"""What an import makes, changes and leaves alone, before a single file is touched."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from zoneinfo import ZoneInfo

from community.core.identity import key_of
from community.core.place import Person, Venue
from community.importing.drafts import Draft
from community.importing.event_files import Setting, event_file
from community.importing.feed import Feed
from community.importing.gathering import gather
from community.importing.identities import without_date
from community.importing.losses import Loss
from community.importing.marks import is_untouched, mark_of
from community.importing.slugs import event_slugs
from community.importing.venue_files import VenueFiles
from community.intake.files.kinds import Kind
from community.intake.files.sources import Source
from community.intake.header.front_matter import Scalar, read_document
from community.intake.times.moments import read_moment
from community.intake.unreadable import UnreadableError


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What an import has to fit into; ``programs`` are slugs by title in small letters."""

    zone: ZoneInfo
    domain: str
    folder: str
    sources: tuple[Source, ...]
    venues: tuple[Venue, ...] = ()
    people: tuple[Person, ...] = ()
    programs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedFile:
    """A file that is new (``before`` is ``None``) or has other words; ``words`` tell what it is."""

    source: Source
    before: Source | None
    words: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """``kept``: files that somebody edited and whose event the calendar tells otherwise now.

    ``same`` counts the files that stay as they are, ``own`` the entries that are events of the
    site itself, ``past`` the events that are over.
    """

    venues: tuple[PlannedFile, ...]
    events: tuple[PlannedFile, ...]
    kept: tuple[PlannedFile, ...]
    losses: tuple[Loss, ...]
    same: int
    own: int
    past: int


def plan_import(feed: Feed, site: Site, *, since: date, program: str = "") -> Plan:
    """Return what is to be written so that every coming event of the calendar has its file."""
    files = _Files(site, program)
    gathered = gather(feed, site.zone, lambda uid: files.since(uid, since))
    drafts = [draft for draft in gathered.drafts if not files.is_own(draft)]
    files.prepare(drafts)
    planned = [files.planned(draft) for draft in drafts]
    changed = [each for each in planned if each.before is None or each.source != each.before]
    kept = [each for each in changed if each.before and not is_untouched(each.before.text)]
    kept_paths = {each.source.path for each in kept}
    told = [each for each in kept if each.before and _is_news(each.before, each.source)]
    events = [each for each in changed if each.source.path not in kept_paths]
    return Plan(
        venues=files.new_venues(events),
        events=tuple(events),
        kept=tuple(told),
        losses=gathered.losses,
        same=len(planned) - len(events) - len(told),
        own=len(gathered.drafts) - len(drafts),
        past=gathered.past,
    )


def _is_news(before: Source, after: Source) -> bool:
    """Tell whether the calendar says something else than when the file was imported.

    Of a file that nobody imported only its author can know.
    """
    return mark_of(before.text) not in {"", mark_of(after.text)}


class _Files:
    """The files of the site, by the identity of their events."""

    def __init__(self, site: Site, program: str) -> None:
        self._site, self._program = site, program
        events = [s for s in site.sources if s.kind is Kind.EVENT and not s.language]
        self._taken = {source.slug for source in events}
        self._by_uid: dict[str, Source] = {}
        self._starts: dict[str, date] = {}
        self._own = set()
        for source in events:
            texts = _texts(source)
            self._taken.update(texts.get("aliases", ()))
            for uid in texts.get("uid", ()):
                self._by_uid[uid] = source
                self._starts[uid] = _day(texts)
            if "uid" not in texts:
                first = (source.slug, *texts.get("aliases", ()))[-1]
                self._own.add(f"{key_of(first)}@{site.domain}")
        self._common: Counter[str] = Counter()
        self._venues = VenueFiles((), ())

    def since(self, uid: str, since: date) -> date:
        """Return from when on dates are wanted: of an imported series as it was imported."""
        return min(since, self._starts.get(uid, since))

    def is_own(self, draft: Draft) -> bool:
        """Tell whether the calendar has the event from this very site."""
        return draft.uid in self._own or without_date(draft.uid) in self._own

    def prepare(self, drafts: Iterable[Draft]) -> None:
        """Learn which titles are common and which places there are."""
        drafts = list(drafts)
        self._common = Counter(draft.told.heading.title for draft in drafts)
        places = [draft.told.place for draft in drafts]
        places += [change.place for draft in drafts for change in draft.changes if change.place]
        told = [place.venue for place in places if place.venue]
        self._venues = VenueFiles(self._site.venues, told)

    def planned(self, draft: Draft) -> PlannedFile:
        """Return the file of a draft as it has to be."""
        title = draft.told.heading.title
        before = self._by_uid.get(draft.uid)
        text = event_file(draft, self._setting())
        if before:
            source = Source(
                path=before.path, kind=Kind.EVENT, slug=before.slug, language="", text=text
            )
        else:
            source = self._new(draft, text)
        when = f"{draft.timing.start:%Y-%m-%d}" + (f", {draft.repeat}" if draft.repeat else "")
        words = f"{title} ({when})"
        return PlannedFile(source=source, before=before, words=words, line=draft.told.entry.line)

    def new_venues(self, events: Iterable[PlannedFile]) -> tuple[PlannedFile, ...]:
        """Return the files of the places that new or changed files name and nobody has."""
        texts = "\n".join(event.source.text for event in events)
        found = sorted(self._venues.new.items())
        return tuple(self._venue(slug, text) for slug, text in found if f"venue: {slug}\n" in texts)

    def _venue(self, slug: str, text: str) -> PlannedFile:
        path = f"{self._site.folder}/{Kind.VENUE}/{slug}.md"
        source = Source(path=path, kind=Kind.VENUE, slug=slug, language="", text=text)
        return PlannedFile(source=source, before=None, words="a place", line=0)

    def _new(self, draft: Draft, text: str) -> Source:
        title, day = draft.told.heading.title, _first(draft)
        names = event_slugs(title, day, is_common=self._common[title] > 1)
        slug = next(name for name in names if name not in self._taken)
        self._taken.add(slug)
        path = f"{self._site.folder}/{Kind.EVENT}/{day:%Y}/{slug}.md"
        return Source(path=path, kind=Kind.EVENT, slug=slug, language="", text=text)

    def _setting(self) -> Setting:
        site = self._site
        return Setting(
            zone=site.zone,
            venue_slug=self._venues.slug_of,
            programs=site.programs,
            people={person.email.lower(): person.slug for person in site.people if person.email},
            program=self._program,
        )


def _first(draft: Draft) -> date:
    return draft.timing.start.date()


def _texts(source: Source) -> dict[str, tuple[str, ...]]:
    """Return what a file has for the keys that tell who it is."""
    header = read_document(source.path, source.text).header
    found: dict[str, tuple[str, ...]] = {}
    for key, node in header.entries if header else ():
        if key.text in {"uid", "aliases", "start"}:
            nodes = [node] if isinstance(node, Scalar) else getattr(node, "entries", ())
            texts = (each.text.strip() for each in nodes if isinstance(each, Scalar))
            found[key.text] = tuple(filter(None, texts))
    return {key: texts for key, texts in found.items() if texts}


def _day(texts: Mapping[str, tuple[str, ...]]) -> date:
    try:
        return read_moment(texts.get("start", ("",))[0]).start.date()
    except UnreadableError:
        return date.max
