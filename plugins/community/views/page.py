"""One page of the site before it is written."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from dataclasses import field
from typing import Any

from community.core.addresses import former_paths
from community.core.values import dataclass
from community.views.social_cards import Card


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page at ``address`` (``events/coffee/``, from the site's root; ``""`` is the home page).

    An address that ends in ``.html`` is the file's own.
    ``template`` is a file of the theme without its extension, ``values`` are what it places.
    ``source`` is the content file whose body the page shows, if it shows one. ``card`` is its own
    social image, ``None`` where that of the site will do. Of what is not ``is_in_each_language``
    there is one file, in the site's own.
    """

    address: str
    template: str
    values: Mapping[str, Any] = field(default_factory=dict)
    source: str = ""
    card: Card | None = None
    is_in_each_language: bool = True

    @property
    def save_as(self) -> str:
        """Return the file: every page is an ``index.html``, unless its address names the file."""
        return self.address if self.address.endswith(".html") else f"{self.address}index.html"


@dataclass(frozen=True, slots=True, kw_only=True)
class PageGroup:
    """Pages that are made of the same: equal ``grounds`` give equal pages.

    ``name`` is that of one group of a language.
    """

    name: str
    grounds: Hashable
    make: Callable[[], Iterable[Page]]


def with_redirects(pages: Iterable[Page], aliases: tuple[str, ...], title: str) -> Iterator[Page]:
    """Yield pages, and what leads to each from where it was under former slugs.

    ``title`` is what they tell of; a page of a date has one of its own.
    """
    for page in pages:
        yield page
        date = page.values.get("date")
        for former in former_paths(page.address, aliases):
            yield redirect(former, to=page.address, title=date.title if date else title)


def redirect(old: str, *, to: str, title: str) -> Page:
    """Return the page that stays at a former address and leads on."""
    return Page(address=old, template="redirect", values={"target": to, "title": title})
