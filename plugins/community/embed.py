"""The plugin that writes what other websites include: a script, and the coming events as data."""

import json
from pathlib import Path

from community.context import announce_page, calendar_in, in_every_language
from community.core.addresses import EMBED_EVENTS_PATH, EMBED_PATH, EMBED_SCRIPT_PATH
from community.output import write_output
from community.site_outputs import Output, connect
from community.views.embedding import embed_file

_SCRIPT = Path(__file__).with_name("embed_events.js")


class EmbedGenerator(Output):
    """Writes ``/embed/events.js`` and ``/embed/events.json``."""

    def generate_context(self) -> None:
        """Tell search engines of the page that says how."""
        announce_page(self.context, EMBED_PATH)

    def generate_output(self, _writer: object) -> None:
        """Write the script, and the events in each language."""
        languages = []
        for each in in_every_language(self.context):
            languages.append(each.code)
            write_output(self.context, EMBED_EVENTS_PATH, embed_file(calendar_in(self.context)))
        write_output(self.context, EMBED_SCRIPT_PATH, _script(languages))


def _script(languages: list[str]) -> bytes:
    """Return the script, told the codes of the site's languages, its own first."""
    source = _SCRIPT.read_text("utf-8")
    return source.replace("LANGUAGES = []", f"LANGUAGES = {json.dumps(languages)}").encode()


OUTPUTS = (EmbedGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
