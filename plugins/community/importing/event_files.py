"""The text of the file of an imported event."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TypeAlias
from zoneinfo import ZoneInfo

from community.core.event import Status
from community.core.place import Venue
from community.editing.new_file import NewValue, new_file
from community.importing.drafts import Draft, DraftChange, categories_of
from community.importing.marks import UNMARKED, marked
from community.importing.places import Place, keys_of_venue
from community.importing.plain_words import one_line
from community.importing.timing import Timing
from community.importing.titles import REASONS
from community.intake.quoting import slugged

#: Why a date that its calendar took out of a series is not there; nothing more is known.
NOT_ON_THIS_DATE = "It does not take place on this date."
#: Without a word on money our pages say that an event is free.
SEE_BELOW = "See the description"

_MONEY = re.compile(r"\$ ?[0-9]|\b(?:tickets?|admission|fee|cost)\b", re.IGNORECASE)
_FREE = re.compile(r"\bfree\b", re.IGNORECASE)
_COSTS = ("X-LIVEWHALE-COST", "X-COST", "X-TICKET-PRICE")

#: The slug of a venue's file, or "" for a place that is written inside the event.
VenueSlug: TypeAlias = Callable[[Venue], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """What the site knows of venues, programs (slugs by title) and people (slugs by mailbox)."""

    zone: ZoneInfo
    venue_slug: VenueSlug
    programs: Mapping[str, str]
    people: Mapping[str, str]
    program: str = ""


def event_file(draft: Draft, setting: Setting) -> str:
    """Return the text of the event's file, with the mark of an import."""
    values = {key: value for key, value in _values(draft, setting) if value}
    return marked(new_file(values, draft.told.description.markdown, note=UNMARKED))


def _values(draft: Draft, setting: Setting) -> Iterator[tuple[str, NewValue]]:
    told, timing = draft.told, draft.timing
    tags, programs = _sorted_categories(draft, setting)
    yield "title", told.heading.title
    yield "program", list(dict.fromkeys(filter(None, [setting.program, *programs])))
    yield "start", _moment(timing.start, timing)
    yield "end", _end(timing.end, timing.start, timing) if timing.end else ""
    yield "timezone", timing.zone.key if timing.zone != setting.zone else ""
    yield "repeat", draft.repeat
    yield "until", f"{draft.until}" if draft.until else ""
    yield "dates", [_extra(start, timing) for start in draft.dates]
    yield "changes", [dict(_change(change, draft, setting)) for change in draft.changes]
    yield from _status(told.heading.status)
    yield from _place(told.place, setting)
    yield "contact", setting.people.get(_organizer(draft), "")
    yield "cost", _cost(draft)
    yield "tags", tags
    yield "uid", draft.uid


def _status(status: Status) -> Iterator[tuple[str, NewValue]]:
    if status is not Status.SCHEDULED:
        yield "status", status.value
        yield "reason", REASONS.get(status, "")


def _place(place: Place, setting: Setting) -> Iterator[tuple[str, NewValue]]:
    if place.venue:
        slug = setting.venue_slug(place.venue)
        yield "venue", slug or keys_of_venue(place.venue)
    if place.online:
        yield "online", place.online


def _change(change: DraftChange, draft: Draft, setting: Setting) -> Iterator[tuple[str, NewValue]]:
    timing, start = draft.timing, change.start
    yield "date", f"{change.day}"
    if start:
        is_same_day = start.date() == change.day
        yield "start", f"{start:%H:%M}" if is_same_day else _moment(start, timing)
    if change.end:
        begins = start or datetime.combine(change.day, draft.timing.start.time())
        yield "end", _end(change.end, begins, timing)
    if change.place:
        yield from _place(change.place, setting)
    if change.title:
        yield "title", change.title
    if change.status:
        yield "status", change.status.value
    if change.status and change.status.is_off:
        is_gap = change == DraftChange(day=change.day, status=Status.CANCELLED)
        yield "reason", NOT_ON_THIS_DATE if is_gap else REASONS[change.status]


def _moment(moment: datetime, timing: Timing) -> str:
    return f"{moment:%Y-%m-%d}" if timing.all_day else f"{moment:%Y-%m-%d %H:%M}"


def _end(end: datetime, start: datetime, timing: Timing) -> str:
    if not timing.all_day and end.date() == start.date():
        return f"{end:%H:%M}"
    return _moment(end, timing)


def _extra(start: datetime, timing: Timing) -> str:
    is_usual = timing.all_day or start.time() == timing.start.time()
    return f"{start:%Y-%m-%d}" if is_usual else f"{start:%Y-%m-%d %H:%M}"


def _sorted_categories(draft: Draft, setting: Setting) -> tuple[list[str], list[str]]:
    """Return tags, and the programs that categories name."""
    tags, programs = [], []
    for words in categories_of(draft.told.entry):
        slug = slugged(words.replace("/", " "))
        program = setting.programs.get(words.casefold(), "")
        if program:
            programs.append(program)
        elif slug:
            tags.append(slug)
    return list(dict.fromkeys(tags)), programs


def _organizer(draft: Draft) -> str:
    return draft.told.entry.text("ORGANIZER").strip().lower().removeprefix("mailto:")


def _cost(draft: Draft) -> str:
    entry = draft.told.entry
    told = next(filter(None, (one_line(entry.text(name)) for name in _COSTS)), "")
    words = f"{draft.told.heading.title} {draft.told.description.markdown}"
    if told:
        return told
    return SEE_BELOW if _MONEY.search(words) and not _FREE.search(words) else ""
