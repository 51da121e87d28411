"""Changes in words: what was told on which day, before and after."""

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from community.core import wording
from community.core.differences import Difference, Kind, differences
from community.core.history import Revision
from community.core.told_changes import ToldChange, facts_before
from community.views.dates import Mark

#: Dates of one change that are written out; the page of the event has them all.
WRITTEN_OUT = 12

_MARKS = {Kind.CANCELED: Mark.OFF, Kind.POSTPONED: Mark.OFF, Kind.MOVED: Mark.MOVED}


@dataclass(frozen=True, slots=True, kw_only=True)
class DateChange:
    """What changed on one date: ``day`` as it was told before, ``reason`` where it is its own."""

    day: str
    differences: tuple[Difference, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeView:
    """One change, worded; ``more`` is the number of dates that are not written out."""

    title: str
    path: str
    mark: Mark
    day: str
    machine: str
    reason: str
    dates: tuple[DateChange, ...]
    more: int


def change_view(change: ToldChange, zone: ZoneInfo) -> ChangeView:
    """Return the change in words; the day it was told is that of ``zone``."""
    moment = change.moment.astimezone(zone)
    return ChangeView(
        title=change.title,
        path=change.path,
        mark=_MARKS.get(change.kind, Mark.NONE),
        day=wording.day_words(moment.date()),
        machine=moment.date().isoformat(),
        reason=change.reason,
        dates=tuple(_date(each, change) for each in change.revisions[:WRITTEN_OUT]),
        more=max(0, len(change.revisions) - WRITTEN_OUT),
    )


def _date(revision: Revision, change: ToldChange) -> DateChange:
    return DateChange(
        day=wording.day_words(facts_before(revision).starts),
        differences=differences(revision),
        reason="" if change.reason else revision.reason,
    )
