"""What holds for every calendar, whatever is in it."""

from hypothesis import given
from hypothesis import strategies as st

from calendar_strategies import events
from community.core.calendar import Calendar
from community.core.event import Event, Status
from making import AS_OF, make_calendar, make_catalog


@given(events=events, data=st.data())
def test_the_order_of_files_never_shows(events: list[Event], data: st.DataObject) -> None:
    shuffled = make_catalog(*events, events=tuple(data.draw(st.permutations(events))))

    assert make_calendar(*events).occurrences == Calendar.of(shuffled, as_of=AS_OF).occurrences


@given(events=events)
def test_every_date_is_either_coming_or_over(events: list[Event]) -> None:
    calendar = make_calendar(*events)

    past, upcoming = map(set, (map(id, calendar.past), map(id, calendar.upcoming)))
    assert set(map(id, calendar.occurrences)) == past | upcoming
    assert set() == past & upcoming


@given(events=events)
def test_coming_dates_run_forward_and_past_ones_backward(events: list[Event]) -> None:
    calendar = make_calendar(*events)

    coming = [occurrence.starts.timestamp() for occurrence in calendar.upcoming]
    past = [occurrence.starts.timestamp() for occurrence in calendar.past]
    assert sorted(coming) == coming
    assert sorted(past, reverse=True) == past


@given(events=events)
def test_the_next_date_is_the_first_that_is_neither_over_nor_called_off(
    events: list[Event],
) -> None:
    calendar = make_calendar(*events)

    possible = [
        occurrence
        for occurrence in calendar.occurrences
        if occurrence.ends_at_latest.timestamp() > AS_OF.timestamp()
        if occurrence.status in {Status.SCHEDULED, Status.TENTATIVE}
    ]
    assert calendar.next is (possible[0] if possible else None)
