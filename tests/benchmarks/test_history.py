"""The corpus as a department's repository: what was announced and changed, in order."""

import subprocess
from datetime import date
from pathlib import Path

import pytest

from speed.history import Version, commit_versions
from speed.maker import make_corpus
from speed.ours import event_file, event_text, first_text, versions_of

CORPUS = make_corpus(60, date(2027, 3, 2))


def git(root: Path, *arguments: str) -> str:
    command = ["git", *arguments]
    return subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    (folder / "run.py").write_text("pass\n")
    commit_versions(folder, versions_of(CORPUS, spanish=True))
    return folder


def test_every_version_was_committed_at_its_moment(root: Path) -> None:
    moved = next(event for event in CORPUS.events if event.moved_from)
    assert moved.changed
    path = event_file(moved)

    told = git(root, "log", "--format=%ct", "--", path).split()
    assert [int(moved.changed.timestamp()), int(moved.announced.timestamp())] == [*map(int, told)]
    assert git(root, "show", f"HEAD:{path}") == event_text(moved) != first_text(moved)


def test_the_code_was_there_first_and_nothing_is_of_the_future(root: Path) -> None:
    moments = [int(each) for each in git(root, "log", "--format=%ct").split()]

    assert moments == sorted(moments, reverse=True)
    assert moments[0] < CORPUS.as_of.timestamp()
    assert "run.py" in git(root, "show", "--name-only", git(root, "rev-list", "HEAD").split()[-1])


def test_what_was_committed_stands_in_the_folder(root: Path) -> None:
    assert git(root, "status", "--short") == ""
    assert {event_file(event) for event in CORPUS.events} <= {
        path.relative_to(root).as_posix() for path in root.rglob("*.md")
    }
    assert list(root.rglob("*.es.md"))


def test_versions_of_one_moment_are_one_commit(tmp_path: Path) -> None:
    versions = [Version(moment=CORPUS.as_of, path=f"{name}.md", text=name) for name in "ab"]
    commit_versions(tmp_path, versions)

    assert len(git(tmp_path, "rev-list", "HEAD").split()) == 2
