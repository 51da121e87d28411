from typing import Any

from community.core.body import Body
from community.core.event import Event, Status
from community.views.event_pages import COMING_DATES as COMING_OF_SERIES
from community.views.event_pages import PAST_DATES
from community.views.list_pages import COMING_DATES, HOME_DATES, LARGE_DATES
from community.views.page import Page
from community.views.plan import pages_of
from community.views.program_pages import FEW_DATES
from full_values import make_full_event, make_full_program
from making import (
    AS_OF,
    at,
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_program,
    make_schedule,
    make_series,
    make_venue,
    on,
)


def pages_from(*events: Event, **options: Any) -> dict[str, Page]:
    plan = list(pages_of(make_calendar(*events, **options), make_department()))
    pages = {page.address: page for page in plan}
    assert len(plan) == len(pages)  # no address twice
    return pages


def days(dates: Any) -> list[str]:
    return [date.occurrence.starts.date().isoformat() for date in dates]


def many(number: int, **changes: Any) -> list[Event]:
    """Return single events on so many days after the first event's."""
    start = at("2014-07-09 08:00")
    return [
        make_event(
            slug=f"coffee-{day}",
            schedule=make_schedule(start=start.replace(month=7 + day // 20, day=9 + day % 20)),
            **changes,
        )
        for day in range(number)
    ]


def test_a_site_without_events_has_its_lists_and_the_pages_on_following_it() -> None:
    assert [
        "",
        "events/",
        "next/",
        "subscribe/",
        "search/",
        "embed/",
        "404.html",
        "changes/",
        "programs/",
    ] == list(pages_from())


def test_every_event_program_venue_and_year_has_its_page() -> None:
    assert [
        "",
        "events/",
        "events/mornings/",
        "next/",
        "next/coffee-with-a-cop/",
        "subscribe/",
        "search/",
        "embed/",
        "404.html",
        "changes/",
        "events/2014/",
        "events/2014/07/",
        "events/coffee/",
        "events/coffee/flyer/",
        "events/coffee/flyer/four/",
        "programs/",
        "programs/coffee-with-a-cop/",
        "programs/coffee-with-a-cop/flyer/",
        "programs/coffee-with-a-cop/flyer/four/",
        "venues/bridgeway-family-restaurant/",
    ] == list(pages_from(make_event()))


def test_every_date_of_a_series_has_a_page_past_and_coming() -> None:
    series = make_event(schedule=make_series(start=at("2014-07-02 08:00"), count=3))

    assert [
        "events/coffee/",
        "events/coffee/2014-07-02/",
        "events/coffee/2014-07-09/",
        "events/coffee/2014-07-16/",
        "events/coffee/flyer/",
        "events/coffee/flyer/four/",
    ] == [address for address in pages_from(series) if address.startswith("events/coffee/")]


def test_a_series_that_begins_years_ahead_has_its_page_and_its_first_date_already() -> None:
    series = make_event(schedule=make_series(start=at("2020-07-01 08:00")))
    page = pages_from(series)["events/coffee/"]

    assert ["2020-07-01"] == days([page.values["next"]]) == days(page.values["coming"])


def test_former_addresses_of_events_dates_programs_and_flyers_lead_on() -> None:
    pages = pages_from(
        make_event(schedule=make_series(count=1), aliases=("tea", "milk")),
        make_event(slug="walk", aliases=("stroll",), programs=(make_full_program(),)),
    )
    redirects = {
        address: page.values["target"]
        for address, page in pages.items()
        if page.template == "redirect"
    }

    assert {
        "events/tea/": "events/coffee/",
        "events/tea/2014-07-09/": "events/coffee/2014-07-09/",
        "events/milk/": "events/coffee/",
        "events/milk/2014-07-09/": "events/coffee/2014-07-09/",
        "events/stroll/": "events/walk/",
        "programs/smart-911/": "programs/smart911/",
        "next/smart-911/": "next/smart911/",
        **{
            f"{folder}/{former}/flyer/{four}": f"{folder}/{slug}/flyer/{four}"
            for folder, former, slug in (
                ("events", "tea", "coffee"),
                ("events", "milk", "coffee"),
                ("events", "stroll", "walk"),
                ("programs", "smart-911", "smart911"),
            )
            for four in ("", "four/")
        },
    } == redirects


def test_a_page_shows_the_body_of_its_file_and_nothing_where_there_is_none() -> None:
    event = make_full_event(programs=(make_full_program(),))
    pages = pages_from(event, make_event(slug="bare", venue=event.venue, body=Body()))

    assert {
        "events/coffee/": event.path,
        "programs/smart911/": "content/programs/smart911.md",
        "venues/bridgeway-family-restaurant/": "content/venues/bridgeway-family-restaurant.md",
    } == {address: page.source for address, page in pages.items() if page.source}


def test_home_shows_the_next_date_that_takes_place_then_a_few_others_called_off_ones_too() -> None:
    canceled = make_event(
        slug="rodeo",
        status=Status.CANCELLED,
        reason="Rain.",
        schedule=make_schedule(start=at("2014-07-08 08:00")),
    )
    home = pages_from(canceled, *many(HOME_DATES + 3))[""].values

    assert ["2014-07-09"] == days([home["dates"].next])
    assert ["2014-07-09", "2014-07-08", "2014-07-10"] == days(
        each.date for each in home["dates"].dates[:3]
    )
    assert HOME_DATES + 1 == home["dates"].shown
    assert 3 == home["more"]


def test_the_coming_events_are_listed_by_whole_months_and_later_months_are_named() -> None:
    months = {"2014-07": 20, "2014-08": 20, "2014-09": 20, "2014-10": 5}
    page = pages_from(*many(65))["events/"].values

    shown = page["shown"]
    every = [*shown.large, *shown.lines, *shown.later]
    assert months == {month.anchor: len(month.dates) for month in every}
    assert [["2014-07"], ["2014-08"]] == [
        [month.anchor for month in part] for part in (shown.large, shown.lines)
    ]
    assert LARGE_DATES < COMING_DATES <= 40


def test_a_year_shows_what_is_past_and_what_is_coming() -> None:
    past = make_event(slug="past", schedule=make_schedule(start=at("2014-01-15 08:00")))
    page = pages_from(past, make_event())["events/2014/"].values

    assert [["2014-01-15"], ["2014-07-09"]] == [days(month.dates) for month in page["months"]]


def test_a_long_series_lists_the_dates_around_today_and_names_the_years_of_the_others() -> None:
    series = make_event(schedule=make_series(start=at("2012-01-04 08:00")))
    page = pages_from(series)["events/coffee/"].values

    assert ["2014-07-09", "2014-07-16"] == days(page["coming"])[:2]
    assert ["2014-07-02", "2014-06-25"] == days(page["past"])[:2]
    assert (COMING_OF_SERIES, PAST_DATES) == (len(days(page["coming"])), len(days(page["past"])))
    assert (2012, 2013, 2014, 2015, 2016) == page["years"]


def test_the_dates_of_a_series_point_at_their_neighbors() -> None:
    series = make_event(schedule=make_series(count=3))
    pages = pages_from(series)
    neighbors = [
        (
            pages[f"events/coffee/{day}/"].values["earlier"],
            pages[f"events/coffee/{day}/"].values["later"],
        )
        for day in ("2014-07-09", "2014-07-16", "2014-07-23")
    ]

    assert [
        ([], ["2014-07-16"]),
        (["2014-07-09"], ["2014-07-23"]),
        (["2014-07-16"], []),
    ] == [tuple(days(filter(None, [side])) for side in sides) for sides in neighbors]


def test_a_date_that_is_over_leads_to_the_next_of_its_series() -> None:
    series = make_event(schedule=make_series(start=at("2014-07-02 08:00")))
    page = pages_from(series)["events/coffee/2014-07-02/"]

    assert ["2014-07-09"] == days([page.values["following"]])


def test_a_canceled_date_leads_to_the_next_that_takes_place() -> None:
    series = make_event(
        schedule=make_series(),
        changes=(make_change(on("2014-07-09"), status=Status.CANCELLED, reason="Heat."),),
    )
    page = pages_from(series)["events/coffee/2014-07-09/"]

    assert ["2014-07-16"] == days([page.values["following"]])


def test_an_event_that_is_over_leads_to_the_next_of_its_first_program_that_has_one() -> None:
    ended = make_program(slug="ended")
    past = make_event(
        slug="past",
        schedule=make_schedule(start=at("2014-01-15 08:00")),
        programs=(ended, make_program()),
    )
    page = pages_from(past, make_event())["events/past/"]

    assert ["2014-07-09"] == days([page.values["following"]])


def test_an_event_to_come_leads_nowhere_else() -> None:
    assert pages_from(*many(2))["events/coffee-0/"].values["following"] is None


def test_an_event_that_is_over_and_has_no_program_leads_nowhere() -> None:
    past = make_event(schedule=make_schedule(start=at("2014-01-15 08:00")), programs=())

    assert pages_from(past)["events/coffee/"].values["following"] is None


def test_a_program_lists_a_few_of_its_own_dates() -> None:
    page = pages_from(*many(FEW_DATES + 1))["programs/coffee-with-a-cop/"]

    assert FEW_DATES == len(days(page.values["coming"]))


def test_a_program_names_each_event_of_others_where_one_can_ask_about_it_once() -> None:
    smart911 = make_full_program()
    pages = pages_from(
        make_event(schedule=make_series(), features=(smart911,)),
        make_event(slug="own", programs=(smart911,), features=(smart911,)),
        make_event(slug="off", status=Status.CANCELLED, reason="Rain.", features=(smart911,)),
    )

    assert ["coffee"] == [
        date.occurrence.event.slug for date in pages["programs/smart911/"].values["asked"]
    ]


def test_a_program_that_starts_later_says_so() -> None:
    calendar = make_event(programs=(make_full_program(),))
    before = pages_from(calendar)["programs/smart911/"].values["program"]
    after = pages_from(calendar, as_of=AS_OF.replace(month=8))["programs/smart911/"]

    assert not before.has_launched
    assert after.values["program"].has_launched


def test_a_venue_shows_what_moved_there_and_not_what_moved_away() -> None:
    hall = make_venue(slug="hall", name="Town Hall")
    series = make_event(
        schedule=make_series(count=2), changes=(make_change(on("2014-07-16"), venue=hall),)
    )
    pages = pages_from(series)

    assert ["2014-07-16"] == days(pages["venues/hall/"].values["coming"])
    assert ["2014-07-09"] == days(pages["venues/bridgeway-family-restaurant/"].values["coming"])


def test_the_page_for_a_missing_address_leads_by_whole_paths_below_the_site_s_own() -> None:
    def root(address: str) -> str:
        plan = pages_of(make_calendar(), make_department(address=address))
        (page,) = (page for page in plan if page.address == "404.html")
        assert "404.html" == page.save_as
        return str(page.values["SITEURL"])

    assert ["", "/events"] == [
        root("https://police.example.gov"),
        root("https://www.example.gov/events"),
    ]


def test_a_place_written_inside_an_event_has_no_page() -> None:
    pages = pages_from(make_event(venue=make_venue(slug="")))

    assert not [address for address in pages if address.startswith("venues/")]
