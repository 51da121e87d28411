"""The plugin that writes the news as Atom."""

from community.context import Feed, announce_feed, department_in
from community.core.addresses import ATOM_PATH
from community.core.language import gettext
from community.formats.atom import atom_feed
from community.formats.news_channel import ATOM_TYPE
from community.news import bodies_in, news_in
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class AtomGenerator(Output):
    """Writes ``/atom.xml``."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        announce_feed(
            self.context, Feed(title=gettext("News (Atom)"), type=ATOM_TYPE, path=ATOM_PATH)
        )

    def generate_output(self, _writer: object) -> None:
        """Write the file, with each text's links made absolute."""
        news = news_in(self.context)
        feed = atom_feed(
            news, department=department_in(self.context), bodies=bodies_in(self.context, news)
        )
        write_output(self.context, ATOM_PATH, feed)


OUTPUTS = (AtomGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
