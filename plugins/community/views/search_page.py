"""The page of search: a field for those who have scripts, a plain list for everyone."""

from community.core.addresses import SEARCH_PATH, event_path
from community.core.values import dataclass
from community.views.agenda import Agenda
from community.views.dates import DateView
from community.views.page import Page
from community.views.program_pages import program_cards

#: Events that the list names; the coming events of a department are far fewer.
LISTED_EVENTS = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class ListedEvent:
    """A coming event, a series once: its page from the site's root and its first coming date."""

    path: str
    first: DateView


def search_page(agenda: Agenda) -> Page:
    """Return the page; without a script its list is all there is, and it says so."""
    listed = _coming(agenda)
    return Page(
        address=SEARCH_PATH,
        template="search",
        values={
            "events": listed[:LISTED_EVENTS],
            "more": len(listed) > LISTED_EVENTS,
            "programs": program_cards(agenda.calendar.catalog.programs),
            "years": agenda.calendar.years,
        },
    )


def _coming(agenda: Agenda) -> tuple[ListedEvent, ...]:
    """Return every event that has a coming date, soonest first."""
    first: dict[str, ListedEvent] = {}
    for date in agenda.views(agenda.calendar.upcoming):
        event = date.occurrence.event
        first.setdefault(event.slug, ListedEvent(path=event_path(event), first=date))
    return tuple(first.values())
