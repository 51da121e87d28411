"""Pages that are sent or printed, not published: their templates, filled."""

from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from community.pelican_settings import REQUIRED_SETTINGS

_FOLDER = Path(__file__).parent / "outreach" / "templates"


def filled_template(name: str, **values: object) -> str:
    """Return a page; what it is filled with is escaped, and a value that is missing is an error."""
    options = REQUIRED_SETTINGS["JINJA_ENVIRONMENT"]
    environment = Environment(loader=FileSystemLoader(_FOLDER), **options)  # noqa: S701  # it escapes
    return environment.get_template(name).render(values)
