"""What residents were told of a file's event or program, and when.

This is the one place where the record of changes lives; ``intake/record`` reads it from git.
"""

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Self


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What residents plan by, of one date: time, place, status; not its wording.

    ``starts`` and ``ends`` are aware in the event's zone, ``ends`` as in ``Occurrence``; ``place``
    is the venue in words (name, room, address), ``online`` an address, ``status`` the value of
    ``event.Status``.
    """

    starts: datetime
    ends: datetime | None
    all_day: bool
    place: str
    online: str
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One change of facts that residents were told: of which date, from what to what.

    ``moment`` is aware, in UTC, to the second. ``original_date`` is that of a series, ``None`` of
    a single event. ``before`` is ``None`` when the date was announced, ``after`` when it was taken
    away. ``reason`` is what residents read then.
    """

    moment: datetime
    original_date: date | None
    before: Facts | None
    after: Facts | None
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """When something was announced and changed; both moments are aware, in UTC, to the second.

    ``announced`` is the first version that residents could see, or its ``publish_on``, whichever
    is later; ``changed`` the last change of any kind, never before ``announced``. ``sequence``
    counts the changes of facts (iCalendar's SEQUENCE, RFC 5545 section 3.8.7.4). ``revisions``
    are these changes, oldest first; that something was announced is none of them.
    """

    announced: datetime
    changed: datetime
    sequence: int = 0
    revisions: tuple[Revision, ...] = ()

    def of(self, original: date) -> Self:
        """Return the history of one date of a series."""
        revisions = tuple(each for each in self.revisions if each.original_date == original)
        return replace(self, revisions=revisions)
