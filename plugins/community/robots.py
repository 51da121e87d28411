"""The plugin that writes what robots may read: everything, calendars and feeds too."""

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import department_in
from community.core.addresses import ROBOTS_PATH, SITEMAP_PATH, absolute
from community.output import write_output


class RobotsGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/robots.txt``; some calendar programs fetch nothing where it is missing."""

    def generate_output(self, _writer: Writer) -> None:
        """Write the file."""
        sitemap = absolute(department_in(self.context).address, SITEMAP_PATH)
        lines = f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n"
        write_output(Path(self.output_path), ROBOTS_PATH, lines.encode())


def _generator(_pelican: object) -> type[RobotsGenerator]:
    return RobotsGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
