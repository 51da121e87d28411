"""How long an event, or one date of a series, lasts."""

from datetime import datetime, timedelta
from functools import lru_cache
from typing import Protocol
from zoneinfo import ZoneInfo

from community.core.schedule import Length
from community.core.wording import clock_words, day_words
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.quoting import quoted
from community.intake.readers.clock_checks import check_time
from community.intake.times.moments import Moment, read_end
from community.intake.unreadable import UnreadableError

_DAY = timedelta(days=1)


class Lasting(Protocol):
    """Keys that say how long something lasts."""

    @property
    def end(self) -> str:
        """Return what was written, or ``""``."""

    @property
    def duration(self) -> Length | None:
        """Return what was written."""


def read_length(
    keys: Lasting, start: Moment | None, zone: ZoneInfo, findings: Findings, place: Location
) -> Length | None:
    """Return the length that ``end`` or ``duration`` under ``place`` gives.

    Where the ``start`` is wrong it is None, and nothing is said of what depends on it.
    """
    at_end, at_duration = (*place, "end"), (*place, "duration")
    if keys.end and keys.duration:
        message = "'end' and 'duration' both say how long it lasts"
        findings.add("end-and-duration", at_duration, message, "Keep one of them", at_key=True)
        return None
    if start is None or not findings.is_sound(at_end, at_duration):
        return None
    if keys.duration:
        return _from_duration(keys.duration, start, findings, at_duration)
    return _from_end(keys.end, start, zone, findings, at_end) if keys.end else None


def _from_duration(
    length: Length, start: Moment, findings: Findings, location: Location
) -> Length | None:
    if start.all_day and length.elapsed:
        message = "an event that lasts all day has a duration in hours"
        hint = "Write whole days, such as 2 days, or add a time to 'start'"
        findings.add("all-day", location, message, hint)
    return length


def _from_end(
    text: str, start: Moment, zone: ZoneInfo, findings: Findings, location: Location
) -> Length | None:
    try:
        end = read_end(text, start)
    except UnreadableError as error:
        findings.add_unreadable(error, location)
        return None
    _check_order(text, end, start, findings, location)
    if start.all_day:
        return _lasting(end - start.start + _DAY)
    if findings.is_sound(location, ("timezone",)):
        check_time(end, zone, findings, location)
    return _lasting(end - start.start)


def _check_order(
    text: str, end: datetime, start: Moment, findings: Findings, location: Location
) -> None:
    if end > start.start or (start.all_day and end == start.start):
        return
    if start.all_day:
        message = f"{quoted(text)} is before the first day, {day_words(start.start.date())}"
        findings.add("end-before-start", location, message, "Write the last day of the event")
        return
    begins = f"{clock_words(start.start)} on {day_words(start.start.date())}"
    message = f"{quoted(text)} is not after the start, {begins}"
    hint = "Write the time when it ends"
    if end.date() == start.start.date():
        hint = _later_end(text, start.start, end + _DAY)
    findings.add("end-before-start", location, message, hint)


def _later_end(text: str, start: datetime, next_day: datetime) -> str:
    """Return what to write for an end that is too early, in the form in which it was typed."""
    is_in_words = any(letter.isalpha() for letter in text)
    words = f"{day_words(next_day.date())} {clock_words(next_day)}"
    end = words if is_in_words else f"{next_day:%Y-%m-%d %H:%M}"
    return f"Write a time after {clock_words(start)}, or {end} if it ends on the next day"


@lru_cache(maxsize=2**10)
def _lasting(wall: timedelta) -> Length:
    """Return a length; thousands of events share a few, which are then kept once."""
    return Length(wall=wall)
