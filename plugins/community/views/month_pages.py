"""A page for each month that has dates: a table of its days, and a list of the dates below it."""

from calendar import Calendar as Weeks
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from community.core.addresses import month_path
from community.core.language import language
from community.core.spoken_names import short_weekday_name, weekday_name
from community.core.values import dataclass
from community.core.wording import month_words
from community.views.agenda import Agenda
from community.views.dates import DateView
from community.views.links import Link
from community.views.page import Page

_Month = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Weekday:
    """A column of the table."""

    name: str
    short_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDay:
    """A day of the table: ``number`` is 0 in another month.

    ``anchor`` is where the list below the table tells of its dates, ``""`` where it has none.
    """

    number: int
    anchor: str = ""
    dates: tuple[DateView, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthDate:
    """A date in the list below the table; the first of a day has its ``anchor``."""

    anchor: str
    date: DateView


def month_pages(
    agenda: Agenda, month: _Month, earlier: _Month | None, later: _Month | None
) -> Iterator[Page]:
    """Yield the page of a month, with a way to the month before it and to that after it."""
    dates = agenda.views(agenda.calendar.in_month(*month).occurrences)
    yield Page(
        address=month_path(*month),
        template="month",
        values={
            "month": month_words(*month),
            "year": month[0],
            "weekdays": tuple(_weekdays()),
            "weeks": tuple(_weeks(month, _by_day(month, dates))),
            "dates": tuple(_list(month, dates)),
            "earlier": _link(earlier) if earlier else None,
            "later": _link(later) if later else None,
        },
    )


def _link(month: _Month) -> Link:
    return Link(text=month_words(*month), address=month_path(*month))


def _first_weekday() -> int:
    """Return the day that weeks begin with where the language is spoken: 0 is Monday."""
    return int(language().locale.first_week_day)


def _weekdays() -> Iterator[Weekday]:
    for number in range(7):
        day = (_first_weekday() + number) % 7
        yield Weekday(name=weekday_name(day), short_name=short_weekday_name(day))


def _weeks(
    month: _Month, dates: Mapping[date, tuple[DateView, ...]]
) -> Iterator[tuple[MonthDay, ...]]:
    for week in Weeks(_first_weekday()).monthdatescalendar(*month):
        yield tuple(_day(day, month, dates.get(day, ())) for day in week)


def _day(day: date, month: _Month, dates: tuple[DateView, ...]) -> MonthDay:
    if (day.year, day.month) != month:
        return MonthDay(number=0)
    if not dates:
        return MonthDay(number=day.day)
    begins = min((_first_day(each, month) for each in dates), key=lambda first: abs(day - first))
    return MonthDay(number=day.day, anchor=_anchor(begins), dates=dates)


def _by_day(month: _Month, dates: Iterable[DateView]) -> Mapping[date, tuple[DateView, ...]]:
    """Return the dates that touch each day of the month."""
    found: dict[date, list[DateView]] = defaultdict(list)
    for each in dates:
        day, last = _first_day(each, month), each.occurrence.last_day
        while day <= last and (day.year, day.month) == month:
            found[day].append(each)
            day += timedelta(days=1)
    return {day: tuple(held) for day, held in found.items()}


def _list(month: _Month, dates: Iterable[DateView]) -> Iterator[MonthDate]:
    seen: set[date] = set()
    for each in dates:
        day = _first_day(each, month)
        yield MonthDate(anchor="" if day in seen else _anchor(day), date=each)
        seen.add(day)


def _first_day(view: DateView, month: _Month) -> date:
    """Return the first day of a date within the month."""
    return max(view.occurrence.starts.date(), date(*month, 1))


def _anchor(day: date) -> str:
    return f"d{day.isoformat()}"
