"""RSS as the profile of the RSS Advisory Board wants it: what feedgen writes, mended.

All texts are plain but an item's description, which readers show as HTML. Plain texts spell ``&``
and ``<`` as numbers, so that readers that take them for HTML show them right as well.
"""

import re
from html import escape

from lxml import etree

_TEXT = re.compile(rb"<(title|description|category)>[^<]*</")


def description_of(text: str) -> str:
    """Return an item's description that shows ``text`` letter by letter."""
    return escape(text, quote=False)


def mended(octets: bytes, *, is_empty: bool) -> bytes:
    """Return the feed with its texts in the profile's spelling; an empty one has no date."""
    return _TEXT.sub(_spelled, _undated(octets) if is_empty else octets)


def _spelled(text: re.Match[bytes]) -> bytes:
    return text[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")


def _undated(octets: bytes) -> bytes:
    """Return a feed without items without its date, for which feedgen has asked the clock."""
    root = etree.fromstring(octets)
    channel = root[0]
    for element in channel.findall("lastBuildDate"):
        channel.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
