"""The HTML of content files with its links resolved, kept from a whole build."""

import posixpath
import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import Any

from community.core.catalog import Catalog
from community.core.event import Event
from community.core.language import Language, language, spoken
from community.core.place import Venue
from community.core.program import Program
from community.core.values import dataclass

#: What leads to another file, in sanitized HTML.
_LINK = re.compile(r'(?<=href=")\{filename\}[^"]*(?=")')

#: How a link begins that means the same in every file.
_FROM_ROOT = "{filename}/"

#: Stands for the way to the site's root, which is another one on each page.
_ROOT = "\ue000site\ue000"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptText:
    """What Pelican's contents give: ``links`` are the HTML by language and beginning of links.

    A text without links of Pelican's has none, and is the same everywhere.
    """

    html: str
    links: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def get_content(self, siteurl: str) -> str:
        """Return the HTML, its links below ``siteurl`` and to pages in the spoken language."""
        if not self.links:
            return self.html
        home = language().home
        whole = self.links.get((home, siteurl))
        return self.links[home, _ROOT].replace(_ROOT, siteurl) if whole is None else whole


@dataclass(frozen=True, slots=True, kw_only=True)
class Texts(Mapping[str, KeptText]):
    """Texts by the path of their file below the content folder; ``linked`` are those with links."""

    html: Mapping[str, str]
    linked: dict[str, KeptText]

    def __getitem__(self, place: str) -> KeptText:
        """Return the text of a file."""
        return self.linked.get(place) or KeptText(html=self.html[place])

    def __iter__(self) -> Iterator[str]:
        """Yield the paths."""
        return iter(self.html)

    def __len__(self) -> int:
        """Return how many there are."""
        return len(self.html)


def linked_texts(
    contents: Mapping[str, Any],
    languages: tuple[Language, ...],
    addresses: tuple[str, ...],
    *,
    relative: bool,
) -> dict[str, KeptText]:
    """Return the texts that lead to other files, as Pelican resolves their links.

    ``addresses`` are what links may begin with where they are not ``relative`` to their page.
    """
    roots = (_ROOT,) if relative else addresses
    found: dict[str, KeptText] = {}
    for place, content in contents.items():
        source = content._content if content else ""  # noqa: SLF001  # no getter leaves links alone
        if not has_links(source):
            continue
        links: dict[tuple[str, str], str] = {}
        for each in languages:
            with spoken(each):
                links.update({(each.home, root): content.get_content(root) for root in roots})
        found[place] = KeptText(html=source, links=links)
    return found


def has_links(html: str) -> bool:
    """Tell whether Pelican may have to resolve something in a text."""
    return "{" in html or "|" in html


def relinked(html: str, place: str, linked: Mapping[str, KeptText]) -> KeptText | None:
    """Return a new text of a file, its links resolved as those of ``linked`` texts are.

    None where it leads to where none of them leads, or shows files.
    """
    links = set(_LINK.findall(html))
    if shows_files(html):
        return None
    if not links:
        return KeptText(html=html)
    known: dict[tuple[str, str], dict[str, str]] = {}
    for other, text in linked.items():
        near = posixpath.dirname(other) == posixpath.dirname(place)
        if any((near or link.startswith(_FROM_ROOT)) and link in text.html for link in links):
            for key, resolved in text.links.items():
                known.setdefault(key, {}).update(_resolutions(text.html, resolved))
    if not known or not all(links <= each.keys() for each in known.values()):
        return None
    return KeptText(html=html, links={key: _resolved(html, each) for key, each in known.items()})


def _resolved(html: str, known: Mapping[str, str]) -> str:
    return _LINK.sub(lambda link: known[link[0]], html)


def _resolutions(html: str, resolved: str) -> dict[str, str]:
    """Return each link of a text as it stands in the same text, resolved."""
    pieces = map(re.escape, _LINK.split(html))
    found = re.fullmatch('([^"]*)'.join(pieces), resolved)
    return dict(zip(_LINK.findall(html), found.groups(), strict=True)) if found else {}


def shows_files(html: str) -> bool:
    """Tell whether a text may do more than lead to pages: what it shows is published for it."""
    return has_links(_LINK.sub("", html))


def html_of_files(catalog: Catalog, content: str) -> dict[str, str]:
    """Return the HTML of everything that has a page, its translations too, by path.

    ``content`` is the folder's path from the root of the site.
    """
    pages: tuple[Event | Program | Venue, ...] = (
        *catalog.events,
        *catalog.programs,
        *catalog.venues,
    )
    texts = {page.path: page.body.html for page in pages}
    for page in pages:
        texts.update(
            {words.path: words.body.html for words in page.translations if words.body.html}
        )
    return {path.removeprefix(f"{content}/"): html for path, html in texts.items()}
