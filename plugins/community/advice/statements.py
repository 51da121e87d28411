"""What a text says of days and times, word by word, before anybody asks whether it is true."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from community.advice.languages import TextLanguage

#: What may stand between a date and the time that belongs to it.
_BETWEEN = re.compile(
    r"[,;:]?\s*(?:(?:at|from|beginning\s+at|starting\s+at|a\s+las?|de|desde\s+las?|@|-|\()\s*)*",
    re.IGNORECASE,
)
#: A time with the name of a zone may be that of people elsewhere.
_ZONE = re.compile(
    r"""\s*(?:(?:-|\N{EN DASH}|to|until)\s*[0-9:]+\s*(?:[ap]\.?m\b\.?)?)?\s*
    \(?(?:pacific|eastern|central|mountain|[pecm][sd]?t|utc|gmt|cet|cest|bst)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_NOON = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedDate:
    """A date in a text: ``written`` at ``position``; ``weekday`` and ``year`` may be unsaid.

    ``time`` is the one that is said with it, and ``is_held``: the words before it say that the
    event is on this date.
    """

    written: str
    position: int
    month: int
    day: int
    year: int | None
    weekday: int | None
    time: time | None
    is_held: bool

    def in_year(self, year: int) -> date | None:
        """Return the day in a year, None where that year has no such day."""
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedWord:
    """A weekday or a time that stands alone: ``written`` at ``position``."""

    written: str
    position: int
    value: int | time


def stated_dates(text: str, language: TextLanguage) -> Iterator[StatedDate]:
    """Yield each date of a text; ranges such as ``July 8-10`` are none."""
    for found in language.date.finditer(text):
        weekday = found["weekday"]
        yield StatedDate(
            written=" ".join(found[0].split()),
            position=found.start(),
            month=language.months[found["month"].lower()],
            day=int(found["day"]),
            year=int(found["year"]) if found["year"] else None,
            weekday=language.weekdays[weekday.lower()] if weekday else None,
            time=_time_after(text, found.end(), language),
            is_held=bool(language.held.search(text[: found.start()])),
        )


def stated_weekdays(text: str, language: TextLanguage) -> list[StatedWord]:
    """Return the weekdays of a text that belong to no name; ``Saturdays`` is one too."""
    names = "|".join(language.weekdays)
    bare = language.phrases.sub(lambda found: " " * len(found[0]), text)
    return [
        StatedWord(
            written=found[0], position=found.start(), value=language.weekdays[found[1].lower()]
        )
        for found in re.finditer(rf"\b({names})s?\b", bare, re.IGNORECASE)
    ]


def stated_times(text: str, language: TextLanguage) -> list[StatedWord]:
    """Return the times of day of a text that say whether they are before noon."""
    return [
        StatedWord(written=found[0].strip(), position=found.start(), value=_time_of(found))
        for found in language.time.finditer(text)
    ]


def _time_after(text: str, position: int, language: TextLanguage) -> time | None:
    between = _BETWEEN.match(text, position)
    found = language.time.match(text, between.end()) if between else None
    return _time_of(found) if found and not _ZONE.match(text, found.end()) else None


def _time_of(found: re.Match[str]) -> time:
    if found["noon"]:
        return time(_NOON)
    groups = found.groupdict()
    is_morning = (found["half"] or "").lower() == "a" or bool(groups.get("morning"))
    hour = int(found["hour"]) % _NOON + (0 if is_morning else _NOON)
    return time(hour, int(found["minute"] or 0))
