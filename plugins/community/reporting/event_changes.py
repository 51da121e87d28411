"""What residents see change of one event: its dates, its address, its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from community.core.addresses import (
    CALENDAR_PATH,
    CHANGES_FEED_PATH,
    CHANGES_PATH,
    event_path,
    month_path,
    occurrence_path,
    program_path,
    venue_path,
)
from community.core.english import list_words
from community.core.event import Event
from community.core.news import series_words_from
from community.core.occurrence import Occurrence
from community.core.spoken_names import number_word
from community.reporting.change import Change, Kind
from community.reporting.channels import calendars_of
from community.reporting.date_words import date_lines, dates_sentence, entries_sentence
from community.reporting.pairs import Pair, of_kind, pairs
from community.reporting.words_changed import (
    reworded_sentence,
    translations_changed,
    word_lines,
    words_changed,
)

#: What can happen to dates of an event; a kind that all of them share is told once.
_OF_DATES = (
    *(Kind.CANCELED, Kind.TAKEN_OFF, Kind.POSTPONED, Kind.MOVED, Kind.PLACE, Kind.BACK),
    *(Kind.NEW, Kind.CONFIRMED, Kind.OTHER, Kind.GONE, Kind.PAST),
)

#: Words by which residents choose a calendar.
_CHOOSING = {"programs", "tags"}

#: Pages of so many dates are named.
_NAMED = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """An event before and after, its dates, and the feeds that say something else of it.

    One of both events is ``None`` where there is none. ``is_touched``: a program, a place or a
    person that it names is told by itself.
    """

    before: Event | None
    after: Event | None
    old_dates: tuple[Occurrence, ...]
    new_dates: tuple[Occurrence, ...]
    feeds: tuple[str, ...]
    as_of: datetime
    uid_domain: str
    is_touched: bool

    @property
    def shown(self) -> Event:
        """Return the event as it is now, or as it was last."""
        shown = self.after or self.before
        if shown is None:
            raise ValueError("there is no event")
        return shown


def event_changes(versions: Versions) -> tuple[Change, ...]:
    """Return what is told of the event, nothing where residents see nothing."""
    dates = pairs(versions.old_dates, versions.new_dates)
    found = [
        *_of_dates(versions, dates),
        *_of_identity(versions, dates),
        *_of_words(versions, dates),
    ]
    if not found and versions.feeds and not versions.is_touched:
        found.append(_of_record(versions))
    return tuple(found)


def _of_dates(versions: Versions, dates: Sequence[Pair]) -> Iterator[Change]:
    is_new = versions.before is None
    for kind in _OF_DATES:
        chosen = tuple(of_kind(dates, kind, versions.as_of))
        if not chosen:
            continue
        is_announced = is_new and kind is Kind.NEW and len(chosen) > 1
        yield Change(
            kind=kind,
            says=_announced(versions, chosen) if is_announced else dates_sentence(kind, chosen),
            file=versions.shown.path,
            details=(*date_lines(chosen), *_followers(chosen)),
            calendars=entries_sentence(kind, chosen) if _reach_calendar(versions) else "",
            pages=_pages(versions, chosen),
            feeds=versions.feeds,
        )


def _of_words(versions: Versions, dates: Sequence[Pair]) -> Iterator[Change]:
    before, after = versions.before, versions.after
    if before is None or after is None or after.is_withdrawn or before.is_withdrawn:
        return
    if before.slug != after.slug:
        yield _renamed(before, versions)
    changed = words_changed(before, after) | _own_words(dates, versions.as_of)
    if changed:
        yield Change(
            kind=Kind.REWORDED,
            says=reworded_sentence(before.title, changed),
            file=after.path,
            details=(
                *word_lines(changed),
                *(_followers(dates) if _CHOOSING & changed.keys() else ()),
            ),
            calendars="The words in the entries change, without a notice."
            if _reach_calendar(versions)
            else "",
            pages=(event_path(after),),
            feeds=versions.feeds,
        )
    if spoken := translations_changed(before, after):
        homes = tuple(f"{code}/" for code in spoken)
        yield Change(
            kind=Kind.TRANSLATED,
            says=f"{after.title}: {', '.join(spoken.values())}.",
            file=after.path,
            pages=tuple(f"{home}{event_path(after)}" for home in homes),
            feeds=tuple(path for path in versions.feeds if path.startswith(homes)),
        )


def _of_record(versions: Versions) -> Change:
    """Return that calendars and feeds are told of changes that were taken back since."""
    return Change(
        kind=Kind.OTHER,
        says=f"{versions.shown.title}: changed, and changed back since.",
        file=versions.shown.path,
        calendars="Entries stay as they are." if _reach_calendar(versions) else "",
        pages=(event_path(versions.shown),),
        feeds=versions.feeds,
    )


def _announced(versions: Versions, dates: Sequence[Pair]) -> str:
    """Return a whole series in one sentence."""
    first = dates[0].shown
    place = f", at {first.venue.name}" if first.venue else ", online"
    count = number_word(len(dates))
    words = series_words_from(first)
    return f"{versions.shown.title}, {words}{place}. {count.capitalize()} dates."


def _renamed(before: Event, versions: Versions) -> Change:
    event = versions.shown
    return Change(
        kind=Kind.RENAMED,
        says=f"{event.title}: /{event_path(before)} leads on to /{event_path(event)}.",
        file=event.path,
        calendars="The entries stay; their links lead to the new address."
        if _reach_calendar(versions)
        else "",
        pages=(event_path(before), event_path(event)),
        feeds=versions.feeds,
    )


def _own_words(dates: Sequence[Pair], as_of: datetime) -> dict[str, tuple[str, str]]:
    """Return words of single dates, whose facts are the same, that are others now."""
    found: dict[str, tuple[str, str]] = {}
    for pair in dates:
        before, after = pair.before, pair.after
        if before is None or after is None:
            continue
        day = f"{before.original_date:%Y-%m-%d}"
        if before.title != after.title and _is_own(before, after):
            found[f"title on {day}"] = before.title, after.title
        if before.reason != after.reason and pair.kind(as_of) in {None, Kind.PAST}:
            found["reason"] = before.reason, after.reason
        if before.recap != after.recap and after.is_of_series:
            found[f"recap of {day}"] = "", ""
    return found


def _is_own(before: Occurrence, after: Occurrence) -> bool:
    return before.title != before.event.title or after.title != after.event.title


def _of_identity(versions: Versions, dates: Sequence[Pair]) -> Iterator[Change]:
    """Yield that calendars take what residents know for something else."""
    domain = versions.uid_domain
    known = ((pair.before, pair.after) for pair in dates)
    if any(old.uid(domain) != new.uid(domain) for old, new in known if old and new):
        yield Change(
            kind=Kind.OTHER,
            says=f"{versions.shown.title}: calendars take it for another event, some show both.",
            file=versions.shown.path,
            calendars="A new entry appears beside the one that residents have.",
            pages=(event_path(versions.shown),),
            feeds=versions.feeds,
        )


def _followers(dates: Sequence[Pair]) -> Iterator[str]:
    """Yield who loses or gets these dates of those that follow one program, place or tag."""
    both = [(pair.before, pair.after) for pair in dates if pair.before and pair.after]
    before = {path for old, _ in both for path in calendars_of(old)}
    after = {path for _, new in both for path in calendars_of(new)}
    if left := before - after:
        yield f"Whoever follows only {_listed(left)} has it no more."
    if joined := after - before:
        yield f"Whoever follows {_listed(joined)} gets it."


def _listed(paths: Iterable[str]) -> str:
    return list_words(f"/{path}" for path in sorted(paths))


def _reach_calendar(versions: Versions) -> bool:
    return CALENDAR_PATH in versions.feeds


def _pages(versions: Versions, dates: Sequence[Pair]) -> tuple[str, ...]:
    """Return the pages that tell of these dates, most telling first."""
    found = dict.fromkeys([event_path(versions.shown)])
    told = [each for pair in dates for each in (pair.before, pair.after) if each]
    if len(dates) <= _NAMED:
        found |= dict.fromkeys(occurrence_path(pair.shown) for pair in dates)
    for each in told:
        found |= dict.fromkeys(program_path(program) for program in each.event.programs)
        found |= dict.fromkeys([venue_path(each.venue)] if each.venue else [])
    months = sorted({(each.starts.year, each.starts.month) for each in told})
    found |= dict.fromkeys(month_path(*month) for month in months[:_NAMED])
    found |= dict.fromkeys([CHANGES_PATH] if CHANGES_FEED_PATH in versions.feeds else [])
    return tuple(filter(None, found))
