"""What a build makes, in groups of files: what the build before made of the same is kept.

Each group is made from something, its ``grounds``: equal grounds give equal files. A whole build
writes everything into an empty folder. A rebuild asks ``is_kept`` first, and writes only files that
have other bytes than what is published.
"""

import os
import shutil
from collections.abc import Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from community.core.values import dataclass
from community.proof.tree import Overlay

#: The group of what is made anew each time.
_ALWAYS = ""


class Group(NamedTuple):
    """Files that are made of the same ``grounds``, and what was ``told`` to others meanwhile.

    ``files`` are paths below the output folder; ``told`` are calls that have to be repeated where
    the group is kept: the name of a table of the build, a key and its value. A build keeps tens of
    thousands of groups, and tuples are read fastest.
    """

    grounds: Hashable
    files: list[str]
    told: list[tuple[str, str, Any]]


@dataclass(slots=True, kw_only=True)
class Made:
    """The files of one build.

    ``folder`` is where they are written. In a rebuild ``published`` is the folder of those that
    are there already, and ``before`` are its groups; ``changed`` are the files that are written.
    ``place`` is that of the folder on disk, which it keeps when it is renamed.
    """

    folder: Path
    published: Path | None = None
    before: Mapping[str, Group] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    changed: list[str] = field(default_factory=list)
    place: int = 0
    _current: list[str] = field(default_factory=lambda: [_ALWAYS])
    _folders: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with nothing but what is always made anew."""
        self.groups[_ALWAYS] = Group(grounds=None, files=[], told=[])

    def is_kept(self, name: str, grounds: Hashable) -> bool:
        """Tell whether the group was made of the same before; then it is one of this build."""
        before = self.before.get(name)
        if before is None or before.grounds != grounds:
            return False
        self.groups[name] = before
        return True

    @contextmanager
    def group(self, name: str, grounds: Hashable = None) -> Iterator[Group]:
        """Make a group, or go on with it: what is written meanwhile belongs to it."""
        group = self.groups.setdefault(name, Group(grounds=grounds, files=[], told=[]))
        self._current.append(name)
        try:
            yield group
        finally:
            self._current.pop()

    def add(self, name: str, group: Group, changed: Iterable[str]) -> None:
        """Count a group that another process has made for this build, and its ``changed`` files."""
        if name not in self.groups:
            self.groups[name] = group
            self.changed.extend(changed)

    def tell(self, table: str, key: str, value: Any) -> None:
        """Remember what the current group told the build."""
        self.groups[self._current[-1]].told.append((table, key, value))

    def write(self, path: str, content: bytes) -> None:
        """Write a file of the current group; raise ``ValueError`` for one outside the folder."""
        self.note(path)
        if self.published is not None and _is_same(self.published / path, content):
            return
        self.changed.append(path)
        # Names as texts: a build writes thousands of files, and paths would take half of the time.
        target = f"{self.folder}{os.sep}{path}"
        folder = os.path.dirname(target)  # noqa: PTH120
        if folder not in self._folders:
            if os.path.isabs(path) or ".." in path.replace(os.sep, "/").split("/"):  # noqa: PTH117
                raise ValueError(f"{path} is not below the output folder")
            os.makedirs(folder, exist_ok=True)  # noqa: PTH103
            self._folders.add(folder)
        with open(target, "wb") as file:  # noqa: PTH123
            file.write(content)

    def note(self, path: str) -> None:
        """Count a file that is there already among those of the current group."""
        self.groups[self._current[-1]].files.append(path)

    @contextmanager
    def pages_folder(self) -> Iterator[Path]:
        """Give a folder that has all pages as they will be; others may write there too."""
        if self.published is None:
            yield self.folder
            return
        with TemporaryDirectory(dir=self.folder.parent, prefix=f"{self.folder.name}.") as folder:
            changed = frozenset(self.changed)
            for path in _files(self.groups.values()):
                if path.endswith(".html"):
                    source = self.folder if path in changed else self.published
                    _link(source / path, Path(folder) / path)
            yield Path(folder)

    @property
    def files(self) -> set[str]:
        """Return all files that there will be."""
        return _files(self.groups.values())

    def overlay(self) -> Overlay:
        """Return what is there already with what a rebuild has written over it."""
        if self.published is None:
            raise ValueError("a whole build has nothing below it")
        return Overlay(
            published=self.published,
            new=self.folder,
            changed=frozenset(self.changed),
            gone=frozenset(self.gone),
        )

    @property
    def pages(self) -> int:
        """Return how many pages there are."""
        return sum(file.endswith(".html") for file in _files(self.groups.values()))

    @property
    def gone(self) -> set[str]:
        """Return the files that the build before has made and this one has not."""
        left = (each for name, each in self.before.items() if self.groups.get(name) is not each)
        new = (each for name, each in self.groups.items() if self.before.get(name) is not each)
        found = _files(left) - _files(new)
        return found - self.files if found else found


def _files(groups: Iterable[Group]) -> set[str]:
    return {file for group in groups for file in group.files}


def _link(source: Path, target: Path) -> None:
    """Have a file at a second place, which nobody writes to."""
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        target.hardlink_to(source)
    except OSError:  # a disk that knows no second names
        shutil.copyfile(source, target)


def _is_same(file: Path, content: bytes) -> bool:
    try:
        return file.read_bytes() == content
    except OSError:
        return False
