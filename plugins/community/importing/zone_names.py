"""Which IANA zone a calendar means by the name it uses: Windows' names, prefixes, abbreviations."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, tzinfo
from functools import cache, lru_cache
from zoneinfo import ZoneInfo

from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

from community.core.zones import zone_names, zone_of
from community.importing.feed import Feed
from community.intake.fields.texts import read_zone, zone_of_americans
from community.intake.unreadable import UnreadableError

#: Names of one clock that never changes.
UNIVERSAL = frozenset({"UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z", "Zulu", "Etc/Zulu", "Etc/UCT"})
_OFFSET_BEFORE = re.compile(r"^\((?:UTC|GMT)[^)]*\)\s*")
_PLACE_BEHIND = re.compile(r"\s*\([^)]*\)$")
_INDIANA = {"Indiana (East)": "America/Indiana/Indianapolis"}
#: Which zones are tried where a file defines the clock of one under a name of its own.
_COMMON = (
    *("America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles"),
    *("America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Halifax"),
    *("America/Puerto_Rico", "Europe/London", "Europe/Paris"),
)
_YEARS = 3
_HALF_MONTH = timedelta(days=15)


@dataclass(frozen=True, slots=True, kw_only=True)
class ZoneNames:
    """``site`` is the department's zone, ``feed`` what the calendar says of itself."""

    site: ZoneInfo
    feed: Feed

    def zone(self, name: str, around: datetime) -> ZoneInfo | None:
        """Return the zone that a TZID names, or None where nobody knows it.

        ``around`` is a naive time from which on a clock that the file defines is looked at.
        """
        plain = name.strip().strip("\"'")
        return _known_as(plain) or self._defined(plain, around)

    @property
    def own(self) -> ZoneInfo:
        """Return the zone of the calendar, that of the site where it tells none."""
        known = _known_as(self.feed.zone)
        return known if known and known.key not in UNIVERSAL else self.site

    def _defined(self, name: str, around: datetime) -> ZoneInfo | None:
        """Return the zone whose clock is the one that the file defines under this name."""
        component = self.feed.zones.get(name)
        if component is None:
            return None
        located = str(component.get("X-LIC-LOCATION", ""))
        if located and (zone := _known(located)):
            return zone
        clock: tzinfo = component.to_tz()
        tried = (self.site, *map(zone_of, _COMMON))
        return next((zone for zone in tried if same_clock(clock, zone, around)), None)


def same_clock(one: tzinfo, other: tzinfo, around: datetime) -> bool:
    """Tell whether two clocks show the same from the month of a naive time on, for some years."""
    return one is other or _is_same_from(one, other, around.year, around.month)


@lru_cache(maxsize=2**10)
def _is_same_from(one: tzinfo, other: tzinfo, year: int, month: int) -> bool:
    steps = int(timedelta(days=365 * _YEARS) / _HALF_MONTH)
    first = datetime(year, month, 1, tzinfo=UTC)
    moments = (first + _HALF_MONTH * step for step in range(steps))
    return all(
        moment.astimezone(one).utcoffset() == moment.astimezone(other).utcoffset()
        for moment in moments
    )


def _known_as(name: str) -> ZoneInfo | None:
    return next(filter(None, map(_known, _readings(name))), None)


def _readings(name: str) -> Iterator[str]:
    """Yield what a name may mean, from as it stands to with less and less around it."""
    yield name
    yield _INDIANA.get(name, "")
    bare = _PLACE_BEHIND.sub("", _OFFSET_BEFORE.sub("", name))
    for text in (name, bare):
        yield WINDOWS_TO_OLSON.get(text, "")
        yield zone_of_americans(text)
    parts = name.split("/")
    for first in range(1, len(parts)):
        yield "/".join(parts[first:])


@cache
def _known(name: str) -> ZoneInfo | None:
    if name in UNIVERSAL:
        return zone_of("UTC")
    try:
        return read_zone(name) if name in zone_names() else None
    except UnreadableError:
        return None
