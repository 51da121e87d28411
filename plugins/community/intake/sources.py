"""The files of ``content/`` that hold events, programs, venues and people, in a fixed order."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from community.core.problem import Problem


class Kind(StrEnum):
    """What a file describes; the value is its folder's name."""

    EVENT = "events"
    PROGRAM = "programs"
    VENUE = "venues"
    PERSON = "people"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One file, read; every line of ``text`` ends in a line feed.

    ``path`` leads from the site's folder to it, with forward slashes. ``language`` is ``""`` for
    an original, else that of a translation (``es``, ``pt-br``).
    """

    path: str
    kind: Kind
    slug: str
    language: str
    text: str


def read_sources(root: Path, content: Path) -> tuple[tuple[Source, ...], tuple[Problem, ...]]:
    """Return every readable file below ``content`` and what is wrong with the others."""
    raise NotImplementedError
