"""Edited files read by a second process, while the first one loads what pages are made with.

What reads files and what writes pages takes about as long to load as all the rest of a rebuild.
Both processes open what the last build left: the second begins before there is much to copy.
"""

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import TypeAlias

from community.core.event import Event
from community.moment import moment_in
from community.processes.allowed import is_allowed
from community.processes.sharing import shared
from community.rebuilding.changes import changed_files, edited_files
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory, hashes_after

#: What a rebuild reads with; once it is there, beginning a process takes longer than reading.
_READER = "community.rebuilding.reading"

#: The files of events that say something else, each with its hash.
_Changed: TypeAlias = Mapping[str, str]


@contextmanager
def read_early(
    load: Callable[[], Memory], others: Iterable[str], now: datetime
) -> Iterator[Callable[[Memory, _Changed], list[Event]]]:
    """Begin to read the events of ``others``, the paths that do not look as they did.

    What is yielded returns them to one who knows the memory and what has changed; it raises
    ``DoubtError`` where the second process has found something else.
    """
    known: list[tuple[Memory, _Changed]] = []

    def read(_: None) -> tuple[str, _Changed, list[Event]]:
        from community.rebuilding.reading import Reader  # noqa: PLC0415  # in one process of two

        memory = known[0][0] if known else load()
        changed = known[0][1] if known else changed_files(memory, others)
        reader = Reader.of(memory, moment_in(memory.department.zone, now))
        paths = edited_files(memory, changed)
        return memory.number, changed, list(reader.read(paths, hashes_after(memory, changed)))

    def may_share() -> bool:
        return _READER not in sys.modules and is_allowed()

    with shared(read, [None], fewest=1, may_share=may_share) as results:

        def events(memory: Memory, changed: _Changed) -> list[Event]:
            known.append((memory, changed))
            ((number, found, read_events),) = results()
            if (number, found) != (memory.number, changed):
                raise DoubtError("somebody else has saved or built meanwhile")
            return read_events

        yield events
