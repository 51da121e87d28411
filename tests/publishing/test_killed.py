"""Killed at fifty random moments: readers see whole sites, and the next run puts all in order."""

import hashlib
import subprocess
from collections.abc import Callable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from threading import Event, Thread

import pytest

from community.core.target import (
    BranchTarget,
    BucketTarget,
    FolderTarget,
    HostTarget,
    Target,
)
from community.formats.release_file import read_release_file
from publishing_places import (
    BUCKET,
    bare_repository,
    files_of_branch,
    git_server,
    keys,
    objects,
    read_object,
    ssh_server,
    storage_server,
)
from publishing_runs import Run
from publishing_sites import FEEDS, links_of, make_release, site_files

#: What publishes runs in other processes; the reader here is to be quick.
pytestmark = pytest.mark.no_cover

_KILLS = 50
_DIFFERENT_SITES = 6
#: How often a kill is followed by a run that nobody kills; else the next one is killed too.
_COMPLETED = 0.5

#: Seconds between two looks: reading must not take all of the computer.
_PAUSE = 0.01

#: Returns what is wrong with what readers see now; nothing if they see a whole site.
Look = Callable[[], list[str]]


@dataclass(slots=True)
class Reader:
    """Looks again and again, and remembers what was wrong."""

    look: Look
    looks: int = 0
    faults: list[str] = field(default_factory=list)

    @contextmanager
    def reading(self) -> Iterator[None]:
        done = Event()
        thread = Thread(target=self._read, args=(done,))
        thread.start()
        try:
            yield
        finally:
            done.set()
            thread.join()

    def _read(self, done: Event) -> None:
        while not done.wait(_PAUSE):
            try:
                self.faults += self.look()
            except Exception as error:  # noqa: BLE001  # a reader who sees an error saw no site
                self.faults.append(f"{error!r}")
            self.looks += 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """A place: ``look`` is what a reader does, ``shown`` returns the site once all is in order.

    What is killed has ``variables``; what completes it has the ``quicker`` ones, if there are any.
    """

    target: Target
    look: Look
    shown: Callable[[], dict[str, bytes]]
    variables: dict[str, str] = field(default_factory=dict)
    quicker: dict[str, str] = field(default_factory=dict)


def killed_and_completed(folder: Path, place: Surroundings) -> None:
    """Publish and kill fifty times, and in between publish to the end, while somebody reads."""
    chance = Random(20261122)  # noqa: S311  # no secret
    runs = [_run(folder, number, place) for number in range(_DIFFERENT_SITES)]
    following = [replace(run, variables=place.quicker or run.variables) for run in runs]
    runs[0].complete()
    duration = runs[1].complete()
    reader, killed = Reader(place.look), 0
    with reader.reading():
        while killed < _KILLS:
            number = chance.randrange(_DIFFERENT_SITES)
            if not runs[number].kill_after(chance.uniform(0, duration)):
                duration *= 0.9  # it was done before: the computer is less busy than it was
                continue
            killed += 1
            duration *= 1.03
            if killed == _KILLS or chance.random() < _COMPLETED:
                number = chance.choice((number, chance.randrange(_DIFFERENT_SITES)))
                following[number].complete()
                assert site_files(number) == place.shown()
    assert [] == reader.faults[:5]
    assert reader.looks >= _KILLS


def _run(folder: Path, number: int, place: Surroundings) -> Run:
    source = folder / "sources" / f"{number}"
    make_release(source, number)
    return Run(target=place.target, root=folder / "site", source=source, variables=place.variables)


def faults_of(files: dict[str, bytes], *, beside: AbstractSet[str] = frozenset()) -> list[str]:
    """Return where files are not those that their own release tells."""
    told = read_release_file(files["release.json"]).files
    found = {
        path: hashlib.sha256(octets).hexdigest()
        for path, octets in files.items()
        if path not in {"release.json", *beside}
    }
    return [f"{path} is of another release" for path in dict(told.items() ^ found.items())]


def shown_in(folder: Path) -> dict[str, bytes]:
    """Return the files of the release that the link leads to, as one who opened it reads them."""
    release = folder / (folder / "current").readlink()
    return {
        path.relative_to(release).as_posix(): path.read_bytes()
        for path in release.rglob("*")
        if path.is_file()
    }


def whole_folder(folder: Path) -> Callable[[], dict[str, bytes]]:
    """Return what reads the release that is shown, and holds that nothing lies around."""

    def shown() -> dict[str, bytes]:
        releases = sorted(path.name for path in (folder / "releases").iterdir())
        assert len(releases) <= 5
        assert not [name for name in releases if name.startswith(".")]
        assert {"current", "releases", ".lock"} == {path.name for path in folder.iterdir()}
        files = shown_in(folder)
        del files["release.json"]
        return files

    return shown


def test_a_folder_shows_whole_sites(tmp_path: Path) -> None:
    folder = tmp_path / "online"
    place = Surroundings(
        target=FolderTarget(path=str(folder)),
        look=lambda: faults_of(shown_in(folder)),
        shown=whole_folder(folder),
    )

    killed_and_completed(tmp_path, place)


def test_a_host_shows_whole_sites(tmp_path: Path) -> None:
    folder = tmp_path / "online"

    with ssh_server(tmp_path / "ssh") as (variables, quicker):
        place = Surroundings(
            target=HostTarget(host="events", path=str(folder)),
            look=lambda: faults_of(shown_in(folder)),
            shown=whole_folder(folder),
            variables=variables,
            quicker=quicker,
        )
        killed_and_completed(tmp_path, place)


def test_a_branch_shows_whole_sites(tmp_path: Path) -> None:
    remote = bare_repository(tmp_path / "remote.git")
    subprocess.run(("git", "init", "--quiet", str(tmp_path / "site")), check=True)

    def files() -> dict[str, bytes]:
        return files_of_branch(remote, "gh-pages") or {}

    def shown() -> dict[str, bytes]:
        own = {"release.json", "CNAME"}
        return {path: octets for path, octets in files().items() if path not in own}

    with git_server(tmp_path) as address:
        place = Surroundings(
            target=BranchTarget(remote=f"{address}/remote.git", branch="gh-pages"),
            look=lambda: faults_of(files(), beside={"CNAME"}),
            shown=shown,
        )
        killed_and_completed(tmp_path, place)


def test_a_bucket_shows_no_page_that_names_what_is_missing(tmp_path: Path) -> None:
    versions = {feed: {site_files(n)[feed] for n in range(_DIFFERENT_SITES)} for feed in FEEDS}

    with storage_server() as address:

        def read(path: str) -> bytes | None:
            found = read_object(address, path)
            return found[0] if found else None

        def look() -> list[str]:
            wrong = [f"{feed} is torn" for feed in FEEDS if read(feed) not in versions[feed]]
            return [*wrong, *dead_links(read, "index.html")]

        place = Surroundings(
            target=BucketTarget(bucket=BUCKET, endpoint=address),
            look=look,
            shown=lambda: released(address),
            variables=keys(),
        )
        killed_and_completed(tmp_path, place)


def released(address: str) -> dict[str, bytes]:
    """Return the files of the release that is online, and hold that nothing else lies around.

    Only style sheets may, for readers whose page is from then: of the release before, and of one
    whose publication was killed after it had sent its own.
    """
    found = {path: read_object(address, path) for path in objects(address)}
    files = {path: each[0] for path, each in found.items() if each}
    release = read_release_file(files.pop("release.json"))
    files.pop("publishing.json")
    stays = files.keys() - release.files.keys()
    assert len(stays) <= 2
    assert all(path.startswith("theme/") for path in stays)
    return {path: files[path] for path in release.files}


def dead_links(read: Callable[[str], bytes | None], begin: str) -> list[str]:
    """Return links of pages that lead nowhere, as a reader finds them.

    Between the reading of a page and of what it names, the page may have become another. So it
    is read again: it counts only where it still is what it was.
    """
    waiting, seen, dead = [begin], {begin}, []
    while waiting:
        page = waiting.pop()
        octets = read(page)
        for link in links_of(page, octets) if octets else ():
            if link not in seen and read(link) is None and read(page) == octets:
                dead.append(f"{page} names {link}")
            if link not in seen:
                waiting.append(link)
            seen.add(link)
    return dead
