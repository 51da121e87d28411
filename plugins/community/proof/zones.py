"""What a calendar's VTIMEZONE says of a local time: programs that trust it show just that."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from dateutil.rrule import rrulestr

from community.proof.lines import Property, UnreadableCalendarError, properties

_LOCAL = re.compile(r"\d{8}T\d{6}")
_OFFSET = re.compile(r"([+-])(\d\d)(\d\d)")
_PART = re.compile(r"BEGIN:(STANDARD|DAYLIGHT)\r\n(.*?)END:\1\r\n", re.DOTALL)

#: Changes of the clock are worked out for so many years at once.
_YEARS = 20


@dataclass(frozen=True, slots=True)
class _Observance:
    """A part of the year: its first onset on the clock before it, its rule, its offset."""

    starts: datetime
    rule: str
    offset: timedelta

    def onsets(self, through: datetime) -> Iterator[datetime]:
        """Yield every onset, on the clock before it, up to ``through``."""
        yield self.starts
        if self.rule:
            yield from rrulestr(self.rule, dtstart=self.starts).between(self.starts, through)


@dataclass(frozen=True, slots=True)
class Zone:
    """A zone as a calendar defines it, by the lines between its BEGIN and END."""

    name: str
    definition: str

    def instant(self, local: datetime) -> datetime:
        """Return the moment in UTC at which its clock shows a naive ``local``."""
        onsets, offsets = _changes(self.definition, local.year // _YEARS)
        place = bisect_right(onsets, local)
        if place == 0:
            raise UnreadableCalendarError(
                f"VTIMEZONE {self.name}",
                f"it says nothing of {local:%Y-%m-%d %H:%M}",
                "its rules begin before the first date",
            )
        return (local - offsets[place - 1]).replace(tzinfo=UTC)


def read_zone(definition: str) -> Zone:
    """Return the zone that these lines define; raise where they define none."""
    rest = _PART.sub("", definition)
    names = [each.value for each in properties(rest) if each.name == "TZID"]
    parts = [found[1] for found in _PART.finditer(definition)]
    if len(names) != 1 or "BEGIN:" in rest or parts.count("STANDARD") != 1:
        raise UnreadableCalendarError(
            "VTIMEZONE", f"it has the parts {', '.join(parts)}", "it has a TZID and one STANDARD"
        )
    _changes(definition, 0)
    return Zone(names[0], definition)


@lru_cache(maxsize=256)
def _changes(definition: str, span: int) -> tuple[list[datetime], list[timedelta]]:
    """Return the onsets up to the end of a span of years, in order, and the offset after each."""
    through = datetime((span + 1) * _YEARS, 1, 1)  # noqa: DTZ001  # a wall clock
    found = sorted(
        (onset, each.offset) for each in _observances(definition) for onset in each.onsets(through)
    )
    return [onset for onset, _ in found], [offset for _, offset in found]


def _observances(definition: str) -> Iterator[_Observance]:
    for part in _PART.finditer(definition):
        lines = {each.name: each for each in properties(part[2])}
        yield _Observance(
            starts=datetime.fromisoformat(_matched(lines, "DTSTART", _LOCAL)[0]),
            rule=lines["RRULE"].value if "RRULE" in lines else "",
            offset=_offset(lines),
        )


def _offset(lines: dict[str, Property]) -> timedelta:
    found = _matched(lines, "TZOFFSETTO", _OFFSET)
    offset = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return -offset if found[1] == "-" else offset


def _matched(lines: dict[str, Property], name: str, pattern: re.Pattern[str]) -> re.Match[str]:
    value = lines[name].value if name in lines else ""
    found = pattern.fullmatch(value)
    if found is None:
        raise UnreadableCalendarError(f"VTIMEZONE {name}", f"it is {value!r}", "it has to be one")
    return found
