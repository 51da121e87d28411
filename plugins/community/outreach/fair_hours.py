"""What the numbers say of days and hours: who can come at all.

A sentence is told only where numbers carry it: an absence after 60 days, a share from five dates
and one half of them on, a series from four dates on.
"""

from collections.abc import Callable, Iterator
from datetime import date

from community.core.english import WEEKDAYS
from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.wording import clock_words, day_words
from community.formats.event_text import as_sentence
from community.outreach.tally import (
    Part,
    Tally,
    counts,
    is_evening,
    is_on_weekend,
    part_of,
    weekday_of,
)

ABSENCE_DAYS, FEWEST_DATES, DATES_OF_A_SERIES = 60, 5, 4

_BEGAN = {
    Part.MORNING: "began in the morning",
    Part.AFTERNOON: "began in the afternoon",
    Part.EVENING: "began in the evening",
    Part.ALL_DAY: "lasted all day",
}


def sentences_on_hours(tally: Tally) -> Iterator[str]:
    """Yield what is true of the days and hours of a tally, the weightiest first."""
    if not tally.held:
        yield f"No event was held since {day_words(tally.since)}."
    else:
        yield from _absences(tally)
        yield from _shares(tally)
    yield from _series_at_one_hour(tally)


def _absences(tally: Tally) -> Iterator[str]:
    """Yield that no evening, no weekend event was held lately; both at once where that is so."""
    evening, weekend = _last(tally, is_evening), _last(tally, is_on_weekend)
    if evening == weekend and _is_long_ago(evening, tally):
        yield _absence(tally, "evening or weekend", evening, _is_either)
        return
    if _is_long_ago(evening, tally):
        yield _absence(tally, "evening", evening, is_evening)
    if _is_long_ago(weekend, tally):
        yield _absence(tally, "weekend", weekend, is_on_weekend)


def _is_either(occurrence: Occurrence) -> bool:
    return is_evening(occurrence) or is_on_weekend(occurrence)


def _last(tally: Tally, is_one: Callable[[Occurrence], bool]) -> date | None:
    return next((each.starts.date() for each in reversed(tally.held) if is_one(each)), None)


def _is_long_ago(last: date | None, tally: Tally) -> bool:
    """Tell whether it is; of what was never held, whether the report looks back so far."""
    return (tally.as_of.date() - (last or tally.since)).days >= ABSENCE_DAYS


def _absence(
    tally: Tally, kind: str, last: date | None, is_one: Callable[[Occurrence], bool]
) -> str:
    following = next((each for each in tally.planned if is_one(each)), None)
    then = f"The next one is on {day_words(following.starts)}." if following else "None is planned."
    if last is None:
        return f"No {kind} event from {day_words(tally.since)}, to today. {then}"
    return f"No {kind} event since {day_words(last)}. {then}"


def _shares(tally: Tally) -> Iterator[str]:
    """Yield where one half or more began in one part of the day, or on one weekday."""
    total = len(tally.held)
    if total < FEWEST_DATES:
        return
    part, number = counts(tally.held, part_of).most_common(1)[0]
    if 2 * number >= total:
        yield f"{number} of {total} events {_BEGAN[part]}."
    weekday, number = counts(tally.held, weekday_of).most_common(1)[0]
    if 2 * number >= total:
        yield f"{number} of {total} events were on a {WEEKDAYS[weekday]}."


def _series_at_one_hour(tally: Tally) -> Iterator[str]:
    """Yield the series of which every date begins at the same time of the same weekday."""
    by_event: dict[str, list[Occurrence]] = {}
    for each in (*tally.held, *tally.planned):
        if each.event.schedule.is_series and not each.all_day:
            by_event.setdefault(each.event.slug, []).append(each)
    for dates in by_event.values():
        times = {(weekday_of(each), each.starts.time()) for each in dates}
        if len(dates) >= DATES_OF_A_SERIES and len(times) == 1:
            yield _one_hour(dates[0].event, dates)


def _one_hour(event: Event, dates: list[Occurrence]) -> str:
    first = dates[0].starts
    time, weekday = clock_words(first.time()), WEEKDAYS[first.weekday()]
    return as_sentence(f"All {len(dates)} dates of “{event.title}” are on a {weekday} at {time}")
