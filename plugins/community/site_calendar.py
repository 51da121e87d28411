"""From the catalog of a content folder to the calendar that all outputs are made of."""

from collections.abc import Mapping
from typing import Any

from community.context import Build, build_in, put_calendar
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.turning import settled_until
from community.hidden_pages import hidden_pages


def put_catalog(context: Mapping[str, Any], catalog: Catalog) -> Calendar:
    """Leave the calendar of what is visible, as of its last turn, and return it."""
    build = build_in(context)
    shown = Calendar.of(_shown(catalog, build), as_of=build.as_of)
    calendar, build.until = settled_until(shown, catalog, build.department.zone)
    build.as_of = calendar.as_of
    put_calendar(context, calendar)
    return calendar


def _shown(catalog: Catalog, build: Build) -> Catalog:
    """Return what pages are made of: all there is where staff look at drafts too."""
    if not build.viewing.shows_hidden:
        return catalog
    build.hidden.update(hidden_pages(catalog, build.as_of))
    return catalog.unhidden(build.as_of)
