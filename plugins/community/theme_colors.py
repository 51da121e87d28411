"""The colors of the department, as the theme's style sheet has them."""

import re

_TOKEN = re.compile(r"--([\w-]+):\s*(#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6}))\s*;")


def theme_colors(style_sheet: str) -> dict[str, str]:
    """Return the colors of the light scheme, which stand first, by their names (``brand``)."""
    colors: dict[str, str] = {}
    for name, color in _TOKEN.findall(style_sheet):
        colors.setdefault(name, color.lower())
    return colors
