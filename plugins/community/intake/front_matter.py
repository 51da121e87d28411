"""A file of ``content/`` in its two parts: the header between ``---`` lines and the body."""

from dataclasses import dataclass

from community.core.problem import Problem
from community.intake.nodes import (
    Location,
    Mapping,
    Node,
    Plain,
    Scalar,
    Sequence,
    plain,
    position,
)

__all__ = [
    "Document",
    "Location",
    "Mapping",
    "Node",
    "Plain",
    "Scalar",
    "Sequence",
    "plain",
    "position",
    "read_document",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """A file's header and body, with everything that is wrong in the form of the header.

    ``header`` is None when nothing of it can be read; ``body_line`` is the line of the file on
    which ``body`` begins. ``spoiled`` are the locations of values that already have their problem
    (a tag, a quote that does not close): whoever checks their meaning stays silent about them.
    """

    path: str
    header: Mapping | None
    body: str
    body_line: int
    problems: tuple[Problem, ...] = ()
    spoiled: frozenset[Location] = frozenset()

    def is_spoiled(self, location: Location) -> bool:
        """Say whether the value at ``location``, or one in it or around it, has its problem."""
        return any(location[: len(spoiled)] == spoiled[: len(location)] for spoiled in self.spoiled)


def read_document(path: str, text: str) -> Document:
    """Return header and body of a text whose lines end in a line feed; never raise."""
    raise NotImplementedError
