"""What a build has made."""

from collections.abc import Mapping
from dataclasses import field
from datetime import datetime
from pathlib import Path

from community.core.problem import Problem
from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """What a build has made: numbers of pages, of events and feeds, and where they lie.

    ``as_of`` is the moment it believed in (aware), and ``until`` that at which it is no longer
    right, though nobody changes a file; ``sources`` are what it was made from. ``hidden`` are the
    addresses that only staff see, each with the reason; there are some where a ``Viewing`` asks
    for them. ``page_files`` are the files of pages, by their address.
    """

    pages: int
    events: int
    feeds: int
    output: Path
    as_of: datetime
    until: datetime | None = None
    sources: tuple[Path, ...] = ()
    warnings: tuple[Problem, ...] = ()
    hidden: Mapping[str, str] = field(default_factory=dict)
    page_files: Mapping[str, str] = field(default_factory=dict)
