"""A calendar of another program, taken apart: its events, its zones and what else is in it."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from icalendar import Component, Event, Timezone
from icalendar.prop import vBroken

from community.importing.content_lines import ContentLine, NotCalendarError, content_lines

_EVENT, _ZONE, _CALENDAR = "VEVENT", "VTIMEZONE", "VCALENDAR"


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Entry:
    """A VEVENT that begins on ``line`` of the file."""

    line: int
    component: Component

    def values(self, name: str) -> list[object]:
        """Return all values of a property that can be read."""
        found = self.component.get(name, [])
        every = found if isinstance(found, list) else [found]
        return [each for each in every if not isinstance(each, vBroken)]

    def text(self, name: str) -> str:
        """Return the first value of a property as text, or ``""``."""
        return next((str(each) for each in self.values(name)), "")

    def whole_number(self, name: str) -> int:
        """Return the first value of a property as a number, 0 where it is none."""
        digits = self.text(name).strip()
        return int(digits) if digits.isascii() and digits.isdigit() else 0

    @property
    def broken(self) -> frozenset[str]:
        """Return the names of properties whose values cannot be read."""
        return frozenset(name for name, _ in self.component.errors if name)

    @property
    def names(self) -> frozenset[str]:
        """Return the names of its properties and of the components in it."""
        inner = (each.name or "" for each in self.component.subcomponents)
        return frozenset({*self.component.keys(), *inner})


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """``zone`` is what X-WR-TIMEZONE says; ``others`` counts the components that are no events."""

    name: str
    zone: str
    zones: Mapping[str, Timezone]
    entries: tuple[Entry, ...]
    others: Mapping[str, int]


@dataclass(slots=True, kw_only=True)
class _Opened:
    """A component whose END has not come yet."""

    name: str
    line: int
    lines: list[ContentLine] = field(default_factory=list)


def read_feed(octets: bytes) -> Feed:
    """Return the calendar; raise ``NotCalendarError`` where it is none, or not whole."""
    lines = content_lines(octets)
    own: dict[str, str] = {}
    zones: dict[str, Timezone] = {}
    entries: list[Entry] = []
    others: Counter[str] = Counter()
    for found in _components(lines):
        if found.name == _EVENT:
            entries.append(_entry(found))
        elif found.name == _ZONE:
            zones.update(_zone(found))
        elif found.name == _CALENDAR:
            own.update({line.name: line.value for line in reversed(found.lines)})
        else:
            others[found.name] += 1
    return Feed(
        name=own.get("X-WR-CALNAME", ""),
        zone=own.get("X-WR-TIMEZONE", ""),
        zones=zones,
        entries=tuple(entries),
        others=others,
    )


def _components(lines: tuple[ContentLine, ...]) -> Iterator[_Opened]:
    """Yield the components that stand in a calendar, each with what is in it, and the calendars."""
    opened: list[_Opened] = []
    for line in lines:
        word = line.value.upper()
        if line.name == "BEGIN":
            _refuse_begin(word, line.number, opened)
            opened.append(_Opened(name=word, line=line.number))
        elif line.name == "END":
            if not opened or opened[-1].name != word:
                raise _unclosed(opened, line.number)
            closed = opened.pop()
            if len(opened) <= 1:
                yield closed
            else:
                opened[-1].lines.extend(_whole(closed))
        elif opened:
            opened[-1].lines.append(line)
    if opened:
        raise NotCalendarError(
            f"it ends in the middle: what begins on line {opened[-1].line} has no end. "
            "Get it once more, it may not have come whole"
        )


def _refuse_begin(word: str, number: int, opened: list[_Opened]) -> None:
    if word in {_EVENT, _CALENDAR} and word in {each.name for each in opened}:
        raise _unclosed(opened, number)


def _unclosed(opened: list[_Opened], number: int) -> NotCalendarError:
    begun = f"what begins on line {opened[-1].line} has no end" if opened else "nothing has begun"
    return NotCalendarError(f"it is broken: {begun} before line {number}")


def _whole(closed: _Opened) -> list[ContentLine]:
    return [
        ContentLine(number=closed.line, text=f"BEGIN:{closed.name}"),
        *closed.lines,
        ContentLine(number=closed.line, text=f"END:{closed.name}"),
    ]


def _entry(found: _Opened) -> Entry:
    return Entry(line=found.line, component=Event.from_ical(_octets(found)))


def _zone(found: _Opened) -> dict[str, Timezone]:
    try:
        component = Timezone.from_ical(_octets(found))
    except ValueError:
        return {}
    return {str(component.get("TZID", "")): component} if isinstance(component, Timezone) else {}


def _octets(found: _Opened) -> str:
    return "".join(f"{line.text}\r\n" for line in _whole(found))
