"""Values between curly quotes, which YAML takes for letters of the text."""

from collections.abc import Iterator

from community.intake.header.fault import Fault, in_yaml_quotes, without_curly
from community.intake.header.nodes import Location, Mapping, Node, Scalar
from community.intake.quoting import quoted


def curly_values(node: Node, location: Location = ()) -> Iterator[tuple[Location, Fault]]:
    """Yield a fault for each value that stands between curly quotes and no plain ones."""
    if isinstance(node, Scalar):
        if not node.quoted and without_curly(node.text) != node.text:
            yield location, _fault(node, location)
        return
    steps = (
        ((key.text, value) for key, value in node.entries)
        if isinstance(node, Mapping)
        else enumerate(node.entries)
    )
    for step, value in steps:
        yield from curly_values(value, (*location, step))


def _fault(value: Scalar, location: Location) -> Fault:
    before = f"{location[-1]}: " if isinstance(location[-1], str) else ""
    return Fault(
        line=value.line,
        column=value.column,
        rule="curly-quotes",
        message=f"the curly quotes around {quoted(without_curly(value.text))} would be shown",
        hint=f"Write {before}{in_yaml_quotes(value.text)}",
    )
