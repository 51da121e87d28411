"""Where a quoted text or a bracketed list of a header ends, found without YAML."""

from collections.abc import Sequence
from enum import StrEnum
from re import compile as pattern

from community.core.values import dataclass

_CLOSERS = {"[": "]", "{": "}"}
_QUOTE_END = {'"': pattern(r'(?:[^"\\]|\\.|\\$)*"'), "'": pattern(r"(?:[^']|'')*'(?!')")}
_BEFORE_QUOTE = ("", "[", "{", ",", ":")


class Open(StrEnum):
    """What was not closed before the lines ended, or what hid the end."""

    BRACKET = "bracket"
    QUOTE = "quote"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The place after the end, from 0; or, with ``open``, the place of what stayed open."""

    line: int
    column: int
    open: Open | None = None


def quote_span(lines: Sequence[str], line: int, column: int) -> Span:
    """Return where the quote that begins at this place ends."""
    mark = lines[line][column]
    start = column + 1
    for number in range(line, len(lines)):
        match = _QUOTE_END[mark].match(lines[number], start)
        if match:
            return Span(line=number, column=match.end())
        start = 0
    return Span(line=line, column=column, open=Open.QUOTE)


def bracket_span(lines: Sequence[str], line: int, column: int) -> Span:
    """Return where the bracket that begins at this place ends."""
    walk = _Walk(lines, line, column)
    while walk.line < len(lines):
        text = lines[walk.line]
        if walk.column >= len(text):
            walk.next_line()
        elif span := walk.step(text, text[walk.column]):
            return span
    return walk.comment or Span(line=line, column=column, open=Open.BRACKET)


class _Walk:
    """A way through a bracketed list, one character or one quoted text at a time."""

    def __init__(self, lines: Sequence[str], line: int, column: int) -> None:
        self.lines = lines
        self.line = line
        self.column = column
        self.closers: list[str] = []
        self.last = ""
        self.comment: Span | None = None

    def next_line(self) -> None:
        self.line, self.column = self.line + 1, 0

    def step(self, text: str, character: str) -> Span | None:
        """Go one step; return the span when it is the last one."""
        if character in _QUOTE_END and self.last in _BEFORE_QUOTE:
            return self._pass_quote()
        if character == "#" and text[self.column - 1 : self.column] in ("", " "):
            self.comment = Span(line=self.line, column=self.column, open=Open.COMMENT)
            self.next_line()
            return None
        if character in _CLOSERS:
            self.closers.append(_CLOSERS[character])
        elif character == self.closers[-1]:
            self.closers.pop()
        self.column += 1
        if character != " ":
            self.last = character
        return None if self.closers else Span(line=self.line, column=self.column)

    def _pass_quote(self) -> Span | None:
        span = quote_span(self.lines, self.line, self.column)
        if span.open:
            return span
        self.line, self.column, self.last = span.line, span.column, '"'
        return None
