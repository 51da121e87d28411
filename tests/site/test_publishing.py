"""The task ``publish`` as it is typed, on a copy of the sample site, to each kind of place."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from building import files_below
from community.formats.release_file import read_release_file
from own_site import copy_site, run_words, unmeasured
from publishing_places import (
    BUCKET,
    bare_repository,
    files_of_branch,
    keys,
    objects,
    read_object,
    ssh_server,
    storage_server,
)
from repository import NOW_UTC, Repository

IGNORED = "__pycache__/\n/.cache/\n/public/\n/public.*\n/published/\n"
OWN = ("release.json", "publishing.json", "CNAME")

#: The line of the sample's settings that names its place.
SAMPLE = 'COMMUNITY["publish"] = {"to": "folder", "path": "published"}'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    """Return the sample under git: it publishes to a folder beside it."""
    root = tmp_path_factory.mktemp("whole") / "site"
    copy_site(root)
    repository = Repository(root)
    repository.write(".gitignore", IGNORED)
    repository.commit(NOW_UTC)
    return repository


@pytest.fixture
def settings(site: Repository) -> Iterator[Path]:
    """Return the settings that a test may change; they are as they were afterward."""
    path = site.folder / "publishconf.py"
    before = path.read_text("utf-8")
    yield path
    path.write_text(before, "utf-8")
    site.commit(NOW_UTC)


def name_place(site: Repository, settings: Path, target: str) -> None:
    text = settings.read_text("utf-8")
    assert SAMPLE in text
    settings.write_text(text.replace(SAMPLE, f'COMMUNITY["publish"] = {target}'), "utf-8")
    site.commit(NOW_UTC)


def is_shown(site: Repository, shown: dict[str, bytes]) -> bool:
    """Tell whether what readers see is what was built from the last commit."""
    release = read_release_file(shown["release.json"])
    assert site.git("rev-parse", "HEAD").strip() == release.commit
    files = {path: octets for path, octets in shown.items() if path not in OWN}
    return files == files_below(site.folder / "public")


def test_a_newcomer_publishes_at_once_into_a_folder(site: Repository) -> None:
    looked = run_words(site.folder, "publish", "--dry-run")
    assert (0, "") == (looked.returncode, looked.stderr)
    assert "What would be sent to the folder published" in looked.stdout
    assert not (site.folder / "published").exists()

    done = run_words(site.folder, "publish")

    assert (0, "") == (done.returncode, done.stderr)
    assert is_shown(site, files_below(site.folder / "published/current"))
    assert "" == site.git("status", "--porcelain")


def test_a_wrong_call_is_a_sentence_and_changes_nothing(site: Repository) -> None:
    event = next((site.folder / "content/events").rglob("*.md"))
    before, online = event.read_text("utf-8"), files_below(site.folder / "published")
    try:
        event.write_text(f"{before}\nMore.\n", "utf-8")
        done = run_words(site.folder, "publish")
    finally:
        event.write_text(before, "utf-8")

    assert (2, "") == (done.returncode, done.stdout)
    assert f"    {event.relative_to(site.folder).as_posix()}\n" in done.stderr
    assert online == files_below(site.folder / "published")


def test_a_host_gets_the_site(site: Repository, settings: Path, tmp_path: Path) -> None:
    name_place(site, settings, f'{{"to": "ssh", "host": "events", "path": "{tmp_path}/online"}}')

    with ssh_server(tmp_path / "ssh") as (variables, _):
        done = run_words(site.folder, "publish", **variables)

    assert (0, "") == (done.returncode, done.stderr)
    assert is_shown(site, files_below(tmp_path / "online/current"))


def test_a_branch_gets_the_site(site: Repository, settings: Path, tmp_path: Path) -> None:
    remote = bare_repository(tmp_path / "remote.git")
    name_place(site, settings, f'{{"to": "github-pages", "remote": "{remote}"}}')

    done = run_words(site.folder, "publish")

    assert (0, "") == (done.returncode, done.stderr)
    assert is_shown(site, files_of_branch(remote, "gh-pages") or {})


def test_a_bucket_gets_the_site(site: Repository, settings: Path) -> None:
    with storage_server() as address:
        name_place(site, settings, f'{{"to": "s3", "bucket": "{BUCKET}", "endpoint": "{address}"}}')
        done = run_words(site.folder, "publish", **keys())

        found = {path: read_object(address, path) for path in objects(address)}
    assert (0, "") == (done.returncode, done.stderr)
    assert is_shown(site, {path: each[0] for path, each in found.items() if each})


def test_a_task_that_is_killed_leaves_a_whole_site_and_the_next_completes_it(
    site: Repository,
) -> None:
    chance, online = Random(20261122), site.folder / "published/current"  # noqa: S311  # no secret
    began = time.monotonic()
    assert 0 == run_words(site.folder, "publish").returncode
    duration = time.monotonic() - began
    for number in range(4):
        site.write("content/pages/note.md", f"title: Note\n\nNumber {number}.\n")
        site.commit(NOW_UTC)
        before = files_below(online)
        task = subprocess.Popen(
            (sys.executable, "-P", "-m", "invoke", "--search-root", str(site.folder), "publish"),
            cwd=site.folder,
            env=unmeasured(),
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )
        time.sleep(chance.uniform(duration / 2, duration))
        if task.poll() is None:
            os.killpg(task.pid, signal.SIGKILL)
        task.wait()
        assert before == files_below(online) or is_shown(site, files_below(online))

    assert 0 == run_words(site.folder, "publish").returncode
    assert is_shown(site, files_below(online))
    assert {"current", "releases", ".lock"} == {
        path.name for path in (site.folder / "published").iterdir()
    }
