import os
import subprocess
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest

from community.core.history import History
from community.intake.record.git import Commits, read_commits

NOW = datetime(2026, 11, 22, 9, 0, 0, 123, tzinfo=timezone(timedelta(hours=-5)))
NOW_UTC = datetime(2026, 11, 22, 14, tzinfo=UTC)
COFFEE = "content/events/coffee.md"

Git = Callable[..., str]


def day(number: int) -> datetime:
    return datetime(2014, 7, number, 12, tzinfo=UTC)


class Repository:
    """A real repository whose commits have the dates a test gives them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, at: datetime = NOW_UTC) -> str:
        moment = f"{int(at.timestamp())} +0300"
        kept = {name: value for name, value in os.environ.items() if name[:4] != "GIT_"}
        environment = kept | {
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            "GIT_AUTHOR_DATE": "1999-01-01T00:00:00Z",
            "GIT_COMMITTER_DATE": moment,
        }
        person = ("-c", "user.name=A", "-c", "user.email=a@example.org")
        return subprocess.run(
            ["git", *person, *arguments],
            cwd=self.folder,
            env=environment,
            check=True,
            capture_output=True,
            text=True,
        ).stdout

    def write(self, path: str, text: str = "title: Coffee with a Cop\nstart: 2014-07-09\n") -> None:
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)

    def commit(self, at: datetime) -> None:
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "--message", "A\n\nM\tx", at=at)


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    return Repository(tmp_path / "site")


def told(commits: Commits, path: str = COFFEE, publish_on: datetime | None = None) -> History:
    return commits.history(path, publish_on=publish_on, as_of=NOW)


def test_a_file_is_announced_by_its_first_commit_and_changed_by_its_last(
    repository: Repository,
) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write("README.md")
    repository.commit(day(2))
    repository.write(COFFEE, "title: Coffee\n")
    repository.commit(day(3))
    commits = read_commits(repository.folder)

    assert History(announced=day(1), changed=day(3)) == told(commits)
    assert ("", False) == (commits.absence, commits.is_shallow)


def test_a_rename_is_followed(repository: Repository) -> None:
    repository.write("content/events/café ☕.md")
    repository.commit(day(1))
    repository.git("mv", "content/events/café ☕.md", COFFEE)
    repository.commit(day(2))

    assert History(announced=day(1), changed=day(2)) == told(read_commits(repository.folder))


def test_names_beyond_ascii_are_known(repository: Repository) -> None:
    repository.write("content/events/ca\nfé.md")
    repository.commit(day(1))

    assert {"content/events/ca\nfé.md"} == set(read_commits(repository.folder).spans)


def test_a_site_in_a_folder_of_the_repository_knows_its_own_files(repository: Repository) -> None:
    repository.write(f"sites/smyrna/{COFFEE}")
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write(f"sites/smyrna/{COFFEE}", "title: x\n")
    commits = read_commits(repository.folder / "sites" / "smyrna")

    assert {COFFEE} == set(commits.spans) == commits.edited


def test_what_came_by_a_merge_was_announced_by_the_merge(repository: Repository) -> None:
    repository.write("README.md")
    repository.commit(day(1))
    repository.git("checkout", "--quiet", "-b", "draft")
    repository.write(COFFEE)
    repository.commit(day(2))
    repository.git("checkout", "--quiet", "main")
    repository.write("LICENSE")
    repository.commit(day(3))
    repository.git("merge", "--quiet", "--no-ff", "-m", "m", "draft", at=day(4))

    assert History(announced=day(4), changed=day(4)) == told(read_commits(repository.folder))


def test_an_edited_file_changes_now_and_a_new_one_is_announced_now(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.write("content/events/same.md")
    repository.commit(day(1))
    repository.write(COFFEE, "title: x\n")
    repository.write("content/events/new.md")
    repository.write("content/events/staged.md")
    repository.git("add", "content/events/staged.md")
    commits = read_commits(repository.folder)

    new = History(announced=NOW_UTC, changed=NOW_UTC)
    assert History(announced=day(1), changed=NOW_UTC) == told(commits)
    assert History(announced=day(1), changed=day(1)) == told(commits, "content/events/same.md")
    assert new == told(commits, "content/events/new.md")
    assert new == told(commits, "content/events/staged.md")


def test_a_commit_older_than_its_parent_changes_nothing_before_the_announcement(
    repository: Repository,
) -> None:
    repository.write(COFFEE)
    repository.commit(day(5))
    repository.write(COFFEE, "title: x\n")
    repository.commit(day(2))

    assert History(announced=day(5), changed=day(5)) == told(read_commits(repository.folder))


@pytest.mark.parametrize(
    ("publish_on", "expected"),
    [
        (None, (day(1), day(3))),
        (datetime(2014, 6, 1, tzinfo=UTC), (day(1), day(3))),
        (day(2), (day(2), day(3))),
        (day(9), (day(9), day(9))),
        (datetime(2030, 1, 1, tzinfo=UTC), (NOW_UTC, NOW_UTC)),
    ],
)
def test_nothing_is_announced_before_it_is_published_or_after_the_build(
    publish_on: datetime | None, expected: tuple[datetime, datetime], repository: Repository
) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write(COFFEE, "title: x\n")
    repository.commit(day(3))
    commits = read_commits(repository.folder)
    history = told(commits, publish_on=publish_on)

    assert expected == (history.announced, history.changed)


def test_a_commit_from_the_future_happened_at_the_latest_now(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(datetime(2031, 1, 1, tzinfo=UTC))

    assert History(announced=NOW_UTC, changed=NOW_UTC) == told(read_commits(repository.folder))


def test_a_repository_without_a_commit_knows_no_files(repository: Repository) -> None:
    repository.write(COFFEE)
    commits = read_commits(repository.folder)

    assert Commits() == commits
    assert History(announced=NOW_UTC, changed=NOW_UTC) == told(commits)


def test_a_shallow_clone_says_so(repository: Repository, tmp_path: Path) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    repository.write(COFFEE, "title: x\n")
    repository.commit(day(2))
    address = repository.folder.as_uri()
    repository.git("clone", "--quiet", "--depth", "1", address, str(tmp_path / "clone"))
    commits = read_commits(tmp_path / "clone")

    assert commits.is_shallow
    assert History(announced=day(2), changed=day(2)) == told(commits)


def test_variables_and_settings_of_the_user_change_nothing(
    repository: Repository, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("content/events/old.md")
    repository.commit(day(1))
    repository.git("mv", "content/events/old.md", COFFEE)
    repository.commit(day(2))
    expected = read_commits(repository.folder)
    for setting in ("diff.renames=false", "log.showRoot=false", "log.follow=true"):
        repository.git("config", *setting.split("="))
    repository.git("config", "log.diffMerges", "off")
    repository.git("config", "core.fsmonitor", "touch fired")
    elsewhere = Repository(tmp_path / "elsewhere")
    monkeypatch.setenv("GIT_DIR", str(elsewhere.folder / ".git"))
    monkeypatch.setenv("GIT_WORK_TREE", str(elsewhere.folder))
    monkeypatch.setenv("GIT_INDEX_FILE", "/nonexistent")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")

    assert expected == read_commits(repository.folder)
    assert History(announced=day(1), changed=day(2)) == told(expected)
    assert not (repository.folder / "fired").exists()


def test_without_a_repository_the_file_itself_says_when(tmp_path: Path) -> None:
    commits = read_commits(tmp_path)

    assert "the folder is in no git repository" == commits.absence
    assert History(announced=NOW_UTC, changed=NOW_UTC) == told(commits)
    assert History(announced=day(3), changed=day(3)) == told(commits, publish_on=day(3))


def test_a_publish_moment_to_come_is_never_told_before_it(tmp_path: Path) -> None:
    later = NOW + timedelta(days=1)

    assert History(announced=NOW_UTC, changed=NOW_UTC) == told(
        read_commits(tmp_path), publish_on=later
    )


def test_without_git_the_reason_is_said(
    repository: Repository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "/nonexistent")

    assert Commits(absence="git is not installed") == read_commits(repository.folder)


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

    assert Commits(absence=reason) == read_commits(tmp_path)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_folder_of_another_user_is_refused_by_the_real_git(repository: Repository) -> None:
    repository.write(COFFEE)
    repository.commit(day(1))
    for path in (repository.folder, repository.folder / ".git"):
        os.chown(path, 12345, 12345)

    assert "belongs to another user" in read_commits(repository.folder).absence
