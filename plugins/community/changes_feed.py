"""The plugin that writes the feed of what moved or was called off."""

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import Feed, announce_feed, calendar_in, department_in
from community.core.addresses import CHANGES_FEED_PATH
from community.core.language import gettext
from community.core.told_changes import told_changes
from community.formats.changes_rss import changes_rss
from community.once_for_each_language import once_for_each_language
from community.output import write_output


@once_for_each_language
class ChangesGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/changes.xml``."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        feed = Feed(
            title=gettext("What changed"), type="application/rss+xml", path=CHANGES_FEED_PATH
        )
        announce_feed(self.context, feed)

    def generate_output(self, _writer: Writer) -> None:
        """Write the file."""
        told = told_changes(calendar_in(self.context))
        feed = changes_rss(told, department=department_in(self.context))
        write_output(Path(self.output_path), CHANGES_FEED_PATH, feed)


def _generator(_pelican: object) -> type[ChangesGenerator]:
    return ChangesGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
