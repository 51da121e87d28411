"""Icons made of one drawing: read back with the library that did not write them."""

from io import BytesIO

import pytest
from PIL import Image

from community.formats.icons import favicon, png_icon
from rendering import THEME

SVG = (THEME / "static/icon.svg").read_text("utf-8")


def test_the_favicon_has_three_sizes() -> None:
    with Image.open(BytesIO(favicon(SVG))) as icon:
        assert "ICO" == icon.format
        assert {(16, 16), (32, 32), (48, 48)} == icon.info["sizes"]
        icon.load()


@pytest.mark.parametrize(("background", "corner"), [(None, 0), ("#ffffff", 255)])
def test_a_large_icon_has_the_pixels_and_the_corners_asked_for(
    background: str | None, corner: int
) -> None:
    with Image.open(BytesIO(png_icon(SVG, 180, background=background))) as icon:
        assert (180, 180) == icon.size
        pixel = icon.convert("RGBA").getpixel((0, 0))
        assert isinstance(pixel, tuple)
        assert corner == pixel[3]


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert favicon(SVG) == favicon(SVG)
