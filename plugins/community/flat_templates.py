"""Templates that take the short way where Jinja asks for what is seldom there.

Jinja looks for each name of its environment in a chain of dicts, asks of all that is called whether
it wants the context, and wraps each text that it shows once more: a third of the time of a page.
"""

import re
from collections.abc import Callable, MutableMapping
from types import CodeType, FunctionType
from typing import Any

from jinja2 import Environment, Template
from jinja2.ext import Extension
from jinja2.runtime import Context, Macro
from markupsafe import Markup, escape

#: What has to be escaped, as ``markupsafe`` does it.
_unsafe = re.compile("[&<>'\"]").search


class FlatTemplate(Template):
    """A template that knows the names of its environment as they were when it was loaded."""

    @classmethod
    def from_code(
        cls,
        environment: Environment,
        code: CodeType,
        globals: MutableMapping[str, Any],  # noqa: A002  # Jinja's name
        uptodate: Callable[[], bool] | None = None,
    ) -> Template:
        """Return the template that was translated into ``code``."""
        made = super().from_code(environment, code, dict(globals), uptodate)
        made.root_render_func.__globals__["escape"] = shown
        return made


class FlatContext(Context):
    """A context that calls macros and plain functions at once, and all others as Jinja does."""

    def call(self, called: Callable[..., Any], /, *values: Any, **named: Any) -> Any:
        """Call what a template calls."""
        kind = type(called)
        if kind is Macro:
            values = (self.eval_ctx, *values)
        elif kind is not FunctionType or vars(called):
            return super().call(called, *values, **named)
        named.pop("_block_vars", None)
        named.pop("_loop_vars", None)
        return called(*values, **named)


class FlatTemplates(Extension):
    """Jinja's environment whose templates are flat; name it after those that add to its names."""

    def __init__(self, environment: Environment) -> None:
        """Make templates of this environment flat."""
        super().__init__(environment)
        environment.template_class = FlatTemplate
        environment.context_class = FlatContext


def shown(value: object) -> str:
    """Return a value as a page shows it: with letters for HTML, unless it is safe already."""
    if type(value) is Markup or (type(value) is str and not _unsafe(value)):
        return value
    return escape(value)
