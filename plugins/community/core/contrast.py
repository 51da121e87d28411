"""How well one color can be told from another, as WCAG 2.2 defines contrast ratio.

Colors are as the style sheet writes them: "#12315c" or "#fff", in sRGB.
"""

import re
from collections.abc import Collection

_HEX = re.compile(r"#(?:[0-9a-f]{3}|[0-9a-f]{6})", re.IGNORECASE)

_MOST = 255

#: Where the curve of sRGB begins with a straight line.
_LINEAR_BELOW = 0.04045

Channels = tuple[int, int, int]


def is_color(text: str) -> bool:
    """Tell whether a text is a color of this form."""
    return _HEX.fullmatch(text) is not None


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colors: from 1, the same, to 21, black and white."""
    darker, lighter = sorted((_luminance(_channels(one)), _luminance(_channels(other))))
    return (lighter + 0.05) / (darker + 0.05)


def nearest_color(color: str, others: Collection[str], least: float) -> str:
    """Return the darker or lighter shade next to ``color`` that has this contrast to all others.

    It is empty where neither has.
    """
    shades = (_shade(color, end, others, least) for end in ((0, 0, 0), (_MOST, _MOST, _MOST)))
    found = [shade for shade in shades if shade]
    return min(found, key=lambda shade: _distance(shade, color), default="")


def _shade(color: str, end: Channels, others: Collection[str], least: float) -> str:
    """Return the first shade on the way to black or white that can be told from all others."""
    start = _channels(color)
    for step in range(_MOST + 1):
        shade = _hex(start, end, step / _MOST)
        if all(contrast(shade, other) >= least for other in others):
            return shade
    return ""


def _hex(start: Channels, end: Channels, part: float) -> str:
    mixed = (round(a + (b - a) * part) for a, b in zip(start, end, strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)


def _distance(one: str, other: str) -> int:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return sum((a - b) ** 2 for a, b in pairs)


def _channels(color: str) -> Channels:
    digits = color.removeprefix("#")
    if len(digits) == len("fff"):
        digits = "".join(digit * 2 for digit in digits)
    red, green, blue = (int(digits[start : start + 2], 16) for start in (0, 2, 4))
    return red, green, blue


def _luminance(channels: Channels) -> float:
    """Return WCAG's relative luminance: 0 is black, 1 is white."""
    red, green, blue = (_linear(channel / _MOST) for channel in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= _LINEAR_BELOW else ((channel + 0.055) / 1.055) ** 2.4
