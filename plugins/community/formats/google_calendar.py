"""The calendar for Google, which takes from view whatever is cancelled."""

from collections.abc import Iterable

from community.core.department import Department
from community.core.occurrence import Occurrence
from community.formats.ical import calendar_feed

#: Whole lines: words of an event are escaped, and never begin a line of their own.
_CANCELLED = b"\r\nSTATUS:CANCELLED\r\n"
_CONFIRMED = b"\r\nSTATUS:CONFIRMED\r\n"


def google_feed(
    occurrences: Iterable[Occurrence], *, department: Department, name: str, path: str
) -> bytes:
    """Return the calendar whose called-off dates stay in sight; their titles say what they are.

    All else is as in the other calendar: the identities, the times, the moments of change.
    """
    feed = calendar_feed(occurrences, department=department, name=name, path=path)
    return feed.replace(_CANCELLED, _CONFIRMED)
