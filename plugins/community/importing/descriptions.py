"""The text of an event, from what its calendar has to say: plain, as HTML, or escaped twice."""

import re
from dataclasses import dataclass
from functools import lru_cache
from html import unescape

from community.importing.feed import Entry
from community.importing.html_markdown import markdown_of_html
from community.importing.markdown_text import escaped, markdown_of_plain, markdown_words
from community.importing.plain_words import mended, one_line
from community.intake.bodies.body import read_body

_TAGS = (
    "p|br|a|div|span|b|strong|i|em|u|ul|ol|li|h[1-6]|table|tr|td|img|font|blockquote|hr|html|body"
    "|center|section"
)
_HTML = re.compile(rf"</?(?:{_TAGS})(?:\s[^<>]*)?/?>", re.IGNORECASE)
_ESCAPED_HTML = re.compile(rf"&lt;/?(?:{_TAGS})(?:\s[^<>]*?)?/?&gt;", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#[0-9]{1,6}|#x[0-9a-f]{1,6}|[a-z]{2,8}[0-9]?);", re.IGNORECASE)
_BLOCKS = re.compile(r"<(?:p|div|html|body|table|li)\b", re.IGNORECASE)
_ALTERNATIVE = "X-ALT-DESC"
_ADDRESS = re.compile(r"https?://\S+", re.IGNORECASE)
#: What such a file may have at most is 256 KiB; nobody reads the half of it.
_LONGEST = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Description:
    """``markdown`` passes the reader of bodies; ``has_pictures``: some were left out."""

    markdown: str
    has_pictures: bool = False


@lru_cache(maxsize=2**14)
def description_of(entry: Entry) -> Description:
    """Return the text, with a link to the page that the calendar names."""
    told = _told(entry)
    link = _page(entry, told.markdown)
    whole = "\n\n".join(filter(None, (told.markdown, link)))
    return Description(markdown=whole, has_pictures=told.has_pictures)


def _told(entry: Entry) -> Description:
    html = entry.text(_ALTERNATIVE)
    if one_line(html) and _HTML.search(html):
        return _readable(mended(html)[:_LONGEST], is_html=True)
    text = mended(entry.text("DESCRIPTION"))[:_LONGEST]
    if not _HTML.search(text) and _ESCAPED_HTML.search(text):
        text = unescape(text)
    if not _HTML.search(text):
        plain = unescape(text) if _ENTITY.search(text) else text
        return _readable(plain, is_html=False)
    if not _BLOCKS.search(text):
        text = text.strip().replace("\n", "<br>")
    return _readable(text, is_html=True)


def _readable(text: str, *, is_html: bool) -> Description:
    """Return Markdown that has no problem; where there is one, the words alone."""
    if is_html:
        try:
            markdown, has_pictures = markdown_of_html(text)
        except ValueError:
            markdown, has_pictures = "", True
    else:
        markdown, has_pictures = markdown_of_plain(text), False
    if _is_sound(markdown) and (markdown or not one_line(text)):
        return Description(markdown=markdown, has_pictures=has_pictures)
    words = escaped(one_line(text))
    return Description(markdown=words if _is_sound(words) else "", has_pictures=has_pictures)


def _is_sound(markdown: str) -> bool:
    return not read_body("", markdown, 1)[1]


def _page(entry: Entry, markdown: str) -> str:
    """Return a line that leads to the event's page, unless the text does already."""
    address = entry.text("URL").strip()
    if not _ADDRESS.fullmatch(address) or address.rstrip("/") in markdown:
        return ""
    line = f"More: {markdown_words(address)}"
    return line if _is_sound(line) else ""
