"""What becomes of an event that residents know, whatever is done to its file; on real git."""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from community.core.event import Status
from community.intake.files.sources import Kind
from community.intake.record import lost
from community.intake.record.places import Places
from community.intake.record.states import State
from community.intake.record.telling import Telling
from community.intake.record.version import VersionReader
from recording import COFFEE, DEPARTMENT, Story, day, event_text, series_text, told
from site_files import file_of

CANCELLED = ("status: cancelled", "reason: Rain.")
KEY = "37290d74ac4d186e3a8e"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story(tmp_path / "site")
    story.commit(2, coffee=event_text())
    return story


def moments(story: Story, now: datetime) -> tuple[int, int, int]:
    """Return the days of June of the announcement, the last change, the entry's last change."""
    history = story.date(now).history
    return history.announced.day, history.changed.day, history.stamp.day


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


def test_an_uncommitted_edit_is_one_more_version_now(story: Story) -> None:
    story.write("coffee", event_text(start="2014-07-09 09:00"))
    date = story.date(day(5))

    assert (1, 5) == (date.history.sequence, date.history.stamp.day)


def test_an_uncommitted_file_is_announced_now(story: Story) -> None:
    story.write("tea", event_text())
    tea = story.event("tea", day(5))

    assert (5, 5) == (tea.history.announced.day, tea.history.changed.day)


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


def test_what_a_deleted_event_named_may_be_gone_too(story: Story) -> None:
    lines = ("program: smart911", "contact: dunning", "image: coffee.jpg", "image_alt: A cup")
    story.commit(3, coffee=event_text(*lines, body="[x]({filename}/events/tea.md)\n"))
    story.repository.commit_all(
        day(4),
        {
            COFFEE: None,
            "content/programs/smart911.md": None,
            "content/people/dunning.md": None,
            "content/venues/town-hall.md": None,
        },
    )
    date = story.date(day(5))

    assert ((), None, None, "") == (
        date.event.programs,
        date.event.contact,
        date.event.image,
        date.event.body.html,
    )
    assert date.venue
    assert ("", "Town Hall") == (date.venue.slug, date.venue.name)


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


def test_a_restored_file_in_another_folder_is_the_same_event(story: Story) -> None:
    story.commit(3, coffee=None)
    story.commit(4, older__coffee=event_text(start="2014-07-10 08:00"))
    date = story.date(day(5))

    assert 2 == date.history.announced.day
    assert date.moved_from
    assert 9 == date.moved_from.day


def test_a_file_that_moves_to_another_folder_changes_nothing(story: Story) -> None:
    story.rename("coffee", "older--coffee")
    story.repository.commit(day(3))

    assert (2, 2, 2) == moments(story, day(5))
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


def test_drafts_count_for_nothing(story: Story) -> None:
    story.commit(3, tea=event_text("draft: true"))
    story.commit(4, tea=event_text("draft: true", start="2014-07-10 08:00"))
    story.commit(5, tea=event_text(start="2014-07-11 08:00"))
    tea = story.event("tea", day(6))

    assert (5, 5, 0) == (tea.history.announced.day, tea.history.changed.day, tea.history.sequence)


def test_a_deleted_draft_was_never_there(story: Story) -> None:
    story.commit(3, tea=event_text("draft: true"))
    story.commit(4, tea=None)

    assert [] == story.rules(day(5))


@pytest.mark.parametrize(
    ("commits", "announced", "sequence"),
    [
        ({3: "2014-06-10"}, 10, 0),
        ({3: "2014-05-10"}, 3, 0),
        ({3: "2014-06-10", 4: "2014-06-12"}, 12, 0),
        ({3: "2014-06-04", 6: "2014-06-04 07:00"}, 4, 0),
    ],
)
def test_an_event_is_announced_when_it_is_published(
    commits: dict[int, str], announced: int, sequence: int, story: Story
) -> None:
    for number, publish_on in commits.items():
        story.commit(number, tea=event_text(f"publish_on: {publish_on}"))
    history = story.event("tea", day(20)).history

    assert (announced, sequence) == (history.announced.day, history.sequence)


def test_a_version_that_does_not_parse_is_passed_over(story: Story) -> None:
    story.commit(3, coffee=event_text(start="2014-13-09 08:00"))
    story.repository.commit_all(day(4), {COFFEE: "\x00 broken"})
    story.commit(5, coffee=event_text())

    assert (2, 2, 2) == moments(story, day(6))
    assert 0 == story.date(day(6)).history.sequence


def test_a_broken_file_is_not_a_deleted_one(story: Story) -> None:
    story.write("coffee", event_text(start="2014-13-09 08:00"))

    assert [rule.upper() for rule in story.rules(day(5))] == story.rules(day(5))


def test_a_rename_without_aliases_is_an_error_that_names_the_line(story: Story) -> None:
    story.rename("coffee", "tea")
    uncommitted = story.library(day(5)).problems
    story.repository.commit(day(3))
    (problem,) = story.library(day(5)).problems

    assert (problem,) == uncommitted
    assert ("former-name", "error") == (problem.rule, problem.severity)
    assert "aliases: [coffee]" in problem.hint


def test_a_rename_with_edits_is_a_rename(story: Story) -> None:
    story.rename("coffee", "tea")
    story.write("tea", event_text("aliases: [coffee]", start="2014-07-10 08:00"))
    uncommitted = story.date(day(3))
    story.repository.commit(day(3))
    date = story.date(day(5))

    assert (uncommitted.id, uncommitted.history) == (date.id, date.history)
    assert ("tea", KEY, 1) == (date.event.slug, str(date.id), date.history.sequence)
    assert date.moved_from
    assert [] == story.rules(day(5))


def test_a_rename_git_does_not_see_is_one_by_its_aliases(story: Story) -> None:
    other = event_text("aliases: [coffee]", title="All is new", body="Other words.\n" * 50)
    story.commit(3, coffee=None, tea=other)
    date = story.date(day(5))

    assert (KEY, 2, 0) == (str(date.id), date.history.announced.day, date.history.sequence)
    assert [] == story.rules(day(5))


def test_after_two_renames_both_names_are_wanted(story: Story) -> None:
    story.rename("coffee", "tea")
    story.write("tea", event_text("aliases: [coffee]"))
    story.repository.commit(day(3))
    story.rename("tea", "cocoa")
    (problem,) = story.library(day(5)).problems
    assert "aliases: [tea, coffee]" in problem.hint

    story.write("cocoa", event_text("aliases: [tea, coffee]"))

    assert [] == story.rules(day(5))
    assert (KEY, 2) == (str(story.date(day(5)).id), story.date(day(5)).history.announced.day)


def test_two_renames_in_a_row_without_aliases_want_both(story: Story) -> None:
    for before, after, number in (("coffee", "tea", 3), ("tea", "cocoa", 4)):
        story.rename(before, after)
        story.repository.commit(day(number))
    (problem,) = story.library(day(5)).problems

    assert "aliases: [tea, coffee]" in problem.hint


def test_a_file_may_get_its_first_name_back(story: Story) -> None:
    story.rename("coffee", "tea")
    story.write("tea", event_text("aliases: [coffee]"))
    story.repository.commit(day(3))
    story.rename("tea", "coffee")
    story.write("coffee", event_text())

    assert [] == story.rules(day(5))
    assert (KEY, 2) == (str(story.date(day(5)).id), story.date(day(5)).history.announced.day)


def test_aliases_that_would_make_it_another_event_are_an_error(story: Story) -> None:
    story.commit(3, coffee=event_text("aliases: [old-coffee]"))
    (problem,) = story.library(day(5)).problems

    assert ("former-name", 5, "Take it out of 'aliases'") == (
        problem.rule,
        problem.line,
        problem.hint,
    )


def test_aliases_that_are_taken_out_are_an_error(story: Story) -> None:
    story.commit(3, tea=event_text("aliases: [old-tea]"))
    story.commit(4, tea=event_text())

    assert ["FORMER-NAME"] == story.rules(day(5))
    assert "aliases: [old-tea]" in story.library(day(5)).problems[0].hint


def test_a_draft_may_have_any_name(story: Story) -> None:
    story.commit(3, tea=event_text("draft: true"))
    story.rename("tea", "cocoa")
    story.repository.commit(day(4))

    assert [] == story.rules(day(5))


def test_a_copy_of_last_months_file_is_a_new_event(story: Story) -> None:
    story.commit(3, tea=event_text(start="2014-08-09 08:00"))

    assert (3, 0) == (
        story.event("tea", day(5)).history.announced.day,
        story.event("tea", day(5)).history.sequence,
    )
    assert [] == story.rules(day(5))


def test_a_copy_keeps_no_identity(story: Story) -> None:
    story.commit(3, tea=event_text("aliases: [old-tea]"))
    story.commit(4, cocoa=event_text("aliases: [old-tea]", start="2014-08-09 08:00"))
    story.commit(5, cocoa=event_text(start="2014-08-09 08:00"))

    assert [] == story.rules(day(6))
    assert 3 == story.event("tea", day(6)).history.announced.day
    assert 4 == story.event("cocoa", day(6)).history.announced.day


def test_last_months_file_used_for_a_new_event_is_no_rename(story: Story) -> None:
    story.rename("coffee", "tea")
    story.repository.commit_all(
        day(1, 8), {"content/events/tea.md": event_text(start="2014-08-09 08:00")}
    )
    tea = story.event("tea", day(2, 8))

    assert [] == story.rules(day(2, 8))
    assert 8 == tea.history.announced.month


def test_a_renamed_program_without_aliases_is_an_error(story: Story) -> None:
    story.repository.rename("content/programs/smart911.md", "content/programs/smart.md")

    assert ["FORMER-NAME"] == story.rules(day(5))


def test_a_program_is_announced_and_changed_by_its_commits(story: Story) -> None:
    path = "content/programs/new.md"
    draft = file_of("title: New", "summary: Old words.", "draft: true")
    story.repository.commit_all(day(3), {path: draft})
    story.repository.commit_all(day(4), {path: file_of("title: New", "summary: Old words.")})
    story.repository.commit_all(day(5), {path: file_of("title: New", "summary: New words.")})
    (program,) = (p for p in story.library(day(6)).catalog.programs if p.slug == "new")

    assert (4, 5) == (program.history.announced.day, program.history.changed.day)


def test_a_draft_of_a_program_has_no_record(story: Story) -> None:
    path = "content/programs/new.md"
    draft = file_of("title: New", "summary: Words.", "draft: true")
    story.repository.commit_all(day(3), {path: draft})
    (program,) = (p for p in story.library(day(6)).catalog.programs if p.slug == "new")

    assert 6 == program.history.announced.day


def test_a_reworded_venue_is_no_move_but_other_words(story: Story) -> None:
    venue = "content/venues/town-hall.md"
    story.repository.commit_all(day(3), {venue: file_of("name: Old Town Hall")})
    date = story.date(day(5))

    assert (0, 3) == (date.history.sequence, date.history.stamp.day)


def test_a_renamed_venue_is_no_move(story: Story) -> None:
    story.repository.rename("content/venues/town-hall.md", "content/venues/old-hall.md")
    story.commit(3, coffee=event_text(venue="old-hall"))
    date = story.date(day(5))

    assert 0 == date.history.sequence


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


def test_the_record_of_a_program_has_no_dates() -> None:
    version = VersionReader(DEPARTMENT).read(
        Kind.PROGRAM, file_of("title: Smart911", "summary: Tell 911.")
    )
    telling = Telling.of(
        [State(moment=day(2), path="x.md", version=version)], Places(venues={}, renamed={})
    )

    assert telling
    with pytest.raises(LookupError, match=r"x\.md is no event"):
        telling.history(day(3))


def test_what_came_by_a_merge_was_told_by_the_merge(story: Story) -> None:
    git = story.repository.git
    git("checkout", "--quiet", "-b", "other")
    story.commit(3, coffee=event_text(start="2014-07-09 09:00"))
    story.commit(4, coffee=event_text(start="2014-07-09 10:00"))
    git("checkout", "--quiet", "main")
    story.commit(5, tea=event_text("draft: true"))
    git("merge", "--quiet", "--no-ff", "-m", "m", "other", at=day(6))
    date = story.date(day(7))

    assert (1, 6) == (date.history.sequence, date.history.stamp.day)


def test_a_rewritten_history_is_read_as_it_is_now(story: Story) -> None:
    story.commit(3, coffee=event_text(start="2014-07-09 09:00"))
    assert 1 == story.date(day(5)).history.sequence

    story.repository.git("reset", "--quiet", "--soft", "HEAD~2")
    story.repository.commit(day(4))
    date = story.date(day(5))

    assert (0, 4, None) == (date.history.sequence, date.history.announced.day, date.moved_from)


def test_a_shallow_clone_warns_and_tells_what_it_knows(story: Story, tmp_path: Path) -> None:
    story.commit(3, coffee=event_text(start="2014-07-09 09:00"))
    address = story.repository.folder.as_uri()
    story.repository.git("clone", "--quiet", "--depth", "1", address, str(tmp_path / "clone"))
    story.repository.folder = tmp_path / "clone"

    assert ["shallow-clone"] == story.rules(day(5))
    assert (0, 3) == (
        story.date(day(5)).history.sequence,
        story.date(day(5)).history.announced.day,
    )


def test_without_git_everything_comes_from_the_files(
    story: Story, monkeypatch: pytest.MonkeyPatch
) -> None:
    story.commit(3, coffee=event_text("publish_on: 2014-06-02"))
    monkeypatch.setenv("PATH", "/nonexistent")
    date = story.date(day(5))

    assert (2, 2, 0) == (
        date.history.announced.day,
        date.history.stamp.day,
        date.history.sequence,
    )
    assert [] == story.rules(day(5))


def test_commits_with_wrong_clocks_never_go_back_or_ahead(story: Story) -> None:
    story.commit(1, coffee=event_text(title="Tea"))
    assert (2, 2, 2) == moments(story, day(5))

    story.commit(28, coffee=event_text(title="Cocoa"))
    assert (2, 5, 5) == moments(story, day(5))


# --- series


def dates_after(story: Story, *texts: str, now: datetime | None = None) -> list[str]:
    """Return what is told after these versions of a series, a day each from June 3 on."""
    for number, text in enumerate(texts, 3):
        story.commit(number, coffee=None) if not text else story.commit(number, coffee=text)
    return [told(date) for date in story.dates(now or day(20))]


JULY = ("07-09", "07-16", "07-23", "07-30")


def weekly(*numbers: int, status: str = "scheduled") -> list[str]:
    return [f"coffee {d} {status} {n}" for d, n in zip(JULY, numbers, strict=True)]


@pytest.fixture
def empty(tmp_path: Path) -> Story:
    return Story(tmp_path / "site")


def test_a_change_of_one_date_moves_only_that_date(empty: Story) -> None:
    moved = series_text("changes:", "- date: 2014-07-16", "  start: 09:00")

    assert weekly(0, 1, 0, 0) == dates_after(empty, series_text(), moved)
    stamps = [date.history.stamp.day for date in empty.dates(day(20))]
    assert [3, 4, 3, 3] == stamps
    assert [8] == [d.moved_from.hour for d in empty.dates(day(20)) if d.moved_from]


def test_other_words_of_a_series_move_all_its_entries_and_no_number(empty: Story) -> None:
    assert weekly(0, 0, 0, 0) == dates_after(empty, series_text(), series_text("summary: Tea."))
    assert {4} == {date.history.stamp.day for date in empty.dates(day(20))}


def test_other_words_of_one_date_move_its_entry(empty: Story) -> None:
    titled = series_text("changes:", "- date: 2014-07-16", "  title: Tea")

    assert weekly(0, 0, 0, 0) == dates_after(empty, series_text(), titled)
    assert [3, 4, 3, 3] == [date.history.stamp.day for date in empty.dates(day(20))]


def test_another_time_of_a_series_moves_every_date(empty: Story) -> None:
    later = series_text(start="2014-07-09 09:00")

    assert weekly(1, 1, 1, 1) == dates_after(empty, series_text(), later)
    assert {8} == {d.moved_from.hour for d in empty.dates(day(20)) if d.moved_from}
    assert {True} == {r.of_series for r in empty.event("coffee", day(20)).history.revisions}


def test_a_time_changed_after_some_dates_moves_those_to_come(empty: Story) -> None:
    empty.commit(3, coffee=series_text())
    later = series_text(start="2014-07-09 09:00")
    empty.repository.commit_all(day(17, 7), {COFFEE: later})
    dates = empty.dates(day(20, 7))

    assert weekly(1, 1, 1, 1) == [told(date) for date in dates]
    assert [False, False, True, True] == [date.moved_from is not None for date in dates]


def test_dates_that_are_over_when_a_series_ends_earlier_are_just_gone(empty: Story) -> None:
    empty.commit(3, coffee=series_text())
    empty.repository.commit_all(day(17, 7), {COFFEE: series_text(start="2014-07-23 08:00")})

    assert ["coffee 07-23 scheduled 0", "coffee 07-30 scheduled 0"] == [
        told(date) for date in empty.dates(day(20, 7))
    ]
    assert [] == empty.rules(day(20, 7))


def test_a_series_on_another_weekday_calls_its_announced_dates_off(empty: Story) -> None:
    tuesdays = series_text(start="2014-07-08 08:00", until="2014-07-16")

    assert [
        "coffee 07-08 scheduled 0",
        "coffee 07-09 cancelled 1",
        "coffee 07-15 scheduled 0",
        "coffee 07-16 cancelled 1",
        "coffee 07-23 cancelled 1",
        "coffee 07-30 cancelled 1",
    ] == dates_after(empty, series_text(), tuesdays)
    off = empty.dates(day(20))[1]
    assert ("This date was taken off the calendar.", f"{KEY}-2014-07-09") == (
        off.reason,
        str(off.id),
    )
    (problem,) = empty.library(day(20)).problems
    assert ("withdrawn-date", 5) == (problem.rule, problem.line)
    assert "2014-07-09, 2014-07-16, 2014-07-23 and 1 more" in problem.message


def test_called_off_dates_go_when_they_would_be_over(empty: Story) -> None:
    told_ = dates_after(empty, series_text(), series_text(until="2014-07-16"), now=day(24, 7))

    assert ["coffee 07-09 scheduled 0", "coffee 07-16 scheduled 0", "coffee 07-30 cancelled 1"] == (
        told_
    )


def test_dates_that_come_back_take_place(empty: Story) -> None:
    short = series_text(until="2014-07-16")

    assert weekly(0, 0, 2, 2) == dates_after(empty, series_text(), short, series_text())
    assert [] == empty.rules(day(20))


def test_dates_added_later_were_announced_later(empty: Story) -> None:
    short = series_text(until="2014-07-16")

    assert weekly(0, 0, 0, 0) == dates_after(empty, short, series_text())
    assert [3, 3, 4, 4] == [date.history.announced.day for date in empty.dates(day(20))]
    assert () == empty.event("coffee", day(20)).history.revisions


def test_dates_beyond_the_horizon_were_not_announced(empty: Story) -> None:
    yearly = event_text("repeat: every year", "count: 4")

    assert ["coffee 07-09 scheduled 0", "coffee 07-09 cancelled 1"] == dates_after(
        empty, yearly, event_text("repeat: every year", "count: 1")
    )


def test_dates_that_came_within_the_horizon_were_announced(empty: Story) -> None:
    empty.commit(3, coffee=event_text("repeat: every year", "count: 4"))
    empty.repository.commit_all(
        datetime(2015, 6, 1, tzinfo=UTC), {COFFEE: event_text("repeat: every year", "count: 1")}
    )
    now = datetime(2015, 6, 2, tzinfo=UTC)

    assert [(2014, 0), (2015, 1), (2016, 1)] == [
        (date.original_date.year, date.history.sequence) for date in empty.dates(now)
    ]


def test_a_deleted_series_stays_with_its_coming_dates_alone(empty: Story) -> None:
    empty.commit(3, coffee=series_text())
    empty.repository.commit_all(day(17, 7), {COFFEE: None})
    dates = empty.dates(day(20, 7))

    assert ["coffee 07-23 cancelled 1", "coffee 07-30 cancelled 1"] == [told(d) for d in dates]
    assert f"{KEY}-2014-07-23" == str(dates[0].id)


def test_a_deleted_series_keeps_the_dates_that_it_had_lost_before(empty: Story) -> None:
    assert weekly(1, 1, 1, 1, status="cancelled") == dates_after(
        empty, series_text(), series_text(until="2014-07-16"), ""
    )
    assert [5, 5, 4, 4] == [date.history.stamp.day for date in empty.dates(day(20))]


def test_a_deleted_and_restored_series_goes_on(empty: Story) -> None:
    assert weekly(2, 2, 2, 2) == dates_after(empty, series_text(), "", series_text())
    assert {None} == {date.moved_from for date in empty.dates(day(20))}


def test_a_single_event_that_becomes_a_series_goes_on_as_one_of_its_dates(empty: Story) -> None:
    moved = event_text(start="2014-07-09 07:00")

    assert weekly(1, 0, 0, 0) == dates_after(empty, moved, event_text(), series_text())
    first, second, *_ = empty.dates(day(20))
    assert (3, 5) == (first.history.announced.day, second.history.announced.day)
    assert [] == empty.rules(day(20))


def test_a_single_event_that_becomes_a_series_without_its_day_is_called_off(empty: Story) -> None:
    tuesdays = series_text(start="2014-07-08 08:00", until="2014-07-15")

    assert [
        "coffee 07-08 scheduled 0",
        "coffee 07-09 cancelled 1",
        "coffee 07-15 scheduled 0",
    ] == dates_after(empty, event_text(), tuesdays)
    assert KEY == str(empty.dates(day(20))[1].id)
    assert ["withdrawn-date"] == empty.rules(day(20))


def test_a_series_that_becomes_a_single_event_goes_on_on_that_day(empty: Story) -> None:
    single = event_text(start="2014-07-16 09:00")

    assert [
        "coffee 07-09 cancelled 1",
        "coffee 07-16 scheduled 1",
        "coffee 07-23 cancelled 1",
        "coffee 07-30 cancelled 1",
    ] == dates_after(empty, series_text(), single)
    assert [f"{KEY}-2014-07-09", KEY] == [str(date.id) for date in empty.dates(day(20))[:2]]
    assert 3 == empty.dates(day(20))[1].history.announced.day


def test_a_single_event_that_was_a_series_for_a_day_is_what_it_was(empty: Story) -> None:
    short = series_text(until="2014-07-09")

    assert ["coffee 07-09 scheduled 0"] == dates_after(empty, event_text(), short, event_text())
    assert KEY == str(empty.dates(day(20))[0].id)


def test_a_cancelled_series_is_cancelled_on_every_date(empty: Story) -> None:
    off = series_text(*CANCELLED)

    assert weekly(1, 1, 1, 1, status="cancelled") == dates_after(empty, series_text(), off)


def test_a_confirmed_date_has_another_entry_and_no_other_facts(empty: Story) -> None:
    expected = series_text("confirmed_through: 2014-07-16")

    assert weekly(0, 0, 0, 0) == dates_after(empty, expected, series_text())
    assert [3, 3, 4, 4] == [date.history.stamp.day for date in empty.dates(day(20))]
