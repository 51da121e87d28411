"""Every page of the site for search engines, as sitemaps.org's protocol 0.9 has it."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
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
    selection_path,
    venue_path,
)
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import Language
from community.core.selections import selections
from community.core.values import dataclass

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

#: Google's way to tell of a page in other languages.
_LINKS = "http://www.w3.org/1999/xhtml"

#: More addresses make a file that nobody reads.
_MOST = 50_000


@dataclass(frozen=True, slots=True, kw_only=True)
class SitePage:
    """A page by its path; ``changed`` (aware) where its file tells when it last changed.

    ``versions`` are pairs of a language and the path in it, the site's own first; none where the
    page has one language.
    """

    path: str
    changed: datetime | None = None
    versions: tuple[tuple[str, str], ...] = ()


def site_pages(calendar: Calendar) -> Iterator[SitePage]:
    """Yield the pages of what residents may see, lists first, then the newest dates."""
    catalog = calendar.catalog
    for path in ("", EVENTS_PAGE_PATH, NEXT_PAGE_PATH, "programs/", SUBSCRIBE_PATH, CHANGES_PATH):
        yield SitePage(path=path)
    yield from (SitePage(path=f"events/{year}/") for year in calendar.years)
    yield from (SitePage(path=selection_path(each.slug)) for each in selections(calendar))
    yield from (SitePage(path=month_path(*month)) for month in calendar.months)
    yield from (SitePage(path=program_path(p), changed=p.history.changed) for p in catalog.programs)
    yield from (SitePage(path=next_program_path(program)) for program in catalog.programs)
    yield from (SitePage(path=venue_path(venue)) for venue in catalog.venues)
    for event in catalog.events:
        if event.schedule.is_series:
            yield SitePage(path=event_path(event), changed=event.history.changed)
    for each in reversed(calendar.occurrences):
        yield SitePage(path=occurrence_path(each), changed=each.history.changed)


def in_languages(pages: Iterable[SitePage], languages: Iterable[Language]) -> Iterator[SitePage]:
    """Yield each of the pages in all languages; a path is that in the site's own before."""
    known = tuple(languages)
    for page in pages:
        versions = tuple((each.code, f"{each.home}{page.path}") for each in known)
        told = versions if len(versions) > 1 else ()
        yield from (replace(page, path=path, versions=told) for _, path in versions)


def sitemap(pages: Iterable[SitePage], *, department: Department) -> bytes:
    """Return the file, with the first 50,000 of the pages, each once."""
    root = etree.Element(f"{{{_SPACE}}}urlset", nsmap={None: _SPACE, "xhtml": _LINKS})
    shown = tuple(islice({page.path: page for page in pages}.values(), _MOST))
    for page in shown:
        entry = etree.SubElement(root, f"{{{_SPACE}}}url")
        place = etree.SubElement(entry, f"{{{_SPACE}}}loc")
        place.text = absolute(department.address, page.path)
        if page.changed:
            changed = etree.SubElement(entry, f"{{{_SPACE}}}lastmod")
            changed.text = page.changed.astimezone(UTC).isoformat(timespec="seconds")
        for code, path in (*page.versions, *(("x-default", path) for _, path in page.versions[:1])):
            address = absolute(department.address, path)
            link = {"rel": "alternate", "hreflang": code, "href": address}
            etree.SubElement(entry, f"{{{_LINKS}}}link", link)
    if not any(page.versions for page in shown):
        etree.cleanup_namespaces(root)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", pretty_print=True)
