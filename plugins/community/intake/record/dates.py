"""The dates of an event under one version of its file, and how two of them differ."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeAlias

from dateutil.relativedelta import relativedelta

from community.core.calendar import MONTHS_AHEAD
from community.core.history import Facts
from community.core.occurrence import Occurrence, occurrences_of
from community.intake.record.places import Places
from community.intake.record.version import Plan

#: By what a date is known: its original date in a series, ``None`` in a single event.
Key: TypeAlias = date | None


def dates_of(plan: Plan, moment: datetime) -> dict[Key, Occurrence]:
    """Return the dates that a plan tells residents of until ``moment``."""
    if not plan.schedule.is_series:
        return {None: next(occurrences_of(plan.event(), through=plan.schedule.start.date()))}
    horizon = moment.astimezone(plan.schedule.zone).date() + relativedelta(months=MONTHS_AHEAD)
    found = occurrences_of(plan.event(), through=horizon)
    return {occurrence.original_date: occurrence for occurrence in found}


def is_over(plan: Plan, moment: datetime) -> bool:
    """Tell whether no date is to come."""
    return all(occurrence.is_over(moment) for occurrence in dates_of(plan, moment).values())


def facts_of(occurrence: Occurrence, places: Places) -> Facts:
    """Return what residents plan by."""
    return Facts(
        starts=occurrence.starts,
        ends=occurrence.ends,
        all_day=occurrence.all_day,
        place=places.words(occurrence.venue),
        online=occurrence.online,
        status=occurrence.status.value,
    )


def words_of(occurrence: Occurrence) -> tuple[object, ...]:
    """Return what else a calendar entry says of one date alone."""
    venue = occurrence.venue
    point = (venue.latitude, venue.longitude) if venue else None
    return occurrence.title, occurrence.reason, occurrence.expected, point


def is_own_change(before: Plan, after: Plan, original: date) -> bool:
    """Tell whether a date changed by itself, and not with its whole series."""
    return _change(before, original) != _change(after, original)


def with_keys_of(dates: Mapping[Key, Occurrence], plan: Plan) -> dict[Key, Key]:
    """Return how dates are known once the event is a series, or a single event, by ``plan``.

    The day that a single event and a series have in common goes on under its other name.
    """
    first = plan.schedule.start.date()
    if plan.schedule.is_series:
        single = dates.get(None)
        return {None: single.original_date} if single else {}
    return {first: None} if first in dates and None not in dates else {}


def _change(plan: Plan, original: date) -> object:
    return next((change for change in plan.changes if change.date == original), None)
