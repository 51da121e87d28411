"""A social image: a drawing (SVG) as a small PNG, the same bytes on every computer."""

from collections.abc import Sequence
from functools import cache, lru_cache
from hashlib import sha256
from importlib.metadata import version
from io import BytesIO
from itertools import chain
from pathlib import Path
from typing import cast

import resvg_py
from PIL import Image

from community.formats import drawn_words
from community.formats.drawn_words import draw_words, without_words
from community.formats.social_words import FAMILY, FONT_FILES

#: What the large networks ask for.
WIDTH, HEIGHT = 1200, 630

#: Steps between two colors that meet at the edge of a letter.
_STEPS = 8
#: Colors of the drawing itself, the ones with the largest areas.
_OWN_COLORS = 8
_MANY = 1 << 16
#: Differences in each part of two colors of the palette, of 255, that are too small.
_NEAR = 8

Color = tuple[int, int, int]


def social_image(drawing: str, edges: Sequence[tuple[str, str]]) -> bytes:
    """Return the drawing as PNG with few colors; ``edges`` are pairs (``#12315c``) that meet.

    Raise ``ValueError`` for what is no drawing.
    """
    ground, words = without_words(drawing)
    colored = _ground(ground).copy()
    draw_words(colored, words)
    written = BytesIO()
    few = colored.quantize(palette=_palette(colored, edges), dither=Image.Dither.NONE)
    few.save(written, "PNG", compress_level=6)
    return written.getvalue()


@lru_cache(maxsize=16)
def _ground(drawing: str) -> Image.Image:
    """Return what is below the words: drawing it is slow, and many have the same."""
    full = resvg_py.svg_to_bytes(
        svg_string=drawing,
        skip_system_fonts=True,
        font_files=list(FONT_FILES),
        font_family=FAMILY,
        sans_serif_family=FAMILY,
    )
    with Image.open(BytesIO(full)) as picture:
        return picture.convert("RGB")


def fingerprint(drawing: str, edges: Sequence[tuple[str, str]]) -> str:
    """Return what stands for everything that makes the bytes: words, colors, fonts, programs."""
    return sha256(f"{drawing}\0{edges}\0{_makers()}".encode()).hexdigest()


@cache
def _makers() -> str:
    own = (*FONT_FILES, __file__, drawn_words.__file__)
    digests = [sha256(Path(file).read_bytes()).hexdigest() for file in own]
    return " ".join([*digests, version("resvg-py"), version("pillow")])


def _palette(picture: Image.Image, edges: Sequence[tuple[str, str]]) -> Image.Image:
    """Return the colors of the largest areas and the steps between those that meet."""
    found = picture.getcolors(_MANY) or []
    largest = sorted(found, key=lambda each: (-each[0], each[1]))[:_OWN_COLORS]
    colors: list[Color] = []
    steps = (step for one, other in edges for step in _steps(one, other))
    for color in chain((_rgb(color) for _, color in largest), steps):
        if not any(_is_near(color, other) for other in colors):
            colors.append(color)
    palette = Image.new("P", (1, 1))
    palette.putpalette([part for color in colors for part in color])
    return palette


def _is_near(color: Color, other: Color) -> bool:
    """Tell whether Pillow may take one color for the other: it compares them in steps of four."""
    red, green, blue = color
    return max(abs(red - other[0]), abs(green - other[1]), abs(blue - other[2])) < _NEAR


def _rgb(color: object) -> Color:
    return cast("Color", color)


def _steps(one: str, other: str) -> list[Color]:
    first, last = _parts(one), _parts(other)
    return [
        _rgb(tuple(round(a + (b - a) * step / _STEPS) for a, b in zip(first, last, strict=True)))
        for step in range(_STEPS + 1)
    ]


def _parts(color: str) -> Color:
    """Return the parts of ``#fff`` or ``#12315c``."""
    digits = color.removeprefix("#")
    full = "".join(digit * 2 for digit in digits) if len(digits) == 3 else digits  # noqa: PLR2004  # the short form
    return int(full[:2], 16), int(full[2:4], 16), int(full[4:], 16)
