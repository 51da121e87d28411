"""The pages that printed codes lead to: the next date, at whatever moment they are opened."""

from collections.abc import Iterator

from community.core.addresses import NEXT_PAGE_PATH, next_program_path, program_calendar_path
from community.core.occurrence import Occurrence
from community.core.program import Program
from community.views.agenda import Agenda
from community.views.next_list import NextList, next_list
from community.views.page import Page, with_redirects

#: Dates below the next one.
LATER_DATES = 12
#: Dates that the page knows of, for the days to come: with them it has no more than 12 kB.
KNOWN_DATES = 60


def next_pages(agenda: Agenda) -> Iterator[Page]:
    """Yield the page of all events, that of each program, and redirects: codes stay on paper."""
    dates = _list(agenda, agenda.calendar.upcoming)
    yield Page(
        address=NEXT_PAGE_PATH,
        template="next",
        values={"program": None, "dates": dates, "is_asked": False, "has_calendar": False},
    )
    for program in agenda.calendar.catalog.programs:
        yield from with_redirects([_program_page(agenda, program)], program.aliases, program.title)


def _program_page(agenda: Agenda, program: Program) -> Page:
    """Return the program's own dates, or where one can ask about a program that has none."""
    own = agenda.calendar.of_program(program).upcoming
    dates = own or agenda.calendar.featuring(program).upcoming
    return Page(
        address=next_program_path(program),
        template="next",
        values={
            "program": program,
            "dates": _list(agenda, dates),
            "is_asked": not own and bool(dates),
            "has_calendar": agenda.feeds.has(program_calendar_path(program)),
        },
    )


def _list(agenda: Agenda, dates: tuple[Occurrence, ...]) -> NextList:
    return next_list(agenda.views(dates), room=LATER_DATES, known=KNOWN_DATES)
