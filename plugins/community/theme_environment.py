"""The theme's templates without Pelican, for a rebuild."""

from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, TemplateNotFound

from community.kept_templates import KeptTemplates
from community.template_options import TEMPLATE_OPTIONS

#: Of the pages of an event, the flyer and what stands around every page.
_USUAL = (
    *("date.html", "flyer.html", "four_flyers.html", "base.html"),
    *("parts/header.html", "parts/footer.html", "macros/adding.html", "macros/event.html"),
)


def theme_environment(root: Path, folders: Iterable[str]) -> Environment:
    """Return Jinja with the templates of these folders, the first that has one counts.

    ``root`` is the site's, where translated templates are kept.
    """
    return Environment(  # noqa: S701  # the options say so
        loader=FileSystemLoader(list(folders)),
        bytecode_cache=KeptTemplates(root),
        auto_reload=False,
        **TEMPLATE_OPTIONS,
    )


def warm_usual(environment: Environment) -> None:
    """Load what most edits need, while nothing else can be done: pages of an event to come."""
    for name in _USUAL:
        with suppress(TemplateNotFound):  # a theme may have others
            environment.get_template(name)


def warm(environment: Environment) -> None:
    """Load every template, so that the first page need not wait for them."""
    for name in environment.list_templates(extensions=["html"]):
        environment.get_template(name)
