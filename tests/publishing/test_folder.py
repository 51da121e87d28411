import os
from pathlib import Path

import pytest

from community.core.release import Release
from community.core.target import FolderTarget
from community.publishing.failure import PublishError, RefusedError
from community.publishing.folder import open_folder
from publishing_sites import make_release, site_files

TARGET = FolderTarget(path="online", keep=2)


def publish(root: Path, number: int) -> Release:
    """Publish a release to ``root/online``."""
    source = root / f"source-{number}"
    release = make_release(source, number)
    with open_folder(TARGET, root, only_look=False) as place:
        place.send(source, release)
    return release


def current(root: Path) -> Path:
    return root / "online" / "current"


def test_the_files_are_shown_and_told(tmp_path: Path) -> None:
    release = publish(tmp_path, 1)

    shown = {path: (current(tmp_path) / path).read_bytes() for path in release.files}
    assert site_files(1) == shown
    with open_folder(TARGET, tmp_path, only_look=True) as place:
        assert release == place.online
        assert place.is_tidy


def test_the_link_is_relative_so_that_the_folder_may_move(tmp_path: Path) -> None:
    publish(tmp_path, 1)

    assert ("releases",) == current(tmp_path).readlink().parts[:1]


def test_a_file_that_stays_the_same_is_the_same_on_the_disk(tmp_path: Path) -> None:
    publish(tmp_path, 1)
    before = (current(tmp_path) / "events/same/index.html").stat()
    changed = (current(tmp_path) / "index.html").stat()
    publish(tmp_path, 2)

    assert before.st_ino == (current(tmp_path) / "events/same/index.html").stat().st_ino
    assert changed.st_ino != (current(tmp_path) / "index.html").stat().st_ino


def test_a_disk_without_hard_links_gets_copies(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError

    publish(tmp_path, 1)
    monkeypatch.setattr(os, "link", refuse)
    release = publish(tmp_path, 2)

    assert all((current(tmp_path) / path).stat().st_nlink == 1 for path in release.files)


def test_others_may_read_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0o077)
    try:
        publish(tmp_path, 1)
    finally:
        os.umask(before)

    assert 0o755 == (current(tmp_path) / "events").stat().st_mode & 0o777
    assert 0o644 == (current(tmp_path) / "index.html").stat().st_mode & 0o777


def test_only_the_last_releases_are_kept(tmp_path: Path) -> None:
    for number in range(4):
        publish(tmp_path, number)

    releases = sorted(path.name for path in (tmp_path / "online/releases").iterdir())
    assert 2 == len(releases)
    assert releases[-1] == current(tmp_path).readlink().name


def test_what_a_killed_run_left_is_removed(tmp_path: Path) -> None:
    publish(tmp_path, 1)
    left = tmp_path / "online/releases/.unfinished-2026-11-22T150000Z"
    left.mkdir()
    (tmp_path / "online/.next").symlink_to("releases/nowhere")
    with open_folder(TARGET, tmp_path, only_look=True) as place:
        assert not place.is_tidy

    publish(tmp_path, 2)

    assert not left.exists()
    assert not os.path.lexists(tmp_path / "online/.next")


def test_to_look_makes_nothing(tmp_path: Path) -> None:
    with open_folder(TARGET, tmp_path, only_look=True) as place:
        assert (None, True) == (place.online, place.is_tidy)

    assert not (tmp_path / "online").exists()


def test_a_release_that_tells_nothing_is_as_none(tmp_path: Path) -> None:
    publish(tmp_path, 1)
    (current(tmp_path) / "release.json").write_text("{}")

    with open_folder(TARGET, tmp_path, only_look=True) as place:
        assert place.online is None


def occupied(folder: Path) -> None:
    folder.mkdir()
    (folder / "minutes.txt").touch()


def a_file(folder: Path) -> None:
    folder.touch()


def with_current(folder: Path) -> None:
    (folder / "releases").mkdir(parents=True)
    (folder / "current").mkdir()


@pytest.mark.parametrize("make", [occupied, a_file, with_current])
@pytest.mark.parametrize("only_look", [True, False])
def test_files_of_others_are_left_alone(tmp_path: Path, make: object, only_look: bool) -> None:  # noqa: FBT001  # a parameter of the test
    assert callable(make)
    make(tmp_path / "online")

    with (
        pytest.raises(RefusedError, match="There are files in the folder online that no"),
        open_folder(TARGET, tmp_path, only_look=only_look),
    ):
        raise AssertionError


def test_two_at_once_are_refused(tmp_path: Path) -> None:
    with (
        open_folder(TARGET, tmp_path, only_look=False),
        pytest.raises(PublishError, match="is under way"),
        open_folder(TARGET, tmp_path, only_look=False),
    ):
        raise AssertionError


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with (
        pytest.raises(PublishError, match="could not be written: Not a directory"),
        open_folder(FolderTarget(path="file/online"), tmp_path, only_look=False),
    ):
        raise AssertionError


def test_a_disk_that_refuses_is_told_and_readers_keep_what_they_had(tmp_path: Path) -> None:
    before = publish(tmp_path, 1)
    releases = tmp_path / "online/releases"
    source = tmp_path / "source-2"
    release = make_release(source, 2)
    with open_folder(TARGET, tmp_path, only_look=False) as place:
        (tmp_path / "online/.next").mkdir()  # something that cannot be replaced by a link
        with pytest.raises(PublishError, match="could not be written"):
            place.send(source, release)

    with open_folder(TARGET, tmp_path, only_look=True) as place:
        assert before == place.online
    assert releases.is_dir()
