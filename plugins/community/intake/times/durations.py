"""How long an event lasts, as people type it: ``90 minutes``, ``1h30m``, ``2 days``."""

import re
from datetime import timedelta
from fractions import Fraction

from community.core.english import NUMBERS
from community.core.schedule import Length
from community.intake.quoting import quoted
from community.intake.unreadable import UnreadableError

_LONGEST = timedelta(days=31)

#: From the longest to the shortest, the order in which a text names them.
_UNITS = {
    "week": timedelta(weeks=1),
    "day": timedelta(days=1),
    "hour": timedelta(hours=1),
    "minute": timedelta(minutes=1),
}
_SPELLINGS = {
    **dict.fromkeys(("weeks", "week", "wks", "wk", "w"), "week"),
    **dict.fromkeys(("days", "day", "d"), "day"),
    **dict.fromkeys(("hours", "hour", "hrs", "hr", "h"), "hour"),
    **dict.fromkeys(("minutes", "minute", "mins", "min", "m"), "minute"),
}
_PART = re.compile(
    rf"(?P<number>[0-9]{{1,6}}(?:\.[0-9]{{1,6}})?)\s?(?P<unit>{'|'.join(_SPELLINGS)})(?![a-z])\.?"
)
_JOINT = re.compile(r"(?:,? and |, ?| ?)(?=[0-9])")
_ISO = re.compile(
    r"p(?:([0-9]{1,6})w)?(?:([0-9]{1,6})d)?(?:t(?=[0-9])(?:([0-9]{1,6})h)?(?:([0-9]{1,6})m)?)?"
)
_CLOCK = re.compile(r"([0-9]{1,2}):([0-5][0-9])")
_SPOKEN = {
    "half an hour": "30 minutes",
    "half hour": "30 minutes",
    "a half hour": "30 minutes",
    "an hour and a half": "1 hour 30 minutes",
    "one and a half hours": "1 hour 30 minutes",
    "all day": "start without a time, and leave out duration",
}
_SPOKEN_NUMBERS = {
    **{word: str(number) for number, word in enumerate(NUMBERS)},
    **dict.fromkeys(("a", "an"), "1"),
    "ten": "10",
    "fifteen": "15",
    "twenty": "20",
    "thirty": "30",
    "forty-five": "45",
    "sixty": "60",
    "ninety": "90",
}
_EXAMPLE = "Write a number and a unit, such as 90 minutes, 1 hour 30 minutes or 2 days"


def read_duration(text: str) -> Length:
    """Read ``1 hour 30 minutes``; weeks and days are of the wall clock, the rest elapsed time."""
    words = " ".join(text.split())
    parts = _iso_parts(words.lower()) or _parts(words)
    _check_order([unit for unit, _ in parts], words)
    sizes = {unit: _size(unit, number, words) for unit, number in parts}
    length = Length(
        wall=_total(sizes, "week", "day"),
        elapsed=_total(sizes, "hour", "minute"),
    )
    _check_total(length.wall + length.elapsed, words)
    return length


def _total(sizes: dict[str, timedelta], *units: str) -> timedelta:
    return sum((sizes.get(unit, timedelta()) for unit in units), timedelta())


def _iso_parts(words: str) -> list[tuple[str, Fraction]]:
    """Return the parts of RFC 5545's form: ``PT1H30M``, ``P2D``."""
    match = _ISO.fullmatch(words)
    if match is None:
        return []
    named = zip(_UNITS, match.groups(), strict=True)
    return [(unit, Fraction(number)) for unit, number in named if number]


def _parts(words: str) -> list[tuple[str, Fraction]]:
    low, place, parts = words.lower(), 0, []
    while place < len(low):
        match = _PART.match(low, place)
        if match is None:
            raise _not_understood(words, words[place:])
        parts.append((_SPELLINGS[match["unit"]], Fraction(match["number"])))
        joint = _JOINT.match(low, match.end())
        place = joint.end() if joint else match.end()
    if not parts:
        raise _not_understood(words, words)
    return parts


def _check_order(units: list[str], words: str) -> None:
    ordered = [unit for unit in _UNITS if unit in units]
    if units != ordered:
        raise UnreadableError(
            "duration-order",
            f"{quoted(words)} names a unit twice, or a shorter one before a longer one",
            "Write each unit once, the longest first, such as 1 day 2 hours 30 minutes",
        )


def _size(unit: str, number: Fraction, words: str) -> timedelta:
    """Return the part's size: whole minutes, and weeks and days only whole."""
    minutes = number * (_UNITS[unit] // _UNITS["minute"])
    whole = "days" if unit in {"week", "day"} else "minutes"
    if minutes.denominator != 1 or (whole == "days" and number.denominator != 1):
        raise UnreadableError(
            "broken-duration",
            f"{quoted(words)} is not a whole number of {whole}",
            f"Write {_in_whole_units(timedelta(minutes=max(1, round(minutes))))}",
        )
    return timedelta(minutes=int(minutes))


def _in_whole_units(size: timedelta) -> str:
    """Return ``1 day 12 hours``."""
    words, rest = [], size
    for unit in ("day", "hour", "minute"):
        number, rest = divmod(rest, _UNITS[unit])
        if number:
            words.append(f"{number} {unit}" if number == 1 else f"{number} {unit}s")
    return " ".join(words)


def _check_total(total: timedelta, words: str) -> None:
    if not total:
        raise UnreadableError(
            "empty-duration",
            f"{quoted(words)} is no time at all",
            "Write how long it lasts, such as 1 hour, or leave duration out",
        )
    if total > _LONGEST:
        raise UnreadableError(
            "long-duration",
            f"{quoted(words)} is longer than {_LONGEST.days} days",
            "Write a shorter duration; an event that comes back has the key repeat",
        )


def _not_understood(words: str, rest: str) -> UnreadableError:
    low = words.lower()
    if low.startswith("-"):
        return UnreadableError(
            "negative-duration",
            f"{quoted(words)} is less than no time",
            f"Write {words.lstrip('- ')}" if words.strip("- ") else _EXAMPLE,
        )
    if re.fullmatch(r"[0-9.]+", low):
        return UnreadableError(
            "bare-number",
            f"{quoted(words)} has no unit",
            f"Write {words} minutes, {words} hours or {words} days",
        )
    part = quoted(words) if rest == words else f"{quoted(rest.strip())} in {quoted(words)}"
    return UnreadableError(
        "unknown-duration", f"{part} was not understood as a duration", _advice(low)
    )


def _advice(low: str) -> str:
    """Return the exact text to write where the words leave no doubt."""
    clock = _CLOCK.fullmatch(low)
    if clock:
        hours, minutes = map(int, clock.groups())
        return f"Write {_in_whole_units(timedelta(hours=hours, minutes=minutes)) or '1 hour'}"
    if low in _SPOKEN:
        return f"Write {_SPOKEN[low]}"
    digits = " ".join(_SPOKEN_NUMBERS.get(word, word) for word in low.split())
    return f"Write {digits}" if digits != low and _is_readable(digits) else _EXAMPLE


def _is_readable(words: str) -> bool:
    try:
        read_duration(words)
    except UnreadableError:
        return False
    return True
