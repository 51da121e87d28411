"""The pages of one event: itself, each date of a series, and its former addresses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from community.core import wording
from community.core.addresses import event_path, spoken
from community.core.event import Event
from community.core.titles import title_with_status
from community.core.told_changes import ToldChange, changes_of, changes_of_date
from community.formats.schema_org import event_data, series_data
from community.views.adding import add_to_calendar
from community.views.agenda import Agenda, next_in
from community.views.change_views import ChangeView, change_view
from community.views.dates import DateView, Mark
from community.views.details import EventView, event_view, place_view, recap_view
from community.views.flyers import event_flyers
from community.views.page import Page, with_redirects
from community.views.series_span import series_span
from community.views.social_cards import Card, date_card, program_card, series_card

#: Dates that the page of a series lists; the archive of each year has the others.
COMING_DATES = 60
PAST_DATES = 24
#: Dates that search engines are told of there; each is told in full on its own page.
TOLD_DATES = 12
#: Changes that it tells of; the page of all changes has those of a year.
TOLD_CHANGES = 6


def event_pages(agenda: Agenda, event: Event) -> Iterator[Page]:
    """Yield the event's page, its flyers, a page for each date of a series, and redirects."""
    return with_redirects(_pages(agenda, event), event.aliases, event.title)


def _pages(agenda: Agenda, event: Event) -> Iterator[Page]:
    view = event_view(event, as_of=agenda.as_of)
    dates = agenda.of_event(event)
    following = next_in(dates)
    if event.schedule.is_series:
        yield _series_page(agenda, view, dates, following)
    instead = following or agenda.next_of(event.programs)
    for earlier, date, later in _neighbors(dates):
        page = _date_page(agenda, view, date, instead)
        yield replace(page, values={**page.values, "earlier": earlier, "later": later})
    yield from event_flyers(agenda, view, dates)


def _neighbors(
    dates: tuple[DateView, ...],
) -> Iterator[tuple[DateView | None, DateView, DateView | None]]:
    """Yield each date between the one before and the one after it."""
    return zip((None, *dates), dates, (*dates[1:], None), strict=False)


def _series_page(
    agenda: Agenda, view: EventView, dates: tuple[DateView, ...], following: DateView | None
) -> Page:
    event = view.event
    card = series_card(event, following)
    coming = tuple(date for date in dates if not date.is_over)
    past = tuple(date for date in reversed(dates) if date.is_over)
    return Page(
        address=event_path(event),
        template="series",
        card=card or _card_of_program(event),
        source=event.path if event.body.html else "",
        values={
            "event": view,
            "heading": title_with_status(event.title, event.status),
            "mark": Mark.OFF if event.status.is_off else Mark.NONE,
            "phrase": wording.series_words(event.schedule),
            "span": series_span(event, agenda.calendar),
            "place": place_view(event.venue) if event.venue else None,
            "online": event.online,
            "next": following,
            "add": add_to_calendar(agenda, following),
            "coming": coming[:COMING_DATES],
            "past": past[:PAST_DATES],
            "years": _years(coming[COMING_DATES:] + past[PAST_DATES:]),
            "changes": _changes(agenda, changes_of(event, agenda.calendar)[:TOLD_CHANGES]),
            "data": series_data(
                event,
                [date.occurrence for date in coming[:TOLD_DATES]],
                department=agenda.department,
                card=card.path if card else "",
            ),
        },
    )


def _years(dates: tuple[DateView, ...]) -> tuple[int, ...]:
    return tuple(sorted({date.occurrence.starts.year for date in dates}))


def _date_page(agenda: Agenda, view: EventView, date: DateView, instead: DateView | None) -> Page:
    """Return one date; ``instead`` is where someone who came too late, or in vain, can go."""
    occurrence, card = date.occurrence, date_card(date)
    return Page(
        address=date.path,
        template="date",
        card=card or _card_of_program(view.event),
        source=view.event.path if view.event.body.html else "",
        values={
            "date": date,
            "event": view,
            "place": place_view(occurrence.venue) if occurrence.venue else None,
            "online": occurrence.online,
            "recap": recap_view(occurrence.recap) if occurrence.recap else None,
            "add": add_to_calendar(agenda, date),
            "following": None if date.is_open else instead,
            "changes": _changes(agenda, changes_of_date(occurrence, agenda.calendar)),
            "data": event_data(
                occurrence, department=agenda.department, card=card.path if card else ""
            ),
            "address": spoken(agenda.department.address, date.path),
        },
    )


def _card_of_program(event: Event) -> Card | None:
    """Return what stands for an event that is over."""
    return program_card(event.programs[0]) if event.programs else None


def _changes(agenda: Agenda, changes: Iterable[ToldChange]) -> tuple[ChangeView, ...]:
    return tuple(change_view(change, agenda.department) for change in changes)
