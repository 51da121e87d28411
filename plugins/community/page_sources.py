"""Which file staff edit to change a page."""

from collections.abc import Mapping
from itertools import pairwise

from community.core.addresses import event_path, program_path, venue_path
from community.core.catalog import Catalog


def page_sources(catalog: Catalog) -> dict[str, str]:
    """Return the file of each page of its own (``events/coffee/``), as a path of the site."""
    return {
        **{event_path(each): each.path for each in catalog.events},
        **{program_path(each): each.path for each in catalog.programs},
        **{venue_path(each): each.path for each in catalog.venues if each.path},
    }


def source_at(address: str, sources: Mapping[str, str]) -> str:
    """Return the file of the page at an address, or of the one that it belongs to; or ``""``.

    The dates of an event and its flyer belong to it, and pages in other languages to the original.
    """
    parts = [part for part in address.split("/") if part]
    names = (f"{a}/{b}/" for a, b in pairwise(parts))
    return next((sources[name] for name in names if name in sources), "")
