"""A body's HTML as plain text, for programs that show tags as they are written."""

import re
from collections.abc import Iterator

from lxml import etree
from lxml.html import HtmlElement, fragment_fromstring

_BLOCKS = {"address", "blockquote", "dd", "div", "dl", "dt", "hr", "li", "ol", "p", "pre", "ul"}
_BLOCKS |= {"h1", "h2", "h3", "h4", "h5", "h6", "figcaption", "figure", "section"}
_BLOCKS |= {"table", "td", "th", "tr"}


def plain_text(html: str) -> str:
    """Return the text, a blank line between paragraphs; addresses of links are left out."""
    return "\n\n".join(_paragraphs(fragment_fromstring(html, create_parent="div")))


def first_paragraph(html: str) -> str:
    """Return the first paragraph that is no heading and no list, or ``""``."""
    paragraphs = fragment_fromstring(html, create_parent="div").iter("p")
    texts = (text for element in paragraphs for text in _paragraphs(element))
    return next(texts, "")


def _paragraphs(root: HtmlElement) -> Iterator[str]:
    texts = ("\n".join(map(str.strip, block.split("\n"))).strip() for block in _blocks(root))
    return (text for text in texts if text not in {"", "-"})


def _blocks(root: HtmlElement) -> list[str]:
    """Return the text of the blocks, in order; some are empty, a list's entries have a dash."""
    blocks = [""]
    for happening, element in etree.iterwalk(root, events=("start", "end"), tag="*"):
        is_block = element.tag in _BLOCKS
        if happening == "end":
            blocks.extend([""] * is_block)
            blocks[-1] += _squeezed(element.tail if element is not root else None)
            continue
        if is_block:
            blocks.append("- " if element.tag == "li" else "")
        blocks[-1] += ("\n" if element.tag == "br" else "") + _squeezed(element.text)
    return blocks


def _squeezed(text: str | None) -> str:
    """Return text as browsers space it."""
    return re.sub(r"[ \t\r\n\f]+", " ", text or "")
