"""What the department announces: an event, a program, a date that moved or was called off.

News are told from what the files say now and when they changed. Once the history holds every
change with what was before, ``_news_of`` is the place to tell them from it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import groupby

from dateutil.relativedelta import relativedelta

from community.core.addresses import event_path, occurrence_path, program_path
from community.core.calendar import Calendar
from community.core.event import Event
from community.core.identity import key_of
from community.core.occurrence import Occurrence
from community.core.phrases import rule_words
from community.core.place import Venue
from community.core.program import Program
from community.core.titles import title_with_status
from community.core.wording import day_words, series_words, start_words

#: News of something that is over are told for a year.
_KEPT = relativedelta(months=12)

#: An event whose page and recap come so long after it is news all the same.
_TOLD_LATE = relativedelta(months=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One piece of news.

    ``id`` stays for ever; what is news again has another one. ``path`` is the page to read;
    ``published`` (aware) is when residents were told. ``dates`` are those it speaks of, in order:
    all of a series, the one of a single event or of a change; none in news of a program.
    """

    id: str
    title: str
    path: str
    published: datetime
    about: Event | Program
    dates: tuple[Occurrence, ...] = ()
    is_series: bool = False

    @property
    def occurrence(self) -> Occurrence | None:
        """Return the date it speaks of, in news of a series the first one."""
        return self.dates[0] if self.dates else None

    def is_over(self, as_of: datetime) -> bool:
        """Tell whether every date it speaks of has ended; a program does not end."""
        return bool(self.dates) and all(occurrence.is_over(as_of) for occurrence in self.dates)


def announcements(calendar: Calendar) -> tuple[Announcement, ...]:
    """Return the news as of the calendar's moment, newest first.

    News of an event stay while it is not over, and for a year. What was long over when it was
    told, as all that a department brings along to a new site, was never news.
    """
    since = calendar.as_of - _KEPT
    news = [_program_announced(program) for program in calendar.catalog.programs]
    for dates in _by_event(calendar.occurrences):
        news.extend(_news_of(dates))
    told = (one for one in news if not one.is_over(one.published - _TOLD_LATE))
    kept = (one for one in told if one.published > since or not one.is_over(calendar.as_of))
    by_date = sorted(kept, key=_place_in_time)
    return tuple(sorted(by_date, key=lambda one: one.published, reverse=True))


def series_words_from(first: Occurrence) -> str:
    """Return ``first Monday of each month at 6 p.m., from Monday, July 7, 2014``."""
    schedule = first.event.schedule
    has_words = schedule.rule is not None and rule_words(schedule.rule) is not None
    start = day_words(first.starts) if has_words else start_words(first)
    return f"{series_words(schedule)}, from {start}"


def _place_in_time(announcement: Announcement) -> tuple[bool, datetime, str]:
    """Order what was told at one moment: the soonest date first, programs last."""
    first = announcement.occurrence
    starts = first.starts.astimezone(UTC) if first else announcement.published
    return first is None, starts, announcement.id


def _by_event(occurrences: Iterable[Occurrence]) -> Iterator[tuple[Occurrence, ...]]:
    """Yield the dates of each event, in order of the dates its series gave."""
    dates = sorted(occurrences, key=lambda date: (date.event.slug, date.original_date))
    return (tuple(group) for _, group in groupby(dates, key=lambda date: date.event.slug))


def _news_of(dates: tuple[Occurrence, ...]) -> Iterator[Announcement]:
    """Yield the news of one event.

    What was called off before anybody heard of it is news once.
    """
    event = dates[0].event
    if event.status.is_off:
        yield _event_news(dates, event.status, published=event.history.changed)
    if not event.status.is_off or event.history.announced < event.history.changed:
        yield _event_news(dates, "announced", published=event.history.announced)
    yield from (_date_news(occurrence) for occurrence in dates if _is_news(occurrence))


def _is_news(occurrence: Occurrence) -> bool:
    """Tell whether residents must hear of this date of a series by itself."""
    if occurrence.status.is_off:
        return occurrence.status is not occurrence.event.status
    return occurrence.moved_from is not None


def _event_news(dates: tuple[Occurrence, ...], news: str, *, published: datetime) -> Announcement:
    event = dates[0].event
    words = start_words(dates[0])
    if event.schedule.is_series:
        words = series_words_from(dates[0])
    here = sum(date.venue == event.venue for date in dates)
    title = _with_place(event.title, event.venue) if 2 * here > len(dates) else event.title
    return Announcement(
        id=f"{key_of(event.first_slug)}:{news}",
        title=title_with_status(f"{title}, {words}", event.status),
        path=event_path(event),
        published=published,
        about=event,
        dates=dates,
        is_series=event.schedule.is_series,
    )


def _date_news(occurrence: Occurrence) -> Announcement:
    """Return news of a date that was called off, or moved: to another time again is news again."""
    event = occurrence.event
    title = f"{_with_place(occurrence.title, occurrence.venue)}, {start_words(occurrence)}"
    if occurrence.status.is_off:
        news, title = occurrence.status.value, title_with_status(title, occurrence.status)
    else:
        news, title = f"moved:{occurrence.starts:%Y%m%dT%H%M}", f"Moved: {title}"
    return Announcement(
        id=f"{key_of(event.first_slug)}-{occurrence.original_date}:{news}",
        title=title,
        path=occurrence_path(occurrence),
        published=event.history.changed,
        about=event,
        dates=(occurrence,),
    )


def _program_announced(program: Program) -> Announcement:
    first_slug = program.aliases[-1] if program.aliases else program.slug
    return Announcement(
        id=f"{key_of(f'program/{first_slug}')}:announced",
        title=program.title,
        path=program_path(program),
        published=program.history.announced,
        about=program,
    )


def _with_place(title: str, venue: Venue | None) -> str:
    """Return ``Coffee with a Cop at the library``; a place that the title names is said once."""
    if (venue.name if venue else "online").casefold() in title.casefold():
        return title
    return f"{title} at {venue.name}" if venue else f"{title} online"
