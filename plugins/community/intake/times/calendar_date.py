"""A date as people type it: ``2014-07-09``, ``Wednesday, July 9, 2014``."""

import re
from calendar import monthrange
from datetime import date, timedelta

from community.core.english import MONTHS, WEEKDAYS, month_name
from community.core.values import dataclass
from community.core.wording import day_words
from community.intake.quoting import nearest, quoted
from community.intake.times.names import MONTH_NUMBERS, WEEKDAY_NUMBERS
from community.intake.unreadable import Hint, UnreadableError

FIRST_YEAR, LAST_YEAR = 1970, 2199

_MONTHS = 12
_YEAR_DIGITS = 4

_DATE = re.compile(
    rf"""(?: (?P<weekday>{"|".join(WEEKDAY_NUMBERS)})\b\.?\s*,?\s* )?
    (?: (?P<iso_year>[0-9]{{4}})-(?P<iso_month>[0-9]{{2}})-(?P<iso_day>[0-9]{{2}})
      | (?P<month>{"|".join(MONTH_NUMBERS)})\b\.?\s*(?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\b
        (?: (?:\s*,\s*|\s+) (?P<year>[0-9]{{4}}|'?[0-9]{{2}}(?=$|,)) (?![0-9:]) )?
    )(?![0-9])""",
    re.VERBOSE | re.IGNORECASE,
)
_NUMBERS = re.compile(
    r"(?P<one>[0-9]{1,4})(?P<mark>[-/.])(?P<two>[0-9]{1,2})(?:[-/.](?P<three>[0-9]{1,4}))?\b"
)
_DAY_FIRST = re.compile(
    rf"""(?P<weekday>(?: (?:{"|".join(WEEKDAY_NUMBERS)})\b\.?\s*,?\s* )?)
    (?P<day>[0-9]{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+(?:of\s+)?
    (?P<month>{"|".join(MONTH_NUMBERS)})\b\.?[,-]?\s*""",
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"[a-z]+", re.IGNORECASE)
_LONG_WORD = 5
#: What word processors and phones make of hyphens.
_DASHES = {ord(dash): "-" for dash in "\u2010\u2011\u2012\u2013\u2014\u2212"}
#: The day that examples show, in the first year in which it is still to come.
_EXAMPLE_MONTH, _EXAMPLE_DAY = 7, 9
#: The most years from one February 29 to the next.
_YEARS_TO_LEAP_DAY = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class DateText:
    """The date at the beginning of a text, and what follows it."""

    date: date
    written: str
    rest: str


def begins_with_date(text: str) -> bool:
    """Tell whether a date, right or wrong, stands at the beginning of ``text``."""
    numbers = _NUMBERS.match(text)
    return bool(
        _DATE.match(text)
        or _DAY_FIRST.match(text)
        or (numbers and (numbers["three"] or numbers["mark"] == "/"))
    )


def date_at_start(text: str) -> DateText:
    """Read the date at the beginning of ``text``, or say why there is none."""
    match = _DATE.match(text)
    if match is None:
        raise _no_date(text)
    found = _checked(*_numbers_of(match), text=text, written=match[0])
    if match["weekday"]:
        _check_weekday(match["weekday"], found, match[0])
    return DateText(date=found, written=match[0], rest=text[match.end() :])


def _numbers_of(match: re.Match[str]) -> tuple[int, int, int]:
    if match["iso_year"]:
        return int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"])
    month = MONTH_NUMBERS[match["month"].lower()]
    words = f"{month_name(month)} {match['day']}"
    if match["year"] is None:
        raise UnreadableError(
            "missing-year",
            f"{quoted(match[0])} has no year",
            lambda near: (
                f"Write the year as well, such as {words}, {_year(near, month, int(match['day']))}"
            ),
        )
    if len(match["year"]) != _YEAR_DIGITS:
        raise UnreadableError(
            "short-year",
            f"{quoted(match[0])} has a year of two digits",
            f"Write all four: {words}, 20{match['year'][-2:]}",
        )
    return int(match["year"]), month, int(match["day"])


def _checked(year: int, month: int, day: int, *, text: str, written: str) -> date:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise UnreadableError(
            "impossible-year",
            f"the year {year:04} in {quoted(text)} is out of reach",
            f"Write a year from {FIRST_YEAR} to {LAST_YEAR}",
        )
    if not 1 <= month <= _MONTHS:
        raise UnreadableError(
            "impossible-date",
            f"{quoted(written)} has no month, for months go from 01 to 12",
            f"Write the year, the month and the day, such as {year}-07-09",
        )
    last = monthrange(year, month)[1]
    if not 1 <= day <= last:
        nearest = date(year, month, last if day else 1)
        raise UnreadableError(
            "impossible-date",
            f"{quoted(written)} does not exist, for {month_name(month)} {year} has {last} days",
            f"Write {nearest}, or another day of that month",
        )
    return date(year, month, day)


def _check_weekday(typed: str, found: date, written: str) -> None:
    weekday = WEEKDAY_NUMBERS[typed.lower()]
    if weekday == found.weekday():
        return
    ahead = (weekday - found.weekday()) % 7
    days = ahead if ahead <= 3 else ahead - 7  # noqa: PLR2004 - whichever is nearer
    plain, right = day_words(found).split(", ", 1)[1], day_words(found)
    hint = f"Write {right} or {day_words(found + timedelta(days=days))}"
    raise UnreadableError(
        "wrong-weekday",
        f"{quoted(written)} does not fit, for {plain} is a {WEEKDAYS[found.weekday()]}",
        hint if "," in written else hint.replace(",", ""),  # in a list, a comma would cut it
    )


def example_from(near: date) -> date:
    """Return the day that an example shows, on ``near`` or later."""
    return date(_year(near, _EXAMPLE_MONTH, _EXAMPLE_DAY), _EXAMPLE_MONTH, _EXAMPLE_DAY)


def _year(near: date, month: int, day: int) -> int:
    """Return the first year in which the day is there and not before ``near``."""
    years = range(near.year, near.year + _YEARS_TO_LEAP_DAY + 1)
    days = _dates(*((str(year), str(month), str(day)) for year in years))
    return next((found.year for found in days if found >= near), near.year)


def _example(near: date) -> str:
    day = example_from(near)
    return f"Write {day} or {month_name(day.month)} {day.day}, {day.year}"


def _no_date(text: str) -> UnreadableError:
    match = _NUMBERS.match(text)
    if match is None:
        return _no_date_in_words(text)
    if match["three"] is None:
        return UnreadableError(
            "missing-year",
            f"{quoted(match[0])} has no year",
            lambda near: f"Write the year, the month and the day, such as {example_from(near)}",
        )
    readings = _readings(match["one"], match["two"], match["three"])
    if not readings:
        return UnreadableError("not-a-date", f"{quoted(match[0])} is not a date", _example)
    return _in_numbers(match[0], readings, text[match.end() :])


def _no_date_in_words(text: str) -> UnreadableError:
    plain = _WORD.sub(lambda word: _name_like(word[0]), text.translate(_DASHES))
    right = _DAY_FIRST.sub(r"\g<weekday>\g<month> \g<day>, ", plain, count=1).strip(" ,")
    if not _DATE.match(right):
        return UnreadableError("not-a-date", f"{quoted(text)} is not a date", _example)
    if _DAY_FIRST.match(plain):
        message = f"{quoted(text)} names the day before the month"
        return UnreadableError("date-form", message, _hint_for(right))
    return UnreadableError("not-a-date", f"{quoted(text)} is not a date", _hint_for(right))


def _hint_for(text: str) -> Hint:
    """Return the hint to write ``text``, or what is to write where that is no date either."""
    try:
        date_at_start(text)
    except UnreadableError as error:
        return error.hint_from
    return f"Write {text}"


def _name_like(word: str) -> str:
    """Return the weekday or month that a word of some length is most like, else the word."""
    if len(word) < _LONG_WORD or word.lower() in {*WEEKDAY_NUMBERS, *MONTH_NUMBERS}:
        return word
    return nearest(word.capitalize(), (*WEEKDAYS, *MONTHS), likeness=0.75) or word


def _readings(one: str, two: str, three: str) -> list[date]:
    """Return the dates that three numbers could mean, the American reading first."""
    if len(one) == _YEAR_DIGITS:
        return _dates((one, two, three))
    year = three if len(three) == _YEAR_DIGITS else f"20{three:0>2}"
    return _dates((year, one, two), (year, two, one))


def _dates(*readings: tuple[str, str, str]) -> list[date]:
    """Return those of the readings (year, month, day) that exist, each once."""
    found: list[date] = []
    for reading in readings:
        try:
            day = date(*map(int, reading))
        except ValueError:
            continue
        if day not in found:
            found.append(day)
    return found


def _in_numbers(read: str, readings: list[date], rest: str) -> UnreadableError:
    if len(readings) == 1:
        return UnreadableError(
            "date-form",
            f"{quoted(read)} is a way to write dates that can be misread",
            f"Write {readings[0]}{rest}",
        )
    names = [f"{month_name(day.month)} {day.day}" for day in readings]
    return UnreadableError(
        "ambiguous-date",
        f"{quoted(read)} could be {names[0]} or {names[1]}",
        f"Write {readings[0]}{rest} for {names[0]}, or {readings[1]}{rest} for {names[1]}",
    )
