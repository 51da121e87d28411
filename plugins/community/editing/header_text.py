"""A file's text with the keys of its header, each with its place: what every edit begins with."""

from dataclasses import dataclass
from typing import Self

from community.editing.extents import end_of, is_in_brackets
from community.editing.text_lines import Place, TextLines
from community.intake.header.front_matter import (
    Location,
    Mapping,
    Node,
    Scalar,
    Sequence,
    read_document,
)

_MARK = "\N{ZERO WIDTH NO-BREAK SPACE}"


class UneditableError(ValueError):
    """The header cannot be edited line by line; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HeaderText:
    """``typed`` are the lines with spaces for tabs, in which the reader's places count."""

    text: TextLines
    typed: tuple[str, ...]
    header: Mapping

    @classmethod
    def read(cls, text: str) -> Self:
        """Return a text with its header; raise ``UneditableError`` where that has mistakes."""
        lines = TextLines.of(text)
        document = read_document("", "\n".join(lines.lines).removeprefix(_MARK))
        if document.header is None or document.problems:
            raise UneditableError("the header has mistakes; 'check' tells them")
        typed = tuple(line.replace("\t", " ") for line in lines.lines)
        return cls(text=lines, typed=typed, header=document.header)

    def node(self, location: Location) -> Node | None:
        """Return the value at a location, or None where there is none."""
        node: Node | None = self.header
        for step in location:
            node = _child(node, step)
        return node

    def keys_at(self, location: Location) -> Mapping:
        """Return the keys at a location; raise ``UneditableError`` where there are none."""
        node = self.node(location)
        if not isinstance(node, Mapping):
            raise UneditableError("what has to be changed holds no keys")
        return node

    def text_at(self, location: Location) -> str:
        """Return the text at a location, or ``""``."""
        node = self.node(location)
        return " ".join(node.text.split()) if isinstance(node, Scalar) else ""

    def is_flow(self, node: Node) -> bool:
        """Tell whether a list or keys stand between brackets."""
        return is_in_brackets(self.typed, node)

    def end(self, node: Node, depth: int, *, in_flow: bool = False) -> Place:
        """Return the place after a value; see ``end_of``."""
        return end_of(self.typed, node, depth, in_flow=in_flow)

    def rest_of_line(self, place: Place) -> str:
        """Return what follows a place on its line: a comment, or nothing."""
        return self.text.lines[place[0]][place[1] :].strip()


def _child(node: Node | None, step: int | str) -> Node | None:
    if isinstance(node, Mapping):
        return next((value for key, value in node.entries if key.text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and step < len(node.entries):
        return node.entries[step]
    return None
