"""Which file adds which date."""

from community.ical_feed import files_to_add
from making import make_calendar, make_event, make_series, on


def test_a_series_has_a_file_of_its_next_date_beside_those_of_each() -> None:
    calendar = make_calendar(make_event(schedule=make_series(until=on("2014-07-16"))))

    files = {path: date.original_date.isoformat() for path, date in files_to_add(calendar)}
    assert files == {
        "events/coffee/2014-07-09/event.ics": "2014-07-09",
        "events/coffee/2014-07-16/event.ics": "2014-07-16",
        "events/coffee/event.ics": "2014-07-09",
    }


def test_a_file_stays_where_links_may_lead_to_it() -> None:
    event = make_event(slug="cocoa", aliases=("coffee",))

    paths = [path for path, _ in files_to_add(make_calendar(event))]
    assert ["events/cocoa/event.ics", "events/coffee/event.ics"] == paths


def test_a_series_without_a_date_has_no_file() -> None:
    calendar = make_calendar(make_event(schedule=make_series()))

    assert [] == files_to_add(calendar.in_year(1999))
