"""Coming dates by when residents can come and by the languages spoken: what ``/events/`` offers."""

import re
from collections.abc import Iterator
from datetime import datetime, time
from enum import StrEnum
from functools import cache

from community.core.calendar import Calendar
from community.core.english import language_name, names_of_languages
from community.core.language import ENGLISH
from community.core.occurrence import Occurrence
from community.core.values import dataclass

_SATURDAY = 5


class FreeTime(StrEnum):
    """When somebody can come; each value is the last part of an address."""

    MORNINGS = "mornings"
    AFTERNOONS = "afternoons"
    EVENINGS = "evenings"
    WEEKENDS = "weekends"


#: On the clock of the event's zone, the end exclusive.
_HOURS = {
    FreeTime.MORNINGS: (time(0), time(12)),
    FreeTime.AFTERNOONS: (time(12), time(17)),
    FreeTime.EVENINGS: (time(17), time.max),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """Some of the coming dates: those in a free time, or in a language (its code).

    ``slug`` is the last part of its address, ``count`` how many of the dates take place.
    """

    slug: str
    dates: tuple[Occurrence, ...]
    free_time: FreeTime | None = None
    language: str = ""

    @property
    def count(self) -> int:
        """Return how many of the dates were not called off."""
        return sum(not each.status.is_off for each in self.dates)


def selections(calendar: Calendar) -> tuple[Selection, ...]:
    """Return the selections in which some date takes place."""
    found = (*_by_free_time(calendar.upcoming), *_by_language(calendar.upcoming))
    return tuple(selection for selection in found if selection.count)


def is_selection(slug: str) -> bool:
    """Tell whether an event of this name would have the address of a selection."""
    return slug in {*FreeTime} or slug in _slugs_of_languages()


def _by_free_time(dates: tuple[Occurrence, ...]) -> Iterator[Selection]:
    for free_time in FreeTime:
        chosen = tuple(each for each in dates if _is_in(each, free_time))
        yield Selection(slug=free_time.value, dates=chosen, free_time=free_time)


def _by_language(dates: tuple[Occurrence, ...]) -> Iterator[Selection]:
    codes = {code for each in dates for code in each.event.languages}
    for code in sorted(codes - {ENGLISH.code}):
        chosen = tuple(each for each in dates if code in each.event.languages)
        yield Selection(slug=_slug(language_name(code)), dates=chosen, language=code)


def _is_in(date: Occurrence, free_time: FreeTime) -> bool:
    """Tell whether one can come to some of it then; whole days are told by their weekday alone."""
    if free_time is FreeTime.WEEKENDS:
        days = (date.last_day - date.starts.date()).days
        return date.starts.weekday() + days >= _SATURDAY
    if date.all_day:
        return False
    begins, ends = (datetime.combine(date.starts.date(), hour) for hour in _HOURS[free_time])
    starts = date.starts.replace(tzinfo=None)
    over = date.ends_at_latest.astimezone(date.starts.tzinfo).replace(tzinfo=None)
    return starts < ends and begins < over


@cache
def _slugs_of_languages() -> frozenset[str]:
    return frozenset(_slug(name) for name in names_of_languages())


def _slug(name: str) -> str:
    """Return ``in-spanish``: names of languages in English, their accents left out."""
    return f"in-{re.sub('[^a-z0-9]+', '-', name.lower()).strip('-')}"
