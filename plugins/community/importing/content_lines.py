"""The content lines of a calendar (RFC 5545 section 3.1), each with its line in the file."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile(rb"\r\n|\n|\r")
_BEGINNING = re.compile(r"(?:[A-Z][A-Z0-9-]*|[Xx]-[A-Za-z0-9_-]+|[Bb]egin|[Ee]nd)[;:]")
_DELIMITERS = {"BEGIN", "END"}
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_MARKUP = re.compile(rb"\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE)


class NotCalendarError(Exception):
    """What was given cannot be read as a calendar; the message says why in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ContentLine:
    """An unfolded line and the number of its first line in the file, from 1."""

    number: int
    text: str

    @property
    def name(self) -> str:
        """Return the name of the property, in capitals."""
        return re.split("[;:]", self.text, maxsplit=1)[0].upper()

    @property
    def value(self) -> str:
        """Return what follows the first colon."""
        return self.text.partition(":")[2].strip()


def content_lines(octets: bytes) -> tuple[ContentLine, ...]:
    """Return the lines of a calendar; raise ``NotCalendarError`` where it is none."""
    octets = _as_utf8(octets)
    if _MARKUP.match(octets):
        raise NotCalendarError("it is a web page, not a calendar")
    lines = tuple(_whole(_unfolded(octets)))
    if not any(line.text.upper().rstrip() == "BEGIN:VCALENDAR" for line in lines):
        raise NotCalendarError("it is not a calendar: no line says BEGIN:VCALENDAR")
    return lines


def _as_utf8(octets: bytes) -> bytes:
    if octets.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return octets.decode("utf-16", errors="replace").encode()
    return octets.removeprefix(BOM_UTF8)


def _unfolded(octets: bytes) -> Iterator[ContentLine]:
    """Yield the lines as they were before they were folded, perhaps within a letter."""
    number, pieces = 1, [b""]
    for place, raw in enumerate(_BREAK.split(octets), 1):
        if raw[:1] in {b" ", b"\t"}:
            pieces.append(raw[1:])
        else:
            yield ContentLine(number=number, text=_decoded(b"".join(pieces)))
            number, pieces = place, [raw]
    yield ContentLine(number=number, text=_decoded(b"".join(pieces)))


def _decoded(line: bytes) -> str:
    """Return a line of text; one with octets that are not UTF-8 is in the encoding of Windows."""
    try:
        text = line.decode()
    except UnicodeDecodeError:
        text = line.decode("cp1252", errors="replace")
    return _CONTROL.sub(" ", text) if _CONTROL.search(text) else text


def _whole(lines: Iterator[ContentLine]) -> Iterator[ContentLine]:
    """Yield the lines; one that begins no property belongs to the text before it.

    Careless programs write line breaks of a description as they are.
    """
    begun: ContentLine | None = None
    more: list[str] = []
    for line in lines:
        if _BEGINNING.match(line.text):
            if begun:
                yield _joined(begun, more)
            begun, more = line, []
        elif begun and begun.name not in _DELIMITERS:
            more.append(line.text)
    if begun:
        yield _joined(begun, more)


def _joined(begun: ContentLine, more: list[str]) -> ContentLine:
    text = r"\n".join([begun.text, *more])
    while text.endswith(r"\n") and more:
        text, more = text.removesuffix(r"\n"), more[:-1]
    return ContentLine(number=begun.number, text=text)
