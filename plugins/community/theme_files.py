"""What the theme says of the department: its colors and its logo, checked before a build."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from community.context import build_in
from community.core.problem import Problem
from community.intake.brand import read_brand
from community.intake.header.nodes import position
from community.intake.python_source import assigned, node_of
from community.intake.quoting import quoted

#: Where the colors stand, below the theme's folder.
_STYLE = Path("static/css/style.css")


def read_theme(settings: Mapping[str, Any], source: Path) -> None:
    """Leave the colors with the build, and a problem for each that cannot be told from another.

    ``source`` is the site's ``pelicanconf.py``.
    """
    build = build_in(settings)
    theme = Path(settings["THEME"]).resolve()
    style = theme / _STYLE
    if style.is_file():
        path = style.relative_to(build.root) if style.is_relative_to(build.root) else style
        build.brand, problems = read_brand(style.read_text("utf-8"), path.as_posix())
        build.problems.extend(problems)
    static = theme / "static"
    logo = (static / build.department.logo).resolve()
    if not (logo.is_relative_to(static) and logo.is_file()):
        build.problems.append(_no_logo(settings, source, build.department.logo))


def _no_logo(settings: Mapping[str, Any], source: Path, logo: str) -> Problem:
    written = node_of(settings["COMMUNITY"], assigned(source, "COMMUNITY"))
    line, column = position(written, ("logo",))
    return Problem(
        path=source.name,
        line=line,
        column=column,
        rule="settings",
        message=f"'logo' is {quoted(logo)}, and the theme has no such file in static/",
        hint="Copy the picture to theme/static/ and write its name, such as seal.png",
    )
