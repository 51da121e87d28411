"""A repeat rule in the form of RFC 5545 section 3.3.10: ``FREQ=MONTHLY;BYDAY=1MO``."""

import re
from dataclasses import replace
from datetime import date, timedelta
from difflib import get_close_matches

from community.core.canonical import canonical
from community.core.rule import Frequency, Rule, RuleDay
from community.core.values import dataclass
from community.intake.quoting import quoted
from community.intake.times.calendar_date import FIRST_YEAR, LAST_YEAR
from community.intake.unreadable import Hint, UnreadableError

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_SUB_DAILY = ("SECONDLY", "MINUTELY", "HOURLY")
_CLOCK_PARTS = ("BYHOUR", "BYMINUTE", "BYSECOND")
#: The parts that are lists of numbers, and the largest number of each.
_LARGEST = {
    "BYMONTHDAY": 31,
    "BYYEARDAY": 366,
    "BYWEEKNO": 53,
    "BYMONTH": 12,
    "BYSETPOS": 366,
}
_KNOWN = ("FREQ", "INTERVAL", "BYDAY", *_LARGEST, "WKST", "COUNT", "UNTIL")
_MOST_DATES = 9999
_LARGEST_INTERVAL = 999
_WEEKS_OF_A_MONTH, _WEEKS_OF_A_YEAR = 5, 53
_DAY = re.compile(r"(?P<nth>[-+]?[0-9]{1,2})?(?P<weekday>MO|TU|WE|TH|FR|SA|SU)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """A rule, and the bounds that an RFC 5545 rule can have: ``until`` is the last date."""

    rule: Rule
    count: int | None = None
    until: date | None = None


def read_rrule(text: str, start: date) -> Repeat:
    """Read the rule; what ``start`` implies is in it, its bounds beside it."""
    parts = _parts(text)
    frequency = _frequency(parts)
    rule = Rule(
        frequency=frequency,
        interval=_number("INTERVAL", parts.get("INTERVAL", "1"), _LARGEST_INTERVAL),
        days=_days(parts),
        week_start=_week_start(parts),
        month_days=_numbers("BYMONTHDAY", parts),
        year_days=_numbers("BYYEARDAY", parts),
        weeks=_numbers("BYWEEKNO", parts),
        months=_numbers("BYMONTH", parts),
        positions=_numbers("BYSETPOS", parts),
    )
    _check_combination(rule, parts)
    count = _number("COUNT", parts["COUNT"], _MOST_DATES) if "COUNT" in parts else None
    until = _until(parts["UNTIL"]) if "UNTIL" in parts else None
    return Repeat(rule=canonical(_with_implied(rule, start)), count=count, until=until)


def _parts(text: str) -> dict[str, str]:
    """Return the parts by name, in upper case, each known and there once."""
    parts: dict[str, str] = {}
    for entry in text.upper().removeprefix("RRULE:").strip(" ;").split(";"):
        name, _, value = (half.strip() for half in entry.partition("="))
        _check_name(name, parts)
        if not value:
            raise _wrong(
                f"{quoted(entry)} has no value", f"Write a value after {name}= or leave it out"
            )
        parts[name] = value
    return parts


def _check_name(name: str, parts: dict[str, str]) -> None:
    if name in _CLOCK_PARTS:
        raise UnreadableError(
            "rrule-clock",
            f"{name} gives more than one time of day, and a series has one",
            f"Leave {name} out and write the time under start",
        )
    if name not in _KNOWN:
        nearest = get_close_matches(name, _KNOWN, n=1, cutoff=0)[0]
        raise UnreadableError(
            "rrule-part", f"{quoted(name)} is not a part of a rule", f"Did you mean {nearest}?"
        )
    if name in parts:
        raise UnreadableError(
            "rrule-part",
            f"{name} is there twice",
            f"Keep one {name}",
        )


def _wrong(message: str, hint: Hint) -> UnreadableError:
    return UnreadableError("rrule-value", message, hint)


def _frequency(parts: dict[str, str]) -> Frequency:
    if "FREQ" not in parts:
        raise UnreadableError(
            "rrule-part", "the rule has no FREQ", "Begin with FREQ=WEEKLY, or with another period"
        )
    name = parts["FREQ"]
    if name in _SUB_DAILY:
        raise UnreadableError(
            "rrule-clock",
            f"FREQ={name} comes more than once a day",
            "Write FREQ=DAILY, and a file for each further time of the day",
        )
    if name not in list(Frequency):
        raise _wrong(
            f"{quoted(f'FREQ={name}')} is not a period",
            "Write FREQ=DAILY, WEEKLY, MONTHLY or YEARLY",
        )
    return Frequency(name)


def _number(name: str, text: str, largest: int) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= largest:
        raise _wrong(
            f"{quoted(f'{name}={text}')} is not a number from 1 to {largest}",
            f"Write a number, such as {name}=2",
        )
    return int(text)


def _numbers(name: str, parts: dict[str, str]) -> tuple[int, ...]:
    entries = parts[name].split(",") if name in parts else []
    return tuple(_signed(name, entry.strip()) for entry in entries)


def _signed(name: str, text: str) -> int:
    sign = "" if name == "BYMONTH" else "[-+]?"
    largest = _LARGEST[name]
    if re.fullmatch(rf"{sign}[0-9]{{1,3}}", text) and 1 <= abs(int(text)) <= largest:
        return int(text)
    backward = f", or from -1 to -{largest}" if sign else ""
    raise _wrong(
        f"{quoted(text)} in {name} is not a number from 1 to {largest}{backward}",
        f"Write {name}=1, or several with commas between: {name}=1,2",
    )


def _days(parts: dict[str, str]) -> tuple[RuleDay, ...]:
    entries = parts["BYDAY"].split(",") if "BYDAY" in parts else []
    return tuple(_day(entry.strip()) for entry in entries)


def _day(text: str) -> RuleDay:
    match = _DAY.fullmatch(text)
    nth = int(match["nth"] or 0) if match else 0
    if match is None or (match["nth"] and not 1 <= abs(nth) <= _WEEKS_OF_A_YEAR):
        raise _wrong(
            f"{quoted(text)} in BYDAY is not a weekday",
            "Write MO, TU, WE, TH, FR, SA or SU, or with a number such as 1MO or -1FR",
        )
    return RuleDay(weekday=_WEEKDAYS.index(match["weekday"]), nth=nth)


def _week_start(parts: dict[str, str]) -> int:
    name = parts.get("WKST", "MO")
    if name not in _WEEKDAYS:
        raise _wrong(f"{quoted(f'WKST={name}')} is not a weekday", "Write WKST=SU or WKST=MO")
    return _WEEKDAYS.index(name)


def _until(text: str) -> date:
    match = re.fullmatch(r"([0-9]{4})([0-9]{2})([0-9]{2})(T[0-9]{6}Z?)?", text)
    try:
        last = date(*map(int, match.groups()[:3])) if match else None
    except ValueError:
        last = None
    if match is None or last is None or not FIRST_YEAR <= last.year <= LAST_YEAR:
        raise _wrong(
            f"{quoted(f'UNTIL={text}')} is not a date",
            lambda near: f"Write the last date like UNTIL={near.year}1224",
        )
    if match[4]:
        before = last - timedelta(days=1)
        raise UnreadableError(
            "rrule-until",
            f"{quoted(f'UNTIL={text}')} is a moment, and the last date depends on the zone",
            f"Write the last date alone: UNTIL={before:%Y%m%d} or UNTIL={last:%Y%m%d}",
        )
    return last


def _check_combination(rule: Rule, parts: dict[str, str]) -> None:
    """Refuse what RFC 5545 says must not stand together."""
    frequency = rule.frequency
    if rule.month_days and frequency is Frequency.WEEKLY:
        raise _together("BYMONTHDAY", frequency)
    if rule.year_days and frequency is not Frequency.YEARLY:
        raise _together("BYYEARDAY", frequency)
    if rule.weeks and frequency is not Frequency.YEARLY:
        raise _together("BYWEEKNO", frequency)
    if rule.positions and (frequency is Frequency.DAILY or not _names_days(rule)):
        raise UnreadableError(
            "rrule-combination",
            "BYSETPOS has nothing to choose from",
            "Leave BYSETPOS out, or write FREQ=MONTHLY and the days it chooses from, such as BYDAY",
        )
    if "COUNT" in parts and "UNTIL" in parts:
        raise UnreadableError(
            "rrule-combination", "COUNT and UNTIL both say when the rule ends", "Keep one of them"
        )
    _check_counted_days(rule)


def _names_days(rule: Rule) -> bool:
    return bool(rule.days or rule.month_days or rule.year_days or rule.weeks or rule.months)


def _check_counted_days(rule: Rule) -> None:
    counted = [day.nth for day in rule.days if day.nth]
    if not counted:
        return
    if rule.frequency in {Frequency.DAILY, Frequency.WEEKLY} or rule.weeks:
        raise UnreadableError(
            "rrule-combination",
            f"a number before a weekday in BYDAY counts in a month or a year, not {_inside(rule)}",
            "Leave the number out, or write FREQ=MONTHLY",
        )
    by_month = rule.frequency is Frequency.MONTHLY or bool(rule.months)
    if by_month and max(map(abs, counted)) > _WEEKS_OF_A_MONTH:
        raise _wrong(
            f"BYDAY counts to {max(map(abs, counted))}, but no month has six of a weekday",
            "Write a number from 1 to 5, or from -1 to -5, before the weekday",
        )


def _inside(rule: Rule) -> str:
    return "beside BYWEEKNO" if rule.weeks else f"in FREQ={rule.frequency}"


def _together(name: str, frequency: Frequency) -> UnreadableError:
    right = "FREQ=MONTHLY" if name == "BYMONTHDAY" else "FREQ=YEARLY"
    return UnreadableError(
        "rrule-combination",
        f"{name} does not go with FREQ={frequency}",
        f"Write {right}, or leave {name} out",
    )


def _with_implied(rule: Rule, start: date) -> Rule:
    """Write out what the rule takes from its start."""
    if rule.days or rule.month_days or rule.year_days or rule.frequency is Frequency.DAILY:
        return rule
    if rule.weeks or rule.frequency is Frequency.WEEKLY:
        return replace(rule, days=(RuleDay(weekday=start.weekday()),))
    months = rule.months
    if rule.frequency is Frequency.YEARLY and not months:
        months = (start.month,)
    return replace(rule, months=months, month_days=(start.day,))
