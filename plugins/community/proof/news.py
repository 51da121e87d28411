"""The news feeds (RSS and Atom), read with lxml alone; feedgen writes them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache

from lxml import etree

from community.core.values import dataclass

_ATOM = "{http://www.w3.org/2005/Atom}"
_DECLARATION = re.compile(rb"""<\?xml version=["']1\.0["'] encoding=["']UTF-8["']""", re.IGNORECASE)

#: Each is asked for more than once, and some items were told at the same.
_MOST_MOMENTS = 10_000


class UnreadableNewsError(ValueError):
    """It is no news feed; the message says why."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of news; ``told`` is when residents were told, as it is written."""

    guid: str
    told: str
    links: tuple[str, ...]

    @property
    def moment(self) -> datetime:
        """Return in UTC when residents were told; ``ValueError`` where that cannot be read."""
        return _moment(self.told)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadNews:
    """A news feed: the addresses of the feed itself and of its site, and its items."""

    own: tuple[str, ...]
    links: tuple[str, ...]
    items: tuple[Item, ...]


@lru_cache(maxsize=_MOST_MOMENTS)
def _moment(told: str) -> datetime:
    if "," not in told:
        moment = datetime.fromisoformat(told)
    else:
        moment = parsedate_to_datetime(told)
        if format_datetime(moment)[:3] != told[:3]:
            raise ValueError("the weekday is another")
    if moment.tzinfo is None:
        raise ValueError("it has no zone")
    return moment.astimezone(UTC)


def read_news(octets: bytes) -> ReadNews | None:
    """Return what a feed says, ``None`` for XML that is no feed; raise where it cannot be read."""
    if not _DECLARATION.match(octets):
        raise UnreadableNewsError(f"it begins {octets[:40]!r}")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
    try:
        root = etree.fromstring(octets, parser)
    except etree.XMLSyntaxError as error:
        raise UnreadableNewsError(f"it is not well-formed: {error}") from None
    if root.getroottree().docinfo.doctype:
        raise UnreadableNewsError("it has a DOCTYPE, which readers refuse")
    if root.tag == "rss":
        return _rss(root)
    return _atom(root) if root.tag == f"{_ATOM}feed" else None


def _rss(root: etree._Element) -> ReadNews:
    channel = root.find("channel")
    if channel is None:
        raise UnreadableNewsError("it has no channel")
    return ReadNews(
        own=tuple(_links(channel, "self")),
        links=tuple(_texts(channel, "link")),
        items=tuple(
            Item(
                guid="".join(_texts(item, "guid")),
                told="".join(_texts(item, "pubDate")),
                links=tuple(_texts(item, "link")),
            )
            for item in channel.iter("item")
        ),
    )


def _atom(root: etree._Element) -> ReadNews:
    return ReadNews(
        own=tuple(_links(root, "self")),
        links=tuple(_links(root, "alternate")),
        items=tuple(
            Item(
                guid="".join(_texts(entry, f"{_ATOM}id")),
                told="".join(_texts(entry, f"{_ATOM}published")),
                links=tuple(_links(entry, "alternate")),
            )
            for entry in root.iter(f"{_ATOM}entry")
        ),
    )


def _texts(element: etree._Element, name: str) -> Iterator[str]:
    return (found.text or "" for found in element.findall(name))


def _links(element: etree._Element, relation: str) -> Iterator[str]:
    """Yield the addresses of Atom's links of a kind; one without a kind is an alternate."""
    for link in element.findall(f"{_ATOM}link"):
        if link.get("rel", "alternate") == relation:
            yield link.get("href", "")
