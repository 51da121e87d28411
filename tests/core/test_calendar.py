"""What is next, what is coming, what is over."""

from datetime import UTC, datetime, timedelta

import pytest

from community.core.calendar import Calendar
from community.core.event import Status
from community.core.zones import zone_of
from making import (
    AS_OF,
    at,
    make_all_day,
    make_calendar,
    make_catalog,
    make_change,
    make_event,
    make_schedule,
    make_series,
    on,
)
from timed_events import slugs, starts, timed


def test_a_calendar_without_events_is_empty() -> None:
    calendar = make_calendar()

    assert ((), (), None, ()) == (calendar.upcoming, calendar.past, calendar.next, calendar.years)


def test_dates_are_sorted_by_start_then_slug() -> None:
    calendar = make_calendar(
        timed("c", "2014-07-09 08:00"),
        timed("b", "2014-07-08 08:00"),
        timed("a", "2014-07-09 08:00"),
        timed("d", "2014-07-09 07:00"),
    )

    assert ["b", "d", "a", "c"] == slugs(calendar.occurrences)


def test_dates_that_start_together_are_sorted_by_slug_whatever_the_order_of_files() -> None:
    events = [timed(slug, "2014-07-09 08:00") for slug in ("b", "c", "a")]
    catalog = make_catalog(*events, events=tuple(events))

    assert ["a", "b", "c"] == slugs(Calendar.of(catalog, as_of=AS_OF).occurrences)


def test_dates_of_several_zones_are_sorted_by_the_moment_they_start() -> None:
    honolulu, dublin = zone_of("Pacific/Honolulu"), zone_of("Europe/Dublin")
    calendar = make_calendar(
        timed("new-york", "2014-07-09 08:00"),
        make_event(
            slug="honolulu", schedule=make_schedule(start=at("2014-07-09 07:00"), zone=honolulu)
        ),
        make_event(
            slug="dublin", schedule=make_schedule(start=at("2014-07-09 09:00"), zone=dublin)
        ),
    )

    assert ["dublin", "new-york", "honolulu"] == slugs(calendar.occurrences)


def test_a_series_is_shown_for_eighteen_months() -> None:
    calendar = make_calendar(make_event(schedule=make_series()), as_of=AS_OF)

    assert "2016-01-06" == starts(calendar.occurrences)[-1]


def test_eighteen_months_end_on_the_last_day_of_a_shorter_month() -> None:
    daily = make_series(start=at("2014-08-27 08:00"))
    as_of = datetime(2014, 8, 31, 12, tzinfo=UTC)

    calendar = make_calendar(make_event(schedule=daily), as_of=as_of)

    assert "2016-02-24" == starts(calendar.occurrences)[-1]


@pytest.mark.parametrize(
    ("as_of", "last"),
    [
        (datetime(2014, 7, 6, 3, 59, tzinfo=UTC), "2015-12-30"),
        (datetime(2014, 7, 6, 4, 0, tzinfo=UTC), "2016-01-06"),
    ],
)
def test_eighteen_months_are_counted_from_the_day_in_the_zone_of_the_event(
    as_of: datetime, last: str
) -> None:
    calendar = make_calendar(make_event(schedule=make_series()), as_of=as_of)

    assert last == starts(calendar.occurrences)[-1]


def test_what_was_written_down_as_a_date_is_shown_however_far_ahead() -> None:
    far = at("2024-07-09 08:00")
    calendar = make_calendar(
        make_event(slug="single", schedule=make_schedule(start=far)),
        make_event(slug="series", schedule=make_series(start=far)),
        make_event(slug="dates", schedule=make_series(extra=(far,), count=1)),
    )

    assert ["dates", "dates", "series", "single"] == slugs(calendar.occurrences)


def test_what_is_hidden_is_in_no_calendar() -> None:
    calendar = make_calendar(
        timed("draft", "2014-07-09 08:00", draft=True),
        timed("later", "2014-07-09 08:00", publish_on=AS_OF + timedelta(seconds=1)),
        timed("now", "2014-07-09 08:00", publish_on=AS_OF),
    )

    assert ["now"] == slugs(calendar.occurrences)
    assert ["now"] == [event.slug for event in calendar.catalog.events]


def test_dates_are_over_when_they_have_ended() -> None:
    calendar = make_calendar(
        timed("over", "2014-07-07 07:00"),
        timed("going-on", "2014-07-07 07:01"),
        timed("coming", "2014-07-07 09:00"),
    )

    assert ["over"] == slugs(calendar.past)
    assert ["going-on", "coming"] == slugs(calendar.upcoming)


def test_what_is_over_stands_latest_first() -> None:
    calendar = make_calendar(
        timed("a", "2014-07-01 08:00"),
        timed("b", "2014-07-03 08:00"),
        timed("c", "2014-07-02 08:00"),
    )

    assert ["b", "c", "a"] == slugs(calendar.past)


def test_an_all_day_event_is_not_over_before_midnight() -> None:
    event = make_event(schedule=make_all_day(on("2014-07-09")))

    evening = make_calendar(event, as_of=datetime(2014, 7, 10, 3, 59, tzinfo=UTC))
    midnight = make_calendar(event, as_of=datetime(2014, 7, 10, 4, tzinfo=UTC))

    assert evening.next is not None
    assert midnight.next is None


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.POSTPONED])
def test_what_is_called_off_is_coming_but_not_next(status: Status) -> None:
    calendar = make_calendar(
        timed("off", "2014-07-08 08:00", status=status), timed("on", "2014-07-09 08:00")
    )

    assert ["off", "on"] == slugs(calendar.upcoming)
    assert calendar.next is not None
    assert "on" == calendar.next.event.slug


def test_what_is_uncertain_may_be_next() -> None:
    calendar = make_calendar(timed("maybe", "2014-07-08 08:00", status=Status.TENTATIVE))

    assert calendar.next is not None


def test_there_is_no_next_where_all_is_called_off() -> None:
    assert make_calendar(timed("off", "2014-07-08 08:00", status=Status.CANCELLED)).next is None


def test_a_date_that_moved_ahead_of_others_is_next() -> None:
    change = make_change(on("2014-07-16"), start=at("2014-07-08 08:00"))
    calendar = make_calendar(make_event(schedule=make_series(), changes=(change,)))

    assert calendar.next is not None
    assert on("2014-07-16") == calendar.next.original_date
    assert ["2014-07-08", "2014-07-09"] == starts(calendar.occurrences)[:2]
