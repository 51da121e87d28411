"""An event as its file tells it."""

from community.core.event import Status
from making import make_event


def test_an_event_is_off_when_it_is_put_off_or_called_off() -> None:
    assert {Status.POSTPONED, Status.CANCELLED} == {status for status in Status if status.is_off}


def test_the_first_slug_is_the_slug_of_an_event_that_kept_it() -> None:
    assert "coffee" == make_event(slug="coffee").first_slug


def test_the_first_slug_is_the_last_of_the_former_ones() -> None:
    assert "oldest" == make_event(slug="coffee", aliases=("older", "oldest")).first_slug
