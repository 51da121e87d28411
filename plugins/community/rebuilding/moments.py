"""Whether the clock alone has changed more than a rebuild looks at."""

from collections.abc import Iterator
from datetime import UTC, datetime

from community.core.event import Event
from community.core.program import Program
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory


def refuse_other_times(memory: Memory, now: datetime) -> None:
    """Raise ``DoubtError`` where it is another day, or something appears or goes by itself."""
    if now < memory.now:
        raise DoubtError("the clock went back")
    if memory.problems and now >= memory.until:
        raise DoubtError("what was warned of may have passed")
    zones = {memory.department.zone, *(e.schedule.zone for e in memory.catalog.events)}
    if any(now.astimezone(zone).date() != memory.now.astimezone(zone).date() for zone in zones):
        raise DoubtError("it is another day")
    before, after = memory.now.astimezone(UTC), now.astimezone(UTC)
    if any(before < moment <= after for moment in _turns(memory)):
        raise DoubtError("something appears or goes")


def _turns(memory: Memory) -> Iterator[datetime]:
    """Yield when something begins to be seen, and when a date is over that was taken back."""
    pages: tuple[Event | Program, ...] = (*memory.catalog.events, *memory.catalog.programs)
    for page in pages:
        if page.publish_on:
            yield page.publish_on.astimezone(UTC)
    for occurrence in memory.calendar.occurrences:
        if occurrence.is_withdrawn:
            yield occurrence.ends_at_latest.astimezone(UTC)
