"""A folder of this computer: releases beside each other, and a link to the one that is shown.

A web server shows ``current``. It is a symbolic link that is renamed into its place (POSIX
``rename``), so that every opening of a file leads into one whole release, the old or the new.
"""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from community.core.addresses import RELEASE_PATH
from community.core.release import Release
from community.core.target import FolderTarget
from community.formats.release_file import ReleaseFileError, read_release_file, release_file
from community.publishing.contents import read_octets
from community.publishing.failure import PublishError
from community.publishing.lock import hold
from community.publishing.place import foreign
from community.publishing.retention import (
    LEAVING,
    UNFINISHED,
    leftovers,
    release_name,
    surplus,
)

_CURRENT, _RELEASES, _LOCK = "current", "releases", ".lock"
_NEXT = ".next"

#: Whoever runs the web server reads; nobody else writes.
_FILE_MODE, _FOLDER_MODE = 0o644, 0o755


@dataclass(frozen=True, slots=True, kw_only=True)
class FolderPlace:
    """The folder that holds the releases."""

    folder: Path
    keep: int
    online: Release | None

    @property
    def is_tidy(self) -> bool:
        """Tell whether nothing of a killed run is left in the folder."""
        return not leftovers(_names_in(self.folder / _RELEASES))

    def send(self, source: Path, release: Release) -> None:
        """Make a release beside the others, show it, and remove what is no longer kept."""
        try:
            self._send(source, release)
        except OSError as error:
            raise _failure(self.folder, error) from error

    def _send(self, source: Path, release: Release) -> None:
        releases = self.folder / _RELEASES
        releases.mkdir(exist_ok=True)
        releases.chmod(_FOLDER_MODE)
        self._tidy(releases)
        name = release_name(datetime.now(UTC), _names_in(releases))
        unfinished = releases / f"{UNFINISHED}{name}"
        _fill(unfinished, source, release, before=self.folder / _CURRENT)
        unfinished.rename(releases / name)
        self._show(name)
        for old in surplus(_names_in(releases), current=name, keep=self.keep):
            (releases / old).rename(releases / f"{LEAVING}{old}")
        self._tidy(releases)

    def _tidy(self, releases: Path) -> None:
        for name in leftovers(_names_in(releases)):
            shutil.rmtree(releases / name)
        with suppress(FileNotFoundError):
            (self.folder / _NEXT).unlink()

    def _show(self, name: str) -> None:
        following = self.folder / _NEXT
        following.symlink_to(Path(_RELEASES) / name, target_is_directory=True)
        following.replace(self.folder / _CURRENT)


@contextmanager
def open_folder(target: FolderTarget, root: Path, *, only_look: bool) -> Iterator[FolderPlace]:
    """Give the folder; ``only_look`` makes none and locks none. Raise ``RefusedError``."""
    folder = root / target.path
    if _is_foreign(folder):
        raise foreign(target)
    if only_look:
        yield FolderPlace(folder=folder, keep=target.keep, online=_online(folder))
        return
    try:
        folder.mkdir(parents=True, exist_ok=True)
        held = hold(folder / _LOCK, f"to {target}")
    except OSError as error:
        raise _failure(folder, error) from error
    with held:
        yield FolderPlace(folder=folder, keep=target.keep, online=_online(folder))


def _is_foreign(folder: Path) -> bool:
    """Tell whether files of others are in the folder."""
    if not os.path.lexists(folder):
        return False
    if not folder.is_dir():
        return True
    current = folder / _CURRENT
    if os.path.lexists(current) and not current.is_symlink():
        return True
    ours = {_CURRENT, _RELEASES, _LOCK, _NEXT}
    is_ours = (folder / _RELEASES).is_dir() or not set(_names_in(folder)) - ours
    return not is_ours


def _names_in(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir()] if folder.is_dir() else []


def _online(folder: Path) -> Release | None:
    try:
        return read_release_file((folder / _CURRENT / RELEASE_PATH).read_bytes())
    except (OSError, ReleaseFileError):
        return None


def _fill(unfinished: Path, source: Path, release: Release, *, before: Path) -> None:
    """Write every file; one that is the same as before is the same file on the disk."""
    unfinished.mkdir()
    unfinished.chmod(_FOLDER_MODE)
    for path in release.files:
        new, old = unfinished / path, before / path
        _make_folders(unfinished, new.parent)
        octets = read_octets(source, path, release)
        if not (_says(old, octets) and _linked(old, new)):
            new.write_bytes(octets)
            new.chmod(_FILE_MODE)
    told = unfinished / RELEASE_PATH
    told.write_bytes(release_file(release))
    told.chmod(_FILE_MODE)


def _make_folders(top: Path, folder: Path) -> None:
    if folder != top and not folder.exists():
        _make_folders(top, folder.parent)
        folder.mkdir()
        folder.chmod(_FOLDER_MODE)


def _says(file: Path, octets: bytes) -> bool:
    return file.is_file() and file.read_bytes() == octets


def _linked(old: Path, new: Path) -> bool:
    """Make a hard link; tell whether this disk can."""
    try:
        os.link(old.resolve(), new)
    except OSError:
        return False
    return True


def _failure(folder: Path, error: OSError) -> PublishError:
    reason = error.strerror or f"{error}"
    return PublishError(
        f"The folder {folder} could not be written: {reason}.\n"
        "Readers still see what they saw. See to it that you may write there and that there is "
        "room, then publish again."
    )
