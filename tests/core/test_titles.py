"""Titles of what is off."""

import pytest

from community.core.event import Status
from community.core.titles import title_with_status


@pytest.mark.parametrize(
    ("status", "title"),
    [
        (Status.SCHEDULED, "Bike rodeo"),
        (Status.TENTATIVE, "Bike rodeo"),
        (Status.POSTPONED, "Postponed: Bike rodeo"),
        (Status.CANCELLED, "Canceled: Bike rodeo"),
    ],
)
def test_a_title_says_first_that_nobody_should_come(status: Status, title: str) -> None:
    assert title == title_with_status("Bike rodeo", status)
