"""The dates of one event, one program, one venue, one year, month or day."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from calendar_strategies import COFFEE, LIBRARY, SAFETY, TENT, events
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.zones import zone_of
from making import (
    at,
    make_all_day,
    make_calendar,
    make_change,
    make_event,
    make_program,
    make_schedule,
    make_series,
    make_venue,
    on,
)
from timed_events import slugs, starts, timed


def test_years_are_those_in_which_dates_start_latest_first() -> None:
    calendar = make_calendar(
        timed("a", "2012-07-01 08:00"),
        timed("new-year", "2013-12-31 23:00"),
        timed("b", "2015-01-01 08:00"),
        timed("c", "2015-02-01 08:00"),
    )

    assert (2015, 2013, 2012) == calendar.years


def test_dates_of_one_event_are_found() -> None:
    coffee = make_event(schedule=make_series(count=2))
    calendar = make_calendar(coffee, timed("other", "2014-07-10 08:00"))

    assert ["coffee", "coffee"] == slugs(calendar.of_event(coffee).occurrences)
    assert () == calendar.of_event(make_event(slug="unknown")).occurrences


def test_a_narrowed_calendar_knows_what_is_next_in_it() -> None:
    coffee, other = timed("coffee", "2014-07-10 08:00"), timed("other", "2014-07-09 08:00")
    calendar = make_calendar(coffee, other)

    narrowed = calendar.of_event(coffee)

    assert calendar.next is not None
    assert narrowed.next is not None
    assert ("other", "coffee") == (calendar.next.event.slug, narrowed.next.event.slug)
    assert calendar.as_of == narrowed.as_of
    assert calendar.catalog == narrowed.catalog


def test_a_program_owns_its_events_and_can_be_met_at_others() -> None:
    calendar = make_calendar(
        timed("a", "2014-07-08 08:00", programs=(COFFEE,)),
        timed("b", "2014-07-09 08:00", programs=(SAFETY, COFFEE)),
        timed("c", "2014-07-10 08:00", programs=(SAFETY,), features=(COFFEE,)),
        timed("d", "2014-07-11 08:00", programs=(COFFEE,), features=(COFFEE,)),
    )

    assert ["a", "b", "d"] == slugs(calendar.of_program(COFFEE).occurrences)
    assert ["a", "b", "c", "d"] == slugs(calendar.featuring(COFFEE).occurrences)
    assert ["b", "c"] == slugs(calendar.featuring(SAFETY).occurrences)
    assert () == calendar.featuring(make_program(slug="unknown")).occurrences


def test_a_date_that_moved_to_another_venue_is_found_there() -> None:
    change = make_change(on("2014-07-16"), venue=LIBRARY)
    calendar = make_calendar(make_event(schedule=make_series(count=3), changes=(change,)))

    assert ["2014-07-16"] == starts(calendar.at_venue(LIBRARY).occurrences)
    assert ["2014-07-09", "2014-07-23"] == starts(calendar.at_venue(make_venue()).occurrences)


def test_a_venue_is_found_by_its_slug_or_where_it_has_none_by_all_it_says() -> None:
    tent, stage = Venue(name="Tent"), Venue(name="Stage")
    calendar = make_calendar(
        timed("a", "2014-07-08 08:00", venue=tent),
        timed("b", "2014-07-09 08:00", venue=stage),
        timed("c", "2014-07-10 08:00", venue=None, online="https://example.gov/meet"),
        timed("d", "2014-07-11 08:00", venue=LIBRARY),
    )

    assert ["a"] == slugs(calendar.at_venue(tent).occurrences)
    assert ["d"] == slugs(calendar.at_venue(make_venue(slug="library", name="Renamed")).occurrences)


def test_a_month_holds_the_dates_that_touch_it() -> None:
    calendar = make_calendar(
        timed("until-midnight", "2014-06-30 22:00", hours=2),
        timed("into", "2014-06-30 22:00", hours=3),
        timed("last", "2014-07-31 23:00"),
        timed("after", "2014-08-01 00:00"),
        make_event(slug="summer", schedule=make_all_day(on("2013-12-31"), days=400)),
    )

    assert ["summer", "into", "last"] == slugs(calendar.in_month(2014, 7).occurrences)
    assert ["summer"] == slugs(calendar.in_month(2013, 12).occurrences)
    assert ["summer"] == slugs(calendar.in_month(2015, 2).occurrences)
    assert () == calendar.in_month(2015, 3).occurrences


def test_a_year_holds_the_dates_that_start_in_it() -> None:
    calendar = make_calendar(timed("eve", "2013-12-31 23:30"), timed("morning", "2014-01-01 08:00"))

    assert ["eve"] == slugs(calendar.in_year(2013).occurrences)
    assert ["morning"] == slugs(calendar.in_year(2014).occurrences)
    assert () == calendar.in_year(2015).occurrences


def test_between_two_days_are_the_dates_that_touch_them() -> None:
    calendar = make_calendar(
        make_event(slug="tour", schedule=make_all_day(on("2014-07-05"), days=3)),
        timed("first", "2014-07-07 00:00"),
        timed("last", "2014-07-08 23:59"),
        timed("after", "2014-07-09 00:00"),
    )

    assert ["tour", "first", "last"] == slugs(
        calendar.between(on("2014-07-07"), on("2014-07-08")).occurrences
    )


def test_years_months_and_days_are_those_of_the_zone_of_the_event() -> None:
    auckland = zone_of("Pacific/Auckland")  # where the year begins while it is 2013 in UTC
    schedule = make_schedule(start=at("2014-01-01 08:00"), zone=auckland)
    calendar = make_calendar(make_event(schedule=schedule))

    assert (2014,) == calendar.years
    assert 1 == len(calendar.in_month(2014, 1).occurrences)
    assert 1 == len(calendar.between(on("2014-01-01"), on("2014-01-01")).occurrences)


@given(events=events, days=st.integers(0, 500), number=st.integers(0, 90))
def test_narrowing_is_filtering(events: list[Event], days: int, number: int) -> None:
    calendar = make_calendar(*events)
    every = calendar.occurrences
    first = date(2013, 12, 1) + timedelta(days=days)
    last = first + timedelta(days=number)

    def touches(occurrence: Occurrence, first: date, last: date) -> bool:
        return occurrence.starts.date() <= last and first <= occurrence.last_day

    assert calendar.in_year(first.year).occurrences == tuple(
        each for each in every if each.starts.year == first.year
    )
    assert calendar.between(first, last).occurrences == tuple(
        each for each in every if touches(each, first, last)
    )
    assert calendar.in_month(first.year, first.month).occurrences == tuple(
        each for each in every if touches(each, first.replace(day=1), end_of_month(first))
    )
    assert calendar.of_program(COFFEE).occurrences == tuple(
        each for each in every if COFFEE in each.event.programs
    )
    assert calendar.featuring(COFFEE).occurrences == tuple(
        each for each in every if COFFEE in {*each.event.programs, *each.event.features}
    )
    assert calendar.at_venue(TENT).occurrences == tuple(
        each for each in every if each.venue == TENT
    )


def end_of_month(day: date) -> date:
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


@given(events=events)
def test_narrowing_twice_narrows_twice(events: list[Event]) -> None:
    calendar = make_calendar(*events)

    once, other = calendar.of_program(COFFEE), calendar.at_venue(LIBRARY)

    assert once.at_venue(LIBRARY).occurrences == other.of_program(COFFEE).occurrences


def test_dates_of_events_with_a_tag_are_found() -> None:
    calendar = make_calendar(
        timed("a", "2014-07-10 08:00", tags=("families", "coffee")),
        timed("b", "2014-07-11 08:00", tags=("coffee",)),
        timed("c", "2014-07-12 08:00"),
    )

    assert ("coffee", "families") == calendar.tags
    assert ["a", "b"] == slugs(calendar.tagged("coffee").occurrences)
    assert [] == slugs(calendar.tagged("other").occurrences)


def test_calendars_hold_a_year_back_and_a_year_and_a_half_ahead() -> None:
    days = ("2013-07-06", "2013-07-07", "2014-07-07", "2016-01-07", "2016-01-08")
    calendar = make_calendar(*(timed(f"on-{day}", f"{day} 08:00") for day in days))

    assert [*days[1:4]] == starts(calendar.window.occurrences)
    assert calendar.as_of == calendar.window.as_of
