"""The colors at the top of the style sheet, read before anything is built with them."""

import re
from collections.abc import Mapping

from community.core.brand import COLOR_NAMES, Brand, Confusion, confusions
from community.core.contrast import is_color
from community.core.problem import Problem
from community.core.values import dataclass

_TOKENS = re.compile(r"@layer\s+tokens\s*\{")
_DARK = re.compile(r"@media[^{;]*prefers-color-scheme:\s*dark[^{;]*\{")
_COLOR = re.compile(r"--(?P<name>[\w-]+)\s*:\s*(?P<color>[^;}]*[^;}\s])")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Token:
    """A color as it is written, with its place."""

    color: str
    line: int
    column: int


def read_brand(style: str, path: str) -> tuple[Brand | None, list[Problem]]:
    """Return the colors of a style sheet's layer ``tokens``, and what is wrong with them.

    ``path`` is how problems name the file. A style sheet that has none is no brand.
    """
    plain = _COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), style)
    start, end = _block(_TOKENS, plain, 0, len(plain))
    dark_start, dark_end = _block(_DARK, plain, start, end)
    light = _tokens(plain, start, dark_start) | _tokens(plain, dark_end, end)
    dark = {**light, **_tokens(plain, dark_start, dark_end)}
    unreadable = {
        token: name
        for tokens in (light, dark)
        for name, token in tokens.items()
        if not is_color(token.color)
    }
    if unreadable:
        return None, [_no_color(path, *item) for item in unreadable.items()]
    if "brand" not in light:
        return None, []
    brand = _brand(light, dark)
    problems = [_too_alike(path, light, found, "") for found in confusions(brand.light)]
    if dark != light:
        problems += [_too_alike(path, dark, found, "in dark, ") for found in confusions(brand.dark)]
    return brand, problems


def _block(opening: re.Pattern[str], text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the inside of a block begins and ends; an empty place where there is none."""
    found = opening.search(text, start, end)
    if not found:
        return end, end
    depth = 1
    for brace in re.compile(r"[{}]").finditer(text, found.end(), end):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return found.end(), brace.start()
    return found.end(), end


def _tokens(text: str, start: int, end: int) -> dict[str, _Token]:
    return {
        found["name"]: _Token(
            color=found["color"],
            line=text.count("\n", 0, found.start("color")) + 1,
            column=found.start("color") - text.rfind("\n", 0, found.start("color")),
        )
        for found in _COLOR.finditer(text, start, end)
        if found["name"] in COLOR_NAMES
    }


def _brand(light: Mapping[str, _Token], dark: Mapping[str, _Token]) -> Brand:
    return Brand(
        light={name: token.color for name, token in light.items()},
        dark={name: token.color for name, token in dark.items()},
    )


def _no_color(path: str, token: _Token, name: str) -> Problem:
    message = f"'--{name}' is '{token.color}', whose contrast cannot be computed"
    return _problem(path, token, message, f"Write # and six digits, such as --{name}: #12315c")


def _too_alike(path: str, tokens: Mapping[str, _Token], found: Confusion, scheme: str) -> Problem:
    token, other = tokens[found.name], tokens[found.other]
    what = "text needs" if found.is_text else "an edge needs"
    # Rounded down: 4.49 is not enough, and must not look as if it were.
    ratio = int(found.ratio * 100) / 100
    message = (
        f"{scheme}'--{found.name}' {token.color} beside '--{found.other}' {other.color} "
        f"has a contrast of {ratio:g}, and {what} {found.least:g}"
    )
    hint = f"The nearest that passes is --{found.name}: {found.nearest}"
    if not found.nearest:
        hint = f"No shade of it passes; change '--{found.other}' to a much lighter or darker color"
    return _problem(path, token, message, hint)


def _problem(path: str, token: _Token, message: str, hint: str) -> Problem:
    return Problem(
        path=path, line=token.line, column=token.column, rule="contrast", message=message, hint=hint
    )
