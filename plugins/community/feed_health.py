"""The plugin that writes what the proof of the feeds has found, once it has found it."""

from dataclasses import replace
from typing import Any

from community.context import (
    announce_page,
    build_in,
    department_in,
    feeds_in,
    in_every_language,
    write_last,
)
from community.core.addresses import FEED_HEALTH_PATH
from community.core.language import Language
from community.proof.findings import Proof, ProvedFeed
from community.site_outputs import Output, connect
from community.views.feed_health import feed_health_page
from community.views.versions import versions_of


class FeedHealthGenerator(Output):
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
        languages = build_in(self.context).languages
        for spoken in in_every_language(self.context):
            own = replace(proof, feeds=_feeds_of(spoken, proof, languages))
            page = feed_health_page(own, feeds=feeds_in(self.context), zone=zone)
            writer.write_file(
                f"{spoken.home}{page.save_as}",
                self.get_template(page.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=f"{spoken.home}{page.address}",
                versions=versions_of(page.address, languages),
                **page.values,
            )


def _feeds_of(
    spoken: Language, proof: Proof, languages: tuple[Language, ...]
) -> tuple[ProvedFeed, ...]:
    """Return the feeds that are in a language."""
    others = tuple(each.home for each in languages if each.home and each is not spoken)
    return tuple(
        feed
        for feed in proof.feeds
        if feed.path.startswith(spoken.home) and not feed.path.startswith(others)
    )


OUTPUTS = (FeedHealthGenerator,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
