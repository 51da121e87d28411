"""What git is asked, and what it answers, on real repositories."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from community.intake.record.git import Repository as Read
from community.intake.record.git import read_blobs, read_repository
from community.intake.record.log import Change, Commit, files_after
from repository import Repository

COFFEE = "content/events/coffee.md"


def day(number: int) -> datetime:
    return datetime(2014, 7, number, 12, tzinfo=UTC)


def read(repository: Repository, folder: str = "content") -> Read:
    return read_repository(repository.folder, folder)


def paths(found: Read) -> list[list[tuple[str, str]]]:
    """Return the files of each commit with their former names."""
    return [[(c.path, c.before) for c in commit.changes] for commit in found.branch.commits]


def test_every_commit_is_told_with_its_moment_oldest_first(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write("README.md")
    repository.commit(day(2))
    repository.write(COFFEE, "title: Coffee\n")
    repository.commit(day(3))
    found = read(repository)

    assert [day(1), day(3)] == [commit.moment for commit in found.branch.commits]
    assert ("", False, frozenset()) == (found.absence, found.is_shallow, found.edited)


def test_a_rename_is_followed(repository: Repository) -> None:
    repository.write("content/events/café ☕.md")
    repository.commit(day(1))
    repository.git("mv", "content/events/café ☕.md", COFFEE)
    repository.commit(day(2))

    assert [(COFFEE, "content/events/café ☕.md")] == paths(read(repository))[-1]


def test_names_beyond_ascii_are_known(repository: Repository) -> None:
    repository.write("content/events/ca\nfé.md")
    repository.commit(day(1))

    assert ["content/events/ca\nfé.md"] == list(files_after(read(repository).branch.commits))


def test_a_site_in_a_folder_of_the_repository_knows_its_own_files(repository: Repository) -> None:
    repository.write(f"sites/smyrna/{COFFEE}")
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write(f"sites/smyrna/{COFFEE}", "title: x\n")
    found = read_repository(repository.folder / "sites" / "smyrna", "content")

    assert [COFFEE] == list(files_after(found.branch.commits)) == list(found.edited)


def test_what_came_by_a_merge_came_with_the_merge(repository: Repository) -> None:
    repository.write("README.md")
    repository.commit(day(1))
    repository.git("checkout", "--quiet", "-b", "draft")
    repository.write(COFFEE)
    repository.commit(day(2))
    repository.git("checkout", "--quiet", "main")
    repository.write("LICENSE")
    repository.commit(day(3))
    repository.git("merge", "--quiet", "--no-ff", "-m", "m", "draft", at=day(4))
    (commit,) = read(repository).branch.commits

    assert (day(4), [COFFEE]) == (commit.moment, [change.path for change in commit.changes])


def test_links_and_removed_files_are_no_files(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.remove(COFFEE)
    (repository.folder / COFFEE).symlink_to("elsewhere.md")
    repository.commit(day(2))
    found = read(repository)

    assert {} == files_after(found.branch.commits)


def test_the_files_after_a_swap_of_names_are_swapped() -> None:
    first = Commit(moment=day(1), changes=(Change(path="a", blob="1"), Change(path="b", blob="2")))
    swapped = (Change(path="b", blob="1", before="a"), Change(path="a", blob="2", before="b"))

    assert {"a": "2", "b": "1"} == files_after((first, Commit(moment=day(2), changes=swapped)))


def test_edited_files_are_named(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.write("content/events/same.md")
    repository.commit(day(1))
    repository.write(COFFEE, "title: x\n")
    repository.write("content/events/new.md")

    assert frozenset({COFFEE}) == read(repository).edited


def test_a_moment_that_no_calendar_has_is_the_last_one(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    commit = repository.git("cat-file", "commit", "HEAD").replace(
        str(int(day(1).timestamp())), "99999999999999"
    )
    (repository.folder / "commit").write_text(commit)
    name = repository.git("hash-object", "-t", "commit", "-w", "--literally", "commit").strip()
    repository.git("update-ref", "HEAD", name)

    assert [9999] == [commit.moment.year for commit in read(repository).branch.commits]


def test_a_repository_without_a_commit_knows_no_files(repository: Repository) -> None:
    repository.write(COFFEE)

    assert Read() == read(repository)


def test_a_shallow_clone_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write(COFFEE, "title: x\n")
    repository.commit(day(2))
    address = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth", "1", address, str(tmp_path / "clone"))
    found = read_repository(tmp_path / "clone", "content")

    assert found.is_shallow
    assert [day(2)] == [commit.moment for commit in found.branch.commits]


def test_of_a_known_branch_only_what_is_new_is_read(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    known = read(repository).branch
    marked = replace(known, commits=(Commit(moment=day(9), changes=()),))
    same = read_repository(repository.folder, "content", known=marked)
    repository.write(COFFEE, "title: x\n")
    repository.commit(day(2))
    later = read_repository(repository.folder, "content", known=marked)

    assert marked == same.branch
    assert [day(9), day(2)] == [commit.moment for commit in later.branch.commits]


@pytest.mark.parametrize("head", ["amended", "merged", "unknown"])
def test_a_branch_that_is_another_by_now_is_read_whole(repository: Repository, head: str) -> None:
    repository.write("README.md")
    repository.commit(day(1))
    if head == "merged":
        repository.git("checkout", "--quiet", "-b", "other")
    repository.write(COFFEE)
    repository.commit(day(2))
    known = replace(read(repository).branch, commits=())
    if head == "amended":
        repository.git("commit", "--quiet", "--amend", "-m", "Another", at=day(3))
    elif head == "merged":
        repository.git("checkout", "--quiet", "main")
        repository.write("LICENSE")
        repository.commit(day(3))
        repository.git("merge", "--quiet", "--no-ff", "-m", "m", "other", at=day(4))
    else:
        known = replace(known, head="0" * 40)

    assert 1 == len(read_repository(repository.folder, "content", known=known).branch.commits)


def test_texts_come_in_one_go_without_those_that_git_has_not(repository: Repository) -> None:
    repository.write(COFFEE, "a\nb")
    repository.write("content/events/tea.md", "")
    repository.commit(day(1))
    blobs = files_after(read(repository).branch.commits)
    names = [*blobs.values(), "1" * 40]

    assert [b"a\nb", b""] == list(read_blobs(repository.folder, names).values())
    assert {} == read_blobs(repository.folder, ())


def test_variables_and_settings_of_the_user_change_nothing(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("content/events/old.md")
    repository.commit(day(1))
    repository.git("mv", "content/events/old.md", COFFEE)
    repository.commit(day(2))
    expected = read(repository)
    for setting in ("diff.renames=false", "log.showRoot=false", "log.follow=true"):
        repository.git("config", *setting.split("="))
    repository.git("config", "log.diffMerges", "off")
    repository.git("config", "core.fsmonitor", "touch fired")
    repository.git("config", "core.abbrev", "8")
    elsewhere = Repository(tmp_path / "elsewhere")
    monkeypatch.setenv("GIT_DIR", str(elsewhere.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(elsewhere.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")

    assert expected == read(repository)
    assert [[(COFFEE, "")], [(COFFEE, "content/events/old.md")]][1] == paths(expected)[1]
    assert not (repository.folder / "fired").exists()


def test_without_a_repository_the_reason_is_said(tmp_path: Path) -> None:
    found = read_repository(tmp_path, "content")

    assert Read(absence="the folder is in no git repository") == found


def test_without_git_the_reason_is_said(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")

    assert Read(absence="git is not installed") == read(repository)


@pytest.mark.parametrize(
    ("script", "reason"),
    [
        (
            "echo \"fatal: detected dubious ownership in repository at '/x'\" >&2; exit 128",
            "git refuses the folder, because it belongs to another user (see safe.directory)",
        ),
        ("echo 'warning: x\nfatal: bad object HEAD' >&2; exit 128", "git says: bad object HEAD"),
        ("exit 1", "git fails"),
        ("exec sleep 9", "git does not answer"),
    ],
)
def test_a_git_that_refuses_leaves_the_files_alone(
    script: str, reason: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    git = tmp_path / "git"
    git.write_text(f"#!/bin/sh\n{script}\n")
    git.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr("community.intake.record.command._PATIENCE", 0.5)

    assert Read(absence=reason) == read_repository(tmp_path, "content")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_user_is_refused_by_the_real_git(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    for path in (repository.folder, repository.folder / ".git"):
        os.chown(path, 12345, 12345)

    assert "belongs to another user" in read(repository).absence
