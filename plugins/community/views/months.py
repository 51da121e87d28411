"""Dates grouped by the month they begin in."""

from collections.abc import Iterable
from itertools import groupby

from community.core.addresses import month_path
from community.core.values import dataclass
from community.core.wording import month_words
from community.views.dates import DateView
from community.views.entries import Entry, entries_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """A month that has dates; ``anchor`` (``2014-07``) is its place on the page of its year.

    ``path`` is its own page.
    """

    year: int
    anchor: str
    words: str
    path: str
    dates: tuple[DateView, ...]

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Return the dates, those of one series together."""
        return entries_of(self.dates)


def months_of(dates: Iterable[DateView]) -> tuple[Month, ...]:
    """Group dates that stand in order."""
    return tuple(
        Month(
            year=year,
            anchor=f"{year}-{month:02}",
            words=month_words(year, month),
            path=month_path(year, month),
            dates=tuple(group),
        )
        for (year, month), group in groupby(dates, key=_month)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMonths:
    """Coming months: the first ``large``, then some in ``lines``, and ``later`` ones by name."""

    large: tuple[Month, ...]
    lines: tuple[Month, ...]
    later: tuple[Month, ...]

    @property
    def is_some_expected(self) -> bool:
        """Tell whether a date that is shown is expected and not promised."""
        shown = (date for month in (*self.large, *self.lines) for date in month.dates)
        return any(date.occurrence.expected for date in shown)


def shown_months(dates: Iterable[DateView], *, large: int, shown: int) -> ShownMonths:
    """Return whole months: large until so many dates are, in lines until so many are shown."""
    months = months_of(dates)
    first, last = first_months(months, dates=large), first_months(months, dates=shown)
    return ShownMonths(large=months[:first], lines=months[first:last], later=months[last:])


def first_months(months: tuple[Month, ...], *, dates: int) -> int:
    """Return how many whole months from the first hold at least so many dates."""
    shown = 0
    for number, month in enumerate(months, start=1):
        shown += len(month.dates)
        if shown >= dates:
            return number
    return len(months)


def _month(view: DateView) -> tuple[int, int]:
    return view.occurrence.starts.year, view.occurrence.starts.month
