"""The plugin that reads the content folder; all others find what it read in the context."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pelican.contents import Content
from pelican.generators import Generator
from pelican.plugins import signals

from community.context import Build, build_in
from community.core.addresses import event_path, program_path, venue_path
from community.core.body import Body
from community.core.catalog import Catalog
from community.core.language import language
from community.core.numbers import Numbers
from community.core.problem import Problem
from community.core.words import Translation
from community.intake.library import read_library
from community.links import is_image, link_problems
from community.progress import tell_progress
from community.site_calendar import put_catalog


class PageOfEachLanguage(Content):  # type: ignore[misc]  # Pelican ships no types
    """A file whose page is there in each language: links lead to that in the spoken one."""

    def __init__(self, *arguments: Any, **options: Any) -> None:
        """Begin without any text, whose links are made when a page asks for it."""
        super().__init__(*arguments, **options)
        self._texts: dict[tuple[str, str], str] = {}

    @property
    def url(self) -> str:
        """Return its address from the site's root."""
        return f"{language().home}{self.override_url}"

    def get_content(self, siteurl: str) -> str:
        """Return the HTML, its links below ``siteurl`` and to pages in the spoken language."""
        key = siteurl, language().home
        if key not in self._texts:
            self._texts[key] = self._update_content(self._content, siteurl)
        return self._texts[key]


class ContentGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Reads events, programs, venues and people, and makes link targets of those with a page."""

    def generate_context(self) -> None:
        """Read every file, keep every problem, and leave the calendar of what is visible."""
        build = build_in(self.context)
        tell_progress("Reading the content ...")
        library = read_library(build.root, build.content, build.department, as_of=build.as_of)
        build.problems.extend(library.problems)
        build.failed.update(_place(path, build) for path in library.failed)
        build.texts.update(
            (_place(path, build), body.html) for path, body in library.bodies.items()
        )
        build.catalog, build.record = library.catalog, library.record
        calendar = put_catalog(self.context, library.catalog)
        build.numbers = Numbers.of(calendar.catalog.events)
        for path, address, title, body in _pages_of(calendar.catalog):
            self._add(PageOfEachLanguage, build.root / path, address, title, body)
        for path, address, title, body in _translations_of(calendar.catalog):
            self._add(Content, build.root / path, address, title, body)
        self._publish_pictures(build.content, calendar.catalog)

    def _add(self, kind: type[Content], source: Path, address: str, title: str, body: Body) -> None:
        content = kind(
            body.html,
            {
                "title": title,
                "slug": source.stem,
                "url": address,
                "save_as": f"{address}index.html",
            },
            self.settings,
            str(source),
            self.context,
        )
        self.add_source_path(content)
        self.add_static_links(content)

    def _publish_pictures(self, folder: Path, visible: Catalog) -> None:
        """Name what is published: pictures that something visible shows or links, no others."""
        links = self.context["static_links"]
        links.clear()
        links.update(image.path for image in visible.pictures)
        links.update(*(page.get_static_links() for page in _published(self.context).values()))
        links.intersection_update([link for link in links if is_image(folder, link)])


def _pages_of(catalog: Catalog) -> list[tuple[str, str, str, Body]]:
    """Return path, address, title and body of everything that has a page of its own."""
    return [
        *((e.path, event_path(e), e.title, e.body) for e in catalog.events),
        *((p.path, program_path(p), p.title, p.body) for p in catalog.programs),
        *((v.path, venue_path(v), v.name, v.body) for v in catalog.venues),
    ]


def _translations_of(catalog: Catalog) -> list[tuple[str, str, str, Body]]:
    """Return the same of each translation that has a text of its own."""
    originals: tuple[tuple[str, str, tuple[Translation, ...]], ...] = (
        *((event_path(e), e.title, e.translations) for e in catalog.events),
        *((program_path(p), p.title, p.translations) for p in catalog.programs),
        *((venue_path(v), v.name, v.translations) for v in catalog.venues),
    )
    return [
        (words.path, f"{words.language}/{address}", title, words.body)
        for address, title, translations in originals
        for words in translations
        if words.body.html
    ]


def _place(path: str, build: Build) -> str:
    """Return a path of the site's folder as one of the content folder."""
    return (build.root / path).relative_to(build.content).as_posix()


def _path(place: str, build: Build) -> str:
    """Return a path of the content folder as one of the site's folder."""
    return (build.content / place).relative_to(build.root).as_posix()


def _published(context: Mapping[str, Any]) -> dict[str, Content]:
    """Return what has a page of its own, Pelican's pages too, by its path; no drafts."""
    pages = context["generated_content"].items()
    return {place: page for place, page in pages if page and page.status != "draft"}


def _shared_addresses(pages: Mapping[str, Content], build: Build) -> Iterator[Problem]:
    """Yield a problem for each page whose address another file has already."""
    first: dict[str, str] = {}
    for place, page in sorted(pages.items()):
        other = first.setdefault(page.save_as, place)
        if other != place:
            yield Problem(
                path=_path(place, build),
                line=1,
                column=1,
                rule="page-address",
                message=f"the address {page.url} belongs to {_path(other, build)} already",
                hint="Give the file another name, or write in which language it is: Lang: es",
            )


def _content_generator(_pelican: object) -> type[ContentGenerator]:
    return ContentGenerator


def _check_links(generators: list[Any]) -> None:
    """Look for links that lead nowhere, when every generator has read its files."""
    context = generators[0].context
    build = build_in(context)
    pages = {place: page for place, page in context["generated_content"].items() if page}
    published = _published(context).keys()
    # No getter gives the text of Pelican's own pages before its links are resolved.
    texts = {place: page._content for place, page in pages.items()}  # noqa: SLF001
    build.problems.extend(link_problems({**build.texts, **texts}, build, published=published))
    build.problems.extend(_shared_addresses(pages, build))


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_content_generator)
    signals.all_generators_finalized.connect(_check_links)
