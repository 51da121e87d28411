"""The plugin that writes the site's pages with the theme."""

from functools import partial
from pathlib import Path
from typing import Any

from markupsafe import Markup

from community.context import (
    Feed,
    announce_card,
    announce_redirect,
    build_in,
    calendar_in,
    department_in,
    feeds_in,
    html_of,
    in_every_language,
    narrow_feeds_in,
)
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import Language
from community.group_making import make_groups
from community.page_writer import path_to_root
from community.site_outputs import Output, connect
from community.surroundings import language_at, put_surroundings, surroundings_in
from community.views.page import Page, PageGroup
from community.views.plan import page_at, page_groups
from community.views.social_cards import site_card
from community.views.versions import versions_of


class PagesOfEvents(Output):
    """Writes the home page, events, programs and venues."""

    #: The files that were written before all others; none yet.
    _written: frozenset[str] | None = None

    def finalize_context(self) -> None:
        """Leave what surrounds every page, before two processes may write them."""
        put_surroundings(self.context)
        for _ in in_every_language(self.context):
            surroundings_in(self.context)

    def generate_output(self, writer: Any) -> None:
        """Write every page that the calendar asks for, unless it is there as it would be."""
        # Templates do not change during a build; asking the disk each time costs a page's worth.
        self.env.auto_reload = False
        if self._written is None:
            self.show_first(writer)
        numbers = build_in(self.context).numbers
        for each in in_every_language(self.context):
            announce_card(self.context, site_card(department_in(self.context)))
            make_groups(
                self.context,
                page_groups(*self._plan(), numbers),
                partial(self._write_group, writer, each),
                is_alone=writer.is_heard,
            )

    def _plan(self) -> tuple[Calendar, Department, tuple[Feed, ...]]:
        """Return what pages are planned from, in the language that is spoken."""
        feeds = (*feeds_in(self.context), *narrow_feeds_in(self.context))
        return calendar_in(self.context), department_in(self.context), feeds

    def show_first(self, writer: Any) -> None:
        """Write the pages that somebody waits for, and tell of them."""
        build = build_in(self.context)
        written: list[str] = []
        for each in in_every_language(self.context):
            for address in build.viewing.first:
                if language_at(address, build.languages) is not each:
                    continue
                page = page_at(address.removeprefix(each.home), *self._plan())
                if page:
                    self._write(writer, page, each)
                    written.append(f"{each.home}{page.save_as}")
        changed = tuple(name for name in written if name in build.made.changed)
        if changed:
            build.viewing.hear(Path(self.output_path), changed)
        self._written = frozenset(written)

    def _write_group(self, writer: Any, spoken: Language, group: PageGroup) -> None:
        for page in group.make():
            file = f"{spoken.home}{page.save_as}"
            if file in (self._written or ()):
                build_in(self.context).made.note(file)
            else:
                self._write(writer, page, spoken)
            self._announce(page, spoken)

    def _write(self, writer: Any, page: Page, spoken: Language) -> None:
        languages = build_in(self.context).languages if page.is_in_each_language else ()
        writer.write_file(
            f"{spoken.home}{page.save_as}",
            self.get_template(page.template),
            self.context,
            relative_urls=self.settings["RELATIVE_URLS"],
            url=f"{spoken.home}{page.address}",
            body=self._body(page, spoken.home),
            versions=versions_of(page.address, languages),
            **({"card": page.card} if page.card else {}),
            **page.values,
        )

    def _announce(self, page: Page, spoken: Language) -> None:
        """Tell other plugins of the page's social image, or of where a former address leads."""
        if page.card:
            announce_card(self.context, page.card)
        if page.template == "redirect":
            home = spoken.home
            announce_redirect(self.context, home + page.address, home + page.values["target"])

    def _body(self, page: Page, home: str) -> Markup:
        """Return the safe HTML of the file that the page shows, its links as the page needs."""
        if not page.source:
            return Markup()
        root = path_to_root(f"{home}{page.save_as}")
        siteurl = root if self.settings["RELATIVE_URLS"] else self.settings["SITEURL"]
        return Markup(html_of(self.context, page.source, siteurl=siteurl))  # noqa: S704  # sanitized at intake


OUTPUTS = (PagesOfEvents,)


def register() -> None:
    """Have Pelican make it; nothing here can fail."""
    connect(*OUTPUTS)
