"""What becomes of an event whose file is deleted, hidden or restored; on real git."""

import pytest

from community.core.event import Status
from community.intake.record import lost
from recording import CANCELLED, KEY, Story, day, event_text, moments, told


def test_a_deleted_coming_event_stays_as_cancelled_until_it_would_be_over(story: Story) -> None:
    story.commit(3, coffee=None)
    date = story.date(day(5))

    assert (Status.CANCELLED, "This event was taken off the calendar.") == (
        date.status,
        date.reason,
    )
    assert ("Coffee", KEY, 1, 3) == (
        date.title,
        str(date.id),
        date.history.sequence,
        date.history.stamp.day,
    )
    assert date.event.is_withdrawn
    assert date.venue
    assert "town-hall" == date.venue.slug
    assert ["withdrawn-event"] == story.rules(day(5))
    assert () == story.dates(day(10, 7))
    assert [] == story.rules(day(10, 7))


def test_a_deletion_is_told_before_it_is_committed(story: Story) -> None:
    story.remove("coffee")

    assert ["withdrawn-event"] == story.rules(day(5))
    assert ["coffee 07-09 cancelled 1"] == [told(date) for date in story.dates(day(5))]


def test_a_cancelled_event_may_be_deleted(story: Story) -> None:
    story.commit(3, coffee=event_text(*CANCELLED))
    story.commit(4, coffee=None)
    date = story.date(day(5))

    assert ("Rain.", 1) == (date.reason, date.history.sequence)


def test_what_git_has_no_more_is_not_shown(story: Story, monkeypatch: pytest.MonkeyPatch) -> None:
    story.commit(3, coffee=None)
    monkeypatch.setattr(lost, "read_blobs", lambda *_: {})

    assert () == story.dates(day(5))
    assert [] == story.rules(day(5))


def test_a_restored_file_takes_up_where_it_was(story: Story) -> None:
    story.commit(3, coffee=None)
    story.commit(4, coffee=event_text())
    date = story.date(day(5))

    assert ["coffee 07-09 scheduled 2"] == [told(date)]
    assert [(True, False), (False, True)] == [
        (bool(r.before), bool(r.after)) for r in date.history.revisions
    ]
    assert (2, 4, 4) == moments(story, day(5))
    assert date.moved_from is None
    assert [] == story.rules(day(5))


def test_an_event_hidden_again_is_told_as_cancelled(story: Story) -> None:
    story.commit(3, coffee=event_text("draft: true"))
    date = story.date(day(5))

    assert ["coffee 07-09 cancelled 1"] == [told(date)]
    (problem,) = story.library(day(5)).problems
    assert ("withdrawn-event", 5, 1) == (problem.rule, problem.line, problem.column)
    assert "hidden again" in problem.message


def test_a_publish_moment_set_later_hides_an_event_again(story: Story) -> None:
    story.commit(3, coffee=event_text("publish_on: 2014-06-20"))

    assert ["coffee 07-09 cancelled 1"] == [told(date) for date in story.dates(day(5))]
    assert ["coffee 07-09 scheduled 2"] == [told(date) for date in story.dates(day(21))]


def test_a_deleted_draft_was_never_there(story: Story) -> None:
    story.commit(3, tea=event_text("draft: true"))
    story.commit(4, tea=None)

    assert [] == story.rules(day(5))


def test_a_broken_file_is_not_a_deleted_one(story: Story) -> None:
    story.write("coffee", event_text(start="2014-13-09 08:00"))

    assert [rule.upper() for rule in story.rules(day(5))] == story.rules(day(5))
