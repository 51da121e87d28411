"""The plugin that writes the news feed: what was announced, newest first."""

from community.context import Feed, announce_feed, department_in
from community.core.addresses import RSS_PATH
from community.core.language import gettext
from community.formats.news_channel import RSS_TYPE
from community.formats.rss import rss_feed
from community.kept_items import KeptItems
from community.news import bodies_in, news_in
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class RssGenerator(Output):
    """Writes ``/rss.xml``."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        announce_feed(self.context, Feed(title=gettext("News"), type=RSS_TYPE, path=RSS_PATH))

    def generate_output(self, _writer: object) -> None:
        """Write the file, with each text's links made absolute."""
        news = news_in(self.context)
        feed = rss_feed(
            news,
            department=department_in(self.context),
            bodies=bodies_in(self.context, news),
            items=KeptItems(self.context),
        )
        write_output(self.context, RSS_PATH, feed)


OUTPUTS = (RssGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
