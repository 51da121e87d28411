"""An event, or one date of a series, moves to another time or place and keeps its length."""

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from community.core.event import Change, Event, Status
from community.core.occurrence import Occurrence
from community.core.place import Venue
from community.core.schedule import Length
from community.core.wording import start_words
from community.editing.change_entry import change_on, text_in_change, with_change, write_change
from community.editing.edit import Edit, NothingToDoError, RefusedError
from community.editing.event_dates import date_of, own_day, told
from community.editing.header_text import HeaderText
from community.editing.keys import with_key, without_key
from community.editing.typed_times import end_like, moment_like
from community.intake.models.event import EventKeys
from community.intake.times.calendar_date import begins_with_date
from community.intake.times.moments import Moment, read_end, read_moment, read_time

_ORDER = tuple(EventKeys.model_fields)
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Where to: any of these. ``to`` and ``end`` are as they were typed."""

    to: str = ""
    end: str = ""
    venue: Venue | None = None
    reason: str = ""


def move(text: str, event: Event, day: date | None, wanted: Move) -> Edit:
    """Return the edit that moves an event, or its date on ``day``.

    Raise ``RefusedError`` where there is no such date, ``NothingToDoError`` where it is there
    already, ``UnreadableError`` where a time is not understood.
    """
    found = date_of(event, day)
    if found.status is Status.CANCELLED:
        raise RefusedError(
            f"{told(found)}, is canceled. If it takes place after all, take status and reason out "
            f"of {event.path} first."
        )
    if not (wanted.to or wanted.end or wanted.venue):
        raise RefusedError("Say where to: --to with a date or time, or --venue.")
    before = _naive(found)
    after = _start(wanted.to, before, found) if wanted.to else before
    if _changes_nothing(found, wanted, after):
        raise NothingToDoError(f"{told(found)}, is there already. Nothing was changed.")
    original = own_day(found)
    if original is None:
        return _move_event(text, found, after, wanted)
    return _move_date(text, found, original, after, wanted)


def _naive(occurrence: Occurrence) -> datetime:
    """Return the start on the clock there; an all-day date begins at midnight."""
    starts = occurrence.starts.replace(tzinfo=None)
    return datetime.combine(starts.date(), datetime.min.time()) if occurrence.all_day else starts


def _start(text: str, before: datetime, occurrence: Occurrence) -> datetime:
    """Read a time on the same day, another day at the same time, or both."""
    if not begins_with_date(text):
        moment = Moment(start=datetime.combine(before.date(), read_time(text)), all_day=False)
    else:
        moment = read_moment(text)
    if occurrence.all_day and not moment.all_day:
        raise RefusedError("It lasts all day: name the day it moves to, without a time.")
    return datetime.combine(moment.start.date(), before.time()) if moment.all_day else moment.start


def _changes_nothing(occurrence: Occurrence, wanted: Move, after: datetime) -> bool:
    is_same_place = wanted.venue is None or wanted.venue == occurrence.venue
    is_postponed = occurrence.status is Status.POSTPONED and bool(wanted.to)
    return is_same_place and after == _naive(occurrence) and not wanted.end and not is_postponed


def _move_event(text: str, found: Occurrence, after: datetime, wanted: Move) -> Edit:
    event, all_day = found.event, found.all_day
    file = HeaderText.read(text)
    values: dict[str, str | None] = {}
    if wanted.to:
        values["start"] = moment_like(file.text_at(("start",)), after, all_day=all_day)
    end, length = _end(file.text_at(("end",)), found, after, wanted)
    values |= {"end": end, "duration": None} if wanted.end else {}
    values |= {"end": end} if end else {}
    status, reason = event.status, _one_line(wanted.reason) or event.reason
    if status is Status.POSTPONED and wanted.to:
        values["status"], status = None, Status.SCHEDULED
        reason = _one_line(wanted.reason)
        values["reason"] = None
    if wanted.reason:
        values["reason"] = reason
    if wanted.venue:
        values["venue"] = wanted.venue.slug
    for key, value in values.items():
        text = (
            without_key(text, (), key)
            if value is None
            else with_key(text, (), key, value, order=_ORDER)
        )
    moved = replace(
        event,
        schedule=replace(event.schedule, start=after, length=length or event.schedule.length),
        status=status,
        reason=reason,
        venue=wanted.venue or event.venue,
    )
    return Edit(text=text, event=moved, sentence=_sentence(found, moved, None))


def _move_date(text: str, found: Occurrence, original: date, after: datetime, wanted: Move) -> Edit:
    event = found.event
    change = change_on(event, original)
    planned = date_of(replace(event, changes=()), original)
    values: dict[str, str | None] = {}
    if wanted.to:
        is_back = after == _naive(planned)
        change = replace(change, start=None if is_back else after)
        values["start"] = None if is_back else moment_like("", after, all_day=found.all_day)
    end, length = _end(text_in_change(text, original, "end"), found, after, wanted)
    values |= {"end": end, "duration": None} if wanted.end else {}
    values |= {"end": end} if end else {}
    change = replace(change, length=length or change.length)
    if found.status is Status.POSTPONED and wanted.to:
        status = Status.SCHEDULED if event.status.is_off else None
        change = replace(change, status=status, reason=None)
        values |= {"status": status and status.value, "reason": None}
    if wanted.reason:
        change = replace(change, reason=_one_line(wanted.reason))
        values["reason"] = change.reason
    if wanted.venue:
        change, values = _at(change, values, wanted.venue, event)
    moved = with_change(event, change)
    text = write_change(text, original, values)
    return Edit(text=text, event=moved, sentence=_sentence(found, moved, original))


def _at(
    change: Change, values: dict[str, str | None], venue: Venue, event: Event
) -> tuple[Change, dict[str, str | None]]:
    """Return change and keys at another place; nothing is said where it is the series' own."""
    is_usual = venue == event.venue
    own = None if is_usual else venue
    return replace(change, venue=own), {**values, "venue": None if is_usual else venue.slug}


def _end(
    typed: str, found: Occurrence, after: datetime, wanted: Move
) -> tuple[str | None, Length | None]:
    """Return the text of a new end, and the length it gives; None where all stays as it is."""
    moment = Moment(start=after, all_day=found.all_day)
    if wanted.end:
        extra = _DAY if found.all_day else timedelta()
        return _one_line(wanted.end), Length(wall=read_end(wanted.end, moment) - after + extra)
    if not typed:
        return None, None
    before = Moment(start=_naive(found), all_day=found.all_day)
    end = after + (read_end(typed, before) - before.start)
    return end_like(typed, end, moment), None


def _sentence(found: Occurrence, moved: Event, original: date | None) -> str:
    after = date_of(moved, original)
    if (after.starts, after.ends) == (found.starts, found.ends) and after.venue:
        return f"{told(found)}, is now at {after.venue.name}."
    where = f", at {after.venue.name}" if after.venue and after.venue != found.venue else ""
    return f"{told(found)}, is now {start_words(after)}{where}".rstrip(".") + "."


def _one_line(text: str) -> str:
    return " ".join(text.split())
