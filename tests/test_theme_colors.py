"""The colors of the department come from the theme."""

from community.theme_colors import theme_colors
from rendering import THEME


def test_the_light_scheme_counts() -> None:
    sheet = ":root { --brand: #12315C; --on-brand: #fff; --round: 1rem }\n--brand: #234377;"

    assert {"brand": "#12315c", "on-brand": "#fff"} == theme_colors(sheet)


def test_the_theme_has_the_colors_of_social_images() -> None:
    colors = theme_colors((THEME / "static" / "css" / "style.css").read_text("utf-8"))

    assert {"brand", "on-brand", "paper", "ink", "off"} <= colors.keys()
