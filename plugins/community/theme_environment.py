"""The theme's templates without Pelican, for a rebuild."""

from collections.abc import Iterable
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from community.kept_templates import KeptTemplates
from community.template_options import TEMPLATE_OPTIONS


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
