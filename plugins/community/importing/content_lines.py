"""The content lines of a calendar (RFC 5545 section 3.1), each with its line in the file."""

import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator
from dataclasses import dataclass

_BREAK = re.compile(r"\r\n|\n|\r")
_BEGINNING = re.compile(r"(?:[A-Z][A-Z0-9-]*|[Xx]-[A-Za-z0-9_-]+)[;:]")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_MARKUP = re.compile(r"\s*<(?:!doctype|html|head|body|\?xml)", re.IGNORECASE)


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
    text = _decoded(octets)
    if _MARKUP.match(text):
        raise NotCalendarError("it is a web page, not a calendar")
    lines = tuple(_unfolded(text))
    if not any(line.text.upper().rstrip() == "BEGIN:VCALENDAR" for line in lines):
        raise NotCalendarError("it is not a calendar: no line says BEGIN:VCALENDAR")
    return lines


def _decoded(octets: bytes) -> str:
    """Return the text; a file in an old encoding of Windows is read as such."""
    if octets.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return octets.decode("utf-16", errors="replace")
    try:
        return octets.decode("utf-8-sig")
    except UnicodeDecodeError:
        return octets.decode("cp1252", errors="replace")


def _unfolded(text: str) -> Iterator[ContentLine]:
    """Yield the lines; one that begins no property belongs to the text before it.

    Careless programs write line breaks of a description as they are.
    """
    number, pieces = 0, [""]
    for place, raw in enumerate(_BREAK.split(text), 1):
        line = _CONTROL.sub(" ", raw) if _CONTROL.search(raw) else raw
        if line[:1] in {" ", "\t"} and number:
            pieces.append(line[1:])
        elif _BEGINNING.match(line) or line.upper().startswith(("BEGIN:", "END:")):
            if number:
                yield ContentLine(number=number, text="".join(pieces))
            number, pieces = place, [line]
        elif number and not pieces[0].upper().startswith(("BEGIN:", "END:")):
            pieces.append(f"\\n{line}")
    if number:
        yield ContentLine(number=number, text="".join(pieces))
