"""A git that answers from memory: commits are made in no time, and of any moment."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from hashlib import sha1
from pathlib import Path

import pytest

from community.intake.record import archive, lost
from community.intake.record.git import Branch, Repository
from community.intake.record.log import Change, Commit

ABSENT = Repository(absence="no git")


class FakeGit:
    """The commits of one folder of files; each takes the folder as it is then."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.commits: list[Commit] = []
        self.blobs: dict[str, bytes] = {}
        self._committed: dict[str, str] = {}

    def install(self, patch: pytest.MonkeyPatch) -> None:
        """Answer in the place of the real one, and keep nothing in files."""
        patch.setattr(archive, "read_repository", lambda *_, **__: self.repository)
        patch.setattr(archive, "read_blobs", self.read_blobs)
        patch.setattr(lost, "read_blobs", self.read_blobs)
        patch.setattr(archive, "keep", lambda *_: None)

    @property
    def repository(self) -> Repository:
        return Repository(branch=Branch(head="x", commits=tuple(self.commits)))

    def read_blobs(self, _root: Path, names: Iterable[str]) -> dict[str, bytes]:
        return {name: self.blobs[name] for name in names}

    def commit(self, moment: datetime, renamed: Mapping[str, str] | None = None) -> None:
        """Commit all; ``renamed`` are former paths by new ones."""
        files = {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted(self.root.rglob("content/**/*.md"))
        }
        now = {
            path: sha1(octets, usedforsecurity=False).hexdigest() for path, octets in files.items()
        }
        self.blobs.update((now[path], octets) for path, octets in files.items())
        before = renamed or {}
        changed = [path for path, blob in now.items() if self._committed.get(path) != blob]
        gone = self._committed.keys() - now.keys() - set(before.values())
        changes = [Change(path=p, blob=now[p], before=before.get(p, "")) for p in changed]
        changes += [Change(path=path) for path in sorted(gone)]
        self.commits.append(Commit(moment=moment, changes=tuple(changes)))
        self._committed = now
