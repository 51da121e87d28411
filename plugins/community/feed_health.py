"""The plugin that writes what the proof of the feeds has found, once it has found it."""

from typing import Any

from pelican.generators import Generator
from pelican.plugins import signals

from community.context import announce_page, department_in, feeds_in, write_last
from community.core.addresses import FEED_HEALTH_PATH
from community.proof.findings import Proof
from community.views.feed_health import feed_health_page


class FeedHealthGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes ``/feed-health/`` after every other file."""

    def generate_context(self) -> None:
        """Tell the page that leads there, and search engines, that there will be one."""
        self.context["feed_health"] = FEED_HEALTH_PATH
        announce_page(self.context, FEED_HEALTH_PATH)

    def generate_output(self, writer: Any) -> None:
        """Wait for the proof: it reads what the other plugins write."""

        def write(proof: Proof) -> None:
            self._write(writer, proof)

        write_last(self.context, write)

    def _write(self, writer: Any, proof: Proof) -> None:
        zone = department_in(self.context).zone
        page = feed_health_page(proof, feeds=feeds_in(self.context), zone=zone)
        writer.write_file(
            page.save_as,
            self.get_template(page.template),
            self.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            url=page.address,
            **page.values,
        )


def _generator(_pelican: object) -> type[FeedHealthGenerator]:
    return FeedHealthGenerator


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_generator)
