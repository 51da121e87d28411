"""What other websites include: the coming events as worded data, and the page that says how."""

import json
from collections.abc import Iterable

from community.core.addresses import EMBED_PATH, EMBED_SCRIPT_PATH, absolute
from community.core.calendar import Calendar
from community.core.language import gettext, language
from community.core.occurrence import Occurrence
from community.core.values import dataclass
from community.views.agenda import Agenda
from community.views.dates import DateView, date_view
from community.views.page import Page

#: Dates of all programs, and of each program and each place, so that a narrow list is never short.
COMING_DATES = 60
NARROW_DATES = 12

#: The name of the element and of its script's classes; a promise for ever.
ELEMENT = "department-events"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A program or a place to which a list can be narrowed: its title, and what to write."""

    title: str
    slug: str


def embed_file(calendar: Calendar) -> bytes:
    """Return the data: every word ready, paths from the site's root, soonest first."""
    dates = (date_view(each, as_of=calendar.as_of) for each in _chosen(calendar))
    told = {
        "version": 1,
        "language": language().code,
        "none": gettext("No event is planned right now."),
        "events": [_told(date) for date in dates],
    }
    return json.dumps(told, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def embed_page(agenda: Agenda) -> Page:
    """Return the page of instructions, with a live example."""
    address, catalog = agenda.department.address, agenda.calendar.catalog
    events = absolute(address, f"{language().home}events/")
    lang = f' lang="{language().code}"' if language().home else ""
    link = f'<a href="{events}">{gettext("Coming community events")}</a>'
    script = f'<script type="module" src="{absolute(address, EMBED_SCRIPT_PATH)}"></script>'
    origin = "/".join(address.split("/")[:3])
    return Page(
        address=EMBED_PATH,
        template="embed",
        values={
            "line": f"<{ELEMENT}{lang}>{link}</{ELEMENT}>{script}",
            "policy": f"script-src {origin}; connect-src {origin}",
            "programs": [Choice(title=each.title, slug=each.slug) for each in catalog.programs],
            "venues": [Choice(title=each.name, slug=each.slug) for each in catalog.venues],
        },
    )


def _chosen(calendar: Calendar) -> Iterable[Occurrence]:
    """Yield the first dates of all, and the first of each program and each place."""
    counts: dict[tuple[str, str], int] = {}
    for number, each in enumerate(calendar.upcoming):
        kinds = [("program", program.slug) for program in each.event.programs]
        kinds += [("venue", each.venue.slug)] if each.venue else []
        if number < COMING_DATES or any(counts.get(kind, 0) < NARROW_DATES for kind in kinds):
            yield each
        for kind in kinds:
            counts[kind] = counts.get(kind, 0) + 1


def _told(date: DateView) -> dict[str, object]:
    venue = date.occurrence.venue
    return {
        "title": date.title,
        "status": date.word,
        "mark": date.mark.value,
        "when": date.when,
        "start": date.starts,
        "over": date.is_over_at,
        "place": date.place,
        "path": f"{language().home}{date.path}",
        "programs": [program.slug for program in date.occurrence.event.programs],
        "venue": venue.slug if venue else "",
    }
