"""Tests of drawings as PNG."""

from io import BytesIO

import pytest
from PIL import Image

from community.formats.social_image import HEIGHT, WIDTH, fingerprint, social_image

EDGES = [("#fff", "#17202c")]
DRAWING = (
    f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}">'
    f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>'
    '<rect width="300" height="630" fill="#12315c"/>'
    '<text x="400" y="300" font-size="90" font-family="Source Sans Pro" fill="#17202c">WORDS</text>'
    "</svg>"
)


def test_the_picture_has_its_size_and_few_bytes() -> None:
    data = social_image(DRAWING.replace("WORDS", "Coffee"), EDGES)

    with Image.open(BytesIO(data)) as picture:
        assert ("PNG", (1200, 630), "P") == (picture.format, picture.size, picture.mode)
        colors = picture.convert("RGB")
        assert (0x12, 0x31, 0x5C) == colors.getpixel((10, 10))
        assert (255, 255, 255) == colors.getpixel((1190, 10))
    assert len(data) < 20_000


def test_words_are_drawn_with_the_fonts_that_are_given() -> None:
    empty, words = (social_image(DRAWING.replace("WORDS", said), EDGES) for said in ("", "Coffee"))

    assert len(words) > len(empty) + 500


def test_the_same_drawing_gives_the_same_bytes() -> None:
    assert social_image(DRAWING, EDGES) == social_image(DRAWING, EDGES)


def test_a_picture_of_many_colors_still_becomes_one_of_few() -> None:
    noise = "".join(
        f'<rect x="{x * 4}" y="{y * 2}" width="4" height="2" '
        f'fill="rgb({x % 256},{y % 256},{x * y % 256})"/>'
        for x in range(300)
        for y in range(0, 315, 3)
    )

    with Image.open(BytesIO(social_image(DRAWING.replace("</svg>", f"{noise}</svg>"), EDGES))) as p:
        assert p.mode == "P"


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="not a drawing"):
        social_image("no drawing", EDGES)


def test_other_words_and_other_colors_have_another_fingerprint() -> None:
    assert fingerprint(DRAWING, EDGES) == fingerprint(DRAWING, EDGES)
    assert 3 == len(
        {
            fingerprint(DRAWING, EDGES),
            fingerprint(f"{DRAWING} ", EDGES),
            fingerprint(DRAWING, [("#fff", "#000")]),
        }
    )
