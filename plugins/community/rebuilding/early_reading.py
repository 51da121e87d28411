"""Edited files read by a second process, while the first one loads what pages are made with.

What reads files and what writes pages takes about as long to load as all the rest of a rebuild.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime

from community.core.event import Event
from community.processes.allowed import is_allowed
from community.processes.sharing import shared
from community.rebuilding.memory import Memory

#: What a rebuild reads with; once it is there, beginning a process takes longer than reading.
_READER = "community.rebuilding.reading"

#: Where a process holds more events, copying what it changes of them takes what would be won.
MOST = 5_000


@contextmanager
def read_early(
    memory: Memory, now: datetime, paths: Iterable[str], hashes: Mapping[str, str]
) -> Iterator[Callable[[], list[Event]]]:
    """Begin to read the events of some files, as ``Reader`` does; yield what returns them."""

    def read(some: list[str]) -> list[Event]:
        from community.rebuilding.reading import Reader  # noqa: PLC0415  # in one process of two

        return list(Reader.of(memory, now).read(some, hashes))

    def may_share() -> bool:
        is_of_use = _READER not in sys.modules and len(memory.catalog.events) <= MOST
        return is_of_use and is_allowed()

    with shared(read, [list(paths)], fewest=1, may_share=may_share) as results:
        yield lambda: results()[0]
