from datetime import date

from community.core.event import Event, Status
from community.views.series_span import series_span
from making import at, make_calendar, make_change, make_event, make_schedule, make_series, on


def span(event: Event) -> str:
    return series_span(event, make_calendar(event))


def test_a_series_with_a_number_of_dates_says_how_many_and_from_when_to_when() -> None:
    assert "six dates: Wednesday, July 9, to Wednesday, August 13, 2014" == span(
        make_event(schedule=make_series(count=6))
    )


def test_a_series_with_a_last_day_does_so_too_but_not_where_it_is_years_ahead() -> None:
    assert "three dates: Wednesday, July 9, to Wednesday, July 23, 2014" == span(
        make_event(schedule=make_series(until=on("2014-07-25")))
    )
    assert "" == span(make_event(schedule=make_series(until=date(2020, 1, 1))))


def test_dates_that_somebody_wrote_down_have_an_end() -> None:
    schedule = make_schedule(extra=(at("2014-08-09 08:00"),))

    assert "two dates: Wednesday, July 9, to Saturday, August 9, 2014" == span(
        make_event(schedule=schedule)
    )


def test_what_was_called_off_does_not_count() -> None:
    off = make_change(on("2014-07-23"), status=Status.CANCELLED, reason="Rain.")

    assert "two dates: Wednesday, July 9, to Wednesday, July 16, 2014" == span(
        make_event(schedule=make_series(count=3), changes=(off,))
    )


def test_a_series_that_goes_on_or_has_one_date_has_no_span() -> None:
    assert "" == span(make_event(schedule=make_series()))
    assert "" == span(make_event(schedule=make_series(count=1)))
    assert "" == span(make_event(schedule=make_series(count=500)))
