"""What an event is called, and whether it takes place."""

import pytest

from community.core.event import Status
from community.importing.titles import Heading, heading_of
from foreign_calendars import entry

CANCELLED, POSTPONED = Status.CANCELLED, Status.POSTPONED


def heading(title: str, *more: str) -> Heading:
    return heading_of(entry(f"SUMMARY:{title}", *more))


@pytest.mark.parametrize(
    ("title", "expected", "status"),
    [
        ("Coffee", "Coffee", Status.SCHEDULED),
        ("CANCELED: Coffee", "Coffee", CANCELLED),
        ("Cancelled - Coffee", "Coffee", CANCELLED),
        ("CANCELLED Coffee", "Coffee", CANCELLED),
        ("[CANCELED] Coffee", "Coffee", CANCELLED),
        ("**Cancelled** Coffee (no leader)", "Coffee (no leader)", CANCELLED),
        ("Coffee - CANCELLED", "Coffee", CANCELLED),
        ("Coffee (canceled)", "Coffee", CANCELLED),
        ("Coffee CANCELED!", "Coffee", CANCELLED),
        ("POSTPONED: Coffee", "Coffee", POSTPONED),
        ("Coffee &amp; a <b>Cop</b>", "Coffee & a Cop", Status.SCHEDULED),
    ],
)
def test_a_status_in_the_title_is_a_status(title: str, expected: str, status: Status) -> None:
    assert Heading(title=expected, status=status) == heading(title)


@pytest.mark.parametrize(
    "title",
    [
        "CANCELED FOR TODAY: Coffee",
        "(CANCELLED DUE TO RAIN) Coffee",
        "** Cancelled - Rain ** Ride",
        "Canceled Coffee",
        "Coffee (COVID cancelled)",
        "CANCELED",
    ],
)
def test_a_title_that_says_more_is_left_for_somebody_to_look_at(title: str) -> None:
    assert Heading(title=title, status=Status.SCHEDULED, is_unclear=True) == heading(title)


def test_the_status_of_the_calendar_counts() -> None:
    assert CANCELLED == heading("Coffee", "STATUS:CANCELLED").status
    assert CANCELLED == heading("Coffee", "STATUS:Canceled").status
    assert Status.TENTATIVE == heading("Coffee", "STATUS:TENTATIVE").status
    assert POSTPONED == heading("POSTPONED: Coffee", "STATUS:CANCELLED").status


def test_an_event_without_a_title_has_a_plain_one() -> None:
    assert "Event" == heading("").title
