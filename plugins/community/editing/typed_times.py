"""A date or a time as it was typed before: in numbers, or in words."""

import re
from datetime import datetime

from community.core.wording import clock_words, day_words
from community.intake.times.calendar_date import begins_with_date
from community.intake.times.moments import Moment, read_end

_NUMBERS = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}.*|[0-9]{1,2}:[0-9]{2}")


def moment_like(typed: str, moment: datetime, *, all_day: bool) -> str:
    """Return a moment as ``2027-01-19 18:00``, or in words where ``typed`` is in words."""
    if not typed or _NUMBERS.fullmatch(typed):
        return f"{moment:%Y-%m-%d}" if all_day else f"{moment:%Y-%m-%d %H:%M}"
    return day_words(moment) if all_day else f"{day_words(moment)} {clock_words(moment)}"


def end_like(typed: str, end: datetime, start: Moment) -> str | None:
    """Return how to write an end of what begins at ``start``; None where ``typed`` says it."""
    if read_end(typed, start) == end:
        return None
    if start.all_day or end.date() != start.start.date() or begins_with_date(typed):
        return moment_like(typed, end, all_day=start.all_day)
    return f"{end:%H:%M}" if _NUMBERS.fullmatch(typed) else clock_words(end)
