"""The proof of a rebuild: what was written again is read back, and held against the rest.

Of a page that stays as it is, an earlier proof has found that it says what the calendar holds.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from community.core.addresses import EVENTS_PAGE_PATH, occurrence_path
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import Language, spoken
from community.core.occurrence import Occurrence
from community.core.values import dataclass
from community.proof.calendars import prove_calendar, stamp_mismatches
from community.proof.dates import ProvedDate, page_of, read_date
from community.proof.expected import FILE_NAME, Expected, is_archive
from community.proof.findings import Mismatch, Proof, ProvedFeed
from community.proof.proving import KINDS, FoundInFile, prove_file
from community.proof.tree import Overlay


@dataclass(frozen=True, slots=True, kw_only=True)
class _Spoken:
    """One language of the site: the calendar in it, and the changed files that are its own."""

    language: Language
    calendar: Calendar
    changed: tuple[str, ...]


def prove_again(
    tree: Overlay,
    files: frozenset[str],
    before: Iterable[ProvedFeed],
    calendars: Mapping[Language, Calendar],
    department: Department,
) -> Proof:
    """Return what was found; ``files`` are all of the site, ``before`` the feeds proved before."""
    feeds = {feed.path: feed for feed in before if feed.path in files}
    mismatches: list[Mismatch] = []
    for each in _languages(tree, calendars):
        own = replace(tree, home=each.language.home)
        with spoken(each.language):
            dates = _dates(own, each, department, mismatches)
            for path in each.changed:
                found, feed = _found(path, own, dates, department)
                mismatches.extend(found)
                if feed and not path.endswith(f"/{FILE_NAME}"):
                    whole = f"{own.home}{path}"
                    feeds[whole] = replace(feed, path=whole)
    first = next(iter(calendars.values()))
    return Proof(
        as_of=first.as_of,
        dates=len(first.occurrences),
        files=sum(path.endswith(f"/{FILE_NAME}") for path in files),
        feeds=tuple(sorted(feeds.values())),
        mismatches=tuple(sorted(set(mismatches))),
    )


def _languages(tree: Overlay, calendars: Mapping[Language, Calendar]) -> Iterator[_Spoken]:
    homes = tuple(each.home for each in calendars if each.home)
    feeds = sorted(path for path in tree.changed if path.endswith(KINDS))
    for each, calendar in calendars.items():
        others = tuple(home for home in homes if home != each.home)
        own = (path for path in feeds if path.startswith(each.home) and not path.startswith(others))
        changed = tuple(path.removeprefix(each.home) for path in own)
        yield _Spoken(language=each, calendar=calendar, changed=changed)


def _dates(
    tree: Overlay, each: _Spoken, department: Department, mismatches: list[Mismatch]
) -> Expected:
    """Return the dates that the changed files may hold, with what their pages say."""
    dates: dict[str, ProvedDate] = {}
    for occurrence in _told(each, tree):
        path = occurrence_path(occurrence)
        if _page_of(occurrence, tree) in tree.changed:
            read = read_date(occurrence, tree, department)
            if isinstance(read, Mismatch):
                mismatches.append(replace(read, file=f"{tree.home}{read.file}"))
                continue
        else:
            read = page_of(occurrence, department)
        uid = occurrence.uid(department.uid_domain)
        dates[uid] = ProvedDate(uid=uid, path=path, occurrence=occurrence, page=read)
    return Expected(calendar=each.calendar, dates=dates)


def _told(each: _Spoken, tree: Overlay) -> Iterable[Occurrence]:
    """Return the dates to which calendars subscribe and those with a new page; in archives, all."""
    if any(map(is_archive, each.changed)):
        return each.calendar.occurrences
    told = {id(date): date for date in each.calendar.window.occurrences}
    below = f"{tree.home}{EVENTS_PAGE_PATH}"
    pages = (path.removeprefix(below) for path in tree.changed if path.startswith(below))
    slugs = {path.partition("/")[0] for path in pages}
    for date in each.calendar.occurrences:
        if date.event.slug in slugs and _page_of(date, tree) in tree.changed:
            told[id(date)] = date
    return told.values()


def _page_of(date: Occurrence, tree: Overlay) -> str:
    return f"{tree.home}{occurrence_path(date)}index.html"


def _found(path: str, tree: Overlay, expected: Expected, department: Department) -> FoundInFile:
    if not path.endswith(".ics"):
        return prove_file(path, tree, expected, department)
    read = prove_calendar(path, (tree / path).read_bytes(), expected)
    return (*read.mismatches, *stamp_mismatches(path, read, expected)), read.feed
