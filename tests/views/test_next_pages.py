from typing import Any

from community.context import Feed
from community.core.event import Event
from community.views.agenda import Agenda
from community.views.next_pages import next_pages
from full_values import make_full_program
from making import make_calendar, make_department, make_event


def values_of(address: str, *events: Event, feeds: tuple[Feed, ...] = ()) -> Any:
    agenda = Agenda.of(make_calendar(*events), make_department(), feeds)
    (page,) = (page for page in next_pages(agenda) if page.address == address)
    return page.values


def slugs(values: Any) -> list[str]:
    return [each.date.occurrence.event.slug for each in values["dates"].dates]


def test_a_program_has_its_own_dates() -> None:
    smart911 = make_full_program()
    events = (
        make_event(features=(smart911,)),
        make_event(slug="online", programs=(smart911,)),
    )
    values = values_of("next/smart911/", *events)

    assert ["online"] == slugs(values)
    assert not values["is_asked"]
    assert ["coffee", "online"] == slugs(values_of("next/", *events))


def test_a_program_without_dates_names_those_where_one_can_ask_about_it() -> None:
    values = values_of("next/smart911/", make_event(features=(make_full_program(),)))

    assert ["coffee"] == slugs(values)
    assert values["is_asked"]


def test_a_program_leads_to_its_own_calendar_only_where_it_has_one() -> None:
    feed = Feed(
        title="Smart911",
        type="text/calendar",
        path="programs/smart911/calendar.ics",
        pages=("programs/smart911/",),
    )
    event = make_event(programs=(make_full_program(),))

    assert values_of("next/smart911/", event, feeds=(feed,))["has_calendar"]
    assert not values_of("next/smart911/", event)["has_calendar"]
