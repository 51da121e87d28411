"""What is shown beside a link on another site."""

from typing import Any

import pytest

from community.core.event import Event, Status
from community.core.language import spoken
from community.views.page import Page
from community.views.plan import pages_of
from community.views.social_cards import Card, site_card
from making import (
    AS_OF,
    at,
    make_all_day,
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_program,
    make_schedule,
    make_series,
    on,
)
from rendering import DASH
from speaking import spanish

OFF: dict[str, Any] = {"status": Status.CANCELLED, "reason": "Rain."}


def pages(*events: Event, **options: Any) -> dict[str, Page]:
    plan = pages_of(make_calendar(*events, **options), make_department())
    return {page.address: page for page in plan}


def card(address: str, *events: Event, **options: Any) -> Card:
    found = pages(*events, **options)[address].card
    assert found
    return found


def test_an_event_shows_its_day_hours_and_place() -> None:
    assert Card(
        path="events/coffee/social.png",
        title="Coffee with a Cop",
        month="Jul",
        number=9,
        facts=(
            "Wednesday, July 9, 2014",
            f"8{DASH}9:30 a.m.",
            "Bridgeway Family Restaurant, Smyrna",
        ),
    ) == card("events/coffee/", make_event())


def test_days_that_are_said_together_stay_together() -> None:
    several = card("events/coffee/", make_event(schedule=make_schedule(length=None)))

    assert several.facts[1] == "8 a.m."
    days = make_all_day(on("2014-07-09"), days=2)
    assert ("Wednesday, July 9, to Thursday, July 10, 2014",) == card(
        "events/coffee/", make_event(schedule=days)
    ).facts[:-1]


def test_what_was_called_off_says_so() -> None:
    off = card("events/coffee/", make_event(**OFF))

    assert ("Canceled", True) == (off.word, off.is_off)
    assert off.alt == (
        f"Canceled: Coffee with a Cop. Wednesday, July 9, 2014. 8{DASH}9:30 a.m. "
        "Bridgeway Family Restaurant, Smyrna."
    )


@pytest.mark.parametrize(
    "difference",
    [
        OFF,
        {"start": at("2014-07-17 09:00")},
        {"title": "Tea with a Cop"},
        {"venue": None, "online": "https://x.example/"},
    ],
    ids=["called off", "moved", "renamed", "elsewhere"],
)
def test_dates_of_a_series_share_its_picture_except_one_that_differs(
    difference: dict[str, Any],
) -> None:
    change = make_change(on("2014-07-16"), **difference)
    event = make_event(schedule=make_series(count=3), changes=(change,))
    found = pages(event)
    series = found["events/coffee/"].card

    assert series
    assert ("Every Wednesday at 8 a.m.", "Bridgeway Family Restaurant") == series.facts
    assert series == found["events/coffee/2014-07-09/"].card
    own = found["events/coffee/2014-07-16/"].card
    assert own
    assert "events/coffee/2014-07-16/social.png" == own.path


def test_a_series_without_a_place_shows_its_rule_alone() -> None:
    event = make_event(schedule=make_series(count=3), venue=None, online="https://x.example/")

    assert ("Every Wednesday at 8 a.m.",) == card("events/coffee/", event).facts


@pytest.mark.parametrize("schedule", [make_schedule(), make_series(count=2)])
def test_what_is_over_borrows_the_picture_of_its_program(schedule: Any) -> None:
    later = AS_OF.replace(year=2016)

    assert (
        "programs/coffee-with-a-cop/social.png"
        == card("events/coffee/", make_event(schedule=schedule), as_of=later).path
    )
    alone = pages(make_event(schedule=schedule, programs=()), as_of=later)
    assert alone["events/coffee/"].card is None


def test_a_program_shows_what_it_is() -> None:
    program = make_program(title="Smart911", summary="A profile.")

    assert ("A profile.",) == card(
        "programs/coffee-with-a-cop/", make_event(programs=(program,))
    ).facts


def test_the_site_shows_what_it_is_for() -> None:
    assert () == site_card(make_department()).facts
    assert ("Meet us.",) == site_card(make_department(description="Meet us.")).facts


def test_each_language_has_its_own_pictures() -> None:
    with spoken(spanish({"Community events": "Eventos"})):
        assert "es/events/coffee/social.png" == card("events/coffee/", make_event()).path
        assert "Eventos" == site_card(make_department()).title
