"""Whether every link of a built site leads somewhere: to a file of it, and to a place in that."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from lxml import html

from browser.sites import BuiltSite

_REFERENCES = "//@href | //@src | //@data-src"


def broken_links(site: BuiltSite) -> list[str]:
    """Return each reference to nothing, with its page; of other hosts nothing is asked.

    A page is read at its own address, the one for missing pages at an address far below the site.
    """
    return sorted(
        f"/{page.relative_to(site.output).as_posix()}: {reference}"
        for page in site.output.rglob("*.html")
        for reference in set(_references(page))
        if _is_broken(site, page, reference)
    )


def _references(file: Path) -> Iterator[str]:
    root = _read(file)
    yield from map(str, root.xpath(_REFERENCES))
    for several in root.xpath("//@srcset"):
        yield from (part.split()[0] for part in str(several).split(","))
    for refresh in root.xpath("//meta[@http-equiv='refresh']/@content"):
        yield str(refresh).partition("url=")[2]


def _is_broken(site: BuiltSite, page: Path, reference: str) -> bool:
    if reference.startswith("#"):
        return unquote(reference[1:]) not in _anchors(page)
    target = urlsplit(urljoin(_address_of(site, page), reference))
    own = urlsplit(site.address)
    if target.scheme not in ("http", "https", "webcal") or target.netloc != own.netloc:
        return False
    if not target.path.startswith(f"{site.base}/"):
        return True
    path = unquote(target.path).removeprefix(f"{site.base}/")
    file = site.output / (f"{path}index.html" if path.endswith("/") or not path else path)
    if not file.is_file():
        return True
    return bool(target.fragment) and unquote(target.fragment) not in _anchors(file)


def _address_of(site: BuiltSite, page: Path) -> str:
    path = page.relative_to(site.output).as_posix()
    if path == "404.html":
        return f"{site.address}/no/such/page/"
    return f"{site.address}/{path.removesuffix('index.html')}"


@cache
def _anchors(file: Path) -> frozenset[str]:
    return frozenset(map(str, _read(file).xpath("//@id")))


@cache
def _read(file: Path) -> html.HtmlElement:
    return html.fromstring(file.read_bytes())
