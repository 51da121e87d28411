"""Calendars: the feed residents subscribe to, and the file that adds one event."""

from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, timedelta
from functools import lru_cache, partial

from icalendar import Calendar
from icalendar.prop import VPROPERTY, vDuration, vUri

from community.core.addresses import spoken
from community.core.department import Department
from community.core.occurrence import Occurrence
from community.formats.component import Vevent
from community.formats.ical_text import Text, written
from community.formats.plain_text import clean, one_line
from community.formats.vevent import vevent
from community.formats.vtimezone import FIRST_YEAR, vtimezone

#: Names the product, not the department: programs take a calendar with another one for another.
_PRODUCT = "-//Department Events//Community Calendar//EN"

_REFRESH = timedelta(hours=6)
_COLOR = "navy"
_END = b"END:VCALENDAR\r\n"


def calendar_feed(
    occurrences: Iterable[Occurrence],
    *,
    department: Department,
    name: str,
    path: str,
    component: Callable[[Occurrence], Vevent] | None = None,
) -> bytes:
    """Return the calendar ``name`` that residents subscribe to at ``path``.

    The department's zone is always defined: a calendar without any component is no calendar.
    ``component`` gives the component of a date, for who knows it already.
    """
    component = component or partial(vevent, department=department)
    events = [component(occurrence) for occurrence in occurrences]
    events.sort(key=lambda event: (event.starts.astimezone(UTC), event.uid))
    years = {department.zone.key: FIRST_YEAR + 1} | _first_years(events)
    return _calendar(_feed_properties(department, name, path), years, events)


def event_file(occurrence: Occurrence, *, department: Department) -> bytes:
    """Return the file that adds this one date to a calendar.

    It has no name of its own, or Outlook opens a new calendar for it.
    """
    events = [vevent(occurrence, department=department)]
    return _calendar(_file_properties(), _first_years(events), events)


def _first_years(events: Iterable[Vevent]) -> dict[str, int]:
    """Return the zones whose wall-clock time is told, each with the year it is first told in."""
    years: dict[str, int] = {}
    for event in events:
        if event.zone is not None:
            year = event.starts.year
            years[event.zone.key] = min(year, years.get(event.zone.key, year))
    return years


def _calendar(
    properties: Iterable[tuple[str, VPROPERTY]],
    first_years: dict[str, int],
    events: Iterable[Vevent],
) -> bytes:
    component = Calendar()
    for name, value in properties:
        component[name] = value
    zones = (_zone(key, year) for key, year in sorted(first_years.items()))
    octets = (event.octets for event in events)
    return b"".join((written(component).removesuffix(_END), *zones, *octets, _END))


@lru_cache(maxsize=2**8)
def _zone(key: str, first_year: int) -> bytes:
    """Return the zone's octets, which are the same in the files of a thousand events."""
    return written(vtimezone(key, first_year=first_year))


def _file_properties() -> Iterator[tuple[str, VPROPERTY]]:
    yield "VERSION", Text("2.0")
    yield "PRODID", Text(_PRODUCT)
    yield "CALSCALE", Text("GREGORIAN")


def _feed_properties(
    department: Department, name: str, path: str
) -> Iterator[tuple[str, VPROPERTY]]:
    title = Text(one_line(name))
    words = Text(clean(department.description) or title)
    yield from _file_properties()
    yield "X-WR-CALNAME", title
    yield "NAME", title
    yield "X-WR-CALDESC", words
    yield "DESCRIPTION", words
    yield "X-WR-TIMEZONE", Text(department.zone.key)
    yield "REFRESH-INTERVAL", vDuration(_REFRESH, params={"VALUE": "DURATION"})
    yield "X-PUBLISHED-TTL", vDuration(_REFRESH)
    yield "SOURCE", vUri(spoken(department.address, path), params={"VALUE": "URI"})
    yield "URL", vUri(spoken(department.address, ""))
    yield "COLOR", Text(_COLOR)
