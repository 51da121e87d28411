"""Outputs of this site as Pelican's generators."""

from collections.abc import Callable, Iterable
from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from community.context import build_in
from community.site_outputs import Output, fixed_group
from community.spoken_writer import SpokenWriter
from community.surroundings import put_surroundings

#: What Pelican asks for each output; it holds it by a weak reference.
_ASKED: dict[type[Output], Callable[[object], type[Generator]]] = {}


def connect_generators(outputs: Iterable[type[Output]]) -> None:
    """Have Pelican run outputs; one that is connected already is not run twice."""
    for output in outputs:
        if output not in _ASKED:
            _ASKED[output] = _asked(output)
        signals.get_generators.connect(_ASKED[output])


def _asked(output: type[Output]) -> Callable[[object], type[Generator]]:
    """Return what answers Pelican with the generator of an output."""
    bases = (_Fixed, output, Generator) if output.is_fixed else (output, Generator)
    generator = type(output.__name__, bases, {"__doc__": output.__doc__})

    def answer(_pelican: object) -> type[Generator]:
        return generator

    return answer


class _Fixed(Output):
    """Makes a group of all that an output writes, by which a rebuild knows it."""

    def generate_output(self, writer: Any) -> None:
        """Write the files."""
        with build_in(self.context).made.group(fixed_group(type(self).__name__), None):
            super().generate_output(writer)


def connect_writer() -> None:
    """Have Pelican write pages in the language of their place, once all feeds are announced."""
    signals.all_generators_finalized.connect(_put_frame)
    signals.get_writer.connect(_writer)


def _put_frame(generators: list[Any]) -> None:
    put_surroundings(generators[0].context)


def _writer(_pelican: object) -> type[SpokenWriter]:
    return SpokenWriter
