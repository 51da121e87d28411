"""What the calendars have to hold: which dates, and which of them in which file."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

from dateutil.relativedelta import relativedelta

from community.core.addresses import (
    CALENDAR_PATH,
    EVENTS_PATH,
    NEXT_PATH,
    event_path,
    former_event_paths,
)
from community.core.calendar import MONTHS_AHEAD, Calendar
from community.proof.dates import ProvedDate
from community.proof.findings import Mismatch

#: The twin for Google, which hides what is cancelled: its entries are confirmed on purpose.
GOOGLE_PATH = "calendar/google.ics"
#: The file beside a page that adds its date.
FILE_NAME = "event.ics"

_MONTHS_BACK = 12
_ARCHIVE = re.compile(r"calendar/(\d{4})\.ics")

#: DTSTAMP, LAST-MODIFIED and SEQUENCE of an entry.
Stamps = tuple[datetime, datetime, int]


@dataclass(frozen=True, kw_only=True)  # no slots: what is worked out once needs a dict
class Expected:
    """Every date of the pages by its UID, as of the calendar's moment.

    ``unproved`` are the UIDs of dates whose own page is wrong, which is told once. ``stamps`` keeps
    the first calendar that has an entry, and what it says of the entry's changes.
    """

    calendar: Calendar
    dates: Mapping[str, ProvedDate]
    unproved: frozenset[str] = frozenset()
    stamps: dict[str, tuple[str, Stamps]] = field(default_factory=dict)

    @cached_property
    def window(self) -> frozenset[str]:
        """Return the UIDs from 12 months back to 18 months ahead: what is subscribed to."""
        today = self.calendar.as_of.date()
        first = today - relativedelta(months=_MONTHS_BACK)
        last = today + relativedelta(months=MONTHS_AHEAD)
        return frozenset(
            uid
            for uid, each in self.dates.items()
            if each.occurrence.starts.date() <= last and first <= each.occurrence.last_day
        )

    def in_year(self, year: int) -> frozenset[str]:
        """Return the UIDs of the dates that start in a year, each by its own clock."""
        years = ((uid, each.occurrence.starts.year) for uid, each in self.dates.items())
        return frozenset(uid for uid, starts_in in years if starts_in == year)

    def beside(self, path: str) -> frozenset[str]:
        """Return the UIDs of which a page's file to add may hold one: of its date or series."""
        folder = path.removesuffix(FILE_NAME)
        return frozenset(self._by_folder.get(folder, ()))

    @cached_property
    def _by_folder(self) -> Mapping[str, set[str]]:
        table: dict[str, set[str]] = {}
        for uid, each in self.dates.items():
            event = each.occurrence.event
            now = {each.path, event_path(event)}
            for folder in now.union(*(former_event_paths(event, path) for path in now)):
                table.setdefault(folder, set()).add(uid)
        return table


def is_archive(path: str) -> bool:
    """Tell whether a calendar is the archive of a year."""
    return bool(_ARCHIVE.fullmatch(path))


def set_mismatches(path: str, uids: Sequence[str], expected: Expected) -> Iterator[Mismatch]:
    """Yield identities that a calendar has twice, that it lacks, and that belong elsewhere."""
    allowed, there = _allowed(path, expected), set(uids)
    for uid, number in Counter(uids).items():
        if number > 1:
            yield Mismatch(
                file=path,
                identity=uid,
                told=f"the identity is there {number} times",
                expected="each is there once",
            )
    for uid in sorted(there.intersection(expected.dates) - allowed):
        told = f"the feed has the date of {expected.dates[uid].path}"
        yield Mismatch(file=path, identity=uid, told=told, expected="that belongs in another file")
    if path.endswith(f"/{FILE_NAME}") and len(uids) != 1:
        told, wanted = f"it has {len(uids)} entries", "a file to add a date has one"
        yield Mismatch(file=path, identity="its entries", told=told, expected=wanted)
    if path in {CALENDAR_PATH, GOOGLE_PATH, EVENTS_PATH} or is_archive(path):
        for uid in sorted(allowed - there):
            told = f"the page {expected.dates[uid].path} has a date"
            yield Mismatch(file=path, identity=uid, told="the feed lacks it", expected=told)


def _allowed(path: str, expected: Expected) -> frozenset[str]:
    """Return the UIDs that a calendar may hold: those of its year, its page or the window."""
    if path == NEXT_PATH:
        return frozenset(expected.dates)
    if archive := _ARCHIVE.fullmatch(path):
        return expected.in_year(int(archive[1]))
    return expected.beside(path) if path.endswith(f"/{FILE_NAME}") else expected.window
