"""The parts of repeat phrases: a period, weekdays, days of a month, what they belong to."""

from community.core.english import WORKDAYS
from community.core.rule import Frequency, Rule, RuleDay
from community.core.values import dataclass
from community.intake.quoting import quoted
from community.intake.repeats.words import PERIODS, UNITS, Cursor, StuckError, join_words
from community.intake.unreadable import UnreadableError

EACH_WORDS = ("every", "each")
OF_WORDS = ("of", "in")
WEEKDAY_WORDS = ("weekday", "weekdays")

_WORKDAY_RULES = tuple(RuleDay(weekday=day) for day in WORKDAYS)
_TO_WORDS = ("through", "to")
_DAY_WORDS = ("day", "days")
#: Ordinals after which ``every`` does not read as "every so many days".
_ENDS = {1, -1}
_DAYS_OF_A_MONTH = 31
_FREQUENCIES = {
    "day": Frequency.DAILY,
    "week": Frequency.WEEKLY,
    "month": Frequency.MONTHLY,
    "year": Frequency.YEARLY,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """``every 2 weeks``: a unit of time and how many of it."""

    unit: str
    interval: int = 1

    @property
    def rule(self) -> Rule:
        """Return the rule of the bare period, for its days to be filled in."""
        return Rule(frequency=_FREQUENCIES[self.unit], interval=self.interval)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """``first Monday``, ``1st and 15th`` or ``last weekday``, of a month or a year."""

    days: tuple[RuleDay, ...] = ()
    numbers: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()


def take_period(cursor: Cursor) -> Period:
    """Read ``weekly``, ``every 2 weeks``, ``every other month``, ``every third year``."""
    name = cursor.skip_any(PERIODS)
    if name:
        unit, interval = PERIODS[name]
        return Period(unit=unit, interval=interval)
    if not cursor.skip_any(EACH_WORDS):
        raise cursor.stuck()
    interval = _interval(cursor)
    unit = cursor.skip_any(UNITS)
    if not unit:
        raise cursor.stuck()
    return Period(unit=UNITS[unit], interval=interval)


def _interval(cursor: Cursor) -> int:
    if cursor.skip("other"):
        return 2
    number, place = cursor.number(), cursor.place
    if number:
        return number
    ordinal = cursor.ordinal()
    if ordinal is None:
        return 1
    if ordinal in _ENDS or ordinal < 0:
        raise StuckError(place)
    return ordinal


def take_weekdays(cursor: Cursor) -> tuple[RuleDay, ...]:
    """Read ``Tuesday and Thursday``, ``Monday through Friday``, ``weekdays``."""
    days = _weekday_range(cursor)
    while cursor.skip_joint():
        days += _weekday_range(cursor)
    return days


def _weekday_range(cursor: Cursor) -> tuple[RuleDay, ...]:
    if cursor.skip_any(WEEKDAY_WORDS):
        return _WORKDAY_RULES
    first = last = _weekday(cursor)
    if cursor.skip_any(_TO_WORDS):
        last = _weekday(cursor)
    return tuple(RuleDay(weekday=day % 7) for day in range(first, first + (last - first) % 7 + 1))


def _weekday(cursor: Cursor) -> int:
    weekday = cursor.weekday()
    if weekday is None:
        raise cursor.stuck()
    return weekday


def take_place(cursor: Cursor, *, every: bool = False) -> Place:
    """Read ``first and third Monday``, ``1st and 15th``, ``last weekday``.

    After ``every``, days and weekdays are read from the ends of a month alone: "every third day
    of the month" means two things.
    """
    numbers = _ordinals(cursor)
    if every and not _ENDS.issuperset(numbers) and cursor.word in (*_DAY_WORDS, *WEEKDAY_WORDS):
        raise cursor.stuck()
    if cursor.skip_any(WEEKDAY_WORDS):
        return Place(positions=numbers)
    if cursor.skip_any(_DAY_WORDS):
        return Place(numbers=numbers)
    weekday = cursor.weekday()
    if weekday is not None:
        return Place(days=_counted(weekday, numbers) + _more_counted_days(cursor))
    if min(numbers) < 0:
        raise cursor.stuck()
    return Place(numbers=numbers)


def _more_counted_days(cursor: Cursor) -> tuple[RuleDay, ...]:
    days: tuple[RuleDay, ...] = ()
    while cursor.skip_joint():
        cursor.skip("the")
        numbers = _ordinals(cursor)
        days += _counted(_weekday(cursor), numbers)
    return days


def _counted(weekday: int, numbers: tuple[int, ...]) -> tuple[RuleDay, ...]:
    return tuple(RuleDay(weekday=weekday, nth=number) for number in numbers)


def _ordinals(cursor: Cursor) -> tuple[int, ...]:
    ordinal = cursor.ordinal()
    if ordinal is None:
        raise cursor.stuck()
    numbers = [ordinal]
    while True:
        place = cursor.place
        if cursor.skip_joint():
            cursor.skip("the")
        ordinal = cursor.ordinal() if cursor.place > place else None
        if ordinal is None:
            cursor.place = place
            return tuple(numbers)
        numbers.append(ordinal)


def take_scope(cursor: Cursor) -> Period | None:
    """Read ``the month``, ``each year``, ``every other month``; ``None`` where months follow."""
    place = cursor.place
    cursor.skip_any(("the", "a"))
    if cursor.word in ("month", "year"):
        return Period(unit=UNITS[cursor.skip_any(UNITS)])
    cursor.place = place
    try:
        period = take_period(cursor) if cursor.word in EACH_WORDS else None
    except StuckError:
        period = None
    if period and period.unit in {"month", "year"}:
        return period
    cursor.place = place
    return None


def take_months(cursor: Cursor) -> tuple[int, ...]:
    """Read ``March, June and September``, ``June through August``."""
    cursor.skip_any(EACH_WORDS)
    months = _month_range(cursor)
    while cursor.skip_joint():
        months += _month_range(cursor)
    return months


def _month_range(cursor: Cursor) -> tuple[int, ...]:
    first = last = _month(cursor)
    if cursor.skip_any(_TO_WORDS):
        last = _month(cursor)
    return tuple((first - 1 + step) % 12 + 1 for step in range((last - first) % 12 + 1))


def take_limit(cursor: Cursor) -> tuple[int, ...]:
    """Read ``in June and July``, or nothing at the end."""
    if cursor.at_end:
        return ()
    if not cursor.skip_any(OF_WORDS):
        raise cursor.stuck()
    return take_months(cursor)


def _month(cursor: Cursor) -> int:
    month = cursor.month()
    if month is None:
        raise cursor.stuck()
    return month


def take_dates(cursor: Cursor) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Read ``July 4``, ``June 10 and July 10``: the months, and the days of each of them."""
    month = _month(cursor)
    pairs = [(month, _day(cursor))]
    while cursor.skip_joint():
        month = cursor.month() or month
        pairs.append((month, _day(cursor)))
    months, days = (tuple(dict.fromkeys(numbers)) for numbers in zip(*pairs, strict=True))
    if len(set(pairs)) != len(months) * len(days):
        raise more_than_one_rule(cursor)
    return months, days


def more_than_one_rule(cursor: Cursor) -> UnreadableError:
    """Return the error for dates that no single rule gives."""
    return UnreadableError(
        "repeat-two-rules",
        f"{quoted(join_words(cursor.words))} is more than one rule can say",
        "Repeat one of them, and write the others under dates or in a file of their own",
    )


def _day(cursor: Cursor) -> int:
    place = cursor.place
    day = cursor.number() or cursor.ordinal() or 0
    if not 1 <= day <= _DAYS_OF_A_MONTH:
        raise StuckError(place)
    return day
