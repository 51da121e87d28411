"""Changes in words: what was told on which day, before and after."""

from community.core import wording
from community.core.department import Department
from community.core.differences import Difference, Kind, differences
from community.core.history import Revision
from community.core.language import language
from community.core.told_changes import ToldChange, facts_before
from community.core.values import dataclass
from community.core.words import in_spoken_language
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
    """One change, worded: ``word``, ``title`` of the event and ``which`` dates are its heading.

    ``more`` is the number of dates that are not written out.
    """

    word: str
    title: str
    which: str
    path: str
    mark: Mark
    day: str
    machine: str
    reason: str
    dates: tuple[DateChange, ...]
    more: int


def change_view(change: ToldChange, department: Department) -> ChangeView:
    """Return the change in words; the day it was told is that of the department's zone."""
    original = department.languages[0]
    moment = change.moment.astimezone(department.zone)
    return ChangeView(
        word=change.word,
        title=change.event.title,
        which=change.which,
        path=change.path,
        mark=_MARKS.get(change.kind, Mark.NONE),
        day=wording.day_words(moment.date()),
        machine=moment.date().isoformat(),
        reason=_said(change.reason, original),
        dates=tuple(_date(each, change, original) for each in change.revisions[:WRITTEN_OUT]),
        more=max(0, len(change.revisions) - WRITTEN_OUT),
    )


def _date(revision: Revision, change: ToldChange, original: str) -> DateChange:
    return DateChange(
        day=wording.day_words(facts_before(revision).starts),
        differences=differences(revision),
        reason="" if change.reason else _said(revision.reason, original),
    )


def _said(reason: str, original: str) -> str:
    """Return why it changed; what staff wrote of it then has no translation."""
    return in_spoken_language(reason, original) if language().home else reason
