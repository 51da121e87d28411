"""The lines of a header, taken apart without YAML: how deep, which key, which text."""

from collections.abc import Iterator, Sequence
from re import compile as pattern

from community.core.values import dataclass

#: A line that begins a key of the header itself.
KEY_LINE = pattern(
    r"""(?:"[^"\n]*"[ ]*|'[^'\n]*'[ ]*|(?:[^\s#\-\[\]{},&*!|>'"%@`?]|[-?](?=[^\s:]))[^#\n]*?)"""
    r""":(?:\s|$)"""
)
_ANATOMY = pattern(
    r"""(?P<indent>[ ]*)(?P<dashes>(?:-(?:[ ]+|$))*)"""
    r"""(?:(?P<key>"[^"]*"[ ]*|'[^']*'[ ]*|[^\s#"'\[\]{},&*!|>%@`][^#]*?):(?:[ ]+|$))?"""
)
_BLOCK_TEXT = pattern(r"[|>](?:[+-]?[1-9]?|[1-9][+-])[ ]*(?:#.*)?")
#: A line that only goes on with the key above it, or a comment.
_NEVER_AT_START = " \t#-]}"
#: What people write where they mean the line of three hyphens.
NEARLY_RULE = pattern(r"\s*(?:[-\u2013\u2014]+|\.\.\.|\+\+\+|\*\*\*|===+)\s*")
_PLAIN_KEY = pattern(r"[a-z_]+:(?:\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderLine:
    """One line: ``number`` counts from 0, ``text`` stands after key and dashes, at ``column``.

    What continues its text stands further in than ``depth``.
    """

    number: int
    column: int
    depth: int
    before: str
    key: str | None
    is_entry: bool
    text: str

    @property
    def begins_value(self) -> bool:
        """Say whether a key or a dash stands on the line, not only the rest of a text."""
        return self.key is not None or self.is_entry

    @property
    def holds_block_text(self) -> bool:
        """Say whether the lines below, further in, are text as it stands."""
        return self.begins_value and bool(_BLOCK_TEXT.fullmatch(self.text))


def take_apart(line: str, number: int) -> HeaderLine:
    """Return the parts of one line."""
    parts = _ANATOMY.match(line)
    assert parts is not None  # noqa: S101 - every part of the pattern may be empty
    return HeaderLine(
        number=number,
        column=parts.end(),
        depth=parts.end("indent") if parts["key"] is None else parts.start("key"),
        before=line[: parts.end()],
        key=parts["key"] and parts["key"].strip(" \"'"),
        is_entry=bool(parts["dashes"]),
        text=line[parts.end() :].rstrip(),
    )


def typed_lines(lines: Sequence[str], start: int = 0) -> Iterator[HeaderLine]:
    """Yield the lines that hold YAML: no empty ones, no comments, nothing of a block text."""
    block_depth: int | None = None
    for number in range(start, len(lines)):
        line = lines[number]
        indent = indent_of(line)
        if not line.strip() or (block_depth is not None and indent > block_depth):
            continue
        block_depth = None
        if line[indent] == "#":
            continue
        parts = take_apart(line, number)
        if parts.holds_block_text:
            block_depth = parts.depth
        yield parts


def indent_of(line: str) -> int:
    """Return how many spaces stand before the first character."""
    return len(line) - len(line.lstrip(" "))


def chunks(lines: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield first line and end of each key of the header, and of each run of lines without one."""
    start, is_keyless = 0, False
    for number, line in enumerate(lines):
        begins_key = bool(KEY_LINE.match(line))
        begins_text = line.strip() != "" and line[0] not in _NEVER_AT_START and not is_keyless
        if begins_key or begins_text:
            if number > start:
                yield start, number
            start, is_keyless = number, not begins_key
    yield start, len(lines)


def paragraph_start(lines: Sequence[str], number: int) -> int | None:
    """Return where the paragraph around a line begins, or None where it is no running text.

    Running text stands below an empty line and none of its lines looks like a key.
    """
    for above in range(number - 1, -1, -1):
        if not lines[above].strip():
            return above + 1
        if _PLAIN_KEY.match(lines[above]):
            return None
    return None
