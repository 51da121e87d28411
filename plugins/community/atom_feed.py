"""The plugin that writes the news as Atom."""

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import Feed, announce_feed, department_in
from community.core.addresses import ATOM_PATH
from community.core.language import gettext
from community.formats.atom import atom_feed
from community.formats.news_channel import ATOM_TYPE
from community.news import bodies_in, news_in
from community.once_for_each_language import once_for_each_language
from community.output import write_output


@once_for_each_language
class AtomGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/atom.xml``."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        announce_feed(
            self.context, Feed(title=gettext("News (Atom)"), type=ATOM_TYPE, path=ATOM_PATH)
        )

    def generate_output(self, _writer: Writer) -> None:
        """Write the file, with each text's links made absolute."""
        news = news_in(self.context)
        feed = atom_feed(
            news, department=department_in(self.context), bodies=bodies_in(self.context, news)
        )
        write_output(Path(self.output_path), ATOM_PATH, feed)


def _generator(_pelican: object) -> type[AtomGenerator]:
    return AtomGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
