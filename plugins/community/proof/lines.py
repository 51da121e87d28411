"""The lines of a calendar, read by the letter of RFC 5545 sections 3.1 and 3.2.

This reader is the product's own, on purpose: the ``icalendar`` library writes the calendars, and
whoever writes cannot vouch for himself. It is strict where programs of residents are strict, knows
only what our feeds may hold, and costs a fraction of a library that knows everything.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

_LIMIT = 75
_MARK = b"\xef\xbb\xbf"

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]")

_PARAMETER = r';([A-Z0-9-]+)=(?:"([^"]*)"|([^";:,]*))'
_PARAMETERS = re.compile(_PARAMETER)
_PROPERTY = re.compile(rf"([A-Z0-9-]+)((?:{_PARAMETER})*):(.*)")

#: RFC 5545 section 3.3.11: what a TEXT may hold.
_TEXT = re.compile(r"[^\\;,]*(?:\\[\\;,nN][^\\;,]*)*")
_ESCAPED = re.compile(r"\\(.)")


class UnreadableCalendarError(ValueError):
    """It is no iCalendar; ``place`` says where, ``expected`` what has to stand there."""

    def __init__(self, place: str, told: str, expected: str) -> None:
        """Keep what was read and what had to be."""
        super().__init__(told)
        self.place = place
        self.told = told
        self.expected = expected


@dataclass(frozen=True, slots=True)
class Property:
    """One property: its name, its parameters without quotes, its value as it is written."""

    name: str
    parameters: tuple[tuple[str, str], ...]
    value: str

    @property
    def text(self) -> str:
        """Return a TEXT value as it is meant; raise where its escaping is wrong."""
        if not _TEXT.fullmatch(self.value):
            raise UnreadableCalendarError(
                self.name, f"the text is {self.value!r}", "it needs a backslash before , and ;"
            )
        return _ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], self.value)


def stream_faults(octets: bytes) -> Iterator[tuple[str, str, str]]:
    """Yield place, what is there and what has to be, of all that is wrong before a line is read."""
    if octets.startswith(_MARK):
        yield "line 1", "it begins with a byte order mark", "programs refuse that"
    if not octets.endswith(b"\r\n"):
        yield "its end", f"the last octets are {octets[-2:]!r}", "every line ends with CRLF"
    lines = octets.removesuffix(b"\r\n").split(b"\r\n")
    if octets.count(b"\n") != octets.count(b"\r\n") or octets.count(b"\r") != len(lines):
        yield from _line_faults(
            lines, _is_broken, "the line end is not CRLF", "lines end with CRLF"
        )
    if min(map(len, lines)) == 0:
        yield from _line_faults(lines, _is_empty, "the line is empty", "no line is")
    if max(map(len, lines)) > _LIMIT:
        expected = f"a line has at most {_LIMIT} octets"
        yield from _line_faults(lines, _is_long, "the line is too long", expected)
    yield from _character_faults(octets)


def _is_broken(line: bytes) -> bool:
    return b"\n" in line or b"\r" in line


def _is_empty(line: bytes) -> bool:
    return not line


def _is_long(line: bytes) -> bool:
    return len(line) > _LIMIT


def _line_faults(
    lines: list[bytes], is_wrong: Callable[[bytes], bool], told: str, expected: str
) -> Iterator[tuple[str, str, str]]:
    """Yield the first line that is wrong: it tells enough."""
    for number, line in enumerate(lines, start=1):
        if is_wrong(line):
            yield f"line {number}", f"{told} ({len(line)} octets: {line[:40]!r})", expected
            return


def _character_faults(octets: bytes) -> Iterator[tuple[str, str, str]]:
    try:
        text = octets.decode()
    except UnicodeDecodeError as error:
        told = f"the octets {octets[error.start : error.end + 2]!r} are no character of UTF-8"
        yield _line_at(octets, error.start), told, "lines are folded between characters"
        return
    if found := _CONTROL.search(text):
        place = len(text[: found.start()].encode())
        yield _line_at(octets, place), f"there is a {found[0]!r}", "programs refuse that"


def _line_at(octets: bytes, place: int) -> str:
    number = octets.count(b"\n", 0, place) + 1
    return f"line {number}"


def unfolded(octets: bytes) -> str:
    """Return the text with each property on one line; what is no UTF-8 is shown as such."""
    return octets.decode(errors="replace").replace("\r\n ", "").replace("\r\n\t", "")


def properties(lines: str) -> list[Property]:
    """Return the properties of unfolded lines that each end with CRLF."""
    return [_property(line) for line in lines.split("\r\n")[:-1]]


def _property(line: str) -> Property:
    found = _PROPERTY.fullmatch(line)
    if found is None:
        raise UnreadableCalendarError(
            f"{line[:60]!r}", "this is no property", "it needs name:value"
        )
    parameters = (
        tuple((each[1], each[2] or each[3] or "") for each in _PARAMETERS.finditer(found[2]))
        if found[2]
        else ()
    )
    return Property(found[1], parameters, found[6])
