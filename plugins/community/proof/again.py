"""The proof of a rebuild: what was written again is read back, and held against what is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from community.core.addresses import occurrence_path
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import Language, spoken
from community.proof.calendars import prove_calendar, stamp_mismatches
from community.proof.date_pages import DatePage
from community.proof.dates import ProvedDate, read_date
from community.proof.expected import FILE_NAME, Expected
from community.proof.findings import Mismatch, Proof, ProvedFeed
from community.proof.proving import KINDS, FoundInFile, prove_file
from community.proof.tree import Overlay


@dataclass(frozen=True, slots=True, kw_only=True)
class ProofMemory:
    """What a proof has read: ``pages`` of dates and ``feeds``, by path below the output."""

    pages: Mapping[str, DatePage] = field(default_factory=dict)
    feeds: Mapping[str, ProvedFeed] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """One language of the site: the calendar in it, and the changed files that are its own."""

    language: Language
    calendar: Calendar
    changed: tuple[str, ...]


def prove_again(
    tree: Overlay,
    files: frozenset[str],
    memory: ProofMemory,
    calendars: Mapping[Language, Calendar],
    department: Department,
) -> tuple[Proof, ProofMemory]:
    """Return what was found, and what the next proof has to know; ``files`` are all of the site."""
    pages = {path: page for path, page in memory.pages.items() if path in files}
    feeds = {path: feed for path, feed in memory.feeds.items() if path in files}
    mismatches: list[Mismatch] = []
    for each in _languages(tree, calendars):
        own = replace(tree, home=each.language.home)
        with spoken(each.language):
            dates = _dates(own, each.calendar, department, pages, mismatches)
            for path in each.changed:
                found, feed = _found(path, own, dates, department)
                mismatches.extend(found)
                if feed and not path.endswith(f"/{FILE_NAME}"):
                    whole = f"{own.home}{path}"
                    feeds[whole] = replace(feed, path=whole)
    first = next(iter(calendars.values()))
    proof = Proof(
        as_of=first.as_of,
        dates=len(first.occurrences),
        files=sum(path.endswith(f"/{FILE_NAME}") for path in files),
        feeds=tuple(sorted(feeds.values())),
        mismatches=tuple(sorted(set(mismatches))),
    )
    return proof, ProofMemory(pages=pages, feeds=feeds)


def _languages(tree: Overlay, calendars: Mapping[Language, Calendar]) -> Iterator[Spoken]:
    homes = tuple(each.home for each in calendars if each.home)
    feeds = sorted(path for path in tree.changed if path.endswith(KINDS))
    for each, calendar in calendars.items():
        others = tuple(home for home in homes if home != each.home)
        own = (path for path in feeds if path.startswith(each.home) and not path.startswith(others))
        changed = tuple(path.removeprefix(each.home) for path in own)
        yield Spoken(language=each, calendar=calendar, changed=changed)


def _dates(
    tree: Overlay,
    calendar: Calendar,
    department: Department,
    pages: dict[str, DatePage],
    mismatches: list[Mismatch],
) -> Expected:
    """Return every date with what its page says: those that are new are read, others are known."""
    dates: dict[str, ProvedDate] = {}
    for occurrence in calendar.occurrences:
        path = occurrence_path(occurrence)
        file = f"{tree.home}{path}index.html"
        if file in tree.changed or file not in pages:
            read = read_date(occurrence, tree, department)
            if isinstance(read, Mismatch):
                mismatches.append(replace(read, file=f"{tree.home}{read.file}"))
                continue
            pages[file] = read
        uid = occurrence.uid(department.uid_domain)
        dates[uid] = ProvedDate(uid=uid, path=path, occurrence=occurrence, page=pages[file])
    return Expected(calendar=calendar, dates=dates)


def _found(path: str, tree: Overlay, expected: Expected, department: Department) -> FoundInFile:
    if not path.endswith(".ics"):
        return prove_file(path, tree, expected, department)
    read = prove_calendar(path, (tree / path).read_bytes(), expected)
    return (*read.mismatches, *stamp_mismatches(path, read, expected)), read.feed


def memory_of(proof: Proof) -> ProofMemory:
    """Return what the proof of a rebuild has to know of that of a whole build."""
    return ProofMemory(pages=proof.pages, feeds={feed.path: feed for feed in proof.feeds})
