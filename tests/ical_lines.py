"""The lines and components of a calendar, read by the letter of RFC 5545 sections 3.1 and 3.4."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_VALUE_CHARACTERS = r"[^\x00-\x08\x0a-\x1f\x7f]*"
_PARAMETER = r';([A-Z0-9-]+)=("[^"\x00-\x08\x0a-\x1f\x7f]*"|[^";:,\x00-\x08\x0a-\x1f\x7f]*)'
_LINE = re.compile(rf"([A-Z0-9-]+)((?:{_PARAMETER})*):({_VALUE_CHARACTERS})")
_MAXIMUM = 75


@dataclass(frozen=True, kw_only=True)
class Line:
    """One property: its name, its parameters without their quotes, its value as written."""

    name: str
    parameters: dict[str, str]
    value: str


@dataclass(frozen=True, kw_only=True)
class Component:
    """What stands between BEGIN and END."""

    name: str
    lines: list[Line] = field(default_factory=list)
    components: list["Component"] = field(default_factory=list)

    def all(self, name: str) -> list[Line]:
        return [line for line in self.lines if line.name == name]

    def one(self, name: str) -> Line:
        return next(line for line in self.lines if line.name == name)

    def value(self, name: str) -> str:
        return next((line.value for line in self.lines if line.name == name), "")

    def named(self, name: str) -> list["Component"]:
        return [component for component in self.components if component.name == name]


class MalformedError(Exception):
    """It is no iCalendar at all."""


def stream_faults(octets: bytes) -> Iterator[str]:
    """Yield what is wrong with the octets, before any line is read."""
    if octets.startswith(b"\xef\xbb\xbf"):
        yield "begins with a byte order mark"
    if not octets.endswith(b"\r\n"):
        yield "does not end with CRLF"
    if re.search(rb"(?<!\r)\n|\r(?!\n)", octets):
        yield "has a line end that is not CRLF"
    for number, line in enumerate(octets.removesuffix(b"\r\n").split(b"\r\n"), 1):
        yield from (f"line {number} {fault}" for fault in _line_faults(line))


def _line_faults(line: bytes) -> Iterator[str]:
    if not line.strip():
        yield "is empty"
    if len(line) > _MAXIMUM:
        yield f"has {len(line)} octets"
    if line.startswith((b"  ", b" \t")):
        yield "begins with a space of its own"
    try:
        text = line.decode()
    except UnicodeDecodeError:
        yield "is folded inside a character"
    else:
        if re.search(r"[\x00-\x08\x0b-\x1f\x7f\u2028\u2029\u202f\ufeff]", text):
            yield "has a character that programs refuse or show wrong"


def read_component(octets: bytes) -> Component:
    """Return the one calendar; raise ``MalformedError`` where it is none."""
    lines = [_read_line(line) for line in _unfolded(octets)]
    if not lines or (lines[0].name, lines[0].value) != ("BEGIN", "VCALENDAR"):
        raise MalformedError("does not begin with a calendar")
    calendar, rest = _read_component(lines)
    if rest:
        raise MalformedError("goes on after the end of the calendar")
    return calendar


def _unfolded(octets: bytes) -> list[str]:
    return octets.replace(b"\r\n ", b"").decode().removesuffix("\r\n").split("\r\n")


def _read_line(text: str) -> Line:
    match = _LINE.fullmatch(text)
    if match is None:
        raise MalformedError(f"{text!r} is no property")
    pairs = re.findall(_PARAMETER, match[2])
    parameters = {name: value.strip('"') for name, value in pairs}
    return Line(name=match[1], parameters=parameters, value=match[5])


def _read_component(lines: list[Line]) -> tuple[Component, list[Line]]:
    """Return the component that the first line begins, and the lines after its end."""
    component, rest = Component(name=lines[0].value), lines[1:]
    while rest:
        line = rest[0]
        if line.name == "BEGIN":
            inner, rest = _read_component(rest)
            component.components.append(inner)
        elif line.name == "END":
            if line.value != component.name:
                raise MalformedError(f"{component.name} ends as {line.value}")
            return component, rest[1:]
        elif component.components:
            raise MalformedError(f"{line.name} stands after a component")
        else:
            component.lines.append(line)
            rest = rest[1:]
    raise MalformedError(f"{component.name} does not end")
