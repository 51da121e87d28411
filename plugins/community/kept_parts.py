"""Parts of pages that are the same on many of them, written once: ``{% kept %}…{% endkept %}``.

A part is kept for the values of all names that it reads and for the spoken language. Nobody lists
them: they are taken from the part itself, so it cannot depend on one that was forgotten.
"""

from collections.abc import Callable
from hashlib import sha256
from typing import Any

from jinja2 import Environment, TemplateSyntaxError, Undefined, nodes, pass_eval_context
from jinja2.ext import Extension
from jinja2.nodes import EvalContext
from jinja2.parser import Parser

from community.core.language import language

#: How many parts are kept; then it begins anew, for somebody keeps what no second page asks for.
_MOST = 2**12

#: What reads names that do not stand in the part, or changes something outside of it.
_REFUSED = (nodes.Block, nodes.Extends, nodes.Include, nodes.NSRef, nodes.ScopedEvalContextModifier)


class KeptParts(Extension):
    """Jinja's environment with the tag ``kept``, which knows what it wrote while it lives.

    What the names hold must not change while pages are written; a text counts by its letters,
    anything else by being the same object.
    """

    tags = {"kept"}  # noqa: RUF012  # as Jinja asks for it

    def __init__(self, environment: Environment) -> None:
        """Begin with nothing kept."""
        super().__init__(environment)
        self._kept: dict[tuple[object, ...], tuple[str, object]] = {}

    def parse(self, parser: Parser) -> nodes.Node:
        """Return the part, called with the names that it reads."""
        line = next(parser.stream).lineno
        part = parser.parse_statements(("name:endkept",), drop_needle=True)
        refused = next(filter(None, (_refusal(each) for each in _all_nodes(part))), None)
        if refused:
            raise TemplateSyntaxError(
                f"{refused} cannot stand in 'kept'", line, parser.name, parser.filename
            )
        names: list[nodes.Expr] = [nodes.Name(name, "load") for name in _names_in(part)]
        key = sha256(repr(part).encode()).hexdigest()
        call = self.call_method("_part", [nodes.Const(key), nodes.Tuple(names, "load")])
        return nodes.CallBlock(call, [], [], part).set_lineno(line)

    @pass_eval_context
    def _part(
        self,
        context: EvalContext,
        key: str,
        values: tuple[Any, ...],
        caller: Callable[[], str],
    ) -> str:
        """Return what was written for these values, or what ``caller`` writes now."""
        spoken = language()
        of = (key, context.autoescape, id(spoken), *map(_likeness, values))
        found = self._kept.get(of)
        if found:
            return found[0]
        written = caller()
        if len(self._kept) >= _MOST:
            self._kept.clear()
        # The values stay alive with the part, or others could take their identities.
        self._kept[of] = written, (spoken, values)
        return written


def _likeness(value: object) -> object:
    """Return what is equal for values of which a part says the same."""
    if type(value) is str:
        return value
    return None if isinstance(value, Undefined) else id(value)


def _all_nodes(part: list[nodes.Node]) -> list[nodes.Node]:
    return [*part, *(each for node in part for each in node.find_all(nodes.Node))]


def _names_in(part: list[nodes.Node]) -> list[str]:
    """Return the names that a part reads; those that it gives itself do no harm."""
    return sorted({each.name for each in _all_nodes(part) if isinstance(each, nodes.Name)})


def _refusal(node: nodes.Node) -> str:
    """Return what is wrong with a node of a part, or ``""``."""
    if isinstance(node, nodes.Name) and node.name == "loop":
        return "'loop'"
    if isinstance(node, (nodes.Import, nodes.FromImport)) and node.with_context:
        return "'import … with context'"
    return f"'{type(node).__name__.lower()}'" if isinstance(node, _REFUSED) else ""
