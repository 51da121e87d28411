"""When what a site says last turned into something else, by an edit or by the clock alone."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta
from itertools import chain
from zoneinfo import ZoneInfo

from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.event import Event
from community.core.program import Program
from community.core.zones import aware


def settled(calendar: Calendar, zone: ZoneInfo) -> Calendar:
    """Return the same calendar as of its last turn, so that it is the same until the next one.

    A turn is a midnight in ``zone`` or in that of an event, the end of a date, a deadline, a
    ``publish_on``, and every moment that the record knows of. Between two turns a site says the
    same; built as of the first of them, it is the same to the byte, and nobody fetches it again.
    """
    return settled_until(calendar, calendar.catalog, zone)[0]


def next_turn(calendar: Calendar, hidden: Catalog, zone: ZoneInfo) -> datetime:
    """Return the first turn after ``as_of``, in UTC: until then the same files give the same site.

    ``hidden`` has what may appear by then.
    """
    return settled_until(calendar, hidden, zone)[1]


def settled_until(calendar: Calendar, hidden: Catalog, zone: ZoneInfo) -> tuple[Calendar, datetime]:
    """Return what ``settled`` and ``next_turn`` do, of which each looks at every turn there is."""
    as_of = calendar.as_of.astimezone(UTC)
    turns = [turn.astimezone(UTC) for turn in _turns(calendar, zone)]
    last = max(turn for turn in turns if turn <= as_of)
    pages: tuple[Event | Program, ...] = (*hidden.events, *hidden.programs)
    appear = (page.publish_on.astimezone(UTC) for page in pages if page.publish_on)
    following = min(turn for turn in chain(turns, appear) if turn > as_of)
    return replace(calendar, as_of=last.astimezone(zone)), following


def _turns(calendar: Calendar, zone: ZoneInfo) -> Iterator[datetime]:
    """Yield moments (aware) at which something turns, before ``as_of`` and after it."""
    events = calendar.catalog.events
    pages: tuple[Event | Program, ...] = (*events, *calendar.catalog.programs)
    for each in {zone, *(event.schedule.zone for event in events)}:
        day = calendar.as_of.astimezone(each).date()
        for midnight in (day, day + timedelta(days=1)):
            yield aware(datetime.combine(midnight, time()), each)
    yield from (occurrence.ends_at_latest for occurrence in calendar.occurrences)
    yield from chain.from_iterable(map(_deadlines, events))
    for page in pages:
        yield from _told(page)


def _deadlines(event: Event) -> Iterator[datetime]:
    for deadline in event.deadlines:
        if isinstance(deadline.when, datetime):
            yield aware(deadline.when, event.schedule.zone)


def _told(page: Event | Program) -> Iterator[datetime]:
    if page.publish_on:
        yield page.publish_on
    yield page.history.announced
    yield page.history.changed
    yield from (revision.moment for revision in page.history.revisions)
