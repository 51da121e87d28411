"""Which versions residents ever saw; on real git."""

from pathlib import Path

import pytest

from community.intake.files.kinds import Kind
from community.intake.record.places import Places
from community.intake.record.states import State
from community.intake.record.telling import Telling
from community.intake.record.version import VersionReader
from recording import COFFEE, DEPARTMENT, Story, day, event_text, moments
from site_files import file_of


def test_an_uncommitted_edit_is_one_more_version_now(story: Story) -> None:
    story.write("coffee", event_text(start="2014-07-09 09:00"))
    date = story.date(day(5))

    assert (1, 5) == (date.history.sequence, date.history.stamp.day)


def test_an_uncommitted_file_is_announced_now(story: Story) -> None:
    story.write("tea", event_text())
    tea = story.event("tea", day(5))

    assert (5, 5) == (tea.history.announced.day, tea.history.changed.day)


def test_drafts_count_for_nothing(story: Story) -> None:
    story.commit(3, tea=event_text("draft: true"))
    story.commit(4, tea=event_text("draft: true", start="2014-07-10 08:00"))
    story.commit(5, tea=event_text(start="2014-07-11 08:00"))
    tea = story.event("tea", day(6))

    assert (5, 5, 0) == (tea.history.announced.day, tea.history.changed.day, tea.history.sequence)


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
