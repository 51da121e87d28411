"""The plugin that writes the data: all events, the next ones, and the schema of both."""

from community.context import (
    Feed,
    announce_feed,
    calendar_in,
    department_in,
    in_every_language,
)
from community.core.addresses import (
    EVENTS_PATH,
    EVENTS_SCHEMA_PATH,
    NEXT_PATH,
    NEXT_SCHEMA_PATH,
)
from community.core.language import gettext
from community.formats.data_files import events_file, events_schema, next_file, next_schema
from community.output import write_output
from community.site_outputs import Output, connect

_TYPE = "application/json"


class DataGenerator(Output):
    """Writes ``/events.json``, ``/next.json`` and their schemas."""

    def generate_context(self) -> None:
        """Tell the pages that there are data."""
        for _ in in_every_language(self.context):
            titles = {
                EVENTS_PATH: gettext("Events as data"),
                NEXT_PATH: gettext("Next event as data"),
            }
            for path, title in titles.items():
                feed = Feed(title=title, type=_TYPE, path=path, is_shared=True)
                announce_feed(self.context, feed)

    def generate_output(self, _writer: object) -> None:
        """Write the files, which are in the site's own language."""
        calendar, department = calendar_in(self.context), department_in(self.context)
        files = {
            EVENTS_PATH: events_file(calendar, department=department),
            NEXT_PATH: next_file(calendar, department=department),
            EVENTS_SCHEMA_PATH: events_schema(department),
            NEXT_SCHEMA_PATH: next_schema(department),
        }
        for path, octets in files.items():
            write_output(self.context, path, octets)


OUTPUTS = (DataGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
