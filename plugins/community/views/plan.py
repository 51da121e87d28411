"""Which pages a site has (section 4 of the contract), and what each of them shows."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain

from community.context import Feed
from community.core.addresses import event_path
from community.core.calendar import Calendar
from community.core.department import Department
from community.core.event import Event
from community.core.language import language
from community.core.numbers import Numbers
from community.core.told_changes import told_changes
from community.views.agenda import Agenda
from community.views.changes_page import changes_page
from community.views.embedding import embed_page
from community.views.event_pages import event_pages
from community.views.grounds import Grounds
from community.views.list_pages import coming_pages, year_pages
from community.views.missing_page import missing_page
from community.views.month_pages import month_pages
from community.views.next_pages import next_pages
from community.views.page import Page, PageGroup
from community.views.program_pages import program_list, program_pages, venue_pages
from community.views.search_page import search_page
from community.views.selection_pages import selection_pages
from community.views.subscribe_page import subscribe_page


def pages_of(
    calendar: Calendar, department: Department, feeds: Iterable[Feed] = ()
) -> Iterator[Page]:
    """Yield every page; the same calendar gives the same pages in the same order.

    ``feeds`` are those that announced themselves: pages offer no others.
    """
    for group in page_groups(calendar, department, feeds, Numbers.of(calendar.catalog.events)):
        yield from group.make()


def page_groups(
    calendar: Calendar, department: Department, feeds: Iterable[Feed], numbers: Numbers
) -> Iterator[PageGroup]:
    """Yield every page, in groups that know what they are made from."""
    agenda = Agenda.of(calendar, department, feeds)
    grounds = Grounds.of(agenda, numbers)
    yield PageGroup(
        name="coming",
        grounds=(
            grounds.of_dates(calendar.upcoming),
            calendar.years,
            calendar.tags,
            tuple(venue.slug for venue in calendar.catalog.venues),
        ),
        make=partial(_coming_pages, agenda),
    )
    yield PageGroup(
        name="changes",
        grounds=grounds.of_changes(told_changes(calendar)),
        make=lambda: [changes_page(agenda)],
    )
    yield from _calendar_groups(agenda, grounds)
    for event in calendar.catalog.events:
        yield PageGroup(
            name=_name_of(event),
            grounds=grounds.of_event(event),
            make=partial(event_pages, agenda, event),
        )
    yield from _groups_after_events(agenda, grounds)


def page_at(
    address: str, calendar: Calendar, department: Department, feeds: Iterable[Feed] = ()
) -> Page | None:
    """Return the page at one address; of the others no more is made than is needed to find it."""
    events = calendar.catalog.events
    named = [event for event in events if address.startswith(event_path(event))]
    agenda = Agenda.of(calendar, department, feeds)
    found = (
        (event_pages(agenda, event) for event in named)
        if named
        else (
            group.make() for group in page_groups(calendar, department, feeds, Numbers.of(events))
        )
    )
    return next((page for page in chain.from_iterable(found) if page.address == address), None)


def _name_of(event: Event) -> str:
    return f"event {event.slug}"


def _coming_pages(agenda: Agenda) -> Iterator[Page]:
    """Yield the pages that say what is coming."""
    yield from coming_pages(agenda)
    yield from selection_pages(agenda)
    yield from next_pages(agenda)
    yield subscribe_page(agenda)
    yield search_page(agenda)
    yield embed_page(agenda)
    if not language().home:
        yield missing_page(agenda.department)


def _calendar_groups(agenda: Agenda, grounds: Grounds) -> Iterator[PageGroup]:
    """Yield the archive: years, and months with the way to those before and after."""
    calendar = agenda.calendar
    for year in calendar.years:
        yield PageGroup(
            name=f"year {year}",
            grounds=(grounds.of_dates(calendar.in_year(year).occurrences), calendar.years),
            make=partial(year_pages, agenda, year),
        )
    months = calendar.months
    for earlier, month, later in zip((None, *months), months, (*months[1:], None), strict=False):
        yield PageGroup(
            name="month {}-{}".format(*month),
            grounds=(grounds.of_dates(calendar.in_month(*month).occurrences), earlier, later),
            make=partial(month_pages, agenda, month, earlier, later),
        )


def _groups_after_events(agenda: Agenda, grounds: Grounds) -> Iterator[PageGroup]:
    """Yield programs and venues, each with its dates."""
    calendar = agenda.calendar
    yield PageGroup(name="programs", grounds=None, make=partial(program_list, agenda))
    for program in calendar.catalog.programs:
        yield PageGroup(
            name=f"program {program.slug}",
            grounds=grounds.of_dates(calendar.featuring(program).occurrences),
            make=partial(program_pages, agenda, program),
        )
    for venue in calendar.catalog.venues:
        yield PageGroup(
            name=f"venue {venue.slug}",
            grounds=grounds.of_dates(calendar.at_venue(venue).occurrences),
            make=partial(venue_pages, agenda, venue),
        )
