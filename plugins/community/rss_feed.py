"""The plugin that writes the news feed: what was announced, newest first."""

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import Feed, announce_feed, calendar_in, department_in, html_of
from community.core.addresses import RSS_PATH
from community.core.news import announcements
from community.formats.rss import rss_feed
from community.output import write_output


class RssGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/rss.xml``."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        announce_feed(self.context, Feed(title="News", type="application/rss+xml", path=RSS_PATH))

    def generate_output(self, _writer: Writer) -> None:
        """Write the file, with each text's links made absolute."""
        calendar, department = calendar_in(self.context), department_in(self.context)
        catalog = calendar.catalog
        paths = [e.path for e in catalog.events] + [p.path for p in catalog.programs]
        bodies = {path: html_of(self.context, path, siteurl=department.address) for path in paths}
        news = rss_feed(announcements(calendar), department=department, bodies=bodies)
        write_output(Path(self.output_path), RSS_PATH, news)


def _generator(_pelican: object) -> type[RssGenerator]:
    return RssGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
