"""A time of day as people type it: ``09:30``, ``9:30 a.m.``, ``noon``."""

import re
from datetime import date, time, timedelta

from community.core.values import dataclass
from community.intake.quoting import quoted
from community.intake.unreadable import UnreadableError

_NOON = 12
_HOURS = 24
_MINUTES = 60
_NAMED = {"noon": time(12), "12 noon": time(12), "midnight": time(), "12 midnight": time()}

_TIME = re.compile(
    r"""(?P<named>(?:12\s+)?(?:noon|midnight)\b)
    | (?P<hour>[0-9]{1,2})
      (?: :(?P<minute>[0-9]{1,2}) (?: :(?P<second>[0-9]{1,2}(?:\.[0-9]+)?) )? )?
      (?: \s*(?P<half>[ap])\.?\s?m\b\.? )?
      (?![0-9])""",
    re.VERBOSE | re.IGNORECASE,
)
_NO_COLON = re.compile(
    r"(?P<hour>[0-9]{1,2}?)\.?(?P<minute>[0-5][0-9])"
    r"(?:\s?(?P<half>[ap])\.?m\.?|\s?h(?:ou)?rs?)?",
    re.IGNORECASE,
)
_ZONE = re.compile(
    r"""(?: (?P<offset> z\b | (?:utc|gmt)?\s*[-+]\s*[0-9]{1,2}:?(?:[0-9]{2})?\b )
    | \(?(?P<zone> (?:utc|gmt|[aehcmp][sd]t|ak[sd]t|[aecmph]t
        | (?:eastern|central|mountain|pacific|atlantic|alaska|hawaii)
        (?:\s+(?:standard|daylight))? (?:\s+time)?) \b )\)? )""",
    re.VERBOSE | re.IGNORECASE,
)
_END = re.compile(r"(?:-|\N{EN DASH}|to\b|until\b|till\b|through\b)\s*(?P<end>.+)", re.IGNORECASE)
_HALF = re.compile(r"[ap]\.?\s?m\b\.?$", re.IGNORECASE)
_EXAMPLE = "Write 08:00 or 8 a.m."


@dataclass(frozen=True, slots=True, kw_only=True)
class Typed:
    """What was typed for one field, and the date in it, which hints repeat."""

    text: str
    day: date | None = None

    @property
    def before(self) -> str:
        """Return the date and a space, to stand before a time."""
        return f"{self.day} " if self.day else ""

    def quote(self, part: str) -> str:
        """Return the part in quotes, and the whole where it is more than the part."""
        return quoted(part) if part == self.text else f"{quoted(part)} in {quoted(self.text)}"


def clock_time(text: str, typed: Typed) -> time:
    """Read the time that makes up the whole of ``text``, or say why not."""
    match = _TIME.match(text)
    if match is None or _NO_COLON.fullmatch(text):
        raise _no_time(text, typed)
    found = _named_time(match) or _counted_time(match, typed)
    rest = text[match.end() :].strip(" ,")
    if rest:
        raise _left_over(rest, match, _right(match, found, typed), typed)
    if not (match["named"] or match["half"] or match["minute"]):
        raise UnreadableError(
            "bare-hour",
            f"the time in {quoted(typed.text)} has no minutes and no a.m. or p.m.",
            _right(match, found, typed),
        )
    if not _is_clear(match):
        raise UnreadableError(
            "ambiguous-time",
            f"{typed.quote(match[0])} could be in the morning or in the evening",
            _right(match, found, typed),
        )
    return found


def starts_with_time(text: str) -> bool:
    """Tell whether ``text`` begins with a time of day, such as ``8 a.m. on July 9``."""
    match = _TIME.match(text)
    return bool(match and (match["named"] or match["minute"] or match["half"]))


def _named_time(match: re.Match[str]) -> time | None:
    return _NAMED[" ".join(match["named"].lower().split())] if match["named"] else None


def _counted_time(match: re.Match[str], typed: Typed) -> time:
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    _check_minutes(match, typed)
    if match["half"]:
        return time(_of_half_day(match, typed), minute)
    if hour >= _HOURS:
        raise _too_late(match[0], minute, typed)
    return time(hour, minute)


def _too_late(read: str, minute: int, typed: Typed) -> UnreadableError:
    hint = "Write an hour from 00 to 23"
    if typed.day and read.startswith(str(_HOURS)):
        next_day = typed.day + timedelta(days=1)
        hint = f"Write {next_day} 00:{minute:02} for the hour after midnight"
    message = f"{typed.quote(read)} is not a time, for hours go from 00 to 23"
    return UnreadableError("impossible-time", message, hint)


def _check_minutes(match: re.Match[str], typed: Typed) -> None:
    hour, minute = match["hour"], match["minute"]
    if minute and (len(minute) == 1 or int(minute) >= _MINUTES):
        raise UnreadableError(
            "impossible-time",
            f"{typed.quote(match[0])} is not a time, for minutes go from 00 to 59",
            f"Write two digits of minutes, such as {typed.before}{int(hour) % _HOURS:02}:00",
        )
    if match["second"] and float(match["second"]):
        raise UnreadableError(
            "seconds",
            f"{typed.quote(match[0])} has seconds",
            f"Write hours and minutes alone: {typed.before}{int(hour):02}:{minute}",
        )


def _of_half_day(match: re.Match[str], typed: Typed) -> int:
    hour = int(match["hour"])
    if 1 <= hour <= _NOON:
        return hour % _NOON + (_NOON if match["half"].lower() == "p" else 0)
    minute = int(match["minute"] or 0)
    if hour < _HOURS:
        fix = f"Write {typed.before}{hour:02}:{minute:02} or {typed.before}{_plain(hour, minute)}"
    else:
        fix = f"Write an hour from 1 to 12 before {match['half'].lower()}.m."
    raise UnreadableError(
        "impossible-time",
        f"{typed.quote(match[0])} is not a time, "
        f"for hours before {match['half'].lower()}.m. go from 1 to 12",
        fix,
    )


def _plain(hour: int, minute: int) -> str:
    face = hour % _NOON or _NOON
    half = "a.m." if hour < _NOON else "p.m."
    return f"{face}:{minute:02} {half}" if minute else f"{face} {half}"


def _no_time(text: str, typed: Typed) -> UnreadableError:
    match = _NO_COLON.fullmatch(text)
    if match and int(match["hour"]) < _HOURS:
        return UnreadableError(
            "missing-colon",
            f"{typed.quote(text)} has no colon between hours and minutes",
            _with_colon(match, typed),
        )
    if typed.day:
        return UnreadableError(
            "unknown-words",
            f"{quoted(text)} after the date in {quoted(typed.text)} was not understood",
            f"Write the date and the time alone, such as {typed.before}08:00",
        )
    return UnreadableError("not-a-time", f"{quoted(text)} is not a time of day", _EXAMPLE)


def _with_colon(match: re.Match[str], typed: Typed) -> str:
    if match["half"]:
        half = f"{match['half'].lower()}.m."
        return f"Write {typed.before}{int(match['hour'])}:{match['minute']} {half}"
    if len(match["hour"]) == 1:
        return _both_halves(time(int(match["hour"]), int(match["minute"])), typed)
    return f"Write {typed.before}{match['hour']}:{match['minute']}"


def _left_over(rest: str, match: re.Match[str], right: str, typed: Typed) -> UnreadableError:
    end = _END.match(rest)
    zone = _ZONE.fullmatch(rest)
    # "08:00-09:30" is a span; "08:00-04:00" ends before it begins and is a difference from UTC.
    if end and (zone is None or end["end"] > match[0]):
        return _end_in_start(rest, end["end"], match, typed)
    if zone:
        kind = "a difference from UTC" if zone["offset"] else "a time zone"
        return UnreadableError(
            "zone-in-time",
            f"{typed.quote(rest)} is {kind}, but times are those of the clock on the wall",
            f"{right}; an event in another zone has the key timezone: America/Chicago",
        )
    return UnreadableError(
        "unknown-words",
        f"{quoted(rest)} after the time in {quoted(typed.text)} was not understood",
        f"{right} and leave out {quoted(rest)}",
    )


def _end_in_start(rest: str, end: str, match: re.Match[str], typed: Typed) -> UnreadableError:
    """Name both keys; ``8-9:30 a.m.`` says the half of the day once, at its end."""
    if typed.day is None:
        return UnreadableError(
            "end-in-start", f"{quoted(typed.text)} is two times", f"Write one time, such as {end}"
        )
    return UnreadableError(
        "end-in-start",
        f"{typed.quote(rest)} is an end, which has a key of its own",
        f"Write {typed.before}{_start_before(end, match)} here, "
        f"and end: {end} on a line of its own",
    )


def _start_before(end: str, match: re.Match[str]) -> str:
    half = _HALF.search(end)
    if _is_clear(match) or half is None:
        return match[0].strip()
    return f"{match[0].strip()} {half[0]}"


def _is_clear(match: re.Match[str]) -> bool:
    """Tell which half of the day is meant for sure: ``6:30`` is typed for both."""
    if match["named"] or match["half"]:
        return True
    hour = match["hour"]
    return bool(match["minute"]) and (len(hour) > 1 or hour == "0")


def _right(match: re.Match[str], found: time, typed: Typed) -> str:
    return f"Write {typed.before}{found:%H:%M}" if _is_clear(match) else _both_halves(found, typed)


def _both_halves(found: time, typed: Typed) -> str:
    if not 1 <= found.hour < _NOON:
        return f"Write {typed.before}{found:%H:%M}"
    early, late = (_plain(found.hour + half, found.minute) for half in (0, _NOON))
    return f"Write {typed.before}{early} or {typed.before}{late}"
