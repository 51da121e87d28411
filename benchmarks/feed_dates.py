"""Print the dates of calendars as the library recurring-ical-events reads them.

    PYTHON benchmarks/feed_dates.py ZONE FIRST LAST FILE...

``PYTHON`` is one that has recurring-ical-events, in an environment of its own: it needs an older
dateutil than the product. Every date that begins from day FIRST to day LAST is a line of JSON.
Times without a zone are those of ZONE.
"""

import json
import re
import sys
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import recurring_ical_events  # type: ignore[import-not-found]  # is in that environment alone
from icalendar import Calendar, Component

#: Some calendars write these in a way that the library refuses; the zone is told on the line.
_REFUSED = re.compile(
    rb"^(?:X-PUBLISHED-TTL|REFRESH-INTERVAL|X-WR-TIMEZONE)[;:].*\r?\n", re.MULTILINE
)


def main(zone: ZoneInfo, first: date, last: date, files: list[Path]) -> None:
    """Print the dates of all files."""
    for file in files:
        octets = _REFUSED.sub(b"", file.read_bytes().removeprefix(b"\xef\xbb\xbf"))
        calendar = Calendar.from_ical(octets)
        for component in _dates(calendar, first, last):
            facts = _facts(component, zone)
            if first.isoformat() <= facts["starts"][:10] <= last.isoformat():
                print(json.dumps(facts))


def _dates(calendar: Component, first: date, last: date) -> Iterator[Component]:
    query = recurring_ical_events.of(calendar, skip_bad_series=True)
    yield from query.between(first, last + timedelta(days=1))


def _facts(component: Component, zone: ZoneInfo) -> dict[str, str]:
    starts: Any = component.decoded("DTSTART")
    ends: Any = component.decoded("DTEND", starts)
    return {
        "uid": str(component.get("UID", "")),
        "starts": _told(starts, zone),
        "ends": _told(ends, zone),
        "local": f"{starts}|{ends}",
        "title": str(component.get("SUMMARY", "")),
        "place": str(component.get("LOCATION", "")),
        "status": str(component.get("STATUS", "")).upper(),
        "class": str(component.get("CLASS", "")).upper(),
    }


def _told(moment: date, zone: ZoneInfo) -> str:
    """Return a day, or a moment in UTC to the minute."""
    if not isinstance(moment, datetime):
        return moment.isoformat()
    aware = moment if moment.tzinfo else moment.replace(tzinfo=zone)
    return aware.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")


if __name__ == "__main__":
    main(
        ZoneInfo(sys.argv[1]),
        date.fromisoformat(sys.argv[2]),
        date.fromisoformat(sys.argv[3]),
        [Path(name) for name in sys.argv[4:]],
    )
