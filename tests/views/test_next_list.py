from datetime import datetime
from typing import Any

from community.core.event import Status
from community.views.dates import DateView, date_view
from community.views.next_list import NextList, next_list
from making import AS_OF, START, make_event, make_occurrence, make_schedule


def dates(*statuses: Status, as_of: datetime = AS_OF) -> list[DateView]:
    """Return a date on each day from July 9, 2014, with these statuses."""
    return [
        date_view(
            make_occurrence(
                event=make_event(
                    slug=f"coffee-{day}",
                    schedule=make_schedule(start=START.replace(day=9 + day % 20)),
                    status=status,
                    reason="Rain.",
                )
            ),
            as_of=as_of,
        )
        for day, status in enumerate(statuses)
    ]


ON, OFF = Status.SCHEDULED, Status.CANCELLED


def states(found: NextList) -> list[Any]:
    return ["next" if each.is_next else not each.is_hidden for each in found.dates]


def test_the_first_that_takes_place_is_next_and_so_many_show_below_it() -> None:
    found = next_list(dates(ON, ON, OFF, ON), room=2, known=9)

    assert ["next", True, True, False] == states(found)
    assert 3 == found.shown
    assert found.dates[0].date is found.next


def test_what_was_called_off_before_the_next_shows_below_it() -> None:
    found = next_list(dates(OFF, OFF, ON, ON, ON), room=3, known=9)

    assert ["next", True, True, True, False] == states(found)
    assert [ON, OFF, OFF, ON, ON] == [each.date.occurrence.status for each in found.dates]


def test_where_nothing_takes_place_all_that_was_called_off_shows() -> None:
    found = next_list(dates(OFF, OFF, OFF), room=1, known=9)

    assert [True, True, True] == states(found)
    assert found.next is None


def test_a_list_knows_of_no_more_than_a_page_can_carry() -> None:
    assert 20 == len(next_list(dates(*[ON] * 30), room=6, known=20).dates)


def test_many_cancellations_do_not_hide_the_date_that_takes_place() -> None:
    found = next_list(dates(*[OFF] * 8, ON, ON, OFF), room=2, known=2)

    assert ["next", True, True, False] == states(found)
    assert [ON, OFF, OFF, ON] == [each.date.occurrence.status for each in found.dates]


def test_the_zone_of_each_date_is_named() -> None:
    assert ["Eastern Time"] == [each.zone for each in next_list(dates(ON), room=6, known=9).dates]
