"""The plugin that writes the data: all events, the next ones, and the schema of both."""

from pathlib import Path

from pelican.generators import Generator
from pelican.plugins import signals
from pelican.writers import Writer

from community.context import Feed, announce_feed, calendar_in, department_in
from community.core.addresses import (
    EVENTS_PATH,
    EVENTS_SCHEMA_PATH,
    NEXT_PATH,
    NEXT_SCHEMA_PATH,
)
from community.core.language import gettext
from community.formats.data_files import events_file, events_schema, next_file, next_schema
from community.output import write_output

_TYPE = "application/json"


class DataGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/events.json``, ``/next.json`` and their schemas."""

    def generate_context(self) -> None:
        """Tell the pages that there are data."""
        announce_feed(
            self.context, Feed(title=gettext("Events as data"), type=_TYPE, path=EVENTS_PATH)
        )
        announce_feed(
            self.context, Feed(title=gettext("Next event as data"), type=_TYPE, path=NEXT_PATH)
        )

    def generate_output(self, _writer: Writer) -> None:
        """Write the files."""
        calendar, department = calendar_in(self.context), department_in(self.context)
        files = {
            EVENTS_PATH: events_file(calendar, department=department),
            NEXT_PATH: next_file(calendar, department=department),
            EVENTS_SCHEMA_PATH: events_schema(department),
            NEXT_SCHEMA_PATH: next_schema(department),
        }
        for path, octets in files.items():
            write_output(Path(self.output_path), path, octets)


def _generator(_pelican: object) -> type[DataGenerator]:
    return DataGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
