"""One page in each language of the site, for links from one to the other."""

from collections.abc import Iterable

from community.core.language import Language
from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A page in one language: its code, its name in itself, its path from the site's root."""

    code: str
    name: str
    path: str


def versions_of(address: str, languages: Iterable[Language]) -> tuple[Version, ...]:
    """Return a page that all ``languages`` have, the site's own first; none where it is alone."""
    found = tuple(
        Version(code=each.code, name=each.name, path=f"{each.home}{address}") for each in languages
    )
    return found if len(found) > 1 else ()
