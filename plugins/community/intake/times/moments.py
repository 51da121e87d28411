"""Dates and times of a file's header, strictly: what could mean two things is refused."""

from datetime import date, datetime, time
from itertools import pairwise
from re import compile as pattern

from community.core.values import dataclass
from community.intake.quoting import quoted
from community.intake.times.calendar_date import (
    DateText,
    begins_with_date,
    date_at_start,
    example_from,
)
from community.intake.times.clock import Typed, clock_time, starts_with_time
from community.intake.unreadable import UnreadableError

_YEAR = pattern(r"[0-9]{4}(?: .*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """A naive local start; a date alone is midnight and means all day."""

    start: datetime
    all_day: bool


def read_moment(text: str) -> Moment:
    """Read ``2014-07-09 08:00``, ``Wednesday, July 9, 2014 8 a.m.``, or a date alone."""
    words = _one_line(text)
    found = _date_first(words)
    rest = _after_date(found)
    if not rest:
        return Moment(start=datetime.combine(found.date, time()), all_day=True)
    clock = clock_time(rest, Typed(text=words, day=found.date))
    return Moment(start=datetime.combine(found.date, clock), all_day=False)


def whole_dates(texts: object) -> object:
    """Return the entries of a list of dates; refuse one whose commas have cut its dates apart."""
    entries = texts if isinstance(texts, list) else []
    words = [_one_line(entry) if isinstance(entry, str) else "" for entry in entries]
    for day, year in pairwise(words):
        if _YEAR.fullmatch(year) and begins_with_date(day):
            raise UnreadableError(
                "date-cut",
                f"the comma between {quoted(day)} and {quoted(year)} separates two entries",
                f'Write each date in quotes, such as "{day}, {year}"',
            )
    return texts


def read_date(text: str) -> date:
    """Read ``2014-07-09`` or ``Wednesday, July 9, 2014``, without a time."""
    words = _one_line(text)
    found = _date_first(words)
    rest = _after_date(found)
    if rest:
        raise UnreadableError(
            "date-only",
            f"{quoted(rest)} after the date in {quoted(words)} does not belong here",
            f"Write the date alone: {found.date}",
        )
    return found.date


def read_time(text: str) -> time:
    """Read ``09:30``, ``9:30 a.m.``, ``noon`` or ``midnight``."""
    words = _one_line(text)
    if begins_with_date(words):
        raise UnreadableError(
            "time-only",
            f"{quoted(words)} is a date, not a time",
            "Write the time alone: 08:00 or 8 a.m.",
        )
    return clock_time(words, Typed(text=words))


def read_end(text: str, start: Moment) -> datetime:
    """Read the end of what begins at ``start``: a time on the same date, or a date and a time.

    For an all-day start it is the last day (inclusive), as midnight. Whether it lies after the
    start is for the caller to say: a time is never moved to the next day.
    """
    words = _one_line(text)
    if begins_with_date(words):
        return _dated_end(words, start)
    if start.all_day:
        raise UnreadableError(
            "end-needs-date",
            f"the end {quoted(words)} is a time, but the start is a whole day",
            f"Write the last day here, such as {start.start:%Y-%m-%d}, or give start a time too",
        )
    return datetime.combine(start.start, clock_time(words, Typed(text=words)))


def _dated_end(words: str, start: Moment) -> datetime:
    end = read_moment(words)
    if end.all_day and not start.all_day:
        raise UnreadableError(
            "end-needs-time",
            f"the end {quoted(words)} has no time, but the start has one",
            f"Write {end.start:%Y-%m-%d} 17:00, with the time at which it ends",
        )
    if start.all_day and not end.all_day:
        raise UnreadableError(
            "end-needs-date",
            f"the end {quoted(words)} has a time, but the start is a whole day",
            f"Write {end.start:%Y-%m-%d} alone, or give start a time too",
        )
    return end.start


def _one_line(text: str) -> str:
    """Return the text with single spaces: copied text often has narrow or fixed ones."""
    return " ".join(text.split())


def _date_first(words: str) -> DateText:
    if starts_with_time(words) and not begins_with_date(words):
        raise UnreadableError(
            "missing-date",
            f"{quoted(words)} does not begin with a date",
            lambda near: f"Write the date first, then the time: {example_from(near)} 08:00",
        )
    return date_at_start(words)


def _after_date(found: DateText) -> str:
    """Return what follows the date, without the words that join a time to it."""
    rest = found.rest.removeprefix("T") if found.rest[1:2].isdigit() else found.rest
    rest = rest.strip(" ,")
    word, _, after = rest.partition(" ")
    return after if word.lower() in {"at", "@"} else rest
