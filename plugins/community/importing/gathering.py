"""All entries of a calendar become drafts: those of one identity together."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from zoneinfo import ZoneInfo

from community.importing.drafts import Draft, Told, told_of
from community.importing.feed import Entry, Feed
from community.importing.identities import hashed, of_date
from community.importing.losses import Loss
from community.importing.plain_words import one_line
from community.importing.series import series_of
from community.importing.timing import Clock, UnimportableError

_HIDDEN = {"PRIVATE", "CONFIDENTIAL"}

#: From which day on the dates of the event with this identity are wanted.
Since = Callable[[str], date]


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """``drafts`` in the order of their starts; ``past`` counts the identities that are over."""

    drafts: tuple[Draft, ...]
    losses: tuple[Loss, ...]
    past: int


def gather(feed: Feed, site: ZoneInfo, since: Since) -> Gathered:
    """Return an event for each identity of a calendar that has a date on ``since`` or later."""
    clock = Clock.of(feed, site)
    groups: dict[str, list[Told]] = defaultdict(list)
    losses: list[Loss] = []
    for entry in feed.entries:
        try:
            told = _told(entry, clock)
        except UnimportableError as error:
            title = one_line(entry.text("SUMMARY"))
            losses.append(Loss(line=entry.line, title=title, what=(f"the event: it {error}",)))
        else:
            groups[told.uid].append(told)
    found = [(_drafts(group, clock, since(uid))) for uid, group in groups.items()]
    drafts = _apart([draft for group in found for draft in group])
    ordered = sorted(drafts, key=lambda draft: (draft.timing.start, draft.told.entry.line))
    return Gathered(
        drafts=tuple(ordered),
        losses=tuple(sorted([*losses, *_losses(ordered)])),
        past=sum(not group for group in found),
    )


def _told(entry: Entry, clock: Clock) -> Told:
    if entry.text("CLASS").strip().upper() in _HIDDEN:
        raise UnimportableError("is marked as private")
    return told_of(entry, clock)


def _drafts(group: list[Told], clock: Clock, since: date) -> list[Draft]:
    """Return what becomes of all entries of one identity."""
    masters = _newest((told for told in group if told.original is None), _by_start)
    changed = _newest((told for told in group if told.original is not None), _by_original)
    days = {told.original.date(): told for told in changed if told.original}
    if not masters:
        drafts = [_alone(told, of_date(told.uid, day)) for day, told in days.items()]
        return [draft for draft in drafts if draft.timing.last_day >= since]
    master, *more = masters
    if more:
        return _several(masters, since)
    if days or master.entry.names & {"RRULE", "RDATE"}:
        return series_of(master, days, clock, since)
    return [_alone(master, master.uid)] if master.timing.last_day >= since else []


def _several(masters: list[Told], since: date) -> list[Draft]:
    """Return the dates of a calendar that gives all dates of one event the same identity."""
    coming = [told for told in masters if told.timing.last_day >= since]
    if not coming:
        return []
    first, *more = coming
    starts = [told.timing.start for told in coming]
    is_one = len({_sameness(told) for told in coming}) == 1
    if more and is_one and len({start.date() for start in starts}) == len(starts):
        draft = _alone(first, first.uid)
        days = frozenset(start.date() for start in starts)
        return [replace(draft, days=days, dates=tuple(starts[1:]))]
    return [
        _alone(told, of_date(told.uid, told.timing.start.date(), number) if number else told.uid)
        for number, told in enumerate(coming)
    ]


def _sameness(told: Told) -> tuple[object, ...]:
    timing = told.timing
    length = timing.length
    return told.heading, told.place, told.description, length, timing.all_day, timing.zone


def _alone(told: Told, uid: str) -> Draft:
    return Draft(told=told, uid=uid, timing=told.timing, days=frozenset({told.timing.start.date()}))


def _by_start(told: Told) -> object:
    return told.timing.start


def _by_original(told: Told) -> object:
    return told.original and told.original.date()


def _newest(group: Iterable[Told], key: Callable[[Told], object]) -> list[Told]:
    """Return the newest version for each key, in the order of their starts.

    Where several are as new, those with another title or place are events of their own.
    """
    found: dict[object, list[Told]] = defaultdict(list)
    for told in sorted(group, key=lambda told: told.version, reverse=True):
        known = found[key(told)]
        is_old = known and known[0].version != told.version
        if not is_old and all(_words(told) != _words(each) for each in known):
            known.append(told)
    newest = [told for group in found.values() for told in group]
    return sorted(newest, key=lambda told: told.timing.start)


def _words(told: Told) -> tuple[object, ...]:
    return told.heading, told.place


def _apart(drafts: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts; one whose identity is that of a date of a series gets another."""
    taken = {of_date(draft.uid, day) for draft in drafts if draft.is_series for day in draft.days}
    for draft in drafts:
        is_taken = not draft.is_series and draft.uid in taken
        yield replace(draft, uid=hashed(draft.uid)) if is_taken else draft


def _losses(drafts: Iterable[Draft]) -> Iterator[Loss]:
    for draft in drafts:
        what = tuple(dict.fromkeys([*draft.told.losses, *draft.notes]))
        if what:
            told = draft.told
            yield Loss(line=told.entry.line, title=told.heading.title, what=what)
