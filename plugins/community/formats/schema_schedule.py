"""The rule of a series as schema.org's ``Schedule``, where that has the words for it."""

from datetime import date, datetime, timedelta

from community.core.english import WEEKDAYS
from community.core.event import Event, Status
from community.core.rule import Frequency, Rule, RuleDay
from community.core.schedule import Schedule
from community.core.zones import aware

_LETTERS = {
    Frequency.DAILY: "D",
    Frequency.WEEKLY: "W",
    Frequency.MONTHLY: "M",
    Frequency.YEARLY: "Y",
}


def schedule_data(event: Event) -> dict[str, object] | None:
    """Return when the series comes round, or ``None`` for a rule that a ``Schedule`` cannot say."""
    schedule = event.schedule
    rule = schedule.rule
    if rule is None or not _can_be_said(rule):
        return None
    return {
        "@type": "Schedule",
        "startDate": schedule.start.date().isoformat(),
        "endDate": schedule.until.isoformat() if schedule.until else None,
        "repeatCount": schedule.count,
        "repeatFrequency": f"P{rule.interval}{_LETTERS[rule.frequency]}",
        "byDay": [_day(day) for day in rule.days],
        "byMonth": list(rule.months),
        "byMonthDay": list(rule.month_days),
        **_hours(schedule),
        "exceptDate": [day.isoformat() for day in _exceptions(event)],
        "scheduleTimezone": schedule.zone.key,
    }


def day_or_moment(schedule: Schedule) -> str:
    """Return the start of the first date, with the offset of that day."""
    if schedule.all_day:
        return schedule.start.date().isoformat()
    return aware(schedule.start, schedule.zone).isoformat(timespec="seconds")


def _can_be_said(rule: Rule) -> bool:
    """Tell whether repeatFrequency, byDay, byMonth and byMonthDay say all of the rule.

    They know no day of the year, no week and no last day of the month. Which week is the second
    depends on the day it begins with; which Monday is the 20th, on whether months are named.
    """
    has_more = rule.year_days or rule.weeks or rule.positions or (rule.days and rule.month_days)
    counts_back = any(day < 1 for day in rule.month_days)
    counts_weeks = rule.frequency is Frequency.WEEKLY and rule.interval > 1 and len(rule.days) > 1
    counts_in_year = rule.frequency is Frequency.YEARLY and rule.days and not rule.months
    return not (has_more or counts_back or counts_weeks or counts_in_year)


def _day(day: RuleDay) -> str:
    """Return a day of every week by its name, of some weeks as iCalendar writes it."""
    return str(day) if day.nth else f"https://schema.org/{WEEKDAYS[day.weekday]}"


def _hours(schedule: Schedule) -> dict[str, object]:
    if schedule.all_day:
        return {"duration": _duration(schedule.length.wall) if schedule.length else None}
    length = schedule.length
    start = {"startTime": schedule.start.time().isoformat()}
    if length is None:
        return {**start}
    ends = schedule.start + length.wall
    if length.elapsed or ends.date() != schedule.start.date():
        return {**start, "duration": _duration(length.wall + length.elapsed)}
    return {**start, "endTime": _time(ends), "duration": _duration(length.wall)}


def _time(moment: datetime) -> str:
    return moment.time().isoformat()


def _duration(length: timedelta) -> str:
    """Return ``P2D``, ``PT1H30M``."""
    minutes, seconds = divmod(int(length.seconds), 60)
    hours, minutes = divmod(minutes, 60)
    parts = ((hours, "H"), (minutes, "M"), (seconds, "S"))
    clock = "".join(f"{number}{letter}" for number, letter in parts if number)
    days = f"{length.days}D" if length.days else ""
    return f"P{days}T{clock}" if clock else f"P{days or '0D'}"


def _exceptions(event: Event) -> list[date]:
    """Return the dates of the rule on which it does not take place as the rule says."""
    planned = event.schedule.start.time()
    return sorted(
        change.date
        for change in event.changes
        if (change.status or Status.SCHEDULED).is_off
        or (change.start and (change.start.date(), change.start.time()) != (change.date, planned))
    )
