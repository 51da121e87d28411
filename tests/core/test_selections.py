from typing import Any

import pytest

from community.core.event import Event, Status
from community.core.selections import FreeTime, is_selection, selections
from making import at, make_all_day, make_calendar, make_event, make_length, make_schedule, on


def slugs(*events: Event) -> list[str]:
    return [selection.slug for selection in selections(make_calendar(*events))]


def lasting(start: str, **length: float) -> Event:
    return make_event(schedule=make_schedule(start=at(start), length=make_length(**length)))


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (lasting("2014-07-09 08:00", hours=1), ["mornings"]),
        (lasting("2014-07-09 11:00", hours=2), ["mornings", "afternoons"]),
        (lasting("2014-07-09 12:00", hours=5), ["afternoons"]),
        (lasting("2014-07-09 16:00", hours=2), ["afternoons", "evenings"]),
        (lasting("2014-07-09 18:00", hours=2), ["evenings"]),
        (lasting("2014-07-09 23:00", hours=3), ["evenings"]),
        (lasting("2014-07-11 23:00", hours=3), ["evenings", "weekends"]),
        (lasting("2014-07-12 09:00", hours=1), ["mornings", "weekends"]),
        (make_event(schedule=make_all_day(on("2014-07-13"))), ["weekends"]),
        (make_event(schedule=make_all_day(on("2014-07-09"))), []),
        (make_event(schedule=make_all_day(on("2014-07-10"), days=3)), ["weekends"]),
    ],
)
def test_a_date_is_where_somebody_can_come_to_some_of_it(event: Event, expected: Any) -> None:
    assert expected == slugs(event)


def test_languages_beside_english_have_a_selection_each() -> None:
    event = make_event(languages=("es", "en", "fr"))

    assert ["mornings", "in-spanish", "in-french"] == slugs(event)


def test_a_selection_shows_what_was_called_off_but_does_not_count_it() -> None:
    off = make_event(slug="off", status=Status.CANCELLED, reason="Rain.")
    (mornings,) = selections(make_calendar(off, make_event()))

    assert (FreeTime.MORNINGS, 2, 1) == (mornings.free_time, len(mornings.dates), mornings.count)
    assert [] == slugs(off)


def test_names_of_selections_are_those_of_free_times_and_of_all_languages() -> None:
    names = ("evenings", "in-spanish", "in-haitian-creole", "in-the-park", "coffee")

    assert [True, True, True, False, False] == [is_selection(name) for name in names]
