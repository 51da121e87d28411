"""Writes pages with the theme's templates, each in the language of where it will stand."""

from collections.abc import Mapping
from typing import Any

from community.context import build_in
from community.core.language import spoken
from community.surroundings import language_at, surroundings_in, versions_in


class PageWriter:
    """Renders templates as Pelican does, and knows no Pelican: a rebuild does not load it."""

    @property
    def is_heard(self) -> bool:
        """Tell whether somebody in this very process has to hear of each page."""
        return False

    def write_file(
        self,
        name: str,
        template: Any,
        context: dict[str, Any],
        *,
        relative_urls: bool = False,
        **values: Any,
    ) -> None:
        """Render a template into the file ``name``, a path below the output folder.

        With ``relative_urls`` links begin at the page, else at the address of the site.
        """
        build = build_in(context)
        with spoken(language_at(name, build.languages)):
            around = surroundings_in(context)
            told = {**around, "versions": versions_in(context, name), **values}
            page = rendered(name, template, context, relative_urls=relative_urls, values=told)
        build.made.write(name, page.encode())


def rendered(
    name: str,
    template: Any,
    context: dict[str, Any],
    *,
    relative_urls: bool,
    values: Mapping[str, Any],
) -> str:
    """Return a page. What Pelican has read finds in ``context`` where its links have to begin."""
    local = {**context, "localsiteurl": context.get("localsiteurl"), "output_file": name}
    if relative_urls:
        root = path_to_root(name)
        context["localsiteurl"] = root
        local.update(SITEURL=root, localsiteurl=root)
    local.update(values)
    page: str = template.render(local)
    return page


def path_to_root(name: str) -> str:
    """Return the way from a file of the output to the folder of all: ``../..``, or ``.``."""
    return "/".join([".."] * name.count("/")) or "."
