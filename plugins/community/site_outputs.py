"""What plugins write, without Pelican: it runs it as a generator, a rebuild runs it alone."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias


class Output:
    """Files of the site that belong together, such as a feed in each language.

    ``context`` is what all outputs share (``community.context`` is the door to it), ``settings``
    are Pelican's, ``output_path`` is the folder to write below, and ``get_template`` returns a
    template of the theme by its name without extension. What ``is_fixed`` is made of settings,
    theme and pictures alone: it stays until one of these changes.
    """

    is_fixed = False

    context: dict[str, Any]
    settings: dict[str, Any]
    output_path: str
    env: Any
    get_template: Callable[[str], Any]

    def generate_context(self) -> None:
        """Tell other outputs of this one, before any of them is written."""

    def finalize_context(self) -> None:
        """Make ready what needs to know of all outputs, before any of them is written."""

    def show_first(self, writer: Any) -> None:
        """Write what somebody waits for (``Viewing.first``) before anything else."""

    def generate_output(self, writer: Any) -> None:
        """Write the files; ``writer`` renders templates."""


#: Is told of outputs.
Hearer: TypeAlias = Callable[[Sequence[type[Output]]], None]
_HEARERS: list[Hearer] = []


def hear_of_outputs(hear: Hearer) -> None:
    """Have ``hear`` told of the outputs of every plugin that is registered from now on."""
    if hear not in _HEARERS:
        _HEARERS.append(hear)


def connect(*outputs: type[Output]) -> None:
    """Tell whoever runs the plugins of their outputs, in the order of Pelican's ``PLUGINS``."""
    for hear in _HEARERS:
        hear(outputs)


def fixed_group(output: str) -> str:
    """Return the name of the group of all files of an output that ``is_fixed``."""
    return f"fixed {output}"
