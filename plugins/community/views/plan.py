"""Which pages a site has (section 4 of the contract), and what each of them shows."""

from collections.abc import Iterable, Iterator
from itertools import chain

from community.context import Feed
from community.core.addresses import event_path
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.language import language
from community.views.agenda import Agenda
from community.views.changes_page import changes_page
from community.views.embedding import embed_page
from community.views.event_pages import event_pages
from community.views.list_pages import list_pages
from community.views.missing_page import missing_page
from community.views.month_pages import month_pages
from community.views.next_pages import next_pages
from community.views.page import Page
from community.views.program_pages import program_pages, venue_pages
from community.views.search_page import search_page
from community.views.selection_pages import selection_pages
from community.views.subscribe_page import subscribe_page


def pages_of(
    calendar: Calendar, department: Department, feeds: Iterable[Feed] = ()
) -> Iterator[Page]:
    """Yield every page; the same calendar gives the same pages in the same order.

    ``feeds`` are those that announced themselves: pages offer no others.
    """
    agenda = Agenda.of(calendar, department, feeds)
    yield from _pages_before_events(agenda)
    for event in calendar.catalog.events:
        yield from event_pages(agenda, event)
    yield from _pages_after_events(agenda)


def page_at(
    address: str, calendar: Calendar, department: Department, feeds: Iterable[Feed] = ()
) -> Page | None:
    """Return the page at one address; of the others no more is made than is needed to find it."""
    agenda = Agenda.of(calendar, department, feeds)
    named = [each for each in calendar.catalog.events if address.startswith(event_path(each))]
    found = (
        chain.from_iterable(event_pages(agenda, event) for event in named)
        if named
        else chain(_pages_before_events(agenda), _pages_after_events(agenda))
    )
    return next((page for page in found if page.address == address), None)


def _pages_before_events(agenda: Agenda) -> Iterator[Page]:
    yield from list_pages(agenda)
    yield from month_pages(agenda)
    yield from selection_pages(agenda)
    yield from next_pages(agenda)
    yield subscribe_page(agenda)
    yield changes_page(agenda)
    yield search_page(agenda)
    yield embed_page(agenda)
    if not language().home:
        yield missing_page(agenda.department)


def _pages_after_events(agenda: Agenda) -> Iterator[Page]:
    yield from program_pages(agenda)
    yield from venue_pages(agenda)
