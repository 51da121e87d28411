"""The words of a drawing (SVG), taken out of it and drawn by Pillow in a tenth of the time.

Only words with a place, a size, a weight and a color are taken; any others stay in the drawing.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from lxml import etree
from PIL import Image, ImageDraw, ImageFont

from community.core.values import dataclass
from community.formats.social_words import FAMILY, FONT_FILES

_SPACE = "{http://www.w3.org/2000/svg}"
_TAKEN = "taken"

#: What an element may say of its words and of those within it; the values that are understood.
_STYLE = {
    "font-family": (FAMILY,),
    "font-weight": ("400", "700"),
    "text-anchor": ("start", "middle", "end"),
}
_PLACE = frozenset(("x", "y", "font-size", "fill"))

#: How Pillow calls the point that a text is placed by: on the baseline, at one of three places.
_ANCHORS = {"start": "ls", "middle": "ms", "end": "rs"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One text: its place in pixels and what it looks like."""

    text: str
    x: float
    y: float
    size: float
    is_bold: bool
    anchor: str
    color: str


def without_words(drawing: str) -> tuple[str, tuple[Words, ...]]:
    """Return a drawing without the words that were taken out, and these in their order.

    Raise ``ValueError`` for what is no XML.
    """
    try:
        root = etree.fromstring(drawing, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError as error:
        raise ValueError(f"not a drawing: {error}") from error
    taken = tuple(_taken(root))
    etree.strip_elements(root, _TAKEN)
    return etree.tostring(root, encoding="unicode"), taken


def draw_words(picture: Image.Image, words: Iterable[Words]) -> None:
    """Draw words into a picture, on top of what is there."""
    pen = ImageDraw.Draw(picture)
    for each in words:
        font = _font(is_bold=each.is_bold, size=each.size)
        place = (each.x, each.y)
        pen.text(place, each.text, font=font, fill=each.color, anchor=each.anchor)


def _taken(root: etree._Element) -> Iterator[Words]:
    for element in list(root.iter(f"{_SPACE}text")):
        around = [each for each in element.iterancestors() if each is not root]
        style = {name: root.get(name, known[0]) for name, known in _STYLE.items()}
        for each in (*reversed(around), element):
            style.update((str(name), str(said)) for name, said in each.attrib.items())
        if _is_understood(style) and not len(element):
            yield _words(element.text or "", style)
            element.tag = _TAKEN


def _is_understood(style: Mapping[str, str]) -> bool:
    if not (style.keys() >= _PLACE and style.keys() <= _PLACE | _STYLE.keys()):
        return False
    return all(style[name] in known for name, known in _STYLE.items())


def _words(text: str, style: Mapping[str, str]) -> Words:
    return Words(
        text=" ".join(text.split()),
        x=float(style["x"]),
        y=float(style["y"]),
        size=float(style["font-size"]),
        is_bold=style["font-weight"] == "700",
        anchor=_ANCHORS[style["text-anchor"]],
        color=style["fill"],
    )


@lru_cache(maxsize=64)
def _font(*, is_bold: bool, size: float) -> ImageFont.FreeTypeFont:
    basic = ImageFont.Layout.BASIC  # the other one is not there on every computer
    return ImageFont.truetype(FONT_FILES[is_bold], size, layout_engine=basic)
