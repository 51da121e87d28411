from datetime import datetime

import pytest

from community.core.event import Status
from community.core.zones import aware, zone_of
from community.views.dates import Mark, date_view
from making import (
    AS_OF,
    NEW_YORK,
    at,
    make_all_day,
    make_event,
    make_occurrence,
    make_series,
    make_venue,
    on,
)

LATER = AS_OF.replace(year=2015)


def test_a_date_as_planned_has_its_title_alone_for_a_heading() -> None:
    view = date_view(make_occurrence(), as_of=AS_OF)

    assert ("Coffee with a Cop", "", Mark.NONE) == (view.heading, view.word, view.mark)


@pytest.mark.parametrize(
    ("changes", "heading", "mark"),
    [
        ({"status": Status.CANCELLED}, "Canceled: Coffee with a Cop", Mark.OFF),
        ({"status": Status.POSTPONED}, "Postponed: Coffee with a Cop", Mark.OFF),
        ({"status": Status.TENTATIVE}, "Not certain yet: Coffee with a Cop", Mark.OPEN),
        ({"expected": True}, "Expected: Coffee with a Cop", Mark.OPEN),
        (
            {"moved_from": aware(at("2014-07-08 08:00"), NEW_YORK)},
            "Moved: Coffee with a Cop",
            Mark.MOVED,
        ),
        (
            {"status": Status.CANCELLED, "expected": True},
            "Canceled: Coffee with a Cop",
            Mark.OFF,
        ),
        (
            {"expected": True, "moved_from": aware(at("2014-07-08 08:00"), NEW_YORK)},
            "Expected: Coffee with a Cop",
            Mark.OPEN,
        ),
    ],
)
def test_what_is_not_as_planned_stands_first_in_the_heading(
    changes: dict[str, object], heading: str, mark: Mark
) -> None:
    view = date_view(make_occurrence(**changes), as_of=AS_OF)

    assert (heading, mark) == (view.heading, view.mark)


@pytest.mark.parametrize("changes", [{"expected": True}, {"status": Status.TENTATIVE}])
def test_a_date_that_is_over_is_no_longer_called_uncertain(changes: dict[str, object]) -> None:
    view = date_view(make_occurrence(**changes), as_of=LATER)

    assert ("Coffee with a Cop", "", Mark.NONE) == (view.heading, view.status, view.mark)


def test_a_date_that_is_over_stays_canceled() -> None:
    view = date_view(make_occurrence(status=Status.CANCELLED), as_of=LATER)

    assert ("Canceled: Coffee with a Cop", True) == (view.heading, view.is_over)


@pytest.mark.parametrize(
    ("moment", "words"),
    [
        ("2014-07-09 00:00", "today"),
        ("2014-07-08 23:59", "tomorrow"),
        ("2014-07-07 00:00", "in 2 days"),
        ("2014-05-10 23:00", "in 60 days"),
        ("2014-05-09 23:59", ""),
        ("2014-07-10 08:00", ""),
    ],
)
def test_how_far_away_a_date_is_counts_days_of_the_calendar(moment: str, words: str) -> None:
    as_of = datetime.fromisoformat(moment).replace(tzinfo=NEW_YORK)

    assert words == date_view(make_occurrence(), as_of=as_of).distance


def test_how_far_away_a_date_of_another_zone_is_depends_on_the_hour() -> None:
    as_of = datetime(2014, 7, 8, 23, tzinfo=zone_of("America/Los_Angeles"))

    assert date_view(make_occurrence(), as_of=as_of).distance is None


def test_the_start_is_told_to_machines_with_its_offset() -> None:
    assert "2014-07-09T08:00-04:00" == date_view(make_occurrence(), as_of=AS_OF).starts


def test_an_all_day_date_is_told_to_machines_as_a_day() -> None:
    event = make_event(schedule=make_all_day(on("2014-07-09")))

    assert "2014-07-09" == date_view(make_occurrence(event=event), as_of=AS_OF).starts


@pytest.mark.parametrize(
    ("changes", "place"),
    [
        ({}, "Bridgeway Family Restaurant, Smyrna"),
        ({"online": "https://meet.example/"}, "Bridgeway Family Restaurant, Smyrna, and online"),
        ({"venue": None, "online": "https://meet.example/"}, "Online"),
        ({"venue": make_venue(city="")}, "Bridgeway Family Restaurant"),
    ],
)
def test_a_place_is_told_in_few_words(changes: dict[str, object], place: str) -> None:
    assert place == date_view(make_occurrence(**changes), as_of=AS_OF).place


def test_the_page_and_the_calendar_file_of_a_single_event_are_the_event_s_own() -> None:
    view = date_view(make_occurrence(), as_of=AS_OF)

    assert ("events/coffee/", "events/coffee/event.ics", "") == (
        view.path,
        view.calendar_file,
        view.series_path,
    )


def test_a_date_of_a_series_has_a_page_below_the_series() -> None:
    view = date_view(make_occurrence(event=make_event(schedule=make_series())), as_of=AS_OF)

    assert ("events/coffee/2014-07-09/", "events/coffee/") == (view.path, view.series_path)


def test_a_date_tells_whether_it_is_elsewhere_or_under_another_title() -> None:
    usual = date_view(make_occurrence(), as_of=AS_OF)
    other = date_view(make_occurrence(venue=make_venue(slug="hall"), title="Tea"), as_of=AS_OF)

    assert (False, False) == (usual.is_elsewhere, usual.is_renamed)
    assert (True, True) == (other.is_elsewhere, other.is_renamed)
