"""What one release changes of the one before, in words: grouped and counted."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from community.core.addresses import ATOM_PATH, CHANGES_FEED_PATH, RSS_PATH

#: Groups of files by the end of their names, in the order in which they are told.
_KINDS = (
    ("page", (".html",)),
    ("calendar", (".ics",)),
    ("news feed", (RSS_PATH, ATOM_PATH, CHANGES_FEED_PATH, "feed.json")),
    ("data file", (".json", ".xml")),
    ("picture", (".png", ".jpg", ".jpeg", ".webp", ".svg", ".ico", ".gif", ".avif")),
)
_OTHERS = "other file"

_UNITS = ("bytes", "kB", "MB", "GB")
_STEP = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """Paths that are new, that have other bytes, that go, and how many stay as they are."""

    new: tuple[str, ...]
    changed: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int

    @classmethod
    def between(cls, before: Mapping[str, str], files: Mapping[str, str]) -> "Changes":
        """Return what ``files`` change, each by its hash."""
        both = before.keys() & files.keys()
        changed = {path for path in both if before[path] != files[path]}
        return cls(
            new=tuple(sorted(files.keys() - both)),
            changed=tuple(sorted(changed)),
            removed=tuple(sorted(before.keys() - both)),
            unchanged=len(both - changed),
        )

    def lines(self) -> list[str]:
        """Return a line for each group that is not empty."""
        groups = {"new": self.new, "changed": self.changed, "removed": self.removed}
        told = [f"    {name}: {counted(paths)}" for name, paths in groups.items() if paths]
        if self.unchanged:
            told.append(f"    as before: {_number(self.unchanged, 'file')}")
        return told


def counted(paths: Iterable[str]) -> str:
    """Return how many of each kind: ``8 pages, 1 calendar``."""
    counts = Counter(map(_kind, paths))
    kinds = [kind for kind, _ in _KINDS]
    return ", ".join(_number(counts[kind], kind) for kind in (*kinds, _OTHERS) if counts[kind])


def size_words(size: int) -> str:
    """Return a number of bytes as people say it: ``3.4 MB``."""
    amount, unit = float(size), 0
    while amount >= _STEP and unit + 1 < len(_UNITS):
        amount, unit = amount / _STEP, unit + 1
    return f"{amount:.1f} {_UNITS[unit]}" if unit else _number(size, "byte")


def _kind(path: str) -> str:
    return next((kind for kind, ends in _KINDS if path.endswith(ends)), _OTHERS)


def _number(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
