"""On which days a repeat rule of another calendar falls, and how our files say it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile

from dateutil.rrule import rrulestr
from icalendar.prop import vRecur

from community.core.phrases import rule_words
from community.core.rule import Rule
from community.importing.feed import Entry
from community.importing.timing import Timing
from community.intake.repeats.repeat import read_repeat
from community.intake.times.calendar_date import LAST_YEAR
from community.intake.unreadable import UnreadableError

#: Where a rule goes on for ever and no phrase can say it, its dates of so many days are written.
_AHEAD = timedelta(days=550)
_MOST = 5_000
#: A rule that our files cannot say is followed for so long at most.
_LONGEST = timedelta(days=3_660)


@dataclass(frozen=True, slots=True, kw_only=True)
class Recurrence:
    """The starts that a rule gives, naive, before exceptions.

    ``rule`` is None where our files cannot say it, ``starts`` are then listed one by one.
    ``is_endless``: it has neither a last day nor a number of dates.
    """

    first: datetime
    rule: Rule | None
    starts: tuple[datetime, ...]
    is_endless: bool

    @property
    def phrase(self) -> str:
        """Return ``repeat`` for a series that begins on one of its dates, or ``""``."""
        return (rule_words(self.rule) or self.rule.to_rfc5545()) if self.rule else ""


def recurrence_of(entry: Entry, timing: Timing, since: date) -> Recurrence | None:
    """Return the dates that the rule of an entry gives, None where it has none.

    An endless rule is followed for a time beyond ``since`` or its start, whichever is later.
    """
    told = next((each for each in entry.values("RRULE") if isinstance(each, vRecur)), None)
    if told is None:
        return None
    parts = {name: value for name, value in told.items() if name not in {"UNTIL", "COUNT"}}
    if parts.get("INTERVAL") == [0]:
        del parts["INTERVAL"]
    text = vRecur(parts).to_ical().decode()  # type: ignore[no-untyped-call]  # as the library has it
    count = next(iter(_listed(told.get("COUNT"))), None)
    until = _until(next(iter(_listed(told.get("UNTIL"))), None), timing)
    bound = max(timing.start.date(), since) + _AHEAD
    rule, starts = _starts(text, timing.start)
    bounded: Iterator[datetime] = takewhile(lambda start: start <= until if until else True, starts)
    bounded = islice(bounded, int(count)) if isinstance(count, int) else bounded
    is_endless = until is None and count is None
    if is_endless:
        bounded = takewhile(lambda start: start.date() <= bound, bounded)
    return Recurrence(
        first=timing.start,
        rule=rule,
        starts=tuple(islice(bounded, _MOST)),
        is_endless=is_endless,
    )


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _starts(text: str, start: datetime) -> tuple[Rule | None, Iterator[datetime]]:
    """Return our rule, where there is one, and the starts that the text gives.

    DTSTART is the first of them even where it is none of the rule's days, as RFC 5545 section
    3.8.5.3 counts it.
    """
    try:
        rule = read_repeat(text, start=start.date()).rule
    except UnreadableError:
        return None, _by_dateutil(text, start)
    days = rule.dates(start=start.date())
    return rule, _with_first(start, (datetime.combine(day, start.time()) for day in days))


def _with_first(start: datetime, starts: Iterator[datetime]) -> Iterator[datetime]:
    yield start
    yield from (each for each in starts if each > start)


def _by_dateutil(text: str, start: datetime) -> Iterator[datetime]:
    """Return what dateutil gives, which never ends where a rule has no further date."""
    last = start + _LONGEST
    try:
        found = rrulestr(f"{text};UNTIL={last:%Y%m%dT%H%M%S}", dtstart=start)
    except (ValueError, TypeError):
        return iter((start,))
    return _with_first(start, iter(found))


def _until(told: object, timing: Timing) -> datetime | None:
    """Return the last moment, naive; a day alone counts whole, the year 9999 is no end.

    Of a rule of whole days it is a day, whichever zone a program wrote behind it.
    """
    if isinstance(told, date) and told.year > LAST_YEAR:
        return None
    if isinstance(told, datetime) and timing.all_day:
        told = told.date()
    if isinstance(told, datetime):
        local = told.astimezone(timing.zone) if told.tzinfo else told
        return local.replace(tzinfo=None)
    return datetime.combine(told, time.max) if isinstance(told, date) else None
