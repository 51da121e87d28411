"""A rule, its exceptions, further dates and single changed dates become one series."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from community.core.event import Status
from community.importing.drafts import Draft, DraftChange, Told
from community.importing.identities import of_date
from community.importing.recurring import Recurrence, recurrence_of
from community.importing.timing import Clock

#: Our series have one date a day. So many further ones become events of their own, and no more.
_MOST_DOUBLED = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dates:
    """``kept`` are the starts by day, ``gaps`` the days of the rule that fall out."""

    kept: Mapping[date, datetime]
    gaps: tuple[date, ...]
    doubled: tuple[datetime, ...]
    of_rule: frozenset[date]


def series_of(master: Told, changed: Mapping[date, Told], clock: Clock, since: date) -> list[Draft]:
    """Return the series from the first date on that is not over at ``since``, none if all are.

    A second date on one day, and a changed date that the series does not have, are drafts of
    their own.
    """
    recurrence = recurrence_of(master.entry, master.timing, max([since, *changed]))
    dates = _dates_of(master, changed, recurrence, clock)
    own = [
        _single(told, of_date(master.uid, day))
        for day, told in changed.items()
        if day not in dates.kept
    ]
    own += [_doubled(master, start) for start in dates.doubled[:_MOST_DOUBLED]]
    alone = [draft for draft in own if draft.timing.last_day >= since]
    coming = [day for day in dates.kept if _last_day(master, changed, dates, day) >= since]
    if not coming:
        return alone
    days = sorted(day for day in dates.kept if day >= min(coming))
    if len(days) == 1 and not (recurrence and recurrence.is_endless):
        return [*alone, _last_one(master, changed, dates, days[0])]
    return [*alone, _series(master, changed, recurrence, dates, days)]


def _dates_of(
    master: Told, changed: Mapping[date, Told], recurrence: Recurrence | None, clock: Clock
) -> _Dates:
    start, zone = master.timing.start, master.timing.zone
    by_rule = recurrence.starts if recurrence else (start,)
    excluded = clock.moments(master.entry, "EXDATE", zone)
    more = [_on_clock(each, start) for each in clock.moments(master.entry, "RDATE", zone)]
    falls_out = {
        each.date() if isinstance(each, datetime) else each
        for each in excluded
        if not isinstance(each, datetime) or each in by_rule or each in more
    } - changed.keys()
    kept: dict[date, datetime] = {}
    doubled = []
    for each in dict.fromkeys([*by_rule, *sorted(more)]):
        if each.date() in falls_out:
            continue
        if kept.setdefault(each.date(), each) != each:
            doubled.append(each)
    of_rule = frozenset(each.date() for each in by_rule)
    gaps = tuple(sorted(falls_out & of_rule))
    return _Dates(kept=kept, gaps=gaps, doubled=tuple(doubled), of_rule=of_rule)


def _on_clock(told: datetime | date, start: datetime) -> datetime:
    return told if isinstance(told, datetime) else datetime.combine(told, start.time())


def _single(told: Told, uid: str) -> Draft:
    return Draft(told=told, uid=uid, timing=told.timing, days=frozenset({told.timing.start.date()}))


def _doubled(master: Told, start: datetime) -> Draft:
    """Return the second date of one day; our series have one date a day."""
    return _at(master, start, of_date(master.uid, start.date(), start.hour * 60 + start.minute + 2))


def _at(master: Told, start: datetime, uid: str) -> Draft:
    timing = master.timing
    end = start + timing.length if timing.end else None
    moved = replace(timing, start=start, end=end)
    return Draft(told=master, uid=uid, timing=moved, days=frozenset({start.date()}))


def _last_day(master: Told, changed: Mapping[date, Told], dates: _Dates, day: date) -> date:
    told = changed.get(day)
    return told.timing.last_day if told else (dates.kept[day] + master.timing.length).date()


def _last_one(master: Told, changed: Mapping[date, Told], dates: _Dates, day: date) -> Draft:
    """Return the one date that is left of a series."""
    if day in changed:
        return _single(changed[day], master.uid)
    return _at(master, dates.kept[day], master.uid)


def _series(
    master: Told,
    changed: Mapping[date, Told],
    recurrence: Recurrence | None,
    dates: _Dates,
    days: list[date],
) -> Draft:
    by_rule = [day for day in days if day in dates.of_rule]
    gaps = [day for day in dates.gaps if by_rule and by_rule[0] < day < by_rule[-1]]
    phrase = _phrase(recurrence, by_rule, gaps)
    notes = []
    if len(dates.doubled) > _MOST_DOUBLED:
        notes.append("more than one date a day")
    if not phrase:
        by_rule, gaps = days[:1], []
        if recurrence and recurrence.is_endless:
            notes.append(f"how it goes on after {days[-1]}: no phrase says so")
    start = dates.kept[by_rule[0]]
    base = _at(master, start, master.uid)
    changes = [DraftChange(day=day, status=Status.CANCELLED) for day in gaps]
    for day in days:
        if day in changed:
            change, lost = _change(dates.kept[day], day, master, changed[day])
            notes += lost
            changes += [change] if change != DraftChange(day=day) else []
    is_bounded = bool(phrase and recurrence and not recurrence.is_endless)
    return replace(
        base,
        days=frozenset(days),
        repeat=phrase,
        until=by_rule[-1] if is_bounded else None,
        dates=tuple(dates.kept[day] for day in days if not phrase and day != days[0])
        or tuple(dates.kept[day] for day in days if phrase and not _by_phrase(day, dates, start)),
        changes=tuple(sorted(changes, key=lambda change: change.day)),
        notes=tuple(notes),
    )


def _by_phrase(day: date, dates: _Dates, start: datetime) -> bool:
    is_later = day >= start.date()
    return is_later and day in dates.of_rule and dates.kept[day].time() == start.time()


def _phrase(recurrence: Recurrence | None, by_rule: list[date], gaps: list[date]) -> str:
    """Return how the series repeats, or nothing where its dates are better listed one by one."""
    if recurrence is None or not by_rule:
        return ""
    if recurrence.rule and next(recurrence.rule.dates(start=by_rule[0]), None) != by_rule[0]:
        del by_rule[0]
        if not by_rule:
            return ""
    if not recurrence.is_endless and (len(gaps) > len(by_rule) or len(by_rule) == 1):
        return ""
    return recurrence.phrase


def _change(
    planned: datetime, day: date, master: Told, told: Told
) -> tuple[DraftChange, Iterator[str]]:
    """Return what differs on a date, and what of it cannot be said there."""
    timing, usual = told.timing, master.timing
    is_alike = timing.all_day == usual.all_day
    has_length = is_alike and timing.end is not None and timing.length != usual.length
    heading, place = told.heading, told.place
    change = DraftChange(
        day=day,
        start=timing.start if is_alike and timing.start != planned else None,
        end=timing.end if has_length else None,
        title=heading.title if heading.title != master.heading.title else None,
        status=heading.status if heading.status is not master.heading.status else None,
        place=place if place.is_told and place != master.place else None,
    )
    return change, _lost(day, master, told)


def _lost(day: date, master: Told, told: Told) -> Iterator[str]:
    if told.timing.all_day != master.timing.all_day:
        yield f"that the times of {day} differ"
    if told.description.markdown not in {"", master.description.markdown}:
        yield f"the text of {day} alone"
