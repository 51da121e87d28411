"""Some of the coming dates: by free time and language on pages of their own, and ways to others."""

from collections.abc import Iterable, Iterator

from community.core.addresses import program_path, selection_path, venue_path
from community.core.calendar import Calendar
from community.core.language import gettext, message
from community.core.selections import FreeTime, Selection, selections
from community.core.spoken_names import language_name
from community.core.values import dataclass
from community.views.agenda import Agenda
from community.views.months import shown_months
from community.views.page import Page

#: A page shows whole months large until so many dates are, as lines until so many are shown.
LARGE_DATES = 6
SHOWN_DATES = 60

_NAMES = {
    FreeTime.MORNINGS: message("Mornings"),
    FreeTime.AFTERNOONS: message("Afternoons"),
    FreeTime.EVENINGS: message("Evenings"),
    FreeTime.WEEKENDS: message("Weekends"),
}
_HEADINGS = {
    FreeTime.MORNINGS: message("Coming events in the morning"),
    FreeTime.AFTERNOONS: message("Coming events in the afternoon"),
    FreeTime.EVENINGS: message("Coming events in the evening"),
    FreeTime.WEEKENDS: message("Coming events on weekends"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """A page with some of the coming dates; ``count`` of them take place."""

    text: str
    address: str
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """All such pages, by what a resident asks: when, in which language, what, where."""

    free_times: tuple[Choice, ...]
    languages: tuple[Choice, ...]
    programs: tuple[Choice, ...]
    venues: tuple[Choice, ...]


def choices_of(agenda: Agenda) -> Choices:
    """Return the pages that have coming dates."""
    calendar, found = agenda.calendar, selections(agenda.calendar)
    programs, venues = calendar.catalog.programs, calendar.catalog.venues
    return Choices(
        free_times=tuple(_choice(each) for each in found if each.free_time),
        languages=tuple(_choice(each) for each in found if each.language),
        programs=_with_dates(
            (each.title, program_path(each), calendar.of_program(each)) for each in programs
        ),
        venues=_with_dates(
            (each.name, venue_path(each), calendar.at_venue(each)) for each in venues
        ),
    )


def selection_pages(agenda: Agenda) -> Iterator[Page]:
    """Yield a page for each free time and each language."""
    choices = choices_of(agenda)
    for selection in selections(agenda.calendar):
        yield Page(
            address=selection_path(selection.slug),
            template="selection",
            values={
                "heading": _heading(selection),
                "shown": shown_months(
                    agenda.views(selection.dates), large=LARGE_DATES, shown=SHOWN_DATES
                ),
                "choices": choices,
                "address": selection_path(selection.slug),
            },
        )


def _choice(selection: Selection) -> Choice:
    name = gettext(_NAMES[selection.free_time]) if selection.free_time else _language(selection)
    return Choice(text=name, address=selection_path(selection.slug), count=selection.count)


def _heading(selection: Selection) -> str:
    if selection.free_time:
        return gettext(_HEADINGS[selection.free_time])
    return gettext("Coming events with %(language)s", language=_language(selection))


def _language(selection: Selection) -> str:
    return language_name(selection.language)


def _with_dates(pages: Iterable[tuple[str, str, Calendar]]) -> tuple[Choice, ...]:
    found = (
        Choice(text=text, address=path, count=_taking_place(dates)) for text, path, dates in pages
    )
    return tuple(each for each in found if each.count)


def _taking_place(calendar: Calendar) -> int:
    return sum(not each.status.is_off for each in calendar.upcoming)
