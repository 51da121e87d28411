"""The dates of all events as of one moment: what is next, what is coming, what is over."""

from collections import defaultdict
from collections.abc import Callable, Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from typing import Self, TypeVar
from zoneinfo import ZoneInfo  # noqa: TC003  # as everywhere else

from dateutil.relativedelta import relativedelta

from community.core.catalog import Catalog
from community.core.event import Event
from community.core.occurrence import Occurrence, occurrences_of
from community.core.place import Venue
from community.core.program import Program

#: How far ahead dates of a series without an end are published.
MONTHS_AHEAD = 18

#: How far back calendars go; before that there are the archives of each year.
MONTHS_BACK = 12

_Key = TypeVar("_Key", bound=Hashable)


@dataclass(frozen=True, kw_only=True)  # no slots: a property that is worked out once needs a dict
class Calendar:
    """Visible events and their dates up to 18 months after ``as_of`` (aware).

    ``occurrences`` are sorted by start, then slug. Narrowing (``of_program`` …) gives a calendar
    of the same catalog; each looks into a table that is made once, so that ten thousand pages may
    ask for their dates.
    """

    as_of: datetime
    catalog: Catalog
    occurrences: tuple[Occurrence, ...]

    @classmethod
    def of(cls, catalog: Catalog, *, as_of: datetime) -> Self:
        """Return the calendar of what ``catalog`` shows at ``as_of``: the gate is passed here.

        Dates of a rule are held to 18 months; what somebody wrote down as a date is all kept.
        """
        shown = catalog.visible(as_of)
        found = _dates_of(shown.events, as_of)
        return cls(as_of=as_of, catalog=shown, occurrences=tuple(sorted(found, key=_place_in_time)))

    def with_events(self, catalog: Catalog, slugs: Collection[str], *, as_of: datetime) -> Self:
        """Return the calendar of the same day, with other states of some of its events.

        ``catalog`` is what may be published now; ``slugs`` are those of the events.
        """
        changed = [event for event in catalog.events if event.slug in slugs]
        stay = (each for each in self.occurrences if each.event.slug not in slugs)
        found = (*stay, *_dates_of(changed, as_of))
        return replace(
            self,
            as_of=as_of,
            catalog=catalog,
            occurrences=tuple(sorted(found, key=_place_in_time)),
        )

    @cached_property
    def upcoming(self) -> tuple[Occurrence, ...]:
        """Return the dates that are not over, soonest first, called-off ones among them."""
        now = self.as_of.astimezone(UTC)
        return tuple(each for each in self.occurrences if not each.is_over(now))

    @cached_property
    def past(self) -> tuple[Occurrence, ...]:
        """Return the dates that are over, latest first."""
        coming = set(map(id, self.upcoming))
        return tuple(each for each in reversed(self.occurrences) if id(each) not in coming)

    @cached_property
    def next(self) -> Occurrence | None:
        """Return the next date that takes place: not over, not postponed, not cancelled."""
        return next((each for each in self.upcoming if not each.status.is_off), None)

    @cached_property
    def window(self) -> Self:
        """Return the dates that calendars hold: from 12 months back to 18 months ahead."""
        today = self.as_of.date()
        return self.between(
            today - relativedelta(months=MONTHS_BACK), today + relativedelta(months=MONTHS_AHEAD)
        )

    @cached_property
    def tags(self) -> tuple[str, ...]:
        """Return the tags of events that have dates, in order."""
        return tuple(sorted(self._by_tag))

    @cached_property
    def years(self) -> tuple[int, ...]:
        """Return the local years that have dates, latest first."""
        return tuple(sorted(self._by_year, reverse=True))

    @cached_property
    def months(self) -> tuple[tuple[int, int], ...]:
        """Return the years and months that dates touch, in order."""
        return tuple(sorted(self._by_month))

    def of_event(self, event: Event) -> Self:
        """Return only the dates of ``event``."""
        return self._only(self._by_event.get(event.slug))

    def dates_of(self, event: Event) -> Sequence[Occurrence]:
        """Return the dates of ``event``, soonest first."""
        return self._by_event.get(event.slug, ())

    def of_program(self, program: Program) -> Self:
        """Return only the dates that ``program`` owns."""
        return self._only(self._by_owner.get(program.slug))

    def featuring(self, program: Program) -> Self:
        """Return the dates that ``program`` owns or where residents can ask about it."""
        return self._only(self._by_program.get(program.slug))

    def at_venue(self, venue: Venue) -> Self:
        """Return only the dates at ``venue``, moved ones by where they moved to."""
        return self._only(self._by_venue.get(_venue_key(venue)))

    def tagged(self, tag: str) -> Self:
        """Return only the dates of events with this tag."""
        return self._only(self._by_tag.get(tag))

    def in_month(self, year: int, month: int) -> Self:
        """Return the dates that touch this month, in each event's zone."""
        return self._only(self._by_month.get((year, month)))

    def in_year(self, year: int) -> Self:
        """Return the dates that start in this year, in each event's zone."""
        return self._only(self._by_year.get(year))

    def between(self, first: date, last: date) -> Self:
        """Return the dates that touch the days ``first`` to ``last`` (inclusive)."""
        return self._only(
            each
            for each in self.occurrences
            if each.starts.date() <= last and first <= each.last_day
        )

    def _only(self, occurrences: Iterable[Occurrence] | None) -> Self:
        return replace(self, occurrences=tuple(occurrences or ()))

    @cached_property
    def _by_event(self) -> Mapping[str, list[Occurrence]]:
        return _table(self.occurrences, lambda each: (each.event.slug,))

    @cached_property
    def _by_owner(self) -> Mapping[str, list[Occurrence]]:
        return _table(self.occurrences, lambda each: _slugs(each.event.programs))

    @cached_property
    def _by_program(self) -> Mapping[str, list[Occurrence]]:
        return _table(
            self.occurrences, lambda each: _slugs((*each.event.programs, *each.event.features))
        )

    @cached_property
    def _by_venue(self) -> Mapping[str | Venue, list[Occurrence]]:
        return _table(
            self.occurrences, lambda each: (_venue_key(each.venue),) if each.venue else ()
        )

    @cached_property
    def _by_tag(self) -> Mapping[str, list[Occurrence]]:
        return _table(self.occurrences, lambda each: each.event.tags)

    @cached_property
    def _by_month(self) -> Mapping[tuple[int, int], list[Occurrence]]:
        return _table(self.occurrences, _months)

    @cached_property
    def _by_year(self) -> Mapping[int, list[Occurrence]]:
        return _table(self.occurrences, lambda each: (each.starts.year,))


def _dates_of(events: Iterable[Event], as_of: datetime) -> Iterator[Occurrence]:
    """Yield the dates of events, those of rules up to 18 months after a moment."""
    through: dict[ZoneInfo, date] = {}
    for event in events:
        zone = event.schedule.zone
        if zone not in through:
            through[zone] = as_of.astimezone(zone).date() + relativedelta(months=MONTHS_AHEAD)
        yield from occurrences_of(event, through=through[zone])


def _place_in_time(occurrence: Occurrence) -> tuple[datetime, str, date]:
    """Return what dates are sorted by: the moment, whatever the zone, then what is unique."""
    start = occurrence.starts.astimezone(UTC)
    return start, occurrence.event.slug, occurrence.original_date


def _slugs(programs: Iterable[Program]) -> set[str]:
    return {program.slug for program in programs}


def _venue_key(venue: Venue) -> str | Venue:
    """Return what tells a venue from others: its slug, or all of it where it has no file."""
    return venue.slug or venue


def _months(occurrence: Occurrence) -> list[tuple[int, int]]:
    """Return every local year and month that it touches."""
    first, last = occurrence.starts, occurrence.last_day
    if (first.year, first.month) == (last.year, last.month):  # as nearly all are
        return [(first.year, first.month)]
    span = range(first.year * 12 + first.month - 1, last.year * 12 + last.month)
    return [(number // 12, number % 12 + 1) for number in span]


def _table(
    occurrences: Iterable[Occurrence], keys_of: Callable[[Occurrence], Iterable[_Key]]
) -> Mapping[_Key, list[Occurrence]]:
    """Return the occurrences under each of their keys, in their order."""
    table: dict[_Key, list[Occurrence]] = defaultdict(list)
    for occurrence in occurrences:
        for key in keys_of(occurrence):
            table[key].append(occurrence)
    return table
