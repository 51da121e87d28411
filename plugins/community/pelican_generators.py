"""Outputs of this site as Pelican's generators, and Pelican's writer as that of this site."""

from collections.abc import Callable, Iterable
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from community.context import build_in
from community.site_outputs import Output, fixed_group
from community.spoken_writer import SpokenWriter

#: What Pelican asks for each output; it holds it by a weak reference.
_ASKED: dict[type[Output], Callable[[object], type[Generator]]] = {}


class _Fixed(Output):
    """Makes a group of all that an output writes, by which a rebuild knows it."""

    def generate_output(self, writer: Any) -> None:
        """Write the files."""
        with build_in(self.context).made.group(fixed_group(type(self).__name__), None):
            super().generate_output(writer)


def connect_generators(outputs: Iterable[type[Output]]) -> None:
    """Have Pelican run outputs; one that is connected already is not run twice."""
    for output in outputs:
        if output not in _ASKED:
            _ASKED[output] = _asked(output)
        signals.get_generators.connect(_ASKED[output])
    signals.all_generators_finalized.connect(_finalize)
    signals.get_writer.connect(_writer)


def _asked(output: type[Output]) -> Callable[[object], type[Generator]]:
    """Return what answers Pelican with the generator of an output."""
    bases = (_Fixed, output, Generator) if output.is_fixed else (output, Generator)
    generator = type(output.__name__, bases, {"__doc__": output.__doc__})

    def answer(_pelican: object) -> type[Generator]:
        return generator

    return answer


def _finalize(generators: list[Any]) -> None:
    """Have outputs make ready what needs to know of all others."""
    context = generators[0].context
    build_in(context).context = context
    for generator in generators:
        if isinstance(generator, Output):
            generator.finalize_context()


def _writer(_pelican: object) -> type[SpokenWriter]:
    return SpokenWriter
