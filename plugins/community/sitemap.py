"""The plugin that writes the list of all pages for search engines."""

from collections.abc import Iterator
from itertools import chain

from community.context import build_in, calendar_in, department_in, pages_in
from community.core.addresses import SITEMAP_PATH
from community.formats.sitemap import SitePage, in_languages, site_pages, sitemap
from community.output import write_output
from community.site_outputs import Output, connect
from community.surroundings import versions_in


class SitemapGenerator(Output):
    """Writes ``/sitemap.xml``."""

    def generate_output(self, _writer: object) -> None:
        """Write the file; Pelican's own pages stand before the dates, which may be many."""
        languages = build_in(self.context).languages
        own = [SitePage(path=url) for url in pages_in(self.context)]
        planned = chain(own, site_pages(calendar_in(self.context)))
        pages = chain(self._written_pages(), in_languages(planned, languages))
        found = sitemap(pages, department=department_in(self.context))
        write_output(self.context, SITEMAP_PATH, found)

    def _written_pages(self) -> Iterator[SitePage]:
        for page in self.context["pages"]:
            versions = versions_in(self.context, page.save_as)
            told = tuple((each.code, each.path) for each in versions)
            yield SitePage(path=page.url, versions=told)


OUTPUTS = (SitemapGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
