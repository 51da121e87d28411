"""What happened to one date of an event, or to many alike, in a sentence."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from community.core.occurrence import Occurrence
from community.core.spoken_names import number_word
from community.core.titles import title_with_status
from community.core.wording import clock_words, day_words, span_words, start_words, zone_words
from community.reporting.change import Kind
from community.reporting.pairs import Pair

#: So many dates are told one by one.
_LISTED = 12

_ARROW = "\N{RIGHTWARDS ARROW}"


def dates_sentence(kind: Kind, dates: Sequence[Pair]) -> str:
    """Return what residents will read of these dates of one event, all of one kind."""
    return _one(kind, dates[0]) if len(dates) == 1 else _many(kind, dates)


def date_lines(dates: Sequence[Pair]) -> tuple[str, ...]:
    """Return a line for each of many dates, and how many more there are."""
    if len(dates) == 1:
        return ()
    lines = [_line(pair) for pair in dates[:_LISTED]]
    more = len(dates) - _LISTED
    return (*lines, f"and {more} more") if more > 0 else tuple(lines)


def entries_sentence(kind: Kind, dates: Sequence[Pair]) -> str:
    """Return what the calendars of subscribers do with the entries of these dates."""
    if kind is Kind.MOVED and len(dates) == 1:
        before, after = _moved(dates[0])
        return f"The entry of {before} moves to {after}; it is not a new entry."
    one, many = _ENTRIES[kind]
    return one if len(dates) == 1 else many % {"number": f"{len(dates)}"}


_ENTRIES = {
    Kind.MOVED: ("", "%(number)s entries move; none of them is a new entry."),
    Kind.CANCELED: (
        'The entry stays, with "Canceled:" before its title; some programs strike it out.',
        '%(number)s entries stay, with "Canceled:" before the title; some programs strike it out.',
    ),
    Kind.POSTPONED: (
        'The entry stays at the old time, with "Postponed:" before its title.',
        '%(number)s entries stay at the old times, with "Postponed:" before the title.',
    ),
    Kind.PLACE: ("The entry shows the new place.", "%(number)s entries show the new place."),
    Kind.BACK: (
        "The same entry is without that word again.",
        "%(number)s entries, the same as before, are without that word again.",
    ),
    Kind.NEW: ("A new entry appears.", "%(number)s new entries appear."),
    Kind.CONFIRMED: (
        "The entry is no longer marked as tentative.",
        "%(number)s entries are no longer marked as tentative.",
    ),
    Kind.OTHER: ("The entry changes with it.", "%(number)s entries change with it."),
    Kind.GONE: ("The entry disappears.", "%(number)s entries disappear."),
    Kind.PAST: ("The old entry is corrected.", "%(number)s old entries are corrected."),
}
_ENTRIES[Kind.TAKEN_OFF] = _ENTRIES[Kind.CANCELED]


def _one(kind: Kind, pair: Pair) -> str:
    now = pair.shown
    words = f"{pair.known.title}, {start_words(pair.known)}"
    said: dict[Kind, Callable[[], str]] = {
        Kind.CANCELED: lambda: words,
        Kind.POSTPONED: lambda: f"{words}; no new date yet",
        Kind.TAKEN_OFF: lambda: f"{words}; {_taken_off(now)}",
        Kind.MOVED: lambda: f"{_from_to(pair)}{_now_at(pair)}",
        Kind.PLACE: lambda: f"{words}: now {_at(now)}, before {_at(pair.known)}",
        Kind.NEW: lambda: f"{_titled(now)}, {start_words(now)}, {_at(now)}",
        Kind.GONE: lambda: words,
        Kind.CONFIRMED: lambda: words,
        Kind.BACK: lambda: f"{now.title}, {start_words(now)}, {_at(now)}",
        Kind.OTHER: lambda: f"{words}: {_differences(pair)}",
        Kind.PAST: lambda: f"{words}: {_differences(pair)}",
    }
    return _sentence(said[kind](), _reason(kind, now.reason))


def _many(kind: Kind, dates: Sequence[Pair]) -> str:
    first, last = dates[0].known, dates[-1].known
    title, count = first.event.title, number_word(len(dates))
    what = f"{count} new dates" if kind is Kind.NEW else f"{count} dates"
    words = f"{title}: {what} between {day_words(first.starts)} and {day_words(last.starts)}"
    rest = ""
    if kind is Kind.MOVED:
        rest = f", {_shift(dates)}"
    elif kind is Kind.TAKEN_OFF:
        rest = f"; {_taken_off(dates[0].shown)}"
    elif kind is Kind.PLACE:
        places = {_at(pair.shown) for pair in dates}
        rest = f", now {places.pop()}" if len(places) == 1 else ", now elsewhere"
    elif kind in {Kind.OTHER, Kind.PAST}:
        said = {_differences(pair, day=False) for pair in dates}
        rest = f": {said.pop()}" if len(said) == 1 else ""
    reasons = {pair.shown.reason for pair in dates}
    return _sentence(f"{words}{rest}", _reason(kind, reasons.pop() if len(reasons) == 1 else ""))


def _line(pair: Pair) -> str:
    before, after = pair.before, pair.after
    if before and after and start_words(before) != start_words(after):
        return f"{start_words(before)} {_ARROW} {start_words(after)}"
    if before and after and before.venue != after.venue:
        return f"{start_words(after)}: {_at(before)} {_ARROW} {_at(after)}"
    if not before:
        return title_with_status(start_words(pair.shown), pair.shown.status)
    return start_words(pair.shown)


def _from_to(pair: Pair) -> str:
    before, after = start_words(pair.known), start_words(pair.shown)
    if before == after:  # on the clock; it is another zone's
        before, after = (
            f"{words} {zone_words(each.event.schedule.zone)}"
            for words, each in ((before, pair.known), (after, pair.shown))
        )
    return f"{pair.known.title}, from {before} to {after}"


def _moved(pair: Pair) -> tuple[str, str]:
    """Return days without the year, or clock times where the day stays."""
    before, after = pair.known, pair.shown
    if before.starts.date() == after.starts.date():
        return f"{day_words(before.starts, year=False)}", _time(after)
    year = before.starts.year != after.starts.year
    return day_words(before.starts, year=year), day_words(after.starts, year=year)


def _time(occurrence: Occurrence) -> str:
    return "the whole day" if occurrence.all_day else clock_words(occurrence.starts)


def _shift(dates: Sequence[Pair]) -> str:
    """Return how all of them move alike, or that each moves in its own way."""
    days = {(pair.shown.starts.date() - pair.known.starts.date()).days for pair in dates}
    times = {(_time(pair.known), _time(pair.shown)) for pair in dates}
    if len(days) > 1 or len(times) > 1:
        return "each to another time"
    (shift,), ((before, after),) = days, times
    by_day = f"each {_days(shift)}" if shift else ""
    by_time = f"from {before} to {after}" if before != after else ""
    return " and ".join(part for part in (by_day, by_time) if part) or "to another time zone"


def _days(shift: int) -> str:
    size = abs(timedelta(days=shift)).days
    unit = "day" if size == 1 else "days"
    return f"{number_word(size)} {unit} {'later' if shift > 0 else 'earlier'}"


def _now_at(pair: Pair) -> str:
    return "" if _at(pair.known) == _at(pair.shown) else f", now {_at(pair.shown)}"


def _at(occurrence: Occurrence) -> str:
    return f"at {occurrence.venue.name}" if occurrence.venue else "online"


def _titled(occurrence: Occurrence) -> str:
    return title_with_status(occurrence.title, occurrence.status)


def _taken_off(occurrence: Occurrence) -> str:
    gone = "its file has it no more"
    if occurrence.event.is_withdrawn:
        gone = "its file is gone, or hidden again"
    cure = "better bring it back and cancel it with a reason"
    return f'{gone}. Residents read "Canceled" and not why; {cure}'


def _differences(pair: Pair, *, day: bool = True) -> str:
    """Return each fact before and after; of many dates alike without the day."""
    if pair.before is None or pair.after is None:
        return "now on the site" if pair.after else "no longer on the site"
    told = [
        (each.label, each.before, each.after)
        if day or each.label != "When"
        else (each.label, _span(pair.before), _span(pair.after))
        for each in pair.differences
    ]
    if not told:
        return "the date is only expected now" if pair.after.expected else "another length"
    return "; ".join(f"{label}: {before} {_ARROW} {after}" for label, before, after in told)


def _span(occurrence: Occurrence) -> str:
    """Return when it is, of many dates alike: ``6-7 p.m.``."""
    words = span_words(occurrence.starts, occurrence.ends, all_day=occurrence.all_day)
    return words.removeprefix(day_words(occurrence.starts)).strip(", ") or words


def _reason(kind: Kind, reason: str) -> str:
    return "" if kind in {Kind.TAKEN_OFF, Kind.CONFIRMED} else reason


def _sentence(words: str, reason: str) -> str:
    ended = words if words.endswith((".", "!", "?")) else f"{words}."
    return f"{ended} {reason}".strip()
