"""One date of an event: what differs on it, whether it is certain, and who it is."""

from datetime import UTC, datetime
from typing import Any

import pytest

from community.core.event import Event, Recap, Status
from community.core.history import DateHistory
from community.core.identity import OccurrenceId, key_of
from community.core.occurrence import Occurrence, occurrences_of
from making import (
    NEW_YORK,
    at,
    make_change,
    make_event,
    make_history,
    make_length,
    make_occurrence,
    make_revision,
    make_series,
    make_venue,
    on,
)

JULY_9, JULY_16 = on("2014-07-09"), on("2014-07-16")
KEY = key_of("coffee")


def dates_of(event: Event, *, through: str = "2014-07-31") -> list[Occurrence]:
    return list(occurrences_of(event, through=on(through)))


def second_date(**changes: Any) -> Occurrence:
    """Return July 16 of a weekly series with these changes on that date."""
    change = make_change(JULY_16, **changes)
    return dates_of(make_event(schedule=make_series(), changes=(change,)))[1]


def test_a_date_is_what_its_event_says() -> None:
    event = make_event(reason="Rain", online="https://example.gov/meet", recap=Recap(attendance=9))

    assert [
        Occurrence(
            event=event,
            original_date=JULY_9,
            starts=datetime(2014, 7, 9, 8, tzinfo=NEW_YORK),
            ends=datetime(2014, 7, 9, 9, 30, tzinfo=NEW_YORK),
            all_day=False,
            title="Coffee with a Cop",
            status=Status.SCHEDULED,
            reason="Rain",
            venue=make_venue(),
            online="https://example.gov/meet",
            recap=Recap(attendance=9),
            expected=False,
            moved_from=None,
        )
    ] == dates_of(event)


def test_what_an_event_looked_back_on_is_not_told_of_every_date_of_a_series() -> None:
    event = make_event(schedule=make_series(), recap=Recap(attendance=9))

    assert {None} == {occurrence.recap for occurrence in dates_of(event)}


def test_a_change_is_of_its_date_alone() -> None:
    change = make_change(JULY_16, title="Coffee outdoors")
    event = make_event(schedule=make_series(), changes=(change,))

    assert ["Coffee with a Cop", "Coffee outdoors", "Coffee with a Cop", "Coffee with a Cop"] == [
        occurrence.title for occurrence in dates_of(event)
    ]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("title", "Coffee outdoors"),
        ("status", Status.POSTPONED),
        ("reason", "The restaurant is closed"),
        ("venue", make_venue(slug="library")),
        ("online", "https://example.gov/meet"),
        ("online", ""),
        ("recap", Recap(attendance=12)),
    ],
)
def test_what_a_change_says_wins(key: str, value: object) -> None:
    assert value == getattr(second_date(**{key: value}), key)


def test_a_date_that_moved_keeps_its_length_and_its_identity() -> None:
    moved = second_date(start=at("2014-07-18 17:00"))

    assert datetime(2014, 7, 18, 17, tzinfo=NEW_YORK) == moved.starts
    assert datetime(2014, 7, 18, 18, 30, tzinfo=NEW_YORK) == moved.ends
    assert datetime(2014, 7, 16, 8, tzinfo=NEW_YORK) == moved.moved_from
    assert JULY_16 == moved.original_date


def test_a_date_that_moved_may_last_longer() -> None:
    moved = second_date(start=at("2014-07-18 17:00"), length=make_length(hours=3))

    assert datetime(2014, 7, 18, 20, tzinfo=NEW_YORK) == moved.ends


def test_a_date_that_only_lasts_longer_did_not_move() -> None:
    longer = second_date(length=make_length(hours=3))

    assert datetime(2014, 7, 16, 11, tzinfo=NEW_YORK) == longer.ends
    assert longer.moved_from is None


def test_a_start_that_says_what_the_series_says_is_no_move() -> None:
    assert second_date(start=at("2014-07-16 08:00")).moved_from is None


def test_a_series_stands_in_the_order_of_its_original_dates() -> None:
    change = make_change(JULY_9, start=at("2014-07-30 17:00"))
    event = make_event(schedule=make_series(), changes=(change,))

    assert [9, 16, 23, 30] == [each.original_date.day for each in dates_of(event)]
    assert [30, 16, 23, 30] == [each.starts.day for each in dates_of(event)]


def test_an_event_that_is_called_off_is_called_off_on_every_date() -> None:
    event = make_event(schedule=make_series(), status=Status.CANCELLED, reason="Flood")

    assert {(Status.CANCELLED, "Flood")} == {(each.status, each.reason) for each in dates_of(event)}


def test_a_date_that_takes_place_although_its_series_does_not_has_no_reason_to_be_off() -> None:
    change = make_change(JULY_16, status=Status.SCHEDULED)
    event = make_event(
        schedule=make_series(), status=Status.CANCELLED, reason="Flood", changes=(change,)
    )

    second = dates_of(event)[1]

    assert (Status.SCHEDULED, "") == (second.status, second.reason)


def test_a_date_that_is_put_off_while_its_series_is_called_off_shares_the_reason() -> None:
    change = make_change(JULY_16, status=Status.POSTPONED)
    event = make_event(
        schedule=make_series(), status=Status.CANCELLED, reason="Flood", changes=(change,)
    )

    assert "Flood" == dates_of(event)[1].reason


def test_dates_after_the_confirmed_ones_are_expected() -> None:
    event = make_event(schedule=make_series(confirmed_through=JULY_16))

    assert [False, False, True, True] == [each.expected for each in dates_of(event)]


def test_a_moved_date_is_expected_by_its_original_date() -> None:
    change = make_change(JULY_16, start=at("2014-07-18 08:00"))
    event = make_event(schedule=make_series(confirmed_through=JULY_16), changes=(change,))

    assert [False, False, True, True] == [each.expected for each in dates_of(event)]


@pytest.mark.parametrize("status", Status)
def test_a_date_with_a_status_of_its_own_is_no_longer_expected(status: Status) -> None:
    change = make_change(JULY_16, status=status)
    event = make_event(schedule=make_series(confirmed_through=JULY_9), changes=(change,))

    assert [False, False, True, True] == [each.expected for each in dates_of(event)]


def test_nobody_expects_a_series_that_is_called_off() -> None:
    event = make_event(schedule=make_series(confirmed_through=JULY_9), status=Status.CANCELLED)

    assert {False} == {each.expected for each in dates_of(event)}


def test_a_single_event_is_known_by_its_key() -> None:
    occurrence = make_occurrence()

    assert OccurrenceId(key=KEY) == occurrence.id
    assert f"{KEY}@example.gov" == occurrence.uid("example.gov")


def test_a_date_of_a_series_is_known_by_its_original_date() -> None:
    moved = second_date(start=at("2014-07-18 17:00"))

    assert OccurrenceId(key=KEY, original=JULY_16) == moved.id
    assert f"{KEY}-2014-07-16@example.gov" == moved.uid("example.gov")


def test_an_event_with_a_new_slug_keeps_its_identity() -> None:
    event = make_event(slug="coffee-and-tea", aliases=("coffee-and-cake", "coffee"))

    assert f"{KEY}@example.gov" == make_occurrence(event=event).uid("example.gov")


@pytest.mark.parametrize(
    ("uid", "single", "in_series"),
    [
        ("abc@old.example", "abc@old.example", "abc-2014-07-09@old.example"),
        ("abc", "abc", "abc-2014-07-09"),
    ],
)
def test_an_event_that_has_an_identity_elsewhere_keeps_it(
    uid: str, single: str, in_series: str
) -> None:
    of_series = make_event(uid=uid, schedule=make_series())

    assert single == make_occurrence(event=make_event(uid=uid)).uid("example.gov")
    assert in_series == make_occurrence(event=of_series).uid("example.gov")


def test_the_dates_of_a_series_have_identities_of_their_own() -> None:
    dates = dates_of(make_event(schedule=make_series()), through="2016-12-31")

    assert len(dates) == len({occurrence.uid("example.gov") for occurrence in dates})


def test_a_date_of_a_series_has_the_changes_of_its_own() -> None:
    revision = make_revision(original_date=JULY_16)
    event = make_event(schedule=make_series(), history=make_history(revisions=(revision,)))

    first, second, *_ = dates_of(event)

    assert () == first.history.revisions
    assert (revision,) == second.history.revisions


def test_a_single_event_has_all_changes_of_its_file() -> None:
    revision = make_revision()
    event = make_event(history=make_history(revisions=(revision,)))

    assert (revision,) == make_occurrence(event=event).history.revisions


LATER, LATEST = (datetime(2014, month, 1, tzinfo=UTC) for month in (7, 8))
OWN = DateHistory(original_date=JULY_16, announced=LATER, changed=LATEST)


@pytest.mark.parametrize("moment", [{}, {"changed": LATER}, {"modified": LATER}])
@pytest.mark.parametrize("dates", [(), (OWN,)])
def test_a_date_changed_when_its_history_says(
    moment: dict[str, datetime], dates: tuple[DateHistory, ...]
) -> None:
    history = make_history(**moment, dates=dates)
    series = dates_of(make_event(schedule=make_series(), history=history))
    single = make_occurrence(event=make_event(history=history))

    for date in (*series, single):
        assert date.history.changed == date.changed
    assert (LATEST in {date.changed for date in series}) == bool(dates)
