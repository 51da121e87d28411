"""The plugin that writes the list of all pages for search engines."""

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import build_in, calendar_in, department_in, pages_in
from community.core.addresses import SITEMAP_PATH
from community.formats.sitemap import SitePage, in_languages, site_pages, sitemap
from community.output import write_output
from community.spoken_writer import versions_in


class SitemapGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/sitemap.xml``."""

    def generate_output(self, _writer: Writer) -> None:
        """Write the file; Pelican's own pages stand before the dates, which may be many."""
        languages = build_in(self.context).languages
        own = [SitePage(path=url) for url in pages_in(self.context)]
        planned = chain(own, site_pages(calendar_in(self.context)))
        pages = chain(self._written_pages(), in_languages(planned, languages))
        found = sitemap(pages, department=department_in(self.context))
        write_output(Path(self.output_path), SITEMAP_PATH, found)

    def _written_pages(self) -> Iterator[SitePage]:
        for page in self.context["pages"]:
            versions = versions_in(self.context, page.save_as)
            told = tuple((each.code, each.path) for each in versions)
            yield SitePage(path=page.url, versions=told)


def _generator(_pelican: object) -> type[SitemapGenerator]:
    return SitemapGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
