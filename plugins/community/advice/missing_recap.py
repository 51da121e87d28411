"""An event of which residents were not told what came of it."""

from collections.abc import Iterator
from datetime import timedelta

from community.advice.finding import Finding
from community.core.calendar import Calendar
from community.core.wording import day_words

#: Recaps are written within two weeks, and after three months nobody will write one any more.
_LATE, _TOO_LATE = timedelta(days=14), timedelta(days=90)


def missing_recap(calendar: Calendar) -> Iterator[Finding]:
    """Yield events whose last date has been over for 14 days and has no recap."""
    for event in calendar.catalog.events:
        last = next(iter(calendar.of_event(event).past), None)
        if last is None or last.recap or last.status.is_off:
            continue
        if _LATE < calendar.as_of - last.ends_at_latest < _TOO_LATE:
            place = "under 'changes', at this date" if event.schedule.is_series else "to the file"
            yield Finding(
                path=event.path,
                rule="missing-recap",
                message=f"nobody told yet what came of {day_words(last.starts)}",
                hint=f"Add 'recap' {place}: how many came, what was asked, what you did",
                key="start",
            )
