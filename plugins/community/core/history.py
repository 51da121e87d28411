"""What residents were told of a file's event or program, and when.

This is the one place where the record of changes lives; ``intake/record`` reads it from git.
"""

from bisect import bisect_left
from dataclasses import field, replace
from datetime import date, datetime
from typing import Self

from community.core.values import dataclass


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
    away. ``reason`` is what residents read then. ``of_series``: it was made to the whole series,
    and this is what it meant for one date.
    """

    moment: datetime
    original_date: date | None
    before: Facts | None
    after: Facts | None
    reason: str = ""
    of_series: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DateHistory:
    """What is one date's own: its announcement, its last change, how often its facts changed.

    ``original_date`` is ``None`` for a single event. What is said of all dates alike, such as
    another title, is none of its own changes. ``announced_as`` is the status that it had then.
    """

    original_date: date | None
    announced: datetime
    changed: datetime
    sequence: int = 0
    announced_as: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """When something was announced and changed; all moments are aware, in UTC, to the second.

    ``announced`` is the first version that residents could see, or its ``publish_on``, whichever
    is later; ``changed`` the last change of any kind, never before ``announced``. ``sequence``
    counts the changes of facts (iCalendar's SEQUENCE, RFC 5545 section 3.8.7.4). ``revisions``
    are these changes, oldest first; that something was announced is none of them.

    ``modified`` is the last change of what a calendar entry says (of a series: of what all its
    entries say), where that is not ``changed``. ``dates`` are the dates with a history of their
    own, by original date, that of a single event first. ``announced_as`` is the value of the
    ``event.Status`` it was announced with, ``""`` where it has the same still.
    """

    announced: datetime
    changed: datetime
    sequence: int = 0
    revisions: tuple[Revision, ...] = field(default=(), hash=False)  # long, and seldom all there is
    modified: datetime | None = None
    dates: tuple[DateHistory, ...] = field(default=(), hash=False)
    announced_as: str = ""

    @property
    def stamp(self) -> datetime:
        """Return the last change of what a calendar entry says."""
        return self.modified or self.changed

    def of(self, original: date | None) -> Self:
        """Return the history of one date of a series; ``None`` is that of a single event."""
        if original is None and not self.dates:
            return self
        own = self._own(original)
        return replace(
            self,
            announced=own.announced,
            changed=self._changed(own),
            sequence=own.sequence,
            revisions=tuple(r for r in self.revisions if r.original_date == original),
            modified=None,
            dates=(),
            announced_as=own.announced_as,
        )

    def changed_of(self, original: date | None) -> datetime:
        """Return the last change of any kind of one date, as ``of`` gives it."""
        if original is None and not self.dates:
            return self.changed
        return self._changed(self._own(original))

    def _changed(self, own: DateHistory) -> datetime:
        return max(self.stamp, own.changed)

    def _own(self, original: date | None) -> DateHistory:
        place = bisect_left(self.dates, _place(original), key=lambda own: _place(own.original_date))
        if place < len(self.dates) and self.dates[place].original_date == original:
            return self.dates[place]
        return DateHistory(original_date=original, announced=self.announced, changed=self.announced)

    @property
    def told_start(self) -> datetime | None:
        """Return the start that was announced first, where facts changed since.

        What was announced again after it was over begins anew; what was taken away and came back
        does not.
        """
        told: datetime | None = None
        last: Revision | None = None
        for revision in self.revisions:
            if revision.before is None and last is not None and last.after is None:
                pass  # it came back
            elif revision.before is None:
                told = revision.after.starts if revision.after else None
            elif told is None:
                told = revision.before.starts
            last = revision
        return told


def _place(original: date | None) -> date:
    return original or date.min
