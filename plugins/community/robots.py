"""The plugin that writes what robots may read: everything, calendars and feeds too."""

from community.context import department_in
from community.core.addresses import ROBOTS_PATH, SITEMAP_PATH, absolute
from community.output import write_output
from community.site_outputs import Output, connect


class RobotsGenerator(Output):
    """Writes ``/robots.txt``; some calendar programs fetch nothing where it is missing."""

    is_fixed = True

    def generate_output(self, _writer: object) -> None:
        """Write the file."""
        sitemap = absolute(department_in(self.context).address, SITEMAP_PATH)
        lines = f"User-agent: *\nDisallow:\n\nSitemap: {sitemap}\n"
        write_output(self.context, ROBOTS_PATH, lines.encode())


OUTPUTS = (RobotsGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
