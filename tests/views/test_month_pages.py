from typing import Any

from babel.core import Locale

from community.core.event import Event
from community.core.language import Language, spoken
from community.views.plan import pages_of
from making import (
    at,
    make_all_day,
    make_calendar,
    make_department,
    make_event,
    make_length,
    make_schedule,
    make_series,
    on,
)


def pages_from(*events: Event) -> dict[str, Any]:
    plan = pages_of(make_calendar(*events), make_department())
    return {page.address: page.values for page in plan if page.template == "month"}


def starting(slug: str, start: str, **changes: Any) -> Event:
    return make_event(slug=slug, schedule=make_schedule(start=at(start), **changes))


def numbers(values: Any) -> list[list[int]]:
    return [[day.number for day in week] for week in values["weeks"]]


def days(values: Any) -> dict[int, tuple[str, list[str]]]:
    return {
        day.number: (day.anchor, [each.occurrence.event.slug for each in day.dates])
        for week in values["weeks"]
        for day in week
        if day.dates
    }


def test_only_months_with_dates_have_a_page_and_each_leads_to_those_beside_it() -> None:
    pages = pages_from(make_event(), starting("fair", "2014-09-06 09:00"))

    assert ["events/2014/07/", "events/2014/09/"] == list(pages)
    july, september = pages.values()
    assert (None, "events/2014/09/") == (july["earlier"], july["later"].address)
    assert ("July 2014", None) == (september["earlier"].text, september["later"])


def test_weeks_begin_as_they_do_where_the_language_is_spoken() -> None:
    july = pages_from(make_event())["events/2014/07/"]
    with spoken(Language(code="es", locale=Locale("es"))):
        julio = pages_from(make_event())["events/2014/07/"]

    assert [0, 0, 1, 2, 3, 4, 5] == numbers(july)[0]
    assert ("Sunday", "Sun") == (july["weekdays"][0].name, july["weekdays"][0].short_name)
    assert [0, 1, 2, 3, 4, 5, 6] == numbers(julio)[0]
    assert "lunes" == julio["weekdays"][0].name


def test_each_day_has_its_dates_and_leads_to_the_first_of_them_in_the_list() -> None:
    values = pages_from(make_event(), starting("walk", "2014-07-09 18:00"))["events/2014/07/"]

    assert {9: ("d2014-07-09", ["coffee", "walk"])} == days(values)
    assert [("d2014-07-09", "coffee"), ("", "walk")] == [
        (each.anchor, each.date.occurrence.event.slug) for each in values["dates"]
    ]


def test_an_event_of_several_days_stands_on_each_and_once_in_the_list() -> None:
    fair = make_event(slug="fair", schedule=make_all_day(on("2014-07-30"), days=4))
    pages = pages_from(fair, starting("walk", "2014-07-31 18:00"))

    assert {
        30: ("d2014-07-30", ["fair"]),
        31: ("d2014-07-31", ["fair", "walk"]),
    } == days(pages["events/2014/07/"])
    assert {1: ("d2014-08-01", ["fair"]), 2: ("d2014-08-01", ["fair"])} == days(
        pages["events/2014/08/"]
    )
    assert 1 == len(pages["events/2014/08/"]["dates"])


def test_an_event_over_midnight_stands_on_both_days() -> None:
    night = starting("night", "2014-07-09 23:00", length=make_length(hours=2))

    assert [9, 10] == list(days(pages_from(night)["events/2014/07/"]))


def test_a_series_stands_on_each_of_its_dates() -> None:
    series = make_event(schedule=make_series(count=3))

    assert [9, 16, 23] == list(days(pages_from(series)["events/2014/07/"]))
