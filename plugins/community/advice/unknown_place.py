"""An event that comes soon and whose place cannot be found yet."""

from collections.abc import Iterator
from datetime import timedelta

from community.advice.finding import Finding
from community.core.calendar import Calendar
from community.core.wording import day_words

_SOON = timedelta(days=21)


def unknown_place(calendar: Calendar) -> Iterator[Finding]:
    """Yield the dates within 21 days that are not online and whose venue has no street."""
    for each in calendar.upcoming:
        is_soon = each.starts - calendar.as_of <= _SOON
        has_place = each.online or (each.venue and each.venue.street)
        if is_soon and not has_place and not each.status.is_off:
            yield Finding(
                path=each.event.path,
                rule="unknown-place",
                message=f"{day_words(each.starts)}, is soon, and its place has no street",
                hint="Name a venue with a street, or write the street into the venue's file",
                key="venue",
            )
