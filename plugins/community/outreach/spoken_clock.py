"""Times and phone numbers as somebody says them who reads aloud."""

import re
from datetime import datetime
from enum import Enum

from community.core.english import NUMBERS
from community.core.language import gettext, message
from community.outreach.story import Story

_HALF_DAY, _NOON, _EVENING, _NIGHT = 12, 12, 17, 20

_HOURS = (*NUMBERS, message("ten"), message("eleven"), message("twelve"))
#: Minutes that have words; all others are said as numbers.
_MINUTES = {
    5: message("oh five"),
    10: message("ten"),
    15: message("fifteen"),
    20: message("twenty"),
    25: message("twenty-five"),
    30: message("thirty"),
    35: message("thirty-five"),
    40: message("forty"),
    45: message("forty-five"),
    50: message("fifty"),
    55: message("fifty-five"),
}


class _Part(Enum):
    """A part of the day, as it is said behind the time."""

    MORNING = message("%(clock)s in the morning")
    AFTERNOON = message("%(clock)s in the afternoon")
    EVENING = message("%(clock)s in the evening")
    NIGHT = message("%(clock)s at night")
    NONE = "%(clock)s"


def spoken_hours(story: Story) -> str:
    """Return ``Wednesday, July 9, from eight to nine thirty in the morning``."""
    occurrence, day = story.occurrence, story.day
    starts, ends = occurrence.starts, occurrence.ends
    if occurrence.all_day:
        return story.when
    if ends is None or ends.astimezone(starts.tzinfo).date() != starts.date():
        return gettext("%(day)s, at %(start)s", day=day, start=spoken_time(starts))
    last = ends.astimezone(starts.tzinfo)
    begins = _clock(starts) if _part(starts) is _part(last) else spoken_time(starts)
    return gettext(
        "%(day)s, from %(start)s to %(end)s", day=day, start=begins, end=spoken_time(last)
    )


def spoken_time(moment: datetime) -> str:
    """Return ``eight thirty in the morning``, or ``noon``."""
    part = _part(moment)
    clock = _clock(moment)
    return clock if part is _Part.NONE else gettext(part.value, clock=clock)


def spoken_number(phone: str) -> str:
    """Return a phone number digit by digit: ``3 0 2, 5 5 5, 0 1 0 0``."""
    return ", ".join(" ".join(group) for group in re.findall(r"\d+", phone))


def _part(moment: datetime) -> _Part:
    if _has_name(moment):
        return _Part.NONE
    if moment.hour < _NOON:
        return _Part.MORNING
    if moment.hour < _EVENING:
        return _Part.AFTERNOON
    return _Part.EVENING if moment.hour < _NIGHT else _Part.NIGHT


def _clock(moment: datetime) -> str:
    """Return what the clock shows; one o'clock has messages of its own, for Spanish "la una"."""
    if _has_name(moment):
        return gettext("noon") if moment.hour else gettext("midnight")
    hour = moment.hour % _HALF_DAY or _HALF_DAY
    if moment.minute == 0:
        return gettext("one o'clock") if hour == 1 else gettext("%(hour)s", hour=_word(hour))
    minutes = gettext(_MINUTES.get(moment.minute, f"{moment.minute:02}"))
    if hour == 1:
        return gettext("one %(minutes)s", minutes=minutes)
    return gettext("%(hour)s %(minutes)s", hour=_word(hour), minutes=minutes)


def _word(hour: int) -> str:
    return gettext(_HOURS[hour])


def _has_name(moment: datetime) -> bool:
    return moment.minute == 0 and moment.hour % _HALF_DAY == 0
