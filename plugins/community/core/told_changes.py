"""What moved or was called off after residents had heard of it, newest first."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from itertools import groupby

from dateutil.relativedelta import relativedelta

from community.core.addresses import event_path
from community.core.calendar import Calendar
from community.core.differences import Kind, differences, kind_of
from community.core.event import Event, Status
from community.core.history import Facts, Revision
from community.core.identity import key_of
from community.core.language import gettext
from community.core.occurrence import Occurrence
from community.core.spoken_names import number_word
from community.core.values import dataclass
from community.core.wording import day_words, moment_words

#: How long a change is told after it was made.
_KEPT = relativedelta(months=12)


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChange:
    """What residents were told of an event's dates at one moment.

    ``id`` stays for ever. ``revisions`` has each date that changed, in their order; ``reason`` is
    what they share, ``""`` where each has its own. ``which`` says in words which dates it is
    about, ``path`` is the page to read.
    """

    id: str
    event: Event
    moment: datetime
    kind: Kind
    which: str
    path: str
    revisions: tuple[Revision, ...]
    reason: str

    @property
    def word(self) -> str:
        """Return what happened, in a word: ``Moved``."""
        return gettext(self.kind.value)

    @property
    def title(self) -> str:
        """Return ``Canceled: Bike rodeo, Saturday, December 5, 2026``."""
        return f"{self.word}: {self.event.title}, {self.which}"


def told_changes(calendar: Calendar) -> tuple[ToldChange, ...]:
    """Return what changed in the twelve months before the calendar's moment, newest first."""
    since = calendar.as_of - _KEPT
    found = [
        change
        for event in calendar.catalog.events
        if event.history.revisions and event.history.revisions[-1].moment > since
        for change in changes_of(event, calendar)
        if change.moment > since
    ]
    by_id = sorted(found, key=lambda change: change.id)
    return tuple(sorted(by_id, key=lambda change: change.moment, reverse=True))


def changes_of(event: Event, calendar: Calendar) -> tuple[ToldChange, ...]:
    """Return every change of this event that residents know of, newest first."""
    return _changes(event, event.history.revisions, calendar)


def changes_of_date(occurrence: Occurrence, calendar: Calendar) -> tuple[ToldChange, ...]:
    """Return every change of this one date that residents know of, newest first."""
    return _changes(occurrence.event, occurrence.history.revisions, calendar)


def facts_before(revision: Revision) -> Facts:
    """Return the date as residents knew it."""
    if revision.before is None:
        raise ValueError(f"what was announced at {revision.moment} is no change")
    return revision.before


def _changes(
    event: Event, revisions: Iterable[Revision], calendar: Calendar
) -> tuple[ToldChange, ...]:
    known = _known(revisions, calendar.as_of)
    return tuple(_told(event, group, calendar) for group in reversed(list(_by_moment(known))))


def _known(revisions: Iterable[Revision], as_of: datetime) -> Iterator[Revision]:
    """Yield what residents were told by now, had heard of before, and can tell apart.

    A date that is announced changes nothing, unless it had been taken away.
    """
    gone: dict[date | None, Facts] = {}
    for told in sorted(revisions, key=lambda each: each.moment):
        revision = told
        if told.before is None and told.original_date in gone:
            revision = replace(told, before=gone.pop(told.original_date))
        elif told.before and told.after is None:
            gone[told.original_date] = replace(told.before, status=Status.CANCELLED.value)
        if revision.before and told.moment <= as_of.astimezone(UTC) and differences(revision):
            yield revision


def _by_moment(revisions: Iterable[Revision]) -> Iterator[tuple[Revision, ...]]:
    for _, group in groupby(revisions, key=lambda revision: revision.moment):
        yield tuple(sorted(group, key=_place_in_time))


def _place_in_time(revision: Revision) -> datetime:
    return facts_before(revision).starts.astimezone(UTC)


def _told(event: Event, revisions: tuple[Revision, ...], calendar: Calendar) -> ToldChange:
    moment = revisions[0].moment.astimezone(UTC)
    kinds = {kind_of(revision) for revision in revisions}
    kind = kinds.pop() if len(kinds) == 1 else Kind.OTHER
    reasons = {revision.reason for revision in revisions}
    return ToldChange(
        id=f"{key_of(event.first_slug)}:changed:{moment:%Y%m%dT%H%M%SZ}",
        event=event,
        moment=moment,
        kind=kind,
        which=_which(kind, revisions),
        path=_path(event, revisions, calendar),
        revisions=revisions,
        reason=reasons.pop() if len(reasons) == 1 else "",
    )


def _which(kind: Kind, revisions: tuple[Revision, ...]) -> str:
    """Return which dates it is about; of one that moved, from when to when."""
    if len(revisions) > 1:
        return gettext("%(number)s dates", number=number_word(len(revisions)))
    (revision,) = revisions
    if kind is Kind.MOVED and revision.after:
        before, after = _start(facts_before(revision)), _start(revision.after)
        return gettext("from %(before)s to %(after)s", before=before, after=after)
    return day_words(facts_before(revision).starts)


def _start(facts: Facts) -> str:
    return day_words(facts.starts) if facts.all_day else moment_words(facts.starts)


def _path(event: Event, revisions: tuple[Revision, ...], calendar: Calendar) -> str:
    """Return the page of the one date that changed, where it has one, else the event's."""
    path, original = event_path(event), revisions[0].original_date
    if len(revisions) > 1 or original is None or not event.schedule.is_series:
        return path
    dates = {each.original_date for each in calendar.of_event(event).occurrences}
    return f"{path}{original.isoformat()}/" if original in dates else path
