"""The proof of a built site: every feed is read back and compared with the pages, date by date.

Each language has pages and feeds of its own; what their entries say of changes is the same.
"""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeAlias

from community.core.addresses import CALENDAR_PATH, EVENTS_PATH, NEXT_PATH, occurrence_path
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import Language, spoken
from community.core.occurrence import Occurrence
from community.core.values import dataclass
from community.processes.sharing import shared
from community.proof.calendars import ProvedCalendar, prove_calendar, stamp_mismatches
from community.proof.data import prove_data
from community.proof.date_pages import DatePage
from community.proof.dates import ProvedDate, read_date
from community.proof.expected import FILE_NAME, Expected, Stamps
from community.proof.findings import Mismatch, Proof, ProvedFeed
from community.proof.json_news import prove_json_news
from community.proof.news_feeds import prove_news
from community.proof.tree import Tree

#: What is read: calendars, news and sitemaps, data.
KINDS = (".ics", ".xml", ".json")
_JSON_FEED = re.compile(r"feed(/\d+)?\.json")


def prove(
    output: Path,
    calendar: Calendar,
    department: Department,
    *,
    announced: Iterable[str] = (),
    others: Iterable[tuple[Language, Calendar]] = (),
) -> Proof:
    """Return what was found in the files of ``output``; nothing of it is changed.

    ``announced`` are the paths of feeds that pages link to. ``others`` are the site's further
    languages, each with the calendar in it: the same dates, entry by entry.
    """
    further, paths = tuple(others), tuple(announced)
    stamps: dict[str, tuple[str, Stamps]] = {}
    homes = tuple(each.home for each, _ in further)
    files = list(_files(output))
    own = _Folder(
        path=output,
        files=tuple(file for file in files if not file.startswith(homes)),
        announced=tuple(path for path in paths if not path.startswith(homes)),
    )
    found = [_proved(own, calendar, department, stamps)]
    for each, translated in further:
        folder = _Folder(
            path=output / each.home,
            files=_below(each.home, files),
            announced=_below(each.home, paths),
        )
        with spoken(each):
            found.append(_with_home(each.home, _proved(folder, translated, department, stamps)))
    feeds = [feed for each in found for feed in each.feeds]
    added = [feed for feed in feeds if feed.path.endswith(f"/{FILE_NAME}")]
    return Proof(
        as_of=calendar.as_of,
        dates=len(calendar.occurrences),
        files=len(added),
        feeds=tuple(sorted(set(feeds).difference(added))),
        mismatches=tuple(sorted({each for one in found for each in one.mismatches})),
    )


#: What is wrong with a file, and what residents subscribe to, if they do.
FoundInFile: TypeAlias = tuple[Sequence[Mismatch], ProvedFeed | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Folder:
    """Where the pages and feeds of one language begin; paths are from there."""

    path: Path
    files: tuple[str, ...]
    announced: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """What was read in one language."""

    feeds: tuple[ProvedFeed, ...]
    mismatches: tuple[Mismatch, ...]


def _below(home: str, paths: Iterable[str]) -> tuple[str, ...]:
    return tuple(path.removeprefix(home) for path in paths if path.startswith(home))


def _with_home(home: str, found: _Found) -> _Found:
    """Return the same with paths from the root of the site."""
    return _Found(
        feeds=tuple(replace(feed, path=f"{home}{feed.path}") for feed in found.feeds),
        mismatches=tuple(replace(each, file=f"{home}{each.file}") for each in found.mismatches),
    )


def _proved(
    folder: _Folder,
    calendar: Calendar,
    department: Department,
    stamps: dict[str, tuple[str, Stamps]],
) -> _Found:
    """Read the files of the spoken language."""
    dates, mismatches = _proved_dates(folder.path, calendar, department)
    dates = replace(dates, stamps=stamps)
    feeds: list[ProvedFeed] = []
    for found, feed in (*_calendars(folder, dates), *_others(folder, dates, department)):
        mismatches.extend(found)
        feeds.extend([feed] if feed else [])
    mismatches.extend(_missing(frozenset(folder.files), dates, folder.announced))
    return _Found(feeds=tuple(feeds), mismatches=tuple(mismatches))


def _calendars(folder: _Folder, expected: Expected) -> Iterator[FoundInFile]:
    """Read calendars, each by itself, which two processes may do; then compare their entries."""

    def read(path: str) -> ProvedCalendar:
        return prove_calendar(path, (folder.path / path).read_bytes(), expected)

    paths = [path for path in folder.files if path.endswith(".ics")]
    with shared(read, paths) as calendars:
        found = calendars()
    for path, each in zip(paths, found, strict=True):
        yield (*each.mismatches, *stamp_mismatches(path, each, expected)), each.feed


def _others(folder: _Folder, expected: Expected, department: Department) -> Iterator[FoundInFile]:
    """Read news and data, which may be held against any calendar."""
    for path in folder.files:
        if not path.endswith(".ics"):
            yield prove_file(path, folder.path, expected, department)


def _files(output: Path) -> Iterator[str]:
    """Yield calendars, XML and JSON in a steady order, the calendar of everything first."""
    start = len(str(output)) + 1
    names = (
        f"{folder}/{name}"[start:].replace(os.sep, "/")
        for folder, _, names in os.walk(output)
        for name in names
        if name.endswith(KINDS)
    )
    return iter(sorted(names, key=lambda name: (name != CALENDAR_PATH, name)))


def _proved_dates(
    output: Path, calendar: Calendar, department: Department
) -> tuple[Expected, list[Mismatch]]:
    """Return the dates whose pages say what the calendar holds, and what is wrong with others."""
    dates: dict[str, ProvedDate] = {}
    mismatches: list[Mismatch] = []
    pages = _read_dates(output, calendar.occurrences, department)
    for occurrence, page in zip(calendar.occurrences, pages, strict=True):
        if isinstance(page, Mismatch):
            mismatches.append(page)
            continue
        uid, path = occurrence.uid(department.uid_domain), occurrence_path(occurrence)
        if uid in dates:
            told, expected = f"it is the identity of {dates[uid].path} too", "each has its own"
            file = f"{path}index.html"
            mismatches.append(Mismatch(file=file, identity=uid, told=told, expected=expected))
        else:
            dates[uid] = ProvedDate(uid=uid, path=path, occurrence=occurrence, page=page)
    unproved = frozenset(each.identity for each in mismatches)
    return Expected(calendar=calendar, dates=dates, unproved=unproved), mismatches


def _read_dates(
    output: Path, dates: Sequence[Occurrence], department: Department
) -> list[DatePage | Mismatch]:
    """Read the pages of dates, which two processes may do."""

    def read(occurrence: Occurrence) -> DatePage | Mismatch:
        return read_date(occurrence, output, department)

    with shared(read, dates) as pages:
        return pages()


def prove_file(path: str, output: Tree, expected: Expected, department: Department) -> FoundInFile:
    """Return what is wrong with news or data, and the feed that was read if it is one."""
    if path in {EVENTS_PATH, NEXT_PATH}:
        return prove_data(path, (output / path).read_bytes(), expected, department)
    if _JSON_FEED.fullmatch(path):
        return prove_json_news(path, output, expected, department)
    if path.endswith(".json"):
        return [], None
    return prove_news(path, output, department, as_of=expected.calendar.as_of)


def _missing(
    files: frozenset[str], expected: Expected, announced: Iterable[str]
) -> Iterator[Mismatch]:
    """Yield the files that pages lead to and that were not written."""
    wanted = [(path, "pages link to it") for path in announced if path.endswith(KINDS)]
    if CALENDAR_PATH in files:
        wanted.extend(
            (f"{each.path}{FILE_NAME}", f"the page {each.path} has a date")
            for each in expected.dates.values()
        )
    for path, why in wanted:
        if path not in files:
            yield Mismatch(file=path, identity="the file", told="it is not there", expected=why)
