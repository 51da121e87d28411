"""Which edits of a file move what; on real git."""

from dataclasses import dataclass

import pytest

from recording import CANCELLED, COFFEE, KEY, Story, day, event_text, moments
from site_files import file_of


@dataclass(frozen=True, kw_only=True)
class Edit:
    """One commit on June 3 after the announcement on June 2, and what residents are then told."""

    name: str
    text: str
    sequence: int
    stamp: int = 3
    status: str = "scheduled"
    moved_from: str = ""


EDITS = (
    Edit(name="nothing", text=event_text(), sequence=0, stamp=2),
    Edit(
        name="time",
        text=event_text(start="2014-07-09 09:00"),
        sequence=1,
        moved_from="2014-07-09 08:00",
    ),
    Edit(
        name="day",
        text=event_text(start="2014-07-08 08:00"),
        sequence=1,
        moved_from="2014-07-09 08:00",
    ),
    Edit(name="end", text=event_text("end: 09:30"), sequence=1),
    Edit(name="place", text=event_text(venue="{name: Library}"), sequence=1),
    Edit(name="online", text=event_text("online: https://x.example"), sequence=1),
    Edit(name="cancelled", text=event_text(*CANCELLED), sequence=1, status="cancelled"),
    Edit(
        name="postponed",
        text=event_text("status: postponed", "reason: Rain."),
        sequence=1,
        status="postponed",
    ),
    Edit(name="title", text=event_text(title="Tea"), sequence=0),
    Edit(name="reason", text=event_text("reason: A note."), sequence=0),
    Edit(name="summary", text=event_text("summary: Come."), sequence=0),
    Edit(name="body", text=event_text(body="Other words.\n"), sequence=0),
    Edit(name="tags", text=event_text("tags: [tea]"), sequence=0, stamp=2),
    Edit(name="program", text=event_text("program: smart911"), sequence=0),
    Edit(
        name="what calendars quote not",
        text=event_text("features: smart911"),
        sequence=0,
        stamp=2,
    ),
)


@pytest.mark.parametrize("edit", EDITS, ids=lambda edit: str(edit.name))
def test_an_edit_moves_what_it_should(edit: Edit, story: Story) -> None:
    story.commit(3, coffee=edit.text)
    date = story.date(day(5))

    assert edit.sequence == date.history.sequence == len(date.history.revisions)
    assert (2, edit.stamp) == (date.history.announced.day, date.history.stamp.day)
    assert edit.status == date.status
    moved_from = f"{date.moved_from:%Y-%m-%d %H:%M}" if date.moved_from else ""
    assert edit.moved_from == moved_from
    assert KEY == str(date.id)


def test_a_body_that_no_entry_quotes_changes_the_page_alone(story: Story) -> None:
    story.commit(3, coffee=event_text("summary: Come."))
    story.commit(4, coffee=event_text("summary: Come.", body="Other words.\n"))

    assert (2, 4, 3) == moments(story, day(5))


def test_what_moved_and_moved_back_has_not_moved(story: Story) -> None:
    story.commit(3, coffee=event_text(start="2014-07-08 08:00"))
    story.commit(4, coffee=event_text())
    date = story.date(day(5))

    assert (None, 2) == (date.moved_from, date.history.sequence)


def test_a_file_that_is_used_again_next_year_has_not_moved(story: Story) -> None:
    story.repository.commit_all(day(1, 9), {COFFEE: event_text(start="2014-10-09 08:00")})
    date = story.date(day(2, 9))

    assert (None, 1) == (date.moved_from, date.history.sequence)
    assert [(None, True)] == [(r.before, r.after is not None) for r in date.history.revisions]


def test_what_is_corrected_afterwards_is_no_revision(story: Story) -> None:
    story.repository.commit_all(day(1, 9), {COFFEE: event_text(start="2014-07-09 08:30")})
    date = story.date(day(2, 9))

    assert (None, 1, ()) == (date.moved_from, date.history.sequence, date.history.revisions)


def test_a_reworded_venue_is_no_move_but_other_words(story: Story) -> None:
    venue = "content/venues/town-hall.md"
    story.repository.commit_all(day(3), {venue: file_of("name: Old Town Hall")})
    date = story.date(day(5))

    assert (0, 3) == (date.history.sequence, date.history.stamp.day)


def test_another_venue_is_told_with_its_words(story: Story) -> None:
    cafe = file_of("name: Cafe", "room: Back room", "street: 1 Main St", "city: Smyrna")
    story.repository.commit_all(day(3), {"content/venues/cafe.md": cafe})
    story.commit(4, coffee=event_text(venue="cafe"))
    (revision,) = story.date(day(5)).history.revisions

    assert revision.before
    assert revision.after
    assert "Town Hall, Smyrna" == revision.before.place
    assert "Cafe, Back room, 1 Main St, Smyrna" == revision.after.place


def test_a_body_may_change_often_and_its_header_never(story: Story) -> None:
    for number in (3, 4, 5):
        story.commit(number, coffee=event_text("summary: Tea.", body=f"Words {number}.\n"))

    assert (2, 5, 3) == moments(story, day(6))
