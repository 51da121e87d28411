"""The dates of an event, from its keys."""

from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from community.core.schedule import Schedule
from community.core.wording import day_words
from community.intake.findings import Findings
from community.intake.models.event import EventKeys
from community.intake.readers.clock_checks import check_dates_of_rule, check_time
from community.intake.readers.length import read_length
from community.intake.readers.repeat import read_rule
from community.intake.times.moments import Moment

#: What the dates of a series follow from.
DATES = (("start",), ("timezone",), ("repeat",), ("until",), ("count",), ("dates",))


def read_schedule(keys: EventKeys, site_zone: ZoneInfo, findings: Findings) -> Schedule:
    """Return the schedule; ``findings`` knows whether it may be relied on."""
    zone = keys.timezone or site_zone
    if not keys.start.all_day and findings.is_sound(("start",), ("timezone",)):
        check_time(keys.start.start, zone, findings, ("start",))
    start = keys.start if findings.is_sound(("start",)) else None
    repeat = read_rule(keys, findings)
    schedule = Schedule(
        start=keys.start.start,
        zone=zone,
        all_day=keys.start.all_day,
        length=read_length(keys, start, zone, findings, ()),
        rule=repeat.rule if repeat else None,
        until=(repeat.until if repeat else None) or keys.until,
        count=(repeat.count if repeat else None) or keys.count,
        confirmed_through=keys.confirmed_through,
    )
    if schedule.rule and not schedule.all_day and findings.is_sound(*DATES):
        check_dates_of_rule(schedule, findings, ("start",))
    schedule = replace(schedule, extra=_extra_dates(keys, schedule, findings))
    _check_confirmed(schedule, findings)
    return schedule


def start_on(moment: Moment, schedule: Schedule) -> datetime:
    """Return the start on the day of ``moment``: at its own time, else at the series' time."""
    if moment.all_day:
        return datetime.combine(moment.start.date(), schedule.start.time())
    return moment.start


def _extra_dates(keys: EventKeys, schedule: Schedule, findings: Findings) -> tuple[datetime, ...]:
    if not keys.dates or not findings.is_sound(*DATES[:-1]):
        return ()
    starts = [start_on(moment, schedule) for moment in keys.dates]
    last = max(starts).date()
    taken = {planned.date for planned in schedule.planned(through=last)}
    for number, (moment, start) in enumerate(zip(keys.dates, starts, strict=True)):
        location = ("dates", number)
        if not findings.is_sound(location):
            continue
        if schedule.all_day and not moment.all_day:
            message = "a date of an event that lasts all day has a time"
            hint = f"Write {start:%Y-%m-%d} alone, or add a time to 'start'"
            findings.add("all-day", location, message, hint)
        elif start.date() in taken:
            message = f"{day_words(start.date())}, is a date of this series already"
            findings.add("two-on-one-day", location, message, "Take it out of 'dates'")
        elif not schedule.all_day:
            check_time(start, schedule.zone, findings, location)
        taken.add(start.date())
    return tuple(sorted(starts))


def _check_confirmed(schedule: Schedule, findings: Findings) -> None:
    location, through = ("confirmed_through",), schedule.confirmed_through
    if through is None or not findings.is_sound(location, *DATES):
        return
    if not schedule.is_series:
        message = "'confirmed_through' is for a series, and this event has one date"
        hint = "Add 'repeat' or 'dates', or take 'confirmed_through' out"
        findings.add("needs-series", location, message, hint, at_key=True)
    elif through < schedule.start.date():
        message = (
            f"'confirmed_through' ends before the first date, {day_words(schedule.start.date())}"
        )
        hint = "Write the last day that is sure, or status: tentative if none is"
        findings.add("confirmed-before-start", location, message, hint)
