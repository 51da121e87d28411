"""The style sheet: its order, its weight, and colors that everyone can read."""

import gzip
import re

import pytest

from rendering import THEME

STYLE = (THEME / "static" / "css" / "style.css").read_text("utf-8")
WORDS = re.sub(r"/\*.*?\*/", "", STYLE, flags=re.DOTALL)

#: What stands on what: text needs 4.5 (WCAG 1.4.3), marks and edges of controls 3 (1.4.11).
TEXTS = [
    ("ink", "paper"),
    ("ink", "tint"),
    ("ink", "off-tint"),
    ("ink", "open-tint"),
    ("ink", "moved-tint"),
    ("quiet", "paper"),
    ("quiet", "tint"),
    ("paper", "quiet"),
    ("link", "paper"),
    ("link", "tint"),
    ("on-brand", "brand"),
    ("off", "paper"),
    ("off", "tint"),
    ("off", "off-tint"),
    ("open", "paper"),
    ("open", "tint"),
    ("open", "open-tint"),
    ("moved", "paper"),
    ("moved", "tint"),
    ("moved", "moved-tint"),
]
MARKS = [(mark, ground) for mark in ("edge", "accent") for ground in ("paper", "tint")]


def tokens(scheme: str) -> dict[str, str]:
    """Return the colors of one scheme; dark ones replace light ones."""
    light, dark = STYLE.split("prefers-color-scheme: dark", 1)
    found = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", light))
    if scheme == "dark":
        found |= dict(re.findall(r"--([\w-]+): (#[0-9a-f]{3,6});", dark.split("@layer", 1)[0]))
    return found


def luminance(color: str) -> float:
    digits = color.removeprefix("#")
    full = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits
    parts = [int(full[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_is_counted_as_wcag_counts_it() -> None:
    assert [21, 1] == [contrast("#000", "#ffffff"), contrast("#777", "#777777")]
    assert round(contrast("#767676", "#fff"), 2) == 4.54


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_can_be_read(scheme: str, text: str, ground: str) -> None:
    colors = tokens(scheme)

    assert contrast(colors[text], colors[ground]) >= 4.5


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("mark", "ground"), MARKS)
def test_edges_can_be_seen(scheme: str, mark: str, ground: str) -> None:
    colors = tokens(scheme)

    assert contrast(colors[mark], colors[ground]) >= 3


def test_the_dark_scheme_gives_every_color_but_those_that_serve_both() -> None:
    light, dark = tokens("light"), tokens("dark")

    assert {"on-brand"} == {name for name in light if light[name] == dark[name]}


def test_every_color_is_a_token() -> None:
    after = STYLE.split("@layer reset {", 1)[1]

    assert [] == re.findall(r"#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(", after)


def test_every_token_is_used_and_every_token_used_is_there() -> None:
    declared = set(re.findall(r"^\s*--([\w-]+):", WORDS, flags=re.MULTILINE))
    used = set(re.findall(r"var\(--([\w-]+)", WORDS))

    assert declared == used


def test_the_layers_stand_in_their_order() -> None:
    order = ["reset", "tokens", "base", "layout", "components", "utilities"]

    assert STYLE.startswith(f"@layer {', '.join(order)};")
    assert sorted(order) == sorted(re.findall(r"^@layer (\w+) \{", STYLE, flags=re.MULTILINE))


def test_nothing_is_styled_by_id_or_by_force_and_nothing_comes_from_elsewhere() -> None:
    assert "!important" not in WORDS
    assert "@import" not in WORDS
    assert "url(" not in WORDS
    assert [] == re.findall(r"#[a-z][\w-]*[^;{}]*\{", WORDS)


def test_nothing_is_placed_by_left_and_right() -> None:
    sides = r"(?:margin|padding|border)-(?:left|right|top|bottom)"
    sizes = r"(?<![\w-])(?:left|right|width|height):"

    assert [] == re.findall(f"{sides}|{sizes}", WORDS)


def test_the_style_sheet_stays_small() -> None:
    assert len(gzip.compress(STYLE.encode(), mtime=0)) <= 5_000
