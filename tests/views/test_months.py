from community.views.dates import date_view
from community.views.months import Month, first_months, months_of
from making import AS_OF, at, make_event, make_occurrence, make_schedule


def months_from(*starts: str) -> tuple[Month, ...]:
    events = [make_event(schedule=make_schedule(start=at(start))) for start in starts]
    return months_of(date_view(make_occurrence(event=event), as_of=AS_OF) for event in events)


def test_dates_are_grouped_by_the_month_they_begin_in() -> None:
    months = months_from("2014-07-09 08:00", "2014-07-31 23:30", "2015-07-01 08:00")

    assert [("July 2014", "2014-07", 2), ("July 2015", "2015-07", 1)] == [
        (month.words, month.anchor, len(month.dates)) for month in months
    ]


def test_whole_months_are_shown_until_enough_dates_are() -> None:
    months = months_from("2014-07-09 08:00", "2014-07-10 08:00", "2014-08-01 08:00")

    assert [1, 1, 2, 2] == [first_months(months, dates=dates) for dates in (1, 2, 3, 9)]


def test_without_dates_there_is_no_month() -> None:
    assert 0 == first_months(months_from(), dates=60)
