"""Times that the clock of a zone never shows, or shows twice."""

from datetime import datetime
from zoneinfo import ZoneInfo

from community.core.schedule import Schedule
from community.core.wording import clock_words, day_words
from community.core.zones import exists, first_after_gap, gaps, is_repeated
from community.intake.findings import Findings
from community.intake.header.front_matter import Location

#: As far ahead as the dates of a rule are tried: 28 years bring every date to every weekday.
_YEARS = 28


def check_time(naive: datetime, zone: ZoneInfo, findings: Findings, location: Location) -> None:
    """Report a time that the clock of ``zone`` jumps over; warn of one that it shows twice."""
    if is_repeated(naive, zone):
        message = (
            f"{clock_words(naive)} comes twice on {day_words(naive.date())}, when clocks in "
            f"{zone.key} go back; the first of the two is meant"
        )
        findings.warn(
            "repeated-time", location, message, "Leave it for the first, or write another time"
        )
    if exists(naive, zone):
        return
    valid = first_after_gap(naive, zone)
    findings.add(
        "no-such-time",
        location,
        f"{clock_words(naive)} does not exist on {day_words(naive.date())}: "
        f"clocks in {zone.key} go forward then",
        f"Write {valid:%Y-%m-%d %H:%M}, the first time after it, or another time",
    )


def check_dates_of_rule(schedule: Schedule, findings: Findings, location: Location) -> None:
    """Report the first date of a series on which its time does not exist."""
    missing = _first_missing(schedule)
    if missing is None:
        return
    valid = first_after_gap(missing, schedule.zone)
    findings.add(
        "no-such-time",
        location,
        f"{clock_words(missing)} does not exist on {day_words(missing.date())}, a date of this "
        f"series: clocks in {schedule.zone.key} go forward then",
        f"Write a time that every date has, such as {valid:%H:%M}",
    )


def _first_missing(schedule: Schedule) -> datetime | None:
    suspects = _jumped_over(schedule)
    if not suspects:
        return None
    planned = {planned.start for planned in schedule.planned(through=max(suspects).date())}
    return min((moment for moment in suspects if moment in planned), default=None)


def _jumped_over(schedule: Schedule) -> list[datetime]:
    """Return the moments at the series' time of day that never come, on whatever date.

    For nearly every series there are none, and its dates need not be counted out.
    """
    clock, last_year = schedule.start.time(), schedule.start.year + _YEARS
    if schedule.until:
        last_year = min(last_year, schedule.until.year)
    return [
        moment
        for year in range(schedule.start.year, last_year + 1)
        for first, end in gaps(schedule.zone, year, year)
        for moment in (datetime.combine(day, clock) for day in {first.date(), end.date()})
        if first <= moment < end
    ]
