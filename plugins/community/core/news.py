"""What the department announces: an event, a program, a date that moved or was called off.

There is one piece of news for each, for ever; but what it says is what is true now, so that old
news of what was called off since say so as well.
"""

from collections.abc import Iterator
from datetime import UTC, datetime

from dateutil.relativedelta import relativedelta

from community.core.addresses import program_path
from community.core.announcement import Announcement
from community.core.calendar import Calendar
from community.core.event_news import news_of_event, series_words_from
from community.core.identity import key_of
from community.core.occurrence import Occurrence
from community.core.program import Program

__all__ = ["Announcement", "announcements", "series_words_from"]

#: News of something that is over are told for a year.
_KEPT = relativedelta(months=12)

#: An event whose page and recap come so long after it is news all the same.
_TOLD_LATE = relativedelta(months=1)


def announcements(calendar: Calendar) -> tuple[Announcement, ...]:
    """Return the news as of the calendar's moment, newest first.

    News of an event stay while it is not over, and for a year. What was long over when it was
    told, as all that a department brings along to a new site, was never news.
    """
    since = calendar.as_of - _KEPT
    news = [_program_announced(program) for program in calendar.catalog.programs]
    for dates in _by_event(calendar, since):
        news.extend(news_of_event(dates))
    told = (one for one in news if not _was_long_over(one))
    kept = (one for one in told if one.published > since or not one.is_over(calendar.as_of))
    by_date = sorted(kept, key=_place_in_time)
    return tuple(sorted(by_date, key=lambda one: one.published, reverse=True))


def _was_long_over(announcement: Announcement) -> bool:
    """Tell whether it was over long before it was told; most is not over even then."""
    told = announcement.published
    return announcement.is_over(told) and announcement.is_over(told - _TOLD_LATE)


def _place_in_time(announcement: Announcement) -> tuple[bool, datetime, str]:
    """Order what was told at one moment: the soonest date first, programs last."""
    first = announcement.occurrence
    starts = first.starts.astimezone(UTC) if first else announcement.published
    return first is None, starts, announcement.id


def _by_event(calendar: Calendar, since: datetime) -> Iterator[tuple[Occurrence, ...]]:
    """Yield the dates of each event, in order of the dates its series gave.

    Where all is over and nothing was told since a moment, none of the news would be kept.
    """
    coming = {each.event.slug for each in calendar.upcoming}
    for event in calendar.catalog.events:
        if event.slug in coming or event.history.changed > since:
            dates = calendar.dates_of(event)
            if dates:
                yield tuple(sorted(dates, key=lambda date: date.original_date))


def _program_announced(program: Program) -> Announcement:
    first_slug = program.aliases[-1] if program.aliases else program.slug
    return Announcement(
        id=f"{key_of(f'program/{first_slug}')}:announced",
        title=program.title,
        path=program_path(program),
        published=program.history.announced,
        about=program,
    )
