"""Every page of the site for search engines, as sitemaps.org's protocol 0.9 has it."""

from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from html import escape
from itertools import islice
from typing import NamedTuple

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

_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"

#: Google's way to tell of a page in other languages.
_LINKS = "http://www.w3.org/1999/xhtml"

#: More addresses make a file that nobody reads.
_MOST = 50_000


class SitePage(NamedTuple):
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
        yield SitePage(path=occurrence_path(each), changed=each.changed)


def in_languages(pages: Iterable[SitePage], languages: Iterable[Language]) -> Iterator[SitePage]:
    """Yield each of the pages in all languages; a path is that in the site's own before."""
    known = tuple(languages)
    if len(known) == 1:
        yield from pages
        return
    for page in pages:
        versions = tuple((each.code, f"{each.home}{page.path}") for each in known)
        for _, path in versions:
            yield SitePage(path=path, changed=page.changed, versions=versions)


def sitemap(pages: Iterable[SitePage], *, department: Department) -> bytes:
    """Return the file, with the first 50,000 of the pages, each once.

    It is put together as text: a rebuild writes it too, and trees of so many pages take long.
    """
    shown = tuple(islice({page.path: page for page in pages}.values(), _MOST))
    links = f' xmlns:xhtml="{_LINKS}"' if any(page.versions for page in shown) else ""
    lines = [
        "<?xml version='1.0' encoding='UTF-8'?>",
        f'<urlset xmlns="{_SPACE}"{links}>',
        *(_entry(page, department.address) for page in shown),
        "</urlset>",
        "",
    ]
    return "\n".join(lines).encode()


def _entry(page: SitePage, address: str) -> str:
    """Return the lines about a page of the site at ``address``."""
    path, changed, versions = page
    lines = f"  <url>\n    <loc>{_escaped(absolute(address, path))}</loc>\n"
    if changed:
        moment = changed.astimezone(UTC).isoformat(timespec="seconds")
        lines = f"{lines}    <lastmod>{moment}</lastmod>\n"
    if versions:
        pairs = (*versions, *(("x-default", own) for _, own in versions[:1]))
        lines += "".join(_link(code, absolute(address, path)) for code, path in pairs)
    return f"{lines}  </url>"


def _link(code: str, address: str) -> str:
    href = _escaped(address).replace('"', "&quot;")
    return f'    <xhtml:link rel="alternate" hreflang="{code}" href="{href}"/>\n'


def _escaped(address: str) -> str:
    return escape(address, quote=False)
