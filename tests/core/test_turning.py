from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.event import Deadline, Event
from community.core.turning import next_turn, settled
from community.core.zones import aware, zone_of
from making import (
    NEW_YORK,
    at,
    make_event,
    make_history,
    make_program,
    make_revision,
    make_schedule,
    make_series,
    on,
)

LOS_ANGELES = zone_of("America/Los_Angeles")


def local(text: str) -> datetime:
    return aware(at(text), NEW_YORK)


def turned(as_of: str, **changes: object) -> str:
    """Return the moment as of which a site of one event and one program is settled."""
    catalog = Catalog(events=(make_event(**changes),), programs=(make_program(),))
    calendar = settled(Calendar.of(catalog, as_of=local(as_of)), NEW_YORK)
    return calendar.as_of.strftime("%Y-%m-%d %H:%M")


@pytest.mark.parametrize(
    ("as_of", "turn"),
    [
        ("2014-07-08 17:23", "2014-07-08 00:00"),
        ("2014-07-09 07:59", "2014-07-09 00:00"),
        ("2014-07-09 09:29", "2014-07-09 00:00"),  # that it has begun is nothing a page says
        ("2014-07-09 09:30", "2014-07-09 09:30"),
        ("2014-07-09 23:59", "2014-07-09 09:30"),
        ("2014-07-10 00:00", "2014-07-10 00:00"),
    ],
)
def test_a_site_turns_at_midnight_and_when_a_date_is_over(as_of: str, turn: str) -> None:
    assert turn == turned(as_of)


def test_it_turns_at_the_midnight_of_an_event_s_own_zone() -> None:
    assert "2014-07-08 03:00" == turned(
        "2014-07-08 17:23", schedule=make_schedule(zone=LOS_ANGELES)
    )


def test_it_turns_when_a_deadline_passes() -> None:
    deadlines = (Deadline(what="Sign up", when=at("2014-07-08 17:00")),)

    assert "2014-07-08 17:00" == turned("2014-07-08 17:23", deadlines=deadlines)
    assert "2014-07-08 00:00" == turned("2014-07-08 16:59", deadlines=deadlines)
    whole_day = (Deadline(what="Sign up", when=on("2014-07-08")),)
    assert "2014-07-08 00:00" == turned("2014-07-08 17:23", deadlines=whole_day)


def test_it_turns_when_something_appears() -> None:
    assert "2014-07-08 09:00" == turned("2014-07-08 17:23", publish_on=local("2014-07-08 09:00"))


def test_it_is_never_older_than_what_the_record_tells() -> None:
    moment = local("2014-07-08 15:02").astimezone(UTC)

    for history in (
        make_history(announced=moment, changed=moment),
        make_history(changed=moment),
        make_history(revisions=(make_revision(moment=moment),)),
    ):
        assert "2014-07-08 15:02" == turned("2014-07-08 17:23", history=history)


def test_the_next_turn_is_the_first_of_all_that_may_come() -> None:
    def following(as_of: str, **changes: object) -> str:
        catalog = Catalog(events=(make_event(**changes),), programs=())
        calendar = Calendar.of(catalog, as_of=local(as_of))
        turn = next_turn(calendar, catalog, NEW_YORK)
        return turn.astimezone(NEW_YORK).strftime("%Y-%m-%d %H:%M")

    assert "2014-07-09 00:00" == following("2014-07-08 00:00")
    assert "2014-07-09 09:30" == following("2014-07-09 00:00")
    assert "2014-07-10 00:00" == following("2014-07-09 09:30")
    appears = local("2014-07-08 12:00")
    assert "2014-07-08 12:00" == following("2014-07-08 11:59", publish_on=appears)
    assert "2014-07-09 00:00" == following("2014-07-08 12:00", publish_on=appears)


@given(
    minutes=st.lists(st.integers(0, 60 * 24 * 40), min_size=1, max_size=20),
    event=st.sampled_from(
        [
            make_event(),
            make_event(schedule=make_series()),
            make_event(schedule=make_series(zone=LOS_ANGELES, count=3)),
            make_event(publish_on=local("2014-07-20 12:30")),
        ]
    ),
)
def test_between_two_turns_all_moments_give_the_same_calendar(
    minutes: list[int], event: Event
) -> None:
    began = local("2014-07-01 00:00").astimezone(UTC)
    for minute in minutes:
        exact = Calendar.of(Catalog(events=(event,)), as_of=began + timedelta(minutes=minute))
        calendar = settled(exact, NEW_YORK)

        assert calendar == settled(calendar, NEW_YORK)
        assert calendar == replace(
            Calendar.of(Catalog(events=(event,)), as_of=calendar.as_of), as_of=calendar.as_of
        )
        assert (exact.upcoming, exact.past) == (calendar.upcoming, calendar.past)
        last = next_turn(exact, exact.catalog, NEW_YORK) - timedelta(microseconds=1)
        assert calendar == settled(Calendar.of(exact.catalog, as_of=last), NEW_YORK)
