"""The news feeds of the output: told once each, not in the future, and leading somewhere."""

from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import unquote, urlsplit

from community.core.addresses import spoken
from community.core.department import Department
from community.proof.dates import moment
from community.proof.findings import Mismatch, ProvedFeed
from community.proof.news import Item, ReadNews, UnreadableNewsError, read_news
from community.proof.tree import Tree


def prove_news(
    path: str, output: Tree, department: Department, *, as_of: datetime
) -> tuple[list[Mismatch], ProvedFeed | None]:
    """Return what is wrong with an XML file, and what was read if it is a feed that can be."""
    octets = (output / path).read_bytes()
    try:
        news = read_news(octets)
    except UnreadableNewsError as error:
        expected = "it has to be XML 1.0 in UTF-8"
        return [Mismatch(file=path, identity="XML", told=str(error), expected=expected)], None
    if news is None:
        return [], None
    found = [
        Mismatch(file=path, identity=identity, told=told, expected=expected)
        for identity, told, expected in (
            *_own_faults(path, news, output, department),
            *item_faults(news, output, department, as_of=as_of),
        )
    ]
    return found, None if found else proved_news(path, octets, news, department)


def item_faults(
    news: ReadNews, output: Tree, department: Department, *, as_of: datetime
) -> Iterator[tuple[str, str, str]]:
    """Yield items that are told twice or in the future, and links that lead nowhere."""
    for item in news.items:
        yield from _item_faults(item, as_of)
    yield from _twice(news)
    yield from _link_faults(news, output, department)


def proved_news(path: str, octets: bytes, news: ReadNews, department: Department) -> ProvedFeed:
    """Return what was read of a feed without a fault."""
    days = [item.moment.astimezone(department.zone).date() for item in news.items]
    return ProvedFeed(
        path=path,
        entries=len(news.items),
        size=len(octets),
        first=min(days, default=None),
        last=max(days, default=None),
    )


def _own_faults(
    path: str, news: ReadNews, output: Tree, department: Department
) -> Iterator[tuple[str, str, str]]:
    """Yield where the feed does not name its address; at a former one it names the present one."""
    root, own = spoken(department.address, ""), spoken(department.address, path)
    named = ", ".join(news.own)
    if named != own and not _is_same(output / path, output / named.removeprefix(root)):
        yield "its own link", f"it says {named or 'nothing'}", f"it is {own}"


def _is_same(one: Path, other: Path) -> bool:
    return other.is_file() and one.read_bytes() == other.read_bytes()


def _item_faults(item: Item, as_of: datetime) -> Iterator[tuple[str, str, str]]:
    if not item.guid:
        yield f"the item told {item.told}", "it has no identity", "each has one"
    try:
        told = item.moment
    except ValueError as error:
        yield item.guid, f"its date is '{item.told}' ({error})", "it is a date of RFC 822 or 3339"
        return
    now = as_of.astimezone(UTC)
    if told > now:
        yield item.guid, f"it was told {moment(told)}", f"the build's moment is {moment(now)}"


def _twice(news: ReadNews) -> Iterator[tuple[str, str, str]]:
    for guid, number in Counter(item.guid for item in news.items).items():
        if number > 1:
            yield guid, f"the identity is there {number} times", "each is there once"


def _link_faults(
    news: ReadNews, output: Tree, department: Department
) -> Iterator[tuple[str, str, str]]:
    """Yield links that lead out of the site, or to no page of it."""
    root = spoken(department.address, "")
    named = [("its link", news.links), *((item.guid, item.links) for item in news.items)]
    for identity, links in named:
        if len(links) != 1:
            yield identity, f"it has {len(links)} links", "it has one"
        for link in links:
            if not link.startswith(root):
                yield identity, f"it leads to {link}", f"the site is {root}"
            elif not _is_page(link.removeprefix(root), output):
                yield identity, f"it leads to {link}", "there is no such page"


def _is_page(path: str, output: Tree) -> bool:
    place = unquote(urlsplit(path).path)
    folder = f"{place}/" if place and not place.endswith("/") else place
    return (output / f"{folder}index.html").is_file()
