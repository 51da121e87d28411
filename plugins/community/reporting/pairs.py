"""The dates of an event before and after, each beside itself, and what happened to each."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from community.core import differences
from community.core.differences import Difference
from community.core.event import Status
from community.core.history import Facts, Revision
from community.core.occurrence import Occurrence
from community.reporting.change import Kind

_KINDS = {
    differences.Kind.CANCELED: Kind.CANCELED,
    differences.Kind.POSTPONED: Kind.POSTPONED,
    differences.Kind.BACK: Kind.BACK,
    differences.Kind.MOVED: Kind.MOVED,
    differences.Kind.PLACE: Kind.PLACE,
    differences.Kind.CONFIRMED: Kind.CONFIRMED,
    differences.Kind.OTHER: Kind.OTHER,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """One date; it is new where there is no ``before``, and gone where there is no ``after``."""

    before: Occurrence | None
    after: Occurrence | None

    @property
    def shown(self) -> Occurrence:
        """Return the date as it is now, or as it was last."""
        shown = self.after or self.before
        if shown is None:
            raise ValueError("a pair has at least one date")
        return shown

    @property
    def known(self) -> Occurrence:
        """Return the date as residents know it, or as they will learn of it."""
        return self.before or self.shown

    def kind(self, as_of: datetime) -> Kind | None:
        """Return what happened to its facts, ``None`` where nothing did."""
        if self._is_over(as_of):
            return Kind.PAST if self.has_other_facts else None
        if self.before is None:
            return Kind.NEW
        return _kind(self.before, self.after) if self.after else Kind.GONE

    @property
    def has_other_facts(self) -> bool:
        """Tell whether residents would plan otherwise: another time, place, status, or no date."""
        if self.before is None or self.after is None:
            return True
        revision = _revision(self.before, self.after)
        return revision.before != revision.after

    @property
    def differences(self) -> tuple[Difference, ...]:
        """Return what is different in words; nothing where it is new or gone."""
        if self.before is None or self.after is None:
            return ()
        return differences.differences(_revision(self.before, self.after))

    def _is_over(self, as_of: datetime) -> bool:
        return all(each.is_over(as_of) for each in (self.before, self.after) if each)


def pairs(before: Iterable[Occurrence], after: Iterable[Occurrence]) -> tuple[Pair, ...]:
    """Return all dates of one event in their order, each known by its identity.

    A day that a single event and the series that it became have in common is one date.
    """
    old = {each.id.original: each for each in before}
    new = {each.id.original: each for each in after}
    found = [Pair(before=old.pop(key), after=new.pop(key)) for key in old.keys() & new.keys()]
    days = {each.original_date: key for key, each in old.items()}
    for key, each in list(new.items()):
        if each.original_date in days:
            found.append(Pair(before=old.pop(days.pop(each.original_date)), after=new.pop(key)))
    found += [Pair(before=None, after=each) for each in new.values()]
    found += [Pair(before=each, after=None) for each in old.values()]
    return tuple(sorted(found, key=_place_in_time))


def of_kind(each: Iterable[Pair], kind: Kind, as_of: datetime) -> Iterator[Pair]:
    """Yield the dates to which this happened."""
    return (pair for pair in each if pair.kind(as_of) is kind)


def _place_in_time(pair: Pair) -> tuple[datetime, str]:
    return pair.known.starts.astimezone(UTC), str(pair.known.id)


def _kind(before: Occurrence, after: Occurrence) -> Kind | None:
    if after.is_withdrawn and before.status is not Status.CANCELLED:
        return Kind.TAKEN_OFF
    revision = _revision(before, after)
    if revision.before != revision.after:
        return _KINDS[differences.kind_of(revision)]
    if before.expected == after.expected:
        return None
    return Kind.CONFIRMED if before.expected else Kind.OTHER


def _revision(before: Occurrence, after: Occurrence) -> Revision:
    """Return the difference as the list of changes would tell it."""
    return Revision(
        moment=after.event.history.changed,
        original_date=after.original_date,
        before=_facts(before, _place(before, after)),
        after=_facts(after, _place(after, after)),
    )


def _facts(occurrence: Occurrence, place: str) -> Facts:
    return Facts(
        starts=occurrence.starts,
        ends=occurrence.ends,
        all_day=occurrence.all_day,
        place=place,
        online=occurrence.online,
        status=occurrence.status.value,
    )


def _place(occurrence: Occurrence, now: Occurrence) -> str:
    """Return the place in words; one whose file says other words now has not moved."""
    venue = occurrence.venue
    if venue and venue.slug and now.venue and venue.slug == now.venue.slug:
        return now.venue.words
    return venue.words if venue else ""
