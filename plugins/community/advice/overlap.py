"""Two events at one time in one room, or with one officer."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from community.advice.finding import Finding
from community.core.calendar import Calendar
from community.core.occurrence import Occurrence
from community.core.wording import moment_words


def overlap(calendar: Calendar) -> Iterator[Finding]:
    """Yield each coming date with hours that begins before another at its place has ended."""
    taken: defaultdict[tuple[str, str, str], list[Occurrence]] = defaultdict(list)
    for each in calendar.upcoming:
        if each.all_day or each.status.is_off:
            continue
        if each.venue and each.venue.slug:
            taken["venue", each.venue.slug, each.venue.room].append(each)
        if each.event.contact and each.event.contact.slug:
            taken["contact", each.event.contact.slug, ""].append(each)
    for (what, _, _), dates in taken.items():
        for first, second in pairwise(dates):
            if second.starts < first.ends_at_latest and second.event is not first.event:
                yield _finding(first, second, what)


def _finding(first: Occurrence, second: Occurrence, what: str) -> Finding:
    shared = "at the same place" if what == "venue" else "with the same contact"
    return Finding(
        path=second.event.path,
        rule="overlap",
        message=f"on {moment_words(second.starts)} '{first.event.slug}' goes on {shared}",
        hint="Move one of them, or name another place or contact; if it is meant so, ignore this",
        key="venue" if what == "venue" else "contact",
    )
