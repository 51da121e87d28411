"""Where a value of a header ends: its reader tells where each begins."""

import re
from collections.abc import Sequence as Lines
from itertools import takewhile

from community.editing.text_lines import Place
from community.intake.header.front_matter import Mapping, Node, Scalar, Sequence
from community.intake.header.lines import indent_of
from community.intake.header.spans import bracket_span, quote_span

_QUOTES = ('"', "'")
_BRACKETS = ("[", "{")
_BLOCK_TEXTS = ("|", ">")
_UP_TO_NEXT = re.compile(r"[^,\[\]{}]*")


def first_sign(lines: Lines[str], node: Node) -> str:
    """Return the first character of a value as it was typed, or ``""``."""
    return lines[node.line - 1][node.column - 1 : node.column]


def is_in_brackets(lines: Lines[str], node: Node) -> bool:
    """Tell whether a list or keys were typed on one line, between brackets."""
    return not isinstance(node, Scalar) and first_sign(lines, node) in _BRACKETS


def end_of(lines: Lines[str], node: Node, depth: int, *, in_flow: bool = False) -> Place:
    """Return the place after a value, from 0.

    ``depth`` is the column, from 0, of the key or hyphen that the value belongs to; ``in_flow``
    says that it stands between brackets. ``lines`` have spaces for tabs.
    """
    line, column = node.line - 1, node.column - 1
    sign = first_sign(lines, node)
    if isinstance(node, Scalar):
        if node.quoted and sign in _QUOTES:
            span = quote_span(lines, line, column)
            return span.line, span.column
        if node.quoted and sign in _BLOCK_TEXTS:
            return _end_of_block(lines, line, depth)
        return _end_of_plain(lines, node, depth, in_flow=in_flow)
    if sign in _BRACKETS:
        span = bracket_span(lines, line, column)
        return span.line, span.column
    return _end_of_collection(lines, node)


def _end_of_collection(lines: Lines[str], node: Sequence | Mapping) -> Place:
    if isinstance(node, Sequence):
        return end_of(lines, node.entries[-1], node.column - 1)
    key, value = node.entries[-1]
    return end_of(lines, value, key.column - 1)


def _end_of_plain(lines: Lines[str], node: Scalar, depth: int, *, in_flow: bool) -> Place:
    line, column = node.line - 1, node.column - 1
    if not node.text:
        return line, column
    if in_flow:
        found = _UP_TO_NEXT.match(lines[line], column)
        typed = found[0] if found else ""
        return line, column + len(typed.rstrip())
    return _last_further_in(lines, line, depth, comment_ends=True)


def _end_of_block(lines: Lines[str], line: int, depth: int) -> Place:
    """Return the end of a text after ``|`` or ``>``: all that stands further in, comments too."""
    return _last_further_in(lines, line, depth, comment_ends=False)


def _last_further_in(lines: Lines[str], line: int, depth: int, *, comment_ends: bool) -> Place:
    """Return the end of the last line that stands further in and belongs to the one at ``line``."""
    typed = [number for number in range(line + 1, len(lines)) if lines[number].strip()]
    going_on = takewhile(
        lambda number: (
            indent_of(lines[number]) > depth
            and not (comment_ends and lines[number].lstrip().startswith("#"))
        ),
        typed,
    )
    last = max(going_on, default=line)
    return last, len(lines[last].rstrip())
