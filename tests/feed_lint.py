"""What the W3C feed validator asks of RSS and Atom, and what it is silent on but readers trip over.

Each function returns everything that is wrong with a feed, in words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime
from email.utils import parsedate_to_datetime
from itertools import pairwise
from typing import Any
from urllib.parse import urlsplit

import feedparser
from lxml import etree, html

ATOM = "{http://www.w3.org/2005/Atom}"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"
EVENT = "{http://purl.org/rss/1.0/modules/event/}"
MEDIA = "{http://search.yahoo.com/mrss/}"

_CHANNEL = ["title", "link", "description", f"{ATOM}link", "docs", "generator", "language"]
_RFC_822 = re.compile(r"(\w{3}), \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} [+-]\d{4}")
_RFC_3339 = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})")
_W3C_DATE = re.compile(rf"{_RFC_3339.pattern}|\d{{4}}-\d{{2}}-\d{{2}}")
_TAG_URI = re.compile(r"tag:[a-z0-9.-]+,\d{4}:[^\s]+")
_CONTROL = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_UNSAFE = ("script", "style", "iframe", "object", "embed", "form", "input", "meta", "link", "base")


def faults_of_rss(octets: bytes, *, address: str, as_of: datetime) -> list[str]:
    """Return what is wrong with a feed that stands at ``address``."""
    stream = list(_stream_faults(octets))
    if stream:
        return stream
    channel = etree.fromstring(octets)[0]
    items = channel.findall("item")
    found = [*_channel_faults(channel, address), *_order_faults(_published(items))]
    found += _identity_faults([item.findtext("guid") or "" for item in items])
    for item in items:
        name = item.findtext("guid")
        found += [f"{name}: {fault}" for fault in _item_faults(item, as_of)]
    newest = channel.findtext("lastBuildDate")
    if items and (newest is None or not max(_published(items)) <= _moment(newest) <= as_of):
        found.append(f"lastBuildDate is {newest}")
    return found


def faults_of_atom(octets: bytes, *, address: str, as_of: datetime) -> list[str]:
    """Return what is wrong with a feed that stands at ``address``."""
    stream = list(_stream_faults(octets))
    if stream:
        return stream
    feed = etree.fromstring(octets)
    entries = feed.findall(f"{ATOM}entry")
    found = [*_feed_faults(feed, address)]
    found += _order_faults([_text(entry, "published") for entry in entries])
    found += _identity_faults([_text(feed, "id"), *(_text(entry, "id") for entry in entries)])
    for entry in entries:
        found += [f"{_text(entry, 'id')}: {fault}" for fault in _entry_faults(entry, as_of)]
    newest = max((_moment(_text(entry, "updated")) for entry in entries), default=None)
    if newest and newest != _moment(_text(feed, "updated")):
        found.append("the feed is not as new as its newest entry")
    return found


def _stream_faults(octets: bytes) -> Iterator[str]:
    if not octets.startswith(b"<?xml version='1.0' encoding='UTF-8'?>\n<"):
        yield "the declaration is not first"
    if b"<!DOCTYPE" in octets or b"<!ENTITY" in octets:
        yield "it has a document type"
    if _CONTROL.search(octets):
        yield "it has control characters"
    try:
        octets.decode()
        etree.fromstring(octets)
    except (UnicodeDecodeError, etree.XMLSyntaxError) as error:
        yield str(error)
        return
    read = feedparser.parse(octets)
    if read.bozo:
        yield f"feedparser: {read.bozo_exception}"


def _channel_faults(channel: etree._Element, address: str) -> Iterator[str]:
    names = [child.tag for child in channel if child.tag != "item"]
    expected = [*_CHANNEL, *(["lastBuildDate"] if channel.findall("item") else [])]
    if names != expected:
        yield f"the channel has {names}"
    if [child.tag for child in channel][: len(names)] != names:
        yield "something stands after the items"
    if not all((channel.findtext(name) or "").strip() for name in expected if name[0] != "{"):
        yield "something of the channel is empty"
    links = [dict(link.attrib) for link in channel.findall(f"{ATOM}link")]
    if links != [{"href": address, "rel": "self", "type": "application/rss+xml"}]:
        yield f"the feed calls itself {links}"
    yield from _address_faults(channel.findtext("link"))


def _item_faults(item: etree._Element, as_of: datetime) -> Iterator[str]:
    names = Counter(str(child.tag) for child in item)
    once = ["title", "link", "description", CONTENT, "guid", "pubDate"]
    if any(names[name] != 1 for name in once):
        yield f"it has {dict(names)}"
    yield from _text_faults(item.findtext("title"), item.findtext("description"))
    yield from _html_faults(item.findtext("description") or "")
    yield from _address_faults(item.findtext("link"))
    if [guid.get("isPermaLink") for guid in item.findall("guid")] != ["false"]:
        yield "its guid poses as an address"
    yield from _pub_date_faults(item.findtext("pubDate") or "", as_of)
    yield from _html_faults(item.findtext(CONTENT) or "")
    yield from _event_faults(item)
    for picture in item.findall(f"{MEDIA}content"):
        yield from _address_faults(picture.get("url"))
        if not (picture.get("type") or "").startswith("image/") or picture.get("medium") != "image":
            yield "its picture is none"
    if names["author"]:
        yield "its author is not an email address"


def _pub_date_faults(text: str, as_of: datetime) -> Iterator[str]:
    match = _RFC_822.fullmatch(text)
    if not match:
        yield f"pubDate is {text!r}"
    elif f"{_moment(text):%a}" != match[1]:
        yield f"{text} is not a {match[1]}"
    elif _moment(text) > as_of:
        yield f"{text} is in the future"


def _event_faults(item: etree._Element) -> Iterator[str]:
    starts, ends = item.findtext(f"{EVENT}startdate"), item.findtext(f"{EVENT}enddate")
    wrong = [text for text in (starts, ends) if text and not _W3C_DATE.fullmatch(text)]
    yield from (f"{text!r} is no date" for text in wrong)
    if (
        starts
        and ends
        and not wrong
        and datetime.fromisoformat(ends) < datetime.fromisoformat(starts)
    ):
        yield "it ends before it starts"
    if starts and not item.findtext(f"{EVENT}location"):
        yield "it takes place nowhere"


def _feed_faults(feed: etree._Element, address: str) -> Iterator[str]:
    for name in ("id", "title", "updated", "subtitle"):
        if not _text(feed, name).strip():
            yield f"the feed has no {name}"
    if not (feed.findtext(f"{ATOM}author/{ATOM}name") or "").strip():
        yield "the feed has no author"
    links = [dict(link.attrib) for link in feed.findall(f"{ATOM}link")]
    if {"href": address, "rel": "self", "type": "application/atom+xml"} not in links:
        yield f"the feed calls itself {links}"
    if [link.get("type") for link in links if link["rel"] == "alternate"] != ["text/html"]:
        yield f"the feed tells of {links}"


def _entry_faults(entry: etree._Element, as_of: datetime) -> Iterator[str]:
    names = Counter(str(child.tag).removeprefix(ATOM) for child in entry)
    once = ["id", "title", "updated", "published", "content", "link", "summary"]
    if any(names[name] != 1 for name in once) or set(names) - {*once, "category"}:
        yield f"it has {dict(names)}"
    yield from _text_faults(_text(entry, "title"), _text(entry, "summary"))
    (link,) = entry.findall(f"{ATOM}link")
    yield from _address_faults(link.get("href"))
    if (link.get("rel"), link.get("type")) != ("alternate", "text/html"):
        yield f"its link is {dict(link.attrib)}"
    stamps = [_text(entry, name) for name in ("published", "updated")]
    if not all(map(_RFC_3339.fullmatch, stamps)):
        yield f"its dates are {stamps}"
    elif not _moment(stamps[0]) <= _moment(stamps[1]) <= as_of:
        yield f"it was published {stamps[0]}, updated {stamps[1]}"
    content = entry.find(f"{ATOM}content")
    if content is None or content.get("type") != "html":
        yield "its content is not HTML"
    yield from _html_faults(_text(entry, "content"))


def _text_faults(*texts: str | None) -> Iterator[str]:
    for text in texts:
        if not (text or "").strip() or "\n" in (text or ""):
            yield f"{text!r} is no line of text"


def _html_faults(content: str) -> Iterator[str]:
    """Yield relative addresses, scripts and whatever else readers must not run or load."""
    document = html.fragment_fromstring(content, create_parent="div")
    for name in _UNSAFE:
        if document.findall(f".//{name}"):
            yield f"the content has <{name}>"
    for element in document.iter():
        for attribute, value in element.attrib.items():
            if str(attribute).startswith("on") or attribute in {"style", "srcset"}:
                yield f"the content has {attribute}="
            if attribute in {"href", "src"} and not str(value).startswith(("mailto:", "tel:")):
                yield from _address_faults(str(value))
    if document.xpath(".//img[not(@alt)]"):
        yield "a picture has no words"


def _address_faults(address: str | None) -> Iterator[str]:
    parts = urlsplit(address or "")
    if parts.scheme not in {"https", "http"} or not parts.netloc or parts.netloc == "localhost":
        yield f"{address!r} is not a whole address"
    elif not (address or "").isascii() or " " in (address or ""):
        yield f"{address!r} is not an address"


def _identity_faults(names: Sequence[str]) -> Iterator[str]:
    yield from (f"{name} is there twice" for name, n in Counter(names).items() if n > 1)
    yield from (f"{name!r} is no tag: URI" for name in names if not _TAG_URI.fullmatch(name))


def _order_faults(moments: Sequence[Any]) -> Iterator[str]:
    if any(later > earlier for earlier, later in pairwise(moments)):
        yield "the newest is not first"


def _published(items: Sequence[etree._Element]) -> list[datetime]:
    return [_moment(item.findtext("pubDate") or "") for item in items]


def _moment(text: str) -> datetime:
    return parsedate_to_datetime(text) if "," in text else datetime.fromisoformat(text)


def _text(element: etree._Element, name: str) -> str:
    return element.findtext(f"{ATOM}{name}") or ""
