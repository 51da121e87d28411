"""An event's file as text, read by the product; and an edit of it, proved as a task proves it."""

from collections.abc import Callable
from datetime import date

from community.core.event import Event
from community.editing.edit import Edit
from content_reading import read_text_of_event

HEADER = """---
# the café opens at seven
title: Coffee
start: 2027-01-20 08:00
end: 09:30
venue: lantern-cafe
---
Come in.
"""

SERIES = """---
title: Meeting
start: Monday, January 4, 2027 6 p.m.
duration: 90 minutes
repeat: first Monday of the month
until: 2027-12-31
changes:
  # the holiday
  - date: 2027-07-05
    status: cancelled
    reason: "Independence Day"  # Monday off
venue: lantern-cafe
---
Come in.
"""


def on(text: str) -> date:
    return date.fromisoformat(text)


def event_of(text: str) -> Event:
    """Return the event that a text gives; it has no problems."""
    event, problems = read_text_of_event(text)
    assert event is not None, problems
    return event


def edited(text: str, edit: Callable[[str, Event], Edit]) -> str:
    """Return the new text of an edit, once it is proved that it gives the event wanted."""
    made = edit(text, event_of(text))
    assert made.gives(event_of(made.text)), made.text
    return made.text


def difference(before: str, after: str) -> tuple[list[str], list[str]]:
    """Return the lines that went and those that came."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return [x for x in old if x not in new], [x for x in new if x not in old]
