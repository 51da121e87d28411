"""The home page, the coming events and the archive of each year."""

from collections.abc import Iterator

from community.formats.schema_org import site_data
from community.views.agenda import Agenda
from community.views.months import months_of, shown_months
from community.views.next_list import next_list
from community.views.page import Page
from community.views.program_pages import program_cards
from community.views.selection_pages import choices_of

#: Dates on the home page below the next one; the others are one link away.
HOME_DATES = 6
#: Dates that the home page knows of, for the days to come: with them it has no more than 8 kB.
KNOWN_DATES = 16
#: ``/events/`` shows whole months large until so many dates are shown, the others as lines.
LARGE_DATES = 6
#: ``/events/`` shows whole months until so many dates are shown, and only names the later ones.
COMING_DATES = 24


def coming_pages(agenda: Agenda) -> Iterator[Page]:
    """Yield the pages that list coming dates of all programs."""
    yield _home(agenda)
    yield _coming(agenda)


def year_pages(agenda: Agenda, year: int) -> Iterator[Page]:
    """Yield the archive of a year."""
    dates = agenda.views(agenda.calendar.in_year(year).occurrences)
    yield Page(
        address=f"events/{year}/",
        template="year",
        values={"year": year, "months": months_of(dates), "years": agenda.calendar.years},
    )


def _home(agenda: Agenda) -> Page:
    coming = agenda.calendar.upcoming
    dates = next_list(agenda.views(coming), room=HOME_DATES, known=KNOWN_DATES)
    return Page(
        address="",
        template="home",
        values={
            "dates": dates,
            "more": len(coming) - dates.shown,
            "programs": program_cards(agenda.calendar.catalog.programs),
            "data": site_data(agenda.department),
        },
    )


def _coming(agenda: Agenda) -> Page:
    dates = agenda.views(agenda.calendar.upcoming)
    return Page(
        address="events/",
        template="events",
        values={
            "shown": shown_months(dates, large=LARGE_DATES, shown=COMING_DATES),
            "choices": choices_of(agenda),
            "years": agenda.calendar.years,
        },
    )
