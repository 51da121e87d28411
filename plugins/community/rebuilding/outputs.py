"""Runs the outputs of the plugins without Pelican."""

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import Environment

from community.made import Made
from community.page_writer import PageWriter
from community.rebuilding.doubt import DoubtError
from community.site_outputs import Output, fixed_group

#: The plugin that reads the content; a rebuild has read it already.
_READER = "community.content"


class _Alone(Output):
    """Gives an output what a generator of Pelican's would give it."""

    def __init__(self, context: dict[str, Any], output: Path, environment: Environment) -> None:
        """Begin with nothing written."""
        self.context = self.settings = context
        self.output_path = str(output)
        self.env = environment

    def get_template(self, name: str) -> Any:
        """Return a template of the theme."""
        return self.env.get_template(f"{name}.html")


def outputs_of(
    plugins: Iterable[str], context: dict[str, Any], output: Path, environment: Environment
) -> list[Output]:
    """Return the outputs of plugins; raise ``DoubtError`` for a plugin that knows no rebuilds."""
    return [
        type(kind.__name__, (kind, _Alone), {})(context, output, environment)
        for kind in _kinds(plugins)
    ]


def _kinds(plugins: Iterable[str]) -> Iterator[type[Output]]:
    for name in plugins:
        if name == _READER:
            continue
        module = import_module(name)
        kinds: tuple[type[Output], ...] | None = getattr(module, "OUTPUTS", None)
        if kinds is None:
            raise DoubtError(f"{name} is not known to rebuild")
        yield from kinds


def make(outputs: Iterable[Output], made: Made) -> None:
    """Write what outputs have to write, those that are fixed not again."""
    writer = PageWriter()
    for name in made.before:
        if name.startswith(fixed_group("")):
            made.is_kept(name, None)
    for output in outputs:
        if not output.is_fixed:
            output.generate_output(writer)
