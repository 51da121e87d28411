"""Which date of an event is meant by a day that staff name."""

from datetime import date, timedelta

from community.core.event import Event
from community.core.occurrence import Occurrence, occurrences_of
from community.core.wording import day_words, start_words
from community.editing.edit import RefusedError
from community.intake.quoting import any_of

#: How far beyond a day its neighbors are looked for.
_AHEAD = timedelta(days=800)


def date_of(event: Event, day: date | None) -> Occurrence:
    """Return the date of an event on ``day``; of a single event the only one there is.

    A day may be the one that the series gives or the one that a date was moved to. Raise
    ``RefusedError`` where it is neither, and where a series is meant without a day.
    """
    dates = list(occurrences_of(event, through=(day or event.schedule.start.date()) + _AHEAD))
    if not event.schedule.is_series:
        if day not in {None, dates[0].starts.date(), dates[0].original_date}:
            only = f"{_named(event)} has one date: {start_words(dates[0])}"
            raise RefusedError(f"{only.rstrip('.')}.")
        return dates[0]
    if day is None:
        raise RefusedError(f"{_named(event)} is a series. Say which date with --date.")
    given = (each for each in dates if each.original_date == day)
    moved = (each for each in dates if each.starts.date() == day)
    found = next(given, None) or next(moved, None)
    if found is None:
        near = sorted(sorted(dates, key=lambda each: abs(each.original_date - day))[:2], key=_given)
        choice = any_of(str(each.original_date) for each in near)
        raise RefusedError(
            f"{day_words(day)}, is not a date of this series. The nearest: {choice}."
        )
    return found


def own_day(occurrence: Occurrence) -> date | None:
    """Return the day under which a series has this date; None for a single event."""
    return occurrence.original_date if occurrence.event.schedule.is_series else None


def told(occurrence: Occurrence) -> str:
    """Return title and start, as staff read them."""
    return f"{occurrence.title}, {start_words(occurrence)}"


def _given(occurrence: Occurrence) -> date:
    return occurrence.original_date


def _named(event: Event) -> str:
    return f"'{event.slug}'"
