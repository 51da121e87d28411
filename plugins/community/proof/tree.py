"""Where the files of a site are that are read back."""

from pathlib import Path
from typing import Protocol

from community.core.values import dataclass


class Tree(Protocol):
    """A folder, or what is asked as one."""

    def __truediv__(self, path: str, /) -> Path:
        """Return where the file of this path is, or would be."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlay:
    """A site of which some files are written anew in another folder; paths are below ``home``.

    ``changed`` and ``gone`` are paths below the whole site.
    """

    published: Path
    new: Path
    changed: frozenset[str]
    gone: frozenset[str]
    home: str = ""

    def __truediv__(self, path: str) -> Path:
        """Return where a file is; one that will be gone is not there."""
        whole = f"{self.home}{path}"
        is_new = whole in self.changed or whole in self.gone
        return (self.new if is_new else self.published) / whole
