"""A file of ``content/`` in its two parts: the header between ``---`` lines and the body."""

from re import MULTILINE
from re import compile as pattern
from typing import Any

from community.core.problem import Problem
from community.core.values import dataclass
from community.intake.header.fault import Fault
from community.intake.header.lines import NEARLY_RULE
from community.intake.header.mistakes import THREE_HYPHENS
from community.intake.header.nodes import (
    Location,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    plain,
    position,
    text_at,
)
from community.intake.header.reading import read_header
from community.intake.header.tree import LOADER
from community.intake.quoting import quoted

__all__ = [
    "Document",
    "Location",
    "Mapping",
    "Node",
    "Plain",
    "Scalar",
    "Sequence",
    "body_in",
    "plain",
    "position",
    "read_document",
    "text_at",
]

#: 64 KiB; PyYAML takes seconds for more, and headers of a page at most have their use.
_LONGEST_HEADER = 65_536
_OPENING = pattern(r"---[ \t]*(?:\n|\Z)")
_RULE = pattern(r"^---[ \t]*$", MULTILINE)
_START_HINT = "Begin the file with --- on a line of its own, then the keys, then --- again"
_END_HINT = "Write --- on a line of its own between the last key and the text"
_SIZE_WORDS = (
    "the header is longer than 64 KiB",
    "Write the long text below the header",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file's header and body, with everything that is wrong in the form of the header.

    ``header`` is None when nothing of it can be read; ``body_line`` is the line of the file on
    which ``body`` begins. ``spoiled`` are the locations of values that already have their problem
    (a tag, a quote that does not close): whoever checks their meaning stays silent about them.
    """

    path: str
    header: Mapping | None
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()
    spoiled: frozenset[Location] = frozenset()

    def is_spoiled(self, location: Location) -> bool:
        """Say whether the value at ``location``, or one in it or around it, has its problem."""
        return any(location[: len(spoiled)] == spoiled[: len(location)] for spoiled in self.spoiled)


def read_document(path: str, text: str, *, loader: Any = LOADER) -> Document:
    """Return header and body of a text whose lines end in a line feed; never raise."""
    try:
        parts = _split(text)
    except _EndsError as error:
        return Document(
            path=path,
            header=None,
            body=error.body,
            body_line=1,
            problems=(error.fault.within(path),),
        )
    header = read_header(parts.header, 2, loader=loader)
    return Document(
        path=path,
        header=header.mapping,
        body=parts.body,
        body_line=parts.body_line,
        problems=tuple(sorted(fault.within(path) for fault in header.faults)),
        spoiled=header.spoiled,
    )


def body_in(text: str) -> tuple[str, int]:
    """Return the body of a text, and the line on which it begins, without a look at the header."""
    try:
        parts = _split(text)
    except _EndsError as error:
        return error.body, 1
    return parts.body, parts.body_line


@dataclass(frozen=True, slots=True, kw_only=True)
class _Parts:
    header: str
    body: str
    body_line: int


class _EndsError(ValueError):
    """The header has no beginning, no end or no bounds; ``body`` can be read all the same."""

    def __init__(self, line: int, rule: str, message: str, hint: str, *, body: str = "") -> None:
        super().__init__(message)
        self.fault = Fault(line=line, column=1, rule=rule, message=message, hint=hint)
        self.body = body


def _split(text: str) -> _Parts:
    opening = _OPENING.match(text)
    if opening is None:
        raise _not_opened(text)
    closing = _RULE.search(text, opening.end())
    if closing is None:
        raise _not_closed(text)
    header = text[opening.end() : closing.start()]
    if len(header) > _LONGEST_HEADER:
        raise _EndsError(1, "header-size", *_SIZE_WORDS)
    body_line = 3 + header.count("\n")
    return _Parts(
        header=header.removesuffix("\n"), body=text[closing.end() + 1 :], body_line=body_line
    )


def _not_opened(text: str) -> _EndsError:
    lines = text.split("\n")
    number = next((number for number, line in enumerate(lines, 1) if line.strip()), 0)
    if not number:
        return _EndsError(1, "header-start", "the file is empty", _START_HINT)
    first = lines[number - 1].strip()
    if first == "---" and number == 1:
        return _EndsError(1, "header-start", "spaces stand before ---", "Take them out")
    if first == "---":
        return _EndsError(1, "header-start", "empty lines stand above the header", "Take them out")
    body = "" if _RULE.search(text) else text
    message = f"the header is missing: the first line is {quoted(first)}, not '---'"
    return _EndsError(number, "header-start", message, _START_HINT, body=body)


def _not_closed(text: str) -> _EndsError:
    """Point at the line that was meant to close the header, if one looks like it."""
    for number, line in enumerate(text.split("\n")[1:], 2):
        if NEARLY_RULE.fullmatch(line):
            message = f"{quoted(line.strip())} does not close the header"
            return _EndsError(number, "header-end", message, THREE_HYPHENS)
    message = "the header that begins here has no end"
    return _EndsError(1, "header-end", message, _END_HINT)
