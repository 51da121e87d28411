"""The site's icon in the sizes and the container that browsers and phones ask for."""

import struct
from collections.abc import Iterable

from resvg_py import svg_to_bytes

#: Pixels of the pictures in a ``favicon.ico``.
_SMALL = (16, 32, 48)

#: The header of an icon file: reserved, its kind, the number of pictures.
_HEADER = struct.Struct("<HHH")
#: A picture in it: width, height, colors, reserved, planes, bits, size and place of its bytes.
_ENTRY = struct.Struct("<BBBBHHII")


def png_icon(svg: str, pixels: int, *, background: str | None = None) -> bytes:
    """Return a square PNG; the corners stay clear without a ``background``."""
    return bytes(
        svg_to_bytes(
            svg_string=svg,
            width=pixels,
            height=pixels,
            background=background,
            skip_system_fonts=True,
        )
    )


def favicon(svg: str) -> bytes:
    """Return ``favicon.ico``, its pictures as PNG."""
    return _icon_file([(pixels, png_icon(svg, pixels)) for pixels in _SMALL])


def _icon_file(pictures: Iterable[tuple[int, bytes]]) -> bytes:
    found = tuple(pictures)
    place = _HEADER.size + _ENTRY.size * len(found)
    head = _HEADER.pack(0, 1, len(found))
    for pixels, png in found:
        head += _ENTRY.pack(pixels, pixels, 0, 0, 1, 32, len(png), place)
        place += len(png)
    return head + b"".join(png for _, png in found)
