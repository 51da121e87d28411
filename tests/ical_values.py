"""The properties of our own calendars: which may stand where, how often, with which values."""

import re
from collections import Counter
from collections.abc import Iterator

from community.core.zones import zone_names
from ical_lines import Component, Line

_ZONES = "|".join(map(re.escape, sorted(zone_names())))

#: Parameters by property; every other property has none.
_PARAMETERS = {
    "REFRESH-INTERVAL": {"VALUE": "DURATION"},
    "SOURCE": {"VALUE": "URI"},
}
_TEXTS = {"SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC", "PRODID"}
_PATTERNS = {
    "VERSION": r"2\.0",
    "PRODID": r"-//[^/]+//[^/]+//EN",
    "CALSCALE": "GREGORIAN",
    "X-WR-TIMEZONE": _ZONES,
    "TZID": _ZONES,
    "REFRESH-INTERVAL": "PT6H",
    "X-PUBLISHED-TTL": "PT6H",
    "SOURCE": r"https://[!-~]{1,248}",
    "URL": r"https://[!-~]+",
    "COLOR": "[a-z]+",
    "UID": r"[A-Za-z0-9._-]{1,200}@[a-z0-9.-]{1,54}",
    "DTSTAMP": r"\d{8}T\d{6}Z",
    "CREATED": r"\d{8}T\d{6}Z",
    "LAST-MODIFIED": r"\d{8}T\d{6}Z",
    "SEQUENCE": r"\d+",
    "SUMMARY": r"(?:\\[\\;,]|[^\\])+",
    "STATUS": "CONFIRMED|TENTATIVE|CANCELLED",
    "TRANSP": "TRANSPARENT",
    "LOCATION": ".+",
    "GEO": r"-?\d{1,2}\.\d{6};-?\d{1,3}\.\d{6}",
    "X-APPLE-STRUCTURED-LOCATION": r"geo:-?\d{1,2}\.\d{6},-?\d{1,3}\.\d{6}",
    "TZOFFSETFROM": r"[+-]\d{4}",
    "TZOFFSETTO": r"[+-]\d{4}",
    "TZNAME": r"[A-Za-z0-9+-]+",
    "CATEGORIES": r"(?:\\[\\;,]|[^\\;])+",
}
#: These have parameters that depend on what they hold.
_FREE = {"DTSTART", "DTEND", "X-APPLE-STRUCTURED-LOCATION"}


def component_faults(
    component: Component, once: set[str], maybe: frozenset[str] = frozenset()
) -> Iterator[str]:
    counts = Counter(line.name for line in component.lines)
    yield from (f"{component.name} has no {name}" for name in sorted(once - set(counts)))
    yield from (f"{component.name} has {name} twice" for name in counts if counts[name] > 1)
    unknown = sorted(set(counts) - once - maybe)
    yield from (f"{component.name} has {name}" for name in unknown)
    for line in component.lines:
        yield from _value_faults(line)


def _value_faults(line: Line) -> Iterator[str]:
    if not re.fullmatch(_PATTERNS.get(line.name, ".*"), line.value):
        yield f"{line.name} is {line.value!r}"
    if line.name in _TEXTS and not re.fullmatch(r"(?:\\[\\;,n]|[^\\;,])*", line.value):
        yield f"{line.name} is not escaped: {line.value!r}"
    if line.name not in _FREE and line.parameters != _PARAMETERS.get(line.name, {}):
        yield f"{line.name} has the parameters {line.parameters}"
