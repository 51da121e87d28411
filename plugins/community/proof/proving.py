"""The proof of a built site: every feed is read back and compared with the pages, date by date."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from community.core.addresses import CALENDAR_PATH, EVENTS_PATH, NEXT_PATH
from community.core.calendar import Calendar
from community.core.department import Department
from community.proof.calendars import prove_calendar
from community.proof.data import prove_data
from community.proof.dates import ProvedDate, proved_date
from community.proof.expected import FILE_NAME, Expected
from community.proof.findings import Mismatch, Proof, ProvedFeed
from community.proof.json_news import prove_json_news
from community.proof.news_feeds import prove_news

#: What is read: calendars, news and sitemaps, data.
_KINDS = (".ics", ".xml", ".json")
_JSON_FEED = re.compile(r"feed(/\d+)?\.json")


def prove(
    output: Path, calendar: Calendar, department: Department, *, announced: Iterable[str] = ()
) -> Proof:
    """Return what was found in the files of ``output``; nothing of it is changed.

    ``announced`` are the paths of feeds that pages link to.
    """
    files = list(_files(output))
    dates, mismatches = _proved_dates(output, calendar, department)
    feeds: list[ProvedFeed] = []
    for path in files:
        found, feed = _prove_file(path, output, dates, department)
        mismatches.extend(found)
        feeds.extend([feed] if feed else [])
    mismatches.extend(_missing(frozenset(files), dates, announced))
    added = [feed for feed in feeds if feed.path.endswith(f"/{FILE_NAME}")]
    return Proof(
        as_of=calendar.as_of,
        dates=len(calendar.occurrences),
        files=len(added),
        feeds=tuple(sorted(set(feeds).difference(added))),
        mismatches=tuple(sorted(set(mismatches))),
    )


def _files(output: Path) -> Iterator[str]:
    """Yield calendars, XML and JSON in a steady order, the calendar of everything first."""
    names = (
        (Path(folder).relative_to(output) / name).as_posix()
        for folder, _, names in os.walk(output)
        for name in names
        if name.endswith(_KINDS)
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


def _prove_file(
    path: str, output: Path, expected: Expected, department: Department
) -> tuple[list[Mismatch], ProvedFeed | None]:
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
    wanted = [(path, "pages link to it") for path in announced if path.endswith(_KINDS)]
    if CALENDAR_PATH in files:
        wanted.extend(
            (f"{each.path}{FILE_NAME}", f"the page {each.path} has a date")
            for each in expected.dates.values()
        )
    for path, why in wanted:
        if path not in files:
            yield Mismatch(file=path, identity="the file", told="it is not there", expected=why)
