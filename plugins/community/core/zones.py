"""The clocks of IANA time zones: hours that never come and hours that come twice.

The rules of zones are read from the ``tzdata`` package, which the lock file pins, and never from
the machine's own files: these differ from one machine to the next, and one commit must give the
same dates everywhere. ``zoneinfo.reset_tzpath`` would do the same for every library in the
process, but only for zones that nobody has asked for before; reading the file of a zone ourselves
changes nothing for others.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache, lru_cache
from io import BytesIO
from pathlib import Path
from zoneinfo import ZoneInfo

import tzdata

#: Where the package lies: zones are read from its files alone.
_TZDATA = Path(tzdata.__file__).parent

_DAY = timedelta(days=1)
_SECOND = timedelta(seconds=1)


@cache
def zone_names() -> frozenset[str]:
    """Return the name of every zone, old names among them."""
    return frozenset((_TZDATA / "zones").read_text("ascii").split())


@cache
def zone_of(name: str) -> ZoneInfo:
    """Return the zone with this IANA name, always the same object; raise ``KeyError`` if none."""
    if name not in zone_names():
        raise KeyError(name)
    return ZoneInfo.from_file(BytesIO(zone_data(name)), key=name)


def zone_data(name: str) -> bytes:
    """Return the file of a zone (TZif, RFC 9636)."""
    return (_TZDATA / "zoneinfo" / name).read_bytes()


@lru_cache(maxsize=2**14)  # an end follows from its start, one version's times from another's
def aware(naive: datetime, zone: ZoneInfo) -> datetime:
    """Return the moment at which the clock shows ``naive``, as a time that exists.

    RFC 5545 section 3.3.5: of an hour that comes twice it is the first; a time that never comes
    counts on with the clock from before the change (2:30 is 3:30, midnight is one o'clock).
    """
    return naive.replace(tzinfo=zone, fold=0).astimezone(UTC).astimezone(zone)


def exists(naive: datetime, zone: ZoneInfo) -> bool:
    """Tell whether the clock ever shows ``naive``; False where it jumps over it."""
    return _leap(naive, zone) <= timedelta()


def is_repeated(naive: datetime, zone: ZoneInfo) -> bool:
    """Tell whether the clock shows ``naive`` twice."""
    return _leap(naive, zone) < timedelta()


def first_after_gap(naive: datetime, zone: ZoneInfo) -> datetime:
    """Return what to write instead of a time that never comes: the first that exists after it."""
    if exists(naive, zone):
        return naive
    inside = naive.replace(tzinfo=zone, microsecond=0)
    earliest, latest = inside.replace(fold=1), inside.replace(fold=0)
    change = _change_between(earliest.astimezone(UTC), latest.astimezone(UTC), zone)
    return change.astimezone(zone).replace(tzinfo=None)


@cache
def gaps(zone: ZoneInfo, first_year: int, last_year: int) -> tuple[tuple[datetime, datetime], ...]:
    """Return the naive times that never come: each gap's start, and its end, which exists again.

    They are those that start in the years ``first_year`` to ``last_year`` (inclusive).
    """
    found = (_forward(change, zone) for change in _changes(zone, first_year, last_year))
    return tuple(gap for gap in found if gap[0] < gap[1] and first_year <= gap[0].year <= last_year)


def _leap(naive: datetime, zone: ZoneInfo) -> timedelta:
    """Return by how much the clock is put forward over ``naive``: below zero where it comes twice.

    ``fold`` names the offset before (0) and after (1) a change around ``naive`` (PEP 495); where
    there is none both are the same.
    """
    before = naive.replace(tzinfo=zone, fold=0)
    return _offset(naive.replace(tzinfo=zone, fold=1)) - _offset(before)


def _forward(change: datetime, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """Return what the clock shows when it is put forward, before and after."""
    naive = change.replace(tzinfo=None)
    before = _offset((change - _SECOND).astimezone(zone))
    return naive + before, naive + _offset(change.astimezone(zone))


def _changes(zone: ZoneInfo, first_year: int, last_year: int) -> Iterator[datetime]:
    """Yield in UTC the moments when the offset changes, in these years and a day around them."""
    moment = datetime(first_year, 1, 1, tzinfo=UTC) - _DAY
    last = datetime(last_year, 12, 31, tzinfo=UTC) + _DAY
    while moment <= last:
        following = moment + _DAY
        if _offset(moment.astimezone(zone)) != _offset(following.astimezone(zone)):
            yield _change_between(moment, following, zone)
        moment = following


def _change_between(early: datetime, late: datetime, zone: ZoneInfo) -> datetime:
    """Return the first second in UTC, after ``early``, that has the offset of ``late``."""
    offset = _offset(late.astimezone(zone))
    while late - early > _SECOND:
        middle = early + (late - early) // _SECOND // 2 * _SECOND
        if _offset(middle.astimezone(zone)) == offset:
            late = middle
        else:
            early = middle
    return late


def _offset(local: datetime) -> timedelta:
    """Return how far the clock of an aware ``local`` is from UTC."""
    return local.utcoffset() or timedelta()
