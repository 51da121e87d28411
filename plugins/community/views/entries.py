"""Dates in a list where those of one series that differ by their day alone stand together."""

from collections.abc import Hashable, Iterable

from community.core.values import dataclass
from community.core.wording import day_words
from community.views.dates import DateView, Mark
from community.views.links import Link


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A date, and the later days on which the same takes place at the same time and place."""

    date: DateView
    also: tuple[Link, ...]


def entries_of(dates: Iterable[DateView]) -> tuple[Entry, ...]:
    """Return dates that stand in order, each series where its first date stands."""
    alike: dict[Hashable, list[DateView]] = {}
    for date in dates:
        alike.setdefault(_likeness(date), []).append(date)
    return tuple(
        Entry(date=first, also=tuple(map(_day, others))) for first, *others in alike.values()
    )


def _likeness(date: DateView) -> Hashable:
    """Return what dates that stand together share; what was moved or called off stands alone."""
    if not date.series_path or date.mark in {Mark.OFF, Mark.MOVED}:
        return date.path
    times = date.occurrence.starts.time(), date.occurrence.all_day
    return date.series_path, date.heading, date.place, date.reason, times


def _day(date: DateView) -> Link:
    return Link(text=day_words(date.occurrence.starts, year=False), address=date.path)
