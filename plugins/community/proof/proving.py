"""The proof of a built site: every feed is read back and compared with the pages, date by date.

Each language has pages and feeds of its own; what their entries say of changes is the same.
"""

import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from community.core.addresses import CALENDAR_PATH, EVENTS_PATH, NEXT_PATH
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import Language, spoken
from community.proof.calendars import prove_calendar
from community.proof.data import prove_data
from community.proof.dates import ProvedDate, proved_date
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
    for path in folder.files:
        found, feed = prove_file(path, folder.path, dates, department)
        mismatches.extend(found)
        feeds.extend([feed] if feed else [])
    mismatches.extend(_missing(frozenset(folder.files), dates, folder.announced))
    return _Found(feeds=tuple(feeds), mismatches=tuple(mismatches))


def _files(output: Path) -> Iterator[str]:
    """Yield calendars, XML and JSON in a steady order, the calendar of everything first."""
    names = (
        (Path(folder).relative_to(output) / name).as_posix()
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
    for occurrence in calendar.occurrences:
        read = proved_date(occurrence, output, department)
        if isinstance(read, Mismatch):
            mismatches.append(read)
        elif read.uid in dates:
            told, expected = f"it is the identity of {dates[read.uid].path} too", "each has its own"
            file = f"{read.path}index.html"
            mismatches.append(Mismatch(file=file, identity=read.uid, told=told, expected=expected))
        else:
            dates[read.uid] = read
    unproved = frozenset(each.identity for each in mismatches)
    return Expected(calendar=calendar, dates=dates, unproved=unproved), mismatches


def prove_file(
    path: str, output: Tree, expected: Expected, department: Department
) -> tuple[list[Mismatch], ProvedFeed | None]:
    """Return what is wrong with a file, and the feed that was read if it is one."""
    if path.endswith(".ics"):
        return prove_calendar(path, (output / path).read_bytes(), expected)
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
