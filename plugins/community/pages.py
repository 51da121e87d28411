"""The plugin that writes the site's pages with the theme."""

from typing import Any

from markupsafe import Markup
from pelican.generators import Generator
from pelican.plugins import signals
from pelican.utils import get_relative_path, path_to_url

from community.context import (
    announce_card,
    announce_redirect,
    build_in,
    calendar_in,
    department_in,
    feeds_in,
    html_of,
    narrow_feeds_in,
)
from community.core.language import language
from community.views.frame import frame_of
from community.views.page import Page
from community.views.plan import pages_of


class PagesOfEvents(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Writes the home page, events, programs and venues."""

    def generate_output(self, writer: Any) -> None:
        """Write every page that the calendar asks for."""
        # Templates do not change during a build; asking the disk each time costs a page's worth.
        self.env.auto_reload = False
        calendar, department = calendar_in(self.context), department_in(self.context)
        feeds = (*feeds_in(self.context), *narrow_feeds_in(self.context))
        announce_card(self.context, self.context["frame"].card)
        for page in pages_of(calendar, department, feeds):
            if page.card:
                announce_card(self.context, page.card)
            writer.write_file(
                page.save_as,
                self.get_template(page.template),
                self.context,
                relative_urls=self.settings["RELATIVE_URLS"],
                url=page.address,
                body=self._body(page),
                card=page.card or self.context["frame"].card,
                **page.values,
            )
            if page.template == "redirect":
                home = language().home
                announce_redirect(self.context, home + page.address, home + page.values["target"])

    def _body(self, page: Page) -> Markup:
        """Return the safe HTML of the file that the page shows, its links as the page needs."""
        if not page.source:
            return Markup()
        root = path_to_url(get_relative_path(page.save_as))
        siteurl = root if self.settings["RELATIVE_URLS"] else self.settings["SITEURL"]
        return Markup(html_of(self.context, page.source, siteurl=siteurl))  # noqa: S704  # sanitized at intake


def _pages_generator(_pelican: object) -> type[PagesOfEvents]:
    return PagesOfEvents


def _put_frame(generators: list[Any]) -> None:
    """Leave what surrounds every page, Pelican's own too, once all feeds are announced."""
    context = generators[0].context
    context["frame"] = frame_of(
        department_in(context),
        as_of=build_in(context).as_of,
        feeds=(*feeds_in(context), *narrow_feeds_in(context)),
        brand=build_in(context).brand,
    )


def register() -> None:
    """Connect the generator; nothing here can fail."""
    signals.get_generators.connect(_pages_generator)
    signals.all_generators_finalized.connect(_put_frame)
