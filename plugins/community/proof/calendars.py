"""The calendars of the output, entry by entry, beside the dates that the pages tell."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

from community.core.values import dataclass
from community.proof.dates import ProvedDate, letters, moment
from community.proof.entries import Entry, ReadCalendar, Told, read_calendar
from community.proof.expected import (
    GOOGLE_PATH,
    Expected,
    Stamps,
    is_archive,
    set_mismatches,
)
from community.proof.findings import Mismatch, ProvedFeed
from community.proof.lines import UnreadableCalendarError, stream_faults

#: What programs take without complaint; an archive is no subscription and may be larger.
MOST_OCTETS = 900_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ProvedCalendar:
    """What was found in a calendar file: ``feed`` is ``None`` where it cannot be read.

    ``stamps`` are the identities of its entries, each with what it says of the entry's changes.
    """

    mismatches: tuple[Mismatch, ...]
    feed: ProvedFeed | None = None
    stamps: tuple[tuple[str, Stamps], ...] = ()


def prove_calendar(path: str, octets: bytes, expected: Expected) -> ProvedCalendar:
    """Return what is wrong with a calendar file by itself, and what was read."""
    found = [
        Mismatch(file=path, identity=place, told=told, expected=wanted)
        for place, told, wanted in stream_faults(octets)
    ]
    if found:
        return ProvedCalendar(mismatches=tuple(found))
    try:
        read = read_calendar(octets)
        for entry in read.entries:
            found.extend(_entry_mismatches(path, entry, read, expected))
    except UnreadableCalendarError as error:
        wrong = Mismatch(file=path, identity=error.place, told=error.told, expected=error.expected)
        return ProvedCalendar(mismatches=(wrong,))
    found.extend(set_mismatches(path, [entry.uid for entry in read.entries], expected))
    found.extend(_size_mismatches(path, octets))
    return ProvedCalendar(
        mismatches=tuple(found),
        feed=_feed(path, octets, read, expected),
        stamps=tuple(_stamps(read, expected)),
    )


def stamp_mismatches(path: str, read: ProvedCalendar, expected: Expected) -> Iterator[Mismatch]:
    """Yield the entries of which another calendar says something else; keep what this one says."""
    for uid, stamps in read.stamps:
        first, others = expected.stamps.setdefault(uid, (path, stamps))
        if others != stamps:
            told, wanted = f"it has {_stamp_words(stamps)}", f"{first} has {_stamp_words(others)}"
            yield Mismatch(file=path, identity=uid, told=told, expected=wanted)


def _stamps(read: ReadCalendar, expected: Expected) -> Iterator[tuple[str, Stamps]]:
    for entry in read.entries:
        if entry.uid in expected.dates and entry.uid not in expected.unproved:
            yield entry.uid, (entry.stamp, entry.changed, entry.sequence)


def _feed(path: str, octets: bytes, read: ReadCalendar, expected: Expected) -> ProvedFeed:
    known = (expected.dates[e.uid].occurrence for e in read.entries if e.uid in expected.dates)
    days: list[date] = [each.starts.date() for each in known]
    return ProvedFeed(
        path=path,
        entries=len(read.entries),
        size=len(octets),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _entry_mismatches(
    path: str, entry: Entry, read: ReadCalendar, expected: Expected
) -> Iterator[Mismatch]:
    if entry.uid in expected.unproved:
        return
    date_ = expected.dates.get(entry.uid)
    if date_ is None:
        yield Mismatch(
            file=path,
            identity=entry.uid,
            told=f"the feed has '{entry.summary}' on {entry.starts.value}",
            expected="no page tells of this identity",
        )
        return
    told = _differences(path, entry, read, date_)
    for words, wanted in (*told, *_stamp_faults(entry, expected)):
        yield Mismatch(file=path, identity=entry.uid, told=words, expected=wanted)


def _differences(
    path: str, entry: Entry, read: ReadCalendar, date_: ProvedDate
) -> Iterator[tuple[str, str]]:
    page = date_.page
    starts, ends = _resolved(entry, entry.starts, read), _resolved(entry, entry.ends, read)
    if starts != page.starts:
        told = f"the feed says it starts {moment(starts)}"
        yield told, f"the page {date_.path} says {moment(page.starts)}"
    if ends != date_.ends:
        yield f"the feed says it ends {moment(ends)}", f"it ends {moment(date_.ends)}"
    status = _status(path, date_)
    if entry.status != status:
        yield f"the feed says {entry.status}", f"the page {date_.path} means {status}"
    if letters(entry.summary) != letters(date_.title):
        yield f"the feed says '{entry.summary}'", f"the page {date_.path} says '{date_.title}'"
    if entry.url != page.address:
        yield f"the feed leads to {entry.url}", f"the page is {page.address}"


def _resolved(entry: Entry, told: Told, read: ReadCalendar) -> date | datetime:
    try:
        return told.resolved(read.zones)
    except UnreadableCalendarError as error:
        place = f"{entry.uid} {error.place}"
        raise UnreadableCalendarError(place, error.told, error.expected) from None


def _status(path: str, date_: ProvedDate) -> str:
    """Return what STATUS has to be; Google's calendar is told of no cancellation."""
    return "CONFIRMED" if path == GOOGLE_PATH and date_.page.is_off else date_.status


def _stamp_faults(entry: Entry, expected: Expected) -> Iterator[tuple[str, str]]:
    """Yield moments that cannot be."""
    now = expected.calendar.as_of.astimezone(UTC)
    for name, stamp in (("DTSTAMP", entry.stamp), ("LAST-MODIFIED", entry.changed)):
        if stamp > now:
            yield f"{name} is {moment(stamp)}", f"the build's moment is {moment(now)}"
    if entry.created > entry.changed:
        yield f"CREATED is {moment(entry.created)}", f"LAST-MODIFIED is {moment(entry.changed)}"


def _stamp_words(stamps: Stamps) -> str:
    stamp, changed, sequence = stamps
    told = f"DTSTAMP {moment(stamp)}, LAST-MODIFIED {moment(changed)}"
    return f"{told} and SEQUENCE {sequence}"


def _size_mismatches(path: str, octets: bytes) -> Iterator[Mismatch]:
    if len(octets) > MOST_OCTETS and not is_archive(path):
        told, wanted = f"it has {len(octets):,} octets", f"programs take {MOST_OCTETS:,}"
        yield Mismatch(file=path, identity="its size", told=told, expected=wanted)
