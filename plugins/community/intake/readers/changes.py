"""What differs on single dates of a series, from the keys of an event."""

from datetime import date, datetime, timedelta

from community.core.event import Change
from community.core.schedule import Schedule
from community.core.wording import day_words
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.models.event import ChangeKeys, EventKeys
from community.intake.quoting import any_of
from community.intake.readers.clock_checks import check_time
from community.intake.readers.length import read_length
from community.intake.readers.recap import recap_of
from community.intake.readers.schedule import DATES
from community.intake.readers.status import add_missing_reason
from community.intake.readers.surroundings import Surroundings
from community.intake.readers.venue import find_venue
from community.intake.times.calendar_date import begins_with_date
from community.intake.times.moments import Moment, read_moment, read_time
from community.intake.unreadable import UnreadableError

#: How far beyond a date that the series does not have its next one is looked for.
_AHEAD = timedelta(days=800)


def read_changes(
    keys: EventKeys, schedule: Schedule, surroundings: Surroundings, findings: Findings
) -> tuple[Change, ...]:
    """Return the changes, in the order of their dates."""
    if not keys.changes:
        return ()
    if not schedule.is_series and findings.is_sound(*DATES):
        message = "'changes' is for a series, and this event has one date"
        hint = "Write what differs in the event's own keys, or add 'repeat' or 'dates'"
        findings.add("needs-series", ("changes",), message, hint, at_key=True)
        return ()
    _check_dates(keys, schedule, findings)
    changes = [
        _change_of(number, keys, schedule, surroundings, findings)
        for number in range(len(keys.changes))
    ]
    return tuple(sorted(changes, key=lambda change: change.date))


def _check_dates(keys: EventKeys, schedule: Schedule, findings: Findings) -> None:
    dates_are_known, last = findings.is_sound(*DATES), max(change.date for change in keys.changes)
    planned = {p.date for p in schedule.planned(through=last)} if dates_are_known else set()
    seen: set[date] = set()
    for number, change in enumerate(keys.changes):
        location = ("changes", number, "date")
        if not findings.is_sound(location):
            continue
        if change.date in seen:
            message = f"{day_words(change.date)}, has two changes"
            findings.add("two-changes", location, message, "Write both into one")
        elif dates_are_known and change.date not in planned:
            _add_no_such_date(change.date, schedule, findings, location)
        seen.add(change.date)


def _add_no_such_date(
    day: date, schedule: Schedule, findings: Findings, location: Location
) -> None:
    dates = [planned.date for planned in schedule.planned(through=day + _AHEAD)]
    near = sorted(sorted(dates, key=lambda other: abs(other - day))[:2])
    findings.add(
        "no-such-date",
        location,
        f"{day_words(day)}, is not a date of this series",
        f"Write the date as the series gives it: {any_of(map(str, near))}",
    )


def _change_of(
    number: int,
    event: EventKeys,
    schedule: Schedule,
    surroundings: Surroundings,
    findings: Findings,
) -> Change:
    keys, place = event.changes[number], ("changes", number)
    planned = _planned_start(keys.date, schedule)
    start = _new_start(keys, planned, schedule, findings, place)
    moment = None
    if findings.is_sound(("start",), (*place, "date"), (*place, "start")):
        moment = Moment(start=start or planned, all_day=schedule.all_day)
    _check_reason(keys, event, findings, place)
    _check_content(keys, findings, place, stays=start == planned)
    return Change(
        date=keys.date,
        start=start,
        length=read_length(keys, moment, schedule.zone, findings, place),
        venue=find_venue(keys.venue, surroundings.venues, findings, (*place, "venue")),
        online=keys.online,
        title=keys.title or None,
        status=keys.status,
        reason=keys.reason or None,
        recap=recap_of(keys.recap, findings, (*place, "recap"), surroundings.pictures),
    )


def _planned_start(day: date, schedule: Schedule) -> datetime:
    """Return the start that the series gives for ``day``, which may be a date of its own time."""
    own = (start for start in schedule.extra if start.date() == day)
    return next(own, datetime.combine(day, schedule.start.time()))


def _new_start(
    keys: ChangeKeys, planned: datetime, schedule: Schedule, findings: Findings, place: Location
) -> datetime | None:
    location = (*place, "start")
    if not keys.start or not findings.is_sound(location, (*place, "date"), ("start",)):
        return None
    try:
        start = _start_from(keys.start, planned, schedule)
    except UnreadableError as error:
        findings.add_unreadable(error, location)
        return None
    if not schedule.all_day and findings.is_sound(("timezone",)):
        check_time(start, schedule.zone, findings, location)
    return start


def _start_from(text: str, planned: datetime, schedule: Schedule) -> datetime:
    """Read a time on the same day, another day at the same time, or both."""
    if not begins_with_date(text):
        moment = Moment(start=datetime.combine(planned.date(), read_time(text)), all_day=False)
    else:
        moment = read_moment(text)
    if schedule.all_day and not moment.all_day:
        message = "a date of an event that lasts all day moves to a time"
        raise UnreadableError("all-day", message, "Write the day it moves to, without a time")
    return datetime.combine(moment.start.date(), planned.time()) if moment.all_day else moment.start


def _check_reason(keys: ChangeKeys, event: EventKeys, findings: Findings, place: Location) -> None:
    status, at_status = keys.status, (*place, "status")
    if status is None or not status.is_off or keys.reason or event.reason:
        return
    if findings.is_sound(at_status, (*place, "reason"), ("reason",)):
        add_missing_reason(status, findings, at_status)


def _check_content(keys: ChangeKeys, findings: Findings, place: Location, *, stays: bool) -> None:
    written = keys.model_fields_set - {"date"}
    if findings.is_sound(place) and (not written or (stays and written == {"start"})):
        message = f"the change of {day_words(keys.date)}, changes nothing"
        hint = "Write what differs on that date, such as status: cancelled and a reason"
        findings.add("empty-change", place, message, hint)
