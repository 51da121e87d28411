"""A header as it was typed: text, lists and keys, each with its place in the file."""

from typing import TypeAlias

from community.core.values import dataclass

#: The way to a value from the top of the header: keys, and positions in lists from 0.
Location: TypeAlias = tuple[int | str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scalar:
    """A piece of text, whatever it looks like; ``line`` and ``column`` count from 1."""

    text: str
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Sequence:
    """A list."""

    entries: tuple["Node", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """Keys with their values, in the order of the file, no key twice."""

    entries: tuple[tuple[Scalar, "Node"], ...]
    line: int
    column: int


Node: TypeAlias = Scalar | Sequence | Mapping
#: What ``plain`` returns: the same without places.
Plain: TypeAlias = "str | list[Plain] | dict[str, Plain]"


def plain(node: Node) -> Plain:
    """Return texts, lists and dicts; a key without a text is left out, as if not written."""
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [plain(entry) for entry in node.entries]
    return {key.text: plain(value) for key, value in node.entries if not _is_empty(value)}


def position(node: Node, location: Location, *, key: bool = False) -> tuple[int, int]:
    """Return line and column of the value at ``location``, or of the key before it.

    Where the way ends early, because a key is missing, the last value on it is returned.
    """
    found = node.line, node.column
    for step in location:
        child = _child(node, step)
        if child is None:
            return found
        label, node = child
        place = label if key else node
        found = place.line, place.column
    return found


def text_at(node: Node, location: Location) -> str:
    """Return the text that was typed at ``location``, or ``""`` where there is none."""
    for step in location:
        child = _child(node, step)
        if child is None:
            return ""
        node = child[1]
    return node.text if isinstance(node, Scalar) else ""


def _child(node: Node, step: int | str) -> tuple[Scalar | Node, Node] | None:
    """Return the key (in a list: the entry itself) and the value one step further."""
    if isinstance(node, Mapping):
        return next((entry for entry in node.entries if entry[0].text == step), None)
    if isinstance(node, Sequence) and isinstance(step, int) and 0 <= step < len(node.entries):
        return node.entries[step], node.entries[step]
    return None


def _is_empty(node: Node) -> bool:
    return isinstance(node, Scalar) and not node.text
