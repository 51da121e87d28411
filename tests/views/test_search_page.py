"""The page of search, as far as it needs no script."""

from typing import Any

from community.core.event import Event
from community.views.agenda import Agenda
from community.views.search_page import LISTED_EVENTS, search_page
from making import at, make_calendar, make_department, make_event, make_schedule, make_series
from rendering import render_page, words


def values_of(*events: Event) -> dict[str, Any]:
    agenda = Agenda.of(make_calendar(*events), make_department())
    return dict(search_page(agenda).values)


def test_a_series_is_listed_once_with_its_first_coming_date() -> None:
    series = make_event(slug="walk", title="Walk", schedule=make_series(count=3))

    (listed,) = values_of(series)["events"]

    assert "events/walk/" == listed.path
    assert listed.first.path.startswith("events/walk/2014-")


def test_what_is_over_is_not_listed() -> None:
    past = make_event(schedule=make_schedule(start=at("2014-01-15 08:00")))

    assert () == values_of(past)["events"]


def test_a_very_long_list_leads_to_the_rest() -> None:
    few, many = ([make_event(slug=f"e{n}") for n in range(LISTED_EVENTS + m)] for m in (0, 1))

    assert (False, True) == (values_of(*few)["more"], values_of(*many)["more"])


def test_the_field_is_labelled_and_hidden_until_a_script_shows_it() -> None:
    page = render_page("search/", make_event())
    (form,) = page.iter("form")
    (label,) = form.iter("label")

    assert "hidden" in form.attrib
    assert "What are you looking for?" == words(label)
    assert label.get("for") == next(form.iter("input")).get("id")


def test_only_this_page_may_run_the_search_engine() -> None:
    def policy(address: str) -> str:
        page = render_page(address, make_event())
        return str(page.xpath("//meta[@http-equiv]/@content")[0])

    assert "script-src 'self' 'wasm-unsafe-eval';" in policy("search/")
    assert "script-src 'self';" in policy("")


def test_without_an_index_there_is_the_list_alone() -> None:
    page = render_page("search/", make_event(), department=make_department(has_search=False))

    assert [] == [*page.iter("form"), *page.xpath("//script[contains(@src, 'search')]")]
    assert ["Coming events", "Programs"] == [words(each) for each in page.iter("h2")][:2]
    assert not render_page("", make_event()).xpath("//main/@data-pagefind-body")


def test_of_a_series_search_has_the_dates_that_differ() -> None:
    series = make_event(slug="walk", schedule=make_series(count=3))
    single = make_event(slug="coffee")

    def is_found(address: str) -> bool:
        page = render_page(address, series, single)
        return bool(page.xpath("//main[@data-pagefind-body]"))

    assert is_found("events/walk/")
    assert is_found("events/coffee/")
    assert not is_found("events/walk/2014-07-09/")


def test_search_knows_when_and_where_and_that_it_is_over() -> None:
    past = make_event(slug="past", schedule=make_schedule(start=at("2014-01-15 08:00")))

    (main,) = render_page("events/past/", past).iter("main")

    assert "over:yes" == main.get("data-pagefind-filter")
    assert "2014-01-15" in main.get("data-ends")
    assert "Wednesday, January 15, 2014" in main.get("data-when")
