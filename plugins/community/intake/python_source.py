"""Where the settings stand in a Python file, as nodes like those of a header."""

import ast
from pathlib import Path

from community.intake.header.front_matter import Mapping, Node, Scalar, Sequence


def assigned(path: Path, name: str) -> ast.expr | None:
    """Return what a file assigns to ``name`` at its top level, the last time it does."""
    found = None
    for statement in _statements(path):
        match statement:
            case ast.Assign(targets=[ast.Name(id=target)], value=value) if target == name:
                found = value
            case ast.AnnAssign(target=ast.Name(id=target), value=ast.expr() as value) if (
                target == name
            ):
                found = value
    return found


def assigned_key(path: Path, name: str, key: str) -> ast.expr | None:
    """Return what a file assigns to one key of ``name``: alone, or in the whole."""
    found = _places(assigned(path, name)).get(key, (None, None))[1]
    for statement in _statements(path):
        match statement:
            case ast.Assign(
                targets=[ast.Subscript(value=ast.Name(id=target), slice=ast.Constant(value=which))],
                value=value,
            ) if (target, which) == (name, key):
                found = value
    return found


def _statements(path: Path) -> list[ast.stmt]:
    """Return the statements of a file that stand at its left margin; none if it is no Python."""
    try:
        return ast.parse(path.read_text("utf-8")).body
    except (OSError, SyntaxError, ValueError):
        return []


def node_of(value: object, source: ast.expr | None, line: int = 1, column: int = 1) -> Node:
    """Return a value of the settings with its place in the source.

    Where the source computes the value, the place of the whole stands for its parts.
    """
    if source is not None:
        line, column = source.lineno, source.col_offset + 1
    if isinstance(value, dict):
        return _mapping(value, source, line, column)
    if isinstance(value, list | tuple):
        sources = source.elts if isinstance(source, ast.List | ast.Tuple) else []
        parts = [*sources, *[None] * len(value)]
        entries = (node_of(v, s, line, column) for v, s in zip(value, parts, strict=False))
        return Sequence(entries=tuple(entries), line=line, column=column)
    text = "" if value is None else str(value)
    return Scalar(text=text, line=line, column=column)


def _mapping(
    values: dict[object, object], source: ast.expr | None, line: int, column: int
) -> Mapping:
    places = _places(source)
    entries = []
    for key, value in values.items():
        key_source, value_source = places.get(key, (None, None))
        place = (key_source.lineno, key_source.col_offset + 1) if key_source else (line, column)
        label = Scalar(text=str(key), line=place[0], column=place[1])
        entries.append((label, node_of(value, value_source, *place)))
    return Mapping(entries=tuple(entries), line=line, column=column)


def _places(source: ast.expr | None) -> dict[object, tuple[ast.expr, ast.expr]]:
    """Return key and value of a dict as the source writes them, by key."""
    if not isinstance(source, ast.Dict):
        return {}
    pairs = zip(source.keys, source.values, strict=True)
    return {key.value: (key, value) for key, value in pairs if isinstance(key, ast.Constant)}
