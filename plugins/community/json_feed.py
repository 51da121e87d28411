"""The plugin that writes the news as a JSON Feed."""

from community.context import Feed, announce_feed, department_in
from community.core.addresses import JSON_FEED_PATH
from community.core.language import gettext
from community.formats.json_feed import json_feed
from community.formats.news_channel import JSON_FEED_TYPE
from community.news import bodies_in, news_in
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class JsonFeedGenerator(Output):
    """Writes ``/feed.json`` and the pages after it."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        announce_feed(
            self.context,
            Feed(title=gettext("News (JSON Feed)"), type=JSON_FEED_TYPE, path=JSON_FEED_PATH),
        )

    def generate_output(self, _writer: object) -> None:
        """Write the files, with each text's links made absolute."""
        news = news_in(self.context)
        pages = json_feed(
            news, department=department_in(self.context), bodies=bodies_in(self.context, news)
        )
        for path, octets in pages:
            write_output(self.context, path, octets)


OUTPUTS = (JsonFeedGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
