"""A folder of another computer, with a real ssh server on this one."""

import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from community.core.release import Release
from community.core.target import HostTarget
from community.publishing import host
from community.publishing.failure import PublishError, RefusedError
from community.publishing.host import open_host
from publishing_places import ssh_server
from publishing_sites import make_release, site_files


@pytest.fixture(scope="module")
def ssh(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with ssh_server(tmp_path_factory.mktemp("server") / "ssh") as (_, quicker):
        yield quicker["RSYNC_RSH"]


@pytest.fixture
def target(ssh: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> HostTarget:
    """Return a folder of the host ``events`` that is not there yet."""
    monkeypatch.setenv("RSYNC_RSH", ssh)
    return HostTarget(host="events", path=f"{tmp_path}/srv/online", keep=2)


def publish(target: HostTarget, root: Path, number: int) -> Release:
    source = root / f"source-{number}"
    release = make_release(source, number)
    with open_host(target, only_look=False) as place:
        place.send(source, release)
    return release


def test_releases_are_shown_told_and_kept(target: HostTarget, tmp_path: Path) -> None:
    online = Path(target.path)
    with open_host(target, only_look=True) as place:
        assert (None, True) == (place.online, place.is_tidy)
    assert not online.exists()

    for number in (1, 2, 3):
        release = publish(target, tmp_path, number)

        current = online / "current"
        shown = {path: (current / path).read_bytes() for path in release.files}
        assert site_files(number) == shown
    with open_host(target, only_look=True) as place:
        assert release == place.online
    assert 2 == len(list((online / "releases").iterdir()))
    assert 0o644 == (current / "index.html").stat().st_mode & 0o777
    assert ("releases",) == current.readlink().parts[:1]


def test_what_stays_the_same_keeps_its_time_and_its_place_on_the_disk(
    target: HostTarget, tmp_path: Path
) -> None:
    same = Path(target.path) / "current/events/same/index.html"
    publish(target, tmp_path, 1)
    before = same.stat()
    publish(target, tmp_path, 2)

    assert (before.st_ino, before.st_mtime) == (same.stat().st_ino, same.stat().st_mtime)


def test_what_a_killed_run_left_is_removed(target: HostTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    left = Path(target.path) / "releases/.unfinished-2026-11-22T150000Z"
    (left / "events").mkdir(parents=True)
    with open_host(target, only_look=True) as place:
        assert not place.is_tidy

    publish(target, tmp_path, 2)

    assert not left.exists()


def test_a_release_that_tells_nothing_is_as_none(target: HostTarget, tmp_path: Path) -> None:
    publish(target, tmp_path, 1)
    (Path(target.path) / "current/release.json").write_text("{}")

    with open_host(target, only_look=True) as place:
        assert place.online is None


@pytest.mark.parametrize("name", ["minutes.txt", ".profile"])
def test_files_of_others_are_left_alone(target: HostTarget, name: str) -> None:
    Path(target.path).mkdir(parents=True)
    (Path(target.path) / name).touch()

    with (
        pytest.raises(RefusedError, match="that no 'publish' has put there"),
        open_host(target, only_look=False),
    ):
        raise AssertionError


def test_a_site_that_is_no_link_is_left_alone(target: HostTarget) -> None:
    (Path(target.path) / "current").mkdir(parents=True)

    with pytest.raises(RefusedError), open_host(target, only_look=True):
        raise AssertionError


def test_two_at_once_are_refused(target: HostTarget, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(host, "_HOLD", host._HOLD.replace("-gt 50", "-gt 1"))  # noqa: SLF001

    with (
        open_host(target, only_look=False),
        pytest.raises(PublishError, match="Another 'publish' to events:"),
        open_host(target, only_look=False),
    ):
        raise AssertionError


def test_a_host_that_is_not_known_is_told(target: HostTarget) -> None:
    unknown = replace(target, host="nowhere.invalid")

    with (
        pytest.raises(PublishError, match=r"no computer named nowhere\.invalid"),
        open_host(unknown, only_look=True),
    ):
        raise AssertionError


def test_a_port_where_nobody_listens_is_told(target: HostTarget, ssh: str) -> None:
    away = replace(target, host="127.0.0.1", port=1)

    assert "-F" in ssh
    with (
        pytest.raises(PublishError, match=r"127\.0\.0\.1 does not answer"),
        open_host(away, only_look=False),
    ):
        raise AssertionError


def test_a_computer_without_ssh_is_told(
    target: HostTarget, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RSYNC_RSH", "no-such-program")

    with (
        pytest.raises(PublishError, match="no-such-program: No such file or directory"),
        open_host(target, only_look=True),
    ):
        raise AssertionError


def test_a_computer_without_rsync_is_told(
    target: HostTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "source"
    release = make_release(source, 1)
    with open_host(target, only_look=False) as place:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(PublishError, match="The program rsync is missing"):
            place.send(source, release)


def test_a_transfer_that_fails_leaves_what_readers_saw(
    target: HostTarget, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = publish(target, tmp_path, 1)
    source = tmp_path / "source-2"
    release = make_release(source, 2)

    def refuse(*_: object, **__: object) -> "subprocess.CompletedProcess[bytes]":
        return subprocess.CompletedProcess((), 23, b"", b"rsync: No space left on device (28)\n")

    with open_host(target, only_look=False) as place:
        monkeypatch.setattr("subprocess.run", refuse)
        with pytest.raises(PublishError, match="The disk of events is full"):
            place.send(source, release)

    with open_host(target, only_look=True) as place:
        assert before == place.online
