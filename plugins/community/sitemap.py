"""The plugin that writes the list of all pages for search engines."""

from itertools import chain
from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import calendar_in, department_in, pages_in
from community.core.addresses import SITEMAP_PATH
from community.formats.sitemap import SitePage, site_pages, sitemap
from community.output import write_output


class SitemapGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/sitemap.xml``."""

    def generate_output(self, _writer: Writer) -> None:
        """Write the file; Pelican's own pages stand before the dates, which may be many."""
        urls = [*(page.url for page in self.context["pages"]), *pages_in(self.context)]
        own = [SitePage(path=url) for url in urls]
        pages = chain(own, site_pages(calendar_in(self.context)))
        found = sitemap(pages, department=department_in(self.context))
        write_output(Path(self.output_path), SITEMAP_PATH, found)


def _generator(_pelican: object) -> type[SitemapGenerator]:
    return SitemapGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
