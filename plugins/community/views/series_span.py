"""How many dates a series has and from when to when, where it has an end."""

from datetime import date, timedelta

from community.core.calendar import Calendar
from community.core.event import Event
from community.core.language import ngettext
from community.core.spoken_names import number_word
from community.core.wording import span_words

#: Days ahead for which a calendar has all dates of a rule: not quite its 18 months.
_DAYS_AHEAD = 540


def series_span(event: Event, calendar: Calendar) -> str:
    """Return ``Six dates: Tuesday, January 12, to Tuesday, March 23, 2027``.

    Dates that were called off do not count. It is ``""`` where fewer than two are left, and where
    the series goes on, or for longer than the calendar knows.
    """
    dates = [each for each in calendar.of_event(event).occurrences if not each.status.is_off]
    if len(dates) < 2 or not _is_whole(event, calendar):  # noqa: PLR2004  # from one to another
        return ""
    first, last = dates[0].starts, dates[-1].starts
    span = span_words(first, last + timedelta(seconds=1), all_day=True)
    number = len(dates)
    return ngettext(
        "%(count)s date: %(span)s",
        "%(count)s dates: %(span)s",
        number,
        count=number_word(number),
        span=span,
    )


def _is_whole(event: Event, calendar: Calendar) -> bool:
    """Tell whether the calendar has the last date of the series."""
    schedule = event.schedule
    if schedule.rule is None:
        return True
    if schedule.until is not None:
        return schedule.until <= _known_through(calendar)
    return schedule.count is not None and len(calendar.of_event(event).occurrences) >= (
        schedule.count + len(schedule.extra)
    )


def _known_through(calendar: Calendar) -> date:
    return calendar.as_of.date() + timedelta(days=_DAYS_AHEAD)
