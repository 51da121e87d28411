"""The plugin that writes the feed of what moved or was called off."""

from community.context import Feed, announce_feed, calendar_in, department_in
from community.core.addresses import CHANGES_FEED_PATH
from community.core.language import gettext
from community.core.told_changes import told_changes
from community.formats.changes_rss import changes_rss
from community.once_for_each_language import once_for_each_language
from community.output import write_output
from community.site_outputs import Output, connect


@once_for_each_language
class ChangesGenerator(Output):
    """Writes ``/changes.xml``."""

    def generate_context(self) -> None:
        """Tell the pages that there is a feed."""
        feed = Feed(
            title=gettext("What changed"), type="application/rss+xml", path=CHANGES_FEED_PATH
        )
        announce_feed(self.context, feed)

    def generate_output(self, _writer: object) -> None:
        """Write the file."""
        told = told_changes(calendar_in(self.context))
        feed = changes_rss(told, department=department_in(self.context))
        write_output(self.context, CHANGES_FEED_PATH, feed)


OUTPUTS = (ChangesGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
