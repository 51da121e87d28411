"""What feedgen writes as RSS, mended."""

import re

from lxml import etree

_TITLE = re.compile(rb"<title>[^<]*</title>")


def mended(octets: bytes, *, is_empty: bool) -> bytes:
    """Return the feed with its titles in the profile's spelling; an empty one has no date."""
    return _TITLE.sub(_spelled, _undated(octets) if is_empty else octets)


def _spelled(title: re.Match[bytes]) -> bytes:
    """Return a title in the RSS profile's spelling, which readers of HTML show right as well."""
    return title[0].replace(b"&amp;", b"&#x26;").replace(b"&lt;", b"&#x3C;")


def _undated(octets: bytes) -> bytes:
    """Return a feed without items without its date, for which feedgen has asked the clock."""
    root = etree.fromstring(octets)
    channel = root[0]
    for element in channel.findall("lastBuildDate"):
        channel.remove(element)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")
