"""The files of a commit, laid out beside the same history."""

from pathlib import Path

import pytest

from community.intake.record.cache import copy_kept
from community.intake.record.command import GitError
from community.intake.record.earlier import changed_paths, commit_named, lay_out
from community.intake.record.git import read_repository
from recording import Story, day, event_text
from repository import Repository

EVENT = "content/events/coffee.md"


@pytest.fixture
def story(tmp_path: Path) -> Story:
    story = Story(tmp_path / "site")
    story.commit(2, coffee=event_text())
    story.commit(3, coffee=event_text(title="Tea"), other=event_text(title="Other"))
    return story


def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def test_the_files_and_the_history_are_those_of_the_commit(story: Story, tmp_path: Path) -> None:
    root = story.repository.folder
    commit = commit_named(root, "HEAD~1")

    laid = lay_out(root, "content", commit, scratch(tmp_path))

    assert event_text() == (laid / EVENT).read_text("utf-8")
    assert not (laid / "content/events/other.md").exists()
    repository = read_repository(laid, "content")
    assert (commit, 2) == (repository.branch.head, len(repository.branch.commits))
    assert not {path for path in repository.edited if path.endswith(".md")}


def test_pictures_have_names_and_no_bytes_and_large_texts_no_words(
    story: Story, tmp_path: Path
) -> None:
    root = story.repository.folder
    story.repository.write("content/events/large.md", "x" * 300_000)
    story.repository.commit(day(4))

    laid = lay_out(root, "content", commit_named(root, "HEAD"), scratch(tmp_path))

    assert b"" == (laid / "content/images/coffee.jpg").read_bytes()
    assert b" " * 262_145 == (laid / "content/events/large.md").read_bytes()


def test_a_shallow_clone_stays_one(story: Story, tmp_path: Path) -> None:
    clone = tmp_path / "clone"
    story.repository.git(
        "clone", "--quiet", "--depth=1", f"file://{story.repository.folder}", str(clone)
    )

    laid = lay_out(clone, "content", commit_named(clone, "HEAD"), scratch(tmp_path))

    assert read_repository(laid, "content").is_shallow


def test_a_commit_without_content_has_an_empty_folder(tmp_path: Path) -> None:
    repository = Repository(tmp_path / "site")
    repository.commit(day(1))

    laid = lay_out(
        repository.folder, "content", commit_named(repository.folder, "HEAD"), scratch(tmp_path)
    )

    assert [] == list((laid / "content").iterdir())


def test_names_that_mean_no_commit_are_nothing(story: Story, tmp_path: Path) -> None:
    root = story.repository.folder

    assert 40 == len(commit_named(root, "HEAD"))
    assert ["", "", ""] == [commit_named(root, name) for name in ("x", "--all", f"HEAD:{EVENT}")]
    with pytest.raises(GitError, match="no git repository"):
        commit_named(scratch(tmp_path), "HEAD")


def test_files_that_changed_have_a_letter(story: Story) -> None:
    root = story.repository.folder
    story.remove("other")
    story.write("coffee", event_text(title="Cocoa"))
    story.write("näw", event_text())
    events = ("content/events",)

    now = {
        f"content/events/{name}.md": letter
        for name, letter in {"coffee": "M", "näw": "A", "other": "D"}.items()
    }
    assert now == changed_paths(root, "HEAD", "", events)
    earlier = {EVENT: "M", "content/events/other.md": "A"}
    assert earlier == changed_paths(root, "HEAD~1", "HEAD", events)
    assert {} == changed_paths(root, "HEAD", "", ("theme",))


def test_what_cannot_be_copied_is_read_again(tmp_path: Path) -> None:
    copy_kept(tmp_path, tmp_path / "other")

    assert not (tmp_path / "other").exists()
