"""A series whose promised dates come to an end: residents see the later ones as only expected."""

from collections.abc import Iterator
from datetime import timedelta

from community.advice.finding import Finding
from community.core.calendar import Calendar
from community.core.wording import day_words

_SOON = timedelta(days=30)


def confirmation_ends(calendar: Calendar) -> Iterator[Finding]:
    """Yield the series that is confirmed for less than 30 days and goes on."""
    for event in calendar.catalog.events:
        through = event.schedule.confirmed_through
        if through is None or through - calendar.as_of.date() > _SOON:
            continue
        later = (each for each in calendar.of_event(event).upcoming if each.expected)
        if (first := next(later, None)) is not None:
            yield Finding(
                path=event.path,
                rule="confirmation-ends",
                message=f"from {day_words(first.starts)}, on, dates are only expected",
                hint=f"Run confirm {event.slug} --through with the last day that is sure",
                key="confirmed_through",
            )
