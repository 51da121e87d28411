"""Plain text for programs that show tags, and some characters, as they are written."""

import re
from functools import lru_cache

from lxml.html import HtmlElement, fragment_fromstring

#: Spaces of typography, which calendar programs show as a box; line and paragraph separators.
_SPACES = dict.fromkeys(map(ord, "\u00a0\u1680\u2007\u2008\u2009\u200a\u202f\u205f\u3000"), " ")
_BREAKS = dict.fromkeys(map(ord, "\u0085\u2028\u2029"), "\n")

#: Control characters other than tab and line break blank a whole calendar; a BOM is one in effect.
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160), 0xFEFF])
_CLEANING = {**_CONTROLS, **_SPACES, **_BREAKS}
_WHITE = re.compile(r"\s+")
_UNCLEAN = re.compile(f"[{re.escape(''.join(map(chr, _CLEANING)))}]")


def first_paragraph(html: str) -> str:
    """Return the first paragraph on one line, or ``""``; headings, lists and quotes are none."""
    body = fragment_fromstring(html, create_parent="div")
    # A text that stays in the language of the original stands in an element that says so.
    paragraphs = body.findall("p") or body.findall("div[@lang]/p")
    return next(filter(None, map(_text, paragraphs)), "")


def clean(text: str) -> str:
    """Return text without characters that programs show wrong or refuse; tabs become spaces."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    if _UNCLEAN.search(lines):
        lines = lines.translate(_CLEANING)
    return lines.strip()


@lru_cache(maxsize=2**13)
def one_line(text: str) -> str:
    """Return clean text on one line; names and places are asked for on a thousand pages."""
    return _WHITE.sub(" ", clean(text))


def _text(paragraph: HtmlElement) -> str:
    for line_break in paragraph.iter("br"):
        line_break.tail = f" {line_break.tail or ''}"
    return one_line(str(paragraph.text_content()))
