"""Every page of the site for search engines, as sitemaps.org's protocol 0.9 has it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice

from lxml import etree

from community.core.addresses import (
    CHANGES_PATH,
    EVENTS_PAGE_PATH,
    NEXT_PAGE_PATH,
    SUBSCRIBE_PATH,
    absolute,
    event_path,
    month_path,
    next_program_path,
    occurrence_path,
    program_path,
    venue_path,
)
from community.core.calendar import Calendar
from community.core.department import Department

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

#: More addresses make a file that nobody reads.
_MOST = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page by its path; ``changed`` (aware) where its file tells when it last changed."""

    path: str
    changed: datetime | None = None


def site_pages(calendar: Calendar) -> Iterator[SitePage]:
    """Yield the pages of what residents may see, lists first, then the newest dates."""
    catalog = calendar.catalog
    for path in ("", EVENTS_PAGE_PATH, NEXT_PAGE_PATH, "programs/", SUBSCRIBE_PATH, CHANGES_PATH):
        yield SitePage(path=path)
    yield from (SitePage(path=f"events/{year}/") for year in calendar.years)
    yield from (SitePage(path=month_path(*month)) for month in calendar.months)
    yield from (SitePage(path=program_path(p), changed=p.history.changed) for p in catalog.programs)
    yield from (SitePage(path=next_program_path(program)) for program in catalog.programs)
    yield from (SitePage(path=venue_path(venue)) for venue in catalog.venues)
    for event in catalog.events:
        if event.schedule.is_series:
            yield SitePage(path=event_path(event), changed=event.history.changed)
    for each in reversed(calendar.occurrences):
        yield SitePage(path=occurrence_path(each), changed=each.history.changed)


def sitemap(pages: Iterable[SitePage], *, department: Department) -> bytes:
    """Return the file, with the first 50,000 of the pages, each once."""
    root = etree.Element(f"{{{_SPACE}}}urlset", nsmap={None: _SPACE})
    for page in islice({page.path: page for page in pages}.values(), _MOST):
        entry = etree.SubElement(root, f"{{{_SPACE}}}url")
        address = etree.SubElement(entry, f"{{{_SPACE}}}loc")
        address.text = absolute(department.address, page.path)
        if page.changed:
            changed = etree.SubElement(entry, f"{{{_SPACE}}}lastmod")
            changed.text = page.changed.astimezone(UTC).isoformat(timespec="seconds")
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
