"""The JSON Feed of the output, page by page: the same news as RSS, and the facts of the pages."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from community.core.addresses import JSON_FEED_PATH, RSS_PATH, json_feed_path, spoken
from community.core.department import Department
from community.proof.dates import moment
from community.proof.expected import Expected
from community.proof.facts import Fault, fact_faults
from community.proof.findings import Mismatch, ProvedFeed
from community.proof.json_files import (
    JsonObject,
    UnreadableJsonError,
    moment_in,
    objects_in,
    read_object,
    text_in,
)
from community.proof.news import Item, ReadNews, read_news
from community.proof.news_feeds import item_faults, proved_news
from community.proof.tree import Tree

_VERSION = "https://jsonfeed.org/version/1.1"


def prove_json_news(
    path: str, output: Tree, expected: Expected, department: Department
) -> tuple[list[Mismatch], ProvedFeed | None]:
    """Return what is wrong with a page of the feed, and what was read if all is right."""
    octets = (output / path).read_bytes()
    try:
        read = read_object(octets)
        news = _news(read)
        faults = [
            *_page_faults(path, read, output, department),
            *(fault for item in _items(read) for fault in _fact_faults(item, expected, department)),
            *item_faults(news, output, department, as_of=expected.calendar.as_of),
        ]
    except UnreadableJsonError as error:
        faults = [("JSON", str(error), "it is a JSON Feed 1.1")]
    if path == JSON_FEED_PATH and not faults:
        faults.extend(_differences(output))
    found = [Mismatch(file=path, identity=i, told=t, expected=e) for i, t, e in faults]
    return found, None if found else proved_news(path, octets, news, department)


def _items(read: JsonObject) -> list[JsonObject]:
    return objects_in(read, "items")


def _news(read: JsonObject) -> ReadNews:
    """Return a page as what RSS and Atom are read as."""
    items = (
        Item(
            guid=text_in(item, "id"),
            told=text_in(item, "date_published"),
            links=(text_in(item, "url"),),
        )
        for item in _items(read)
    )
    home, own = text_in(read, "home_page_url"), text_in(read, "feed_url")
    return ReadNews(own=(own,), links=(home,), items=tuple(items))


def _page_faults(
    path: str, read: JsonObject, output: Tree, department: Department
) -> Iterator[Fault]:
    """Yield where a page does not say which feed it is of, and what comes after it."""
    number = 1 if path == JSON_FEED_PATH else int(Path(path).stem)
    before, after = json_feed_path(number - 1), json_feed_path(number + 1)
    following = spoken(department.address, after) if (output / after).is_file() else ""
    wanted = {
        "version": _VERSION,
        "feed_url": spoken(department.address, JSON_FEED_PATH),
        "next_url": following,
    }
    for key, value in wanted.items():
        if text_in(read, key) != value:
            yield key, f"it says {text_in(read, key) or 'nothing'}", f"it is {value or 'left out'}"
    if number > 1 and not (output / before).is_file():
        yield "the page", f"there is no {before}", "the page before leads to it"


def _fact_faults(item: JsonObject, expected: Expected, department: Department) -> Iterator[Fault]:
    guid, now = text_in(item, "id"), expected.calendar.as_of.astimezone(UTC)
    if "title" not in item or not {"content_html", "content_text"} & item.keys():
        yield guid, "it lacks a title or a text", "each item has both"
    changed = moment_in(item, "date_modified")
    if changed > now:
        yield guid, f"it changed {moment(changed)}", f"the build's moment is {moment(now)}"
    facts = item.get("_event")
    if isinstance(facts, dict):
        yield from fact_faults(facts, expected, department)


def _differences(output: Tree) -> Iterator[Fault]:
    """Yield where the pages together do not have the items of RSS, in its order."""
    told, wanted = list(_told_in_json(output)), list(_told_in_rss(output))
    if not wanted or told == wanted:
        return
    odd = sorted(set(told) ^ set(wanted))
    for guid, at in odd:
        where = RSS_PATH if (guid, at) in wanted else JSON_FEED_PATH
        yield guid, f"{where} tells it {moment(at)}", "RSS and JSON tell the same"
    if not odd:
        yield "its items", "they are twice or in another order", f"it is that of {RSS_PATH}"


def _told_in_json(output: Tree) -> Iterator[tuple[str, datetime]]:
    number = 1
    while (output / json_feed_path(number)).is_file():
        try:
            yield from _told(_news(read_object((output / json_feed_path(number)).read_bytes())))
        except ValueError:
            return  # told where that page is read
        number += 1


def _told_in_rss(output: Tree) -> Iterator[tuple[str, datetime]]:
    try:
        news = read_news((output / RSS_PATH).read_bytes())
        yield from _told(news) if news else ()
    except (FileNotFoundError, ValueError):
        return  # a site without RSS; what cannot be read is told where RSS is read


def _told(news: ReadNews) -> Iterator[tuple[str, datetime]]:
    return ((item.guid, item.moment) for item in news.items)
