"""Outputs that are there once for each language of the site."""

from functools import wraps
from typing import Any, TypeVar

from community.context import in_every_language

_AnyGenerator = TypeVar("_AnyGenerator", bound=type)


def once_for_each_language(generator: _AnyGenerator) -> _AnyGenerator:
    """Let a generator announce and write its output once for each language, while it is spoken.

    What it asks of ``context`` is then in this language, and what it writes stands below ``home``.
    """
    for name in ("generate_context", "generate_output"):
        if name in vars(generator):
            setattr(generator, name, _in_every_language(vars(generator)[name]))
    return generator


def _in_every_language(method: Any) -> Any:
    @wraps(method)
    def repeated(self: Any, *arguments: Any) -> None:
        for _ in in_every_language(self.context):
            method(self, *arguments)

    return repeated
