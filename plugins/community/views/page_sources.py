"""Which file staff edit to change a page."""

from collections.abc import Iterable, Mapping
from itertools import pairwise

from community.core.addresses import event_path, program_path, venue_path
from community.core.catalog import Catalog
from community.core.words import Translation


def page_sources(catalog: Catalog, code: str = "") -> dict[str, str]:
    """Return the file of each page of its own (``events/coffee/``), as a path of the site.

    It is the translation of that ``code`` where there is one.
    """
    return {
        **{event_path(each): _file(each.path, each.translations, code) for each in catalog.events},
        **{
            program_path(each): _file(each.path, each.translations, code)
            for each in catalog.programs
        },
        **{
            venue_path(each): _file(each.path, each.translations, code)
            for each in catalog.venues
            if each.path
        },
    }


def _file(path: str, translations: Iterable[Translation], code: str) -> str:
    return next((each.path for each in translations if each.language == code), path)


def source_at(address: str, sources: Mapping[str, str]) -> str:
    """Return the file of the page at an address, or of the one that it belongs to; or ``""``.

    The dates of an event and its flyer belong to it, and pages in other languages to the original.
    """
    if address in sources:
        return sources[address]
    parts = [part for part in address.split("/") if part]
    names = (f"{first}/{second}/" for first, second in pairwise(parts))
    return next((sources[name] for name in names if name in sources), "")
