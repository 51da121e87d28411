"""Tests of words that are taken out of drawings."""

import pytest
from PIL import Image

from community.formats.drawn_words import Words, draw_words, without_words

PLAIN = 'x="4" y="40.5" font-size="30" fill="#000000"'


def drawing(inside: str) -> str:
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60" '
        f'font-family="Source Sans Pro"><rect width="9" height="9"/>{inside}</svg>'
    )


def test_words_are_taken_with_their_looks_and_the_rest_stays() -> None:
    ground, words = without_words(drawing(f"<text {PLAIN}>Tea &amp;\n buns</text>"))

    assert drawing("") == ground
    assert words == (
        Words(text="Tea & buns", x=4, y=40.5, size=30, is_bold=False, anchor="ls", color="#000000"),
    )


def test_a_group_gives_its_words_their_looks() -> None:
    text = '<text x="100" y="40" font-size="30">12</text>'
    _, (words,) = without_words(
        drawing(f'<g fill="#ff0000" text-anchor="middle" font-weight="700">{text}</g>')
    )

    assert ("#ff0000", "ms", True) == (words.color, words.anchor, words.is_bold)


@pytest.mark.parametrize(
    "inside",
    [
        '<text x="4" y="40" font-size="30">No color</text>',
        f'<text {PLAIN} letter-spacing="2">Wide</text>',
        f'<text {PLAIN} font-weight="300">Light</text>',
        f"<text {PLAIN}>Two<tspan> colors</tspan></text>",
        f'<g transform="rotate(9)"><text {PLAIN}>Slanted</text></g>',
        f'<text {PLAIN} font-family="Serif">Serif</text>',
    ],
)
def test_words_of_other_looks_stay_in_the_drawing(inside: str) -> None:
    assert (drawing(inside), ()) == without_words(drawing(inside))


@pytest.mark.parametrize(("anchor", "left"), [("start", 100), ("middle", 50), ("end", 0)])
def test_words_stand_where_they_are_placed(anchor: str, left: int) -> None:
    inside = f'<text {PLAIN.replace("4", "100", 1)} text-anchor="{anchor}">Coffee</text>'
    _, words = without_words(drawing(inside))
    picture = Image.new("L", (200, 60), 255)

    draw_words(picture, words)

    box = picture.point(lambda shade: 255 - shade).getbbox()
    assert box is not None
    assert left <= box[0] <= box[2] <= left + 100
    assert 41 >= box[3]


def test_what_is_no_drawing_is_refused() -> None:
    with pytest.raises(ValueError, match="not a drawing"):
        without_words("no drawing")
