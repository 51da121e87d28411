"""In which order files are sent to a place that knows no renaming, so that no link leads nowhere.

What nobody links to yet comes first; then what is there already is replaced, the ways in last;
what nobody links to any more goes at the end. Within a step the order does not matter.
"""

from collections.abc import Callable, Collection, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is at the place: ``files`` as the release there tells them, and what is really there.

    ``unsure`` are paths that a killed run may have written since, and what the release before
    has left for readers whose page is an old one; the release does not tell of them.
    """

    files: Mapping[str, str]
    there: AbstractSet[str]
    unsure: AbstractSet[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Steps:
    """What is written, step by step, what is removed then, and what is left for the next time."""

    written: tuple[tuple[str, ...], ...]
    removed: tuple[str, ...]
    left: frozenset[str]

    @property
    def paths(self) -> frozenset[str]:
        """Return all that is written."""
        return frozenset(path for step in self.written for path in step)


def steps(
    standing: Standing, files: Mapping[str, str], *, is_for_ever: Callable[[str], bool]
) -> Steps:
    """Return the way from what is there to ``files``.

    ``is_for_ever`` tells which files readers' pages of the release before may still ask for: they
    stay until the next time.
    """
    written = {
        path
        for path, told in files.items()
        if path not in standing.there or path in standing.unsure or standing.files.get(path) != told
    }
    missing = written - standing.there
    # A killed run may have come far enough for pages to link here, or not: both are right for what
    # is written now, after all that is missing and before any page that was there is replaced.
    strange = written - missing - standing.files.keys()
    known = written - missing - strange
    entrances = {path for path in known if is_entrance(path)}
    before = (standing.files.keys() | standing.unsure) - files.keys()
    left = frozenset(path for path in standing.files.keys() - files.keys() if is_for_ever(path))
    return Steps(
        written=_sorted(missing, strange, known - entrances, entrances),
        removed=tuple(sorted((before & standing.there) - left)),
        left=left & standing.there,
    )


def is_entrance(path: str) -> bool:
    """Tell whether readers and programs begin here: feeds, data, the top pages, the next dates."""
    folders = path.split("/")[:-1]
    is_page = path.endswith("index.html") and (len(folders) <= 1 or "next" in folders[:2])
    return is_page or path.endswith((".ics", ".xml", ".json"))


def _sorted(*parts: Collection[str]) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(sorted(part)) for part in parts if part)
