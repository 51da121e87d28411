"""One piece of advice on one file, and how a file says that it needs none."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from community.core.body import Body
from community.core.calendar import Calendar
from community.core.event import Event
from community.core.program import Program

_SILENCED = re.compile(r"<!--\s*ignore:\s*([a-z, -]+?)\s*-->")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """``key`` is where it stands in the header; where it is ``""`` it stands on ``line``.

    ``line`` and ``column`` count from 1; ``message`` and ``hint`` are as in ``Problem``.
    """

    path: str
    rule: str
    message: str
    hint: str
    key: str = ""
    line: int = 1
    column: int = 1


#: Looks at everything that residents may see.
Rule = Callable[[Calendar], Iterator[Finding]]


def pages_of(calendar: Calendar) -> tuple[Event | Program, ...]:
    """Return the events and programs, each of which has a text of its own."""
    return (*calendar.catalog.events, *calendar.catalog.programs)


def silenced_in(body: Body) -> frozenset[str]:
    """Return the rules that a file needs no advice of: ``<!-- ignore: federal-holiday -->``."""
    named = (part for found in _SILENCED.findall(body.markdown) for part in found.split(","))
    return frozenset(part.strip() for part in named)
