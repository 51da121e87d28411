"""A branch of a git repository, with real repositories."""

import subprocess
from pathlib import Path

import pytest

from community.core.release import Release
from community.core.target import BranchTarget
from community.formats.release_file import release_file
from community.publishing.branch import open_branch
from community.publishing.contents import release_of
from community.publishing.failure import PublishError, RefusedError
from making import make_department
from publishing_places import bare_repository, files_of_branch
from publishing_sites import COMMIT, make_release, site_files
from repository import NOW_UTC, Repository

TARGET = BranchTarget(remote="origin", branch="gh-pages")
DEPARTMENT = make_department(address="https://events.example.org")


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    """Return the repository of a site, with one commit and a remote."""
    repository = Repository(tmp_path / "site")
    repository.write("content/events/coffee.md")
    repository.commit(NOW_UTC)
    repository.git("remote", "add", "origin", str(bare_repository(tmp_path / "remote.git")))
    return repository


@pytest.fixture
def remote(site: Repository) -> Path:
    return site.folder.parent / "remote.git"


def publish(site: Repository, number: int, address: str = DEPARTMENT.address) -> Release:
    source = site.folder.parent / f"source-{number}"
    release = make_release(source, number)
    department = make_department(address=address)
    with open_branch(TARGET, site.folder, department) as place:
        place.send(source, release)
    return release


def test_the_branch_holds_the_site_and_what_tells_of_it(site: Repository, remote: Path) -> None:
    for number in (1, 2):
        release = publish(site, number)

        told = {"CNAME": b"events.example.org\n", "release.json": release_file(release)}
        assert {**site_files(number), **told} == files_of_branch(remote, "gh-pages")
    with open_branch(TARGET, site.folder, DEPARTMENT) as place:
        assert (release, True) == (place.online, place.is_tidy)


def test_the_branch_has_no_history_and_a_message(site: Repository, remote: Path) -> None:
    publish(site, 1)
    publish(site, 2)

    git = ("git", f"--git-dir={remote}", "log", "--format=%an <%ae>: %s", "gh-pages")
    log = subprocess.run(git, capture_output=True, text=True, check=True).stdout
    assert (
        "Harbor Glen Police Department <publish@police.example.gov>: "
        "Publish cccccccccccc as of 2026-11-22T15:00:00+00:00\n"
    ) == log


def test_a_site_of_githubs_own_names_no_domain(site: Repository, remote: Path) -> None:
    publish(site, 1, "https://harbor-glen.github.io/events")

    assert "CNAME" not in (files_of_branch(remote, "gh-pages") or {})


def test_the_repository_of_the_site_stays_as_it_is(site: Repository) -> None:
    def everything() -> set[Path]:
        return set((site.folder / ".git").rglob("*"))

    before = everything()
    publish(site, 1)
    publish(site, 2)

    assert before == everything()
    assert "" == site.git("status", "--porcelain")


def test_line_ends_stay_whatever_git_is_set_to(site: Repository, remote: Path) -> None:
    site.git("config", "core.autocrlf", "input")
    source = site.folder.parent / "source"
    (source / "events").mkdir(parents=True)
    (source / "calendar.ics").write_bytes(b"BEGIN:VCALENDAR\r\n")
    with open_branch(TARGET, site.folder, DEPARTMENT) as place:
        place.send(source, release_of(source, commit=COMMIT, as_of=NOW_UTC))

    assert b"BEGIN:VCALENDAR\r\n" == (files_of_branch(remote, "gh-pages") or {})["calendar.ics"]


def test_a_branch_of_others_is_left_alone(site: Repository, remote: Path) -> None:
    site.git("push", "--quiet", str(remote), "main:gh-pages")

    with (
        pytest.raises(RefusedError, match="There are files in the branch gh-pages of origin"),
        open_branch(TARGET, site.folder, DEPARTMENT),
    ):
        raise AssertionError


def test_a_release_that_tells_nothing_is_as_none(site: Repository, remote: Path) -> None:
    site.write("release.json", "{}")
    site.commit(NOW_UTC)
    site.git("push", "--quiet", str(remote), "main:gh-pages")

    with open_branch(TARGET, site.folder, DEPARTMENT) as place:
        assert place.online is None


def test_who_publishes_meanwhile_wins(site: Repository, remote: Path) -> None:
    publish(site, 1)
    source = site.folder.parent / "source-2"
    release = make_release(source, 2)
    with open_branch(TARGET, site.folder, DEPARTMENT) as place:
        publish(site, 3)
        with pytest.raises(PublishError, match="Somebody else published"):
            place.send(source, release)

    shown = files_of_branch(remote, "gh-pages") or {}
    assert site_files(3).items() <= shown.items()


def test_an_address_serves_as_a_remote(site: Repository, remote: Path) -> None:
    target = BranchTarget(remote=str(remote), branch="pages")

    with open_branch(target, site.folder, DEPARTMENT) as place:
        assert ("", None) == (place.before, place.online)


def test_a_remote_that_is_not_there_is_told(site: Repository) -> None:
    with (
        pytest.raises(PublishError, match="has no remote named upstream"),
        open_branch(BranchTarget(remote="upstream"), site.folder, DEPARTMENT),
    ):
        raise AssertionError


def test_a_remote_that_cannot_be_reached_is_told(site: Repository) -> None:
    site.git("remote", "set-url", "origin", "/no/such/repository.git")

    with (
        pytest.raises(PublishError, match="origin cannot be reached"),
        open_branch(TARGET, site.folder, DEPARTMENT),
    ):
        raise AssertionError


def test_a_site_in_no_repository_cannot_be_pushed(tmp_path: Path) -> None:
    with (
        pytest.raises(PublishError, match="The site is in no git repository"),
        open_branch(TARGET, tmp_path, DEPARTMENT),
    ):
        raise AssertionError


def test_a_computer_without_git_is_told(site: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(site.folder))

    with (
        pytest.raises(PublishError, match="The program git is not on this computer"),
        open_branch(TARGET, site.folder, DEPARTMENT),
    ):
        raise AssertionError
