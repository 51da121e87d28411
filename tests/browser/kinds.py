"""Which pages a browser looks at: few of them, and yet every kind of page and everything on it.

Nothing here names a page. A kind is read from the addresses, what a page shows from its elements
and classes; so pages that are added later are looked at without a word from anybody.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from lxml import html

#: Folders with more pages than this hold pages of one kind, each named by its own word.
_NAMED_PAGES = 4

_NUMBERS = {
    "DATE": re.compile(r"\d{4}-\d{2}-\d{2}"),
    "YEAR": re.compile(r"\d{4}"),
    "MONTH": re.compile(r"\d{4}-\d{2}|\d{2}"),
}


@dataclass(frozen=True, kw_only=True)
class SitePage:
    """A page of a built site.

    ``address`` is relative to the site's root, ``kind`` the same with a star for each name.
    ``shows`` holds each element and class of the page. ``is_redirect`` leads on by itself.
    """

    address: str
    kind: str
    language: str
    shows: frozenset[str]
    is_redirect: bool

    @property
    def file(self) -> str:
        """Return the page's path in the output."""
        is_folder = not self.address or self.address.endswith("/")
        return f"{self.address}index.html" if is_folder else self.address


@cache
def pages_of(output: Path) -> tuple[SitePage, ...]:
    """Return every page of an output, in the order of their addresses."""
    files = sorted(path.relative_to(output).as_posix() for path in output.rglob("*.html"))
    addresses = [file.removesuffix("index.html") for file in files]
    children = _children(addresses)
    return tuple(_page(output, address, children) for address in addresses)


@cache
def samples_of(output: Path) -> tuple[SitePage, ...]:
    """Return the pages to look at: one of each kind and language, and what else a kind may show.

    Pages that lead on by themselves cannot be looked at. Where two pages show as much, that in the
    first language is chosen.
    """
    rest = [page for page in pages_of(output) if not page.is_redirect]
    rest.sort(key=lambda page: page.address.startswith(f"{page.language}/"))
    unseen = set().union(*map(_sights, rest))
    chosen = []
    while unseen:
        best = max(rest, key=lambda page: len(_sights(page) & unseen))
        chosen.append(best)
        unseen -= _sights(best)
    return tuple(sorted(chosen, key=lambda page: page.address))


def sample_of(output: Path, kind: str) -> SitePage:
    """Return the first sample of a kind; raise ``LookupError`` if the site has no such page."""
    for page in samples_of(output):
        if page.kind == kind:
            return page
    kinds = ", ".join(sorted({page.kind for page in samples_of(output)}))
    message = f"No page is of the kind '{kind}'. There are {kinds}"
    raise LookupError(message)


def _sights(page: SitePage) -> set[tuple[str, str]]:
    kind = page.kind.removeprefix(f"{page.language}/")
    return {(kind, sight) for sight in page.shows} | {(kind, f"in {page.language}")}


def _page(output: Path, address: str, children: dict[str, int]) -> SitePage:
    file = output / (address if address.endswith(".html") else f"{address}index.html")
    root = html.fromstring(file.read_bytes())
    return SitePage(
        address=address,
        kind=_kind(address, children),
        language=root.get("lang", ""),
        shows=frozenset(_shows(root)),
        is_redirect=bool(root.xpath("//meta[@http-equiv='refresh']")),
    )


def _shows(root: html.HtmlElement) -> Iterable[str]:
    for element in root.iter():
        if isinstance(element.tag, str):
            yield element.tag
            for name in (element.get("class") or "").split():
                # One class of a row of sizes stands for all: "base-9" and "base-17".
                yield f"{element.tag}.{re.sub('[0-9]+', 'N', name)}"


def _children(addresses: Iterable[str]) -> dict[str, int]:
    """Return how many named pages and folders each folder holds."""
    names: dict[str, set[str]] = defaultdict(set)
    for address in addresses:
        parts = address.rstrip("/").split("/")
        for depth, part in enumerate(parts):
            if not _number(part):
                names["/".join(parts[:depth])].add(part)
    return {folder: len(held) for folder, held in names.items()}


def _kind(address: str, children: dict[str, int]) -> str:
    parts = address.rstrip("/").split("/")
    words = [
        _number(part) or ("*" if _is_name(parts[:depth], children) else part)
        for depth, part in enumerate(parts)
    ]
    return "/".join(words) + ("/" if address.endswith("/") else "")


def _is_name(folder: list[str], children: dict[str, int]) -> bool:
    """Tell whether a folder's pages are of one kind; those of a whole language are not."""
    is_root = all(re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]+)?", part) for part in folder)
    return not is_root and children.get("/".join(folder), 0) > _NAMED_PAGES


def _number(part: str) -> str:
    """Return what a number in an address is; nothing for a word."""
    return next((kind for kind, form in _NUMBERS.items() if form.fullmatch(part)), "")
