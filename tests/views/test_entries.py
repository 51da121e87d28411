from community.core.event import Status
from community.views.agenda import Agenda
from community.views.entries import entries_of
from making import (
    at,
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_schedule,
    make_series,
    make_venue,
    on,
)


def test_dates_of_a_series_that_are_alike_stand_where_the_first_does() -> None:
    series = make_event(
        slug="walk",
        schedule=make_series(count=6),
        changes=(
            make_change(on("2014-07-23"), status=Status.CANCELLED, reason="Rain."),
            make_change(on("2014-07-30"), start=at("2014-07-31 08:00")),
            make_change(on("2014-08-06"), venue=make_venue(slug="hall", name="Hall")),
        ),
    )
    single = make_event(schedule=make_schedule(start=at("2014-07-10 08:00")))
    calendar = make_calendar(series, single)
    dates = Agenda.of(calendar, make_department()).views(calendar.upcoming)

    assert [
        ("events/walk/2014-07-09/", ["Wednesday, July 16", "Wednesday, August 13"]),
        ("events/coffee/", []),
        ("events/walk/2014-07-23/", []),
        ("events/walk/2014-07-30/", []),
        ("events/walk/2014-08-06/", []),
    ] == [(entry.date.path, [day.text for day in entry.also]) for entry in entries_of(dates)]
    assert "events/walk/2014-07-16/" == entries_of(dates)[0].also[0].address
