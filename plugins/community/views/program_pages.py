"""The programs and the venues, each with the dates that belong there."""

from collections.abc import Iterable, Iterator

from community.core import wording
from community.core.addresses import (
    program_calendar_path,
    program_path,
    venue_calendar_path,
    venue_path,
)
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.program import Program
from community.core.values import dataclass
from community.formats.schema_org import program_data
from community.views.agenda import Agenda
from community.views.dates import DateView
from community.views.details import (
    HistoryView,
    PersonView,
    history_view,
    person_view,
    place_view,
)
from community.views.flyers import program_flyers
from community.views.links import Link, call
from community.views.page import Page, with_redirects
from community.views.social_cards import program_card
from community.views.subscribing import subscription

#: Dates in each list of a program or a venue; the calendar pages have the others.
FEW_DATES = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramCard:
    """A program in a list."""

    link: Link
    summary: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramView:
    """A program, worded."""

    program: Program
    phone: Link | None
    contact: PersonView | None
    launched: str
    launched_machine: str
    has_launched: bool
    history: HistoryView


def program_cards(programs: Iterable[Program]) -> tuple[ProgramCard, ...]:
    """Return programs as lists show them."""
    return tuple(
        ProgramCard(link=Link(text=p.title, address=program_path(p)), summary=p.summary)
        for p in programs
    )


def program_list(agenda: Agenda) -> Iterator[Page]:
    """Yield the list of programs."""
    cards = program_cards(agenda.calendar.catalog.programs)
    yield Page(address="programs/", template="programs", values={"programs": cards})


def program_pages(agenda: Agenda, program: Program) -> Iterator[Page]:
    """Yield the page of a program, its flyers, and redirects."""
    pages = (_program_page(agenda, program), *program_flyers(agenda, program))
    return with_redirects(pages, program.aliases, program.title)


def venue_pages(agenda: Agenda, venue: Venue) -> Iterator[Page]:
    """Yield the page of a venue."""
    yield _venue_page(agenda, venue)


def _program_page(agenda: Agenda, program: Program) -> Page:
    owned = agenda.calendar.of_program(program)
    asked = agenda.views(_first_dates_elsewhere(agenda, program))
    return Page(
        address=program_path(program),
        template="program",
        card=program_card(program),
        source=program.path if program.body.html else "",
        values={
            "program": _program_view(agenda, program),
            "coming": agenda.views(owned.upcoming[:FEW_DATES]),
            "past": agenda.views(owned.past[:FEW_DATES]),
            "ask": _soonest((*agenda.views(owned.upcoming), *asked)),
            "asked": asked[:FEW_DATES],
            "data": program_data(
                program, department=agenda.department, card=program_card(program).path
            ),
            "feeds": agenda.feeds.below(program_path(program)),
            "subscription": subscription(agenda, program.title, program_calendar_path(program)),
        },
    )


def _first_dates_elsewhere(agenda: Agenda, program: Program) -> tuple[Occurrence, ...]:
    """Return the first coming date of each event of others where one can ask about ``program``."""
    firsts: dict[str, Occurrence] = {}
    for occurrence in agenda.calendar.featuring(program).upcoming:
        owners = {owner.slug for owner in occurrence.event.programs}
        if program.slug not in owners and not occurrence.status.is_off:
            firsts.setdefault(occurrence.event.slug, occurrence)
    return tuple(firsts.values())


def _soonest(dates: Iterable[DateView]) -> DateView | None:
    """Return the first date that takes place, the next chance to ask in person."""
    coming = (date for date in dates if date.is_open)
    return min(coming, key=lambda date: date.occurrence.starts, default=None)


def _program_view(agenda: Agenda, program: Program) -> ProgramView:
    return ProgramView(
        program=program,
        phone=call(program.phone) if program.phone else None,
        contact=person_view(program.contact) if program.contact else None,
        launched=wording.day_words(program.launched) if program.launched else "",
        launched_machine=program.launched.isoformat() if program.launched else "",
        has_launched=program.launched is None or program.launched <= agenda.as_of.date(),
        history=history_view(program.history, agenda.as_of),
    )


def _venue_page(agenda: Agenda, venue: Venue) -> Page:
    here = agenda.calendar.at_venue(venue)
    return Page(
        address=venue_path(venue),
        template="venue",
        source=venue.path if venue.body.html else "",
        values={
            "place": place_view(venue),
            "coming": agenda.views(here.upcoming[:FEW_DATES]),
            "past": agenda.views(here.past[:FEW_DATES]),
            "feeds": agenda.feeds.below(venue_path(venue)),
            "subscription": subscription(agenda, venue.name, venue_calendar_path(venue)),
        },
    )
