"""Which pages a site has (section 4 of the contract), and what each of them shows."""

from collections.abc import Iterator

from community.core.calendar import Calendar
from community.core.department import Department
from community.views.agenda import Agenda
from community.views.event_pages import event_pages
from community.views.list_pages import list_pages
from community.views.page import Page
from community.views.program_pages import program_pages, venue_pages


def pages_of(calendar: Calendar, department: Department) -> Iterator[Page]:
    """Yield every page; the same calendar gives the same pages in the same order."""
    agenda = Agenda.of(calendar, department)
    yield from list_pages(agenda)
    for event in calendar.catalog.events:
        yield from event_pages(agenda, event)
    yield from program_pages(agenda)
    yield from venue_pages(agenda)
