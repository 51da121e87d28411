"""The names of all rules whose breach the code reports, read from its source."""

import ast
import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

PACKAGE = Path(__file__).parents[1] / "plugins" / "community"

_NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")


def rule_names() -> frozenset[str]:
    """Return every name that is handed over as ``rule`` somewhere in the package."""
    nodes = [
        node
        for path in sorted(PACKAGE.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
    ]
    places: defaultdict[str, set[int]] = defaultdict(set)
    for taker, place in chain.from_iterable(map(_takers, nodes)):
        places[taker].add(place)
    values = chain.from_iterable(_rules_in(node, places) for node in nodes)
    return frozenset(chain.from_iterable(map(_names_in, values)))


def _takers(node: ast.AST) -> Iterator[tuple[str, int]]:
    """Yield the functions that take a ``rule``, a class by its own name, and at which place."""
    if isinstance(node, ast.ClassDef):
        makers = (part for part in node.body if isinstance(part, ast.FunctionDef))
        for maker in makers:
            if maker.name == "__init__":
                yield from ((node.name, place) for _, place in _takers(maker))
    if isinstance(node, ast.FunctionDef):
        names = [argument.arg for argument in node.args.args]
        if "rule" in names:
            yield node.name, names.index("rule") - (names[0] == "self")


def _rules_in(node: ast.AST, places: dict[str, set[int]]) -> Iterator[ast.expr]:
    """Yield what a call hands over as ``rule``, and what is assigned to that name."""
    if isinstance(node, ast.Call):
        yield from (keyword.value for keyword in node.keywords if keyword.arg == "rule")
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        for place in places.get(called, ()):
            yield from node.args[place : place + 1]
    if isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple):
        [target] = node.targets
        if isinstance(target, ast.Tuple) and getattr(target.elts[0], "id", "") == "rule":
            yield node.value.elts[0]


def _names_in(value: ast.expr) -> Iterator[str]:
    for part in ast.walk(value):
        if isinstance(part, ast.Constant) and _NAME.fullmatch(str(part.value)):
            yield str(part.value)
