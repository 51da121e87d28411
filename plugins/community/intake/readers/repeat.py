"""The rule of a series and what bounds it, from the keys of an event."""

from community.core.wording import day_words
from community.intake.findings import Findings
from community.intake.models.event import EventKeys
from community.intake.quoting import quoted
from community.intake.repeats.repeat import Repeat, read_repeat
from community.intake.unreadable import UnreadableError


def read_rule(keys: EventKeys, findings: Findings) -> Repeat | None:
    """Return the rule that ``repeat`` gives, or None; check what depends on it."""
    if not keys.repeat:
        if findings.is_sound(("repeat",)):
            _refuse_bounds(keys, findings)
        return None
    if not findings.is_sound(("repeat",)):
        return None
    try:
        repeat = read_repeat(keys.repeat, start=keys.start.start.date())
    except UnreadableError as error:
        findings.add_unreadable(error, ("repeat",))
        return None
    _check_bounds(keys, repeat, findings)
    if findings.is_sound(("start",), ("repeat",)):
        _check_first_date(keys, repeat, findings)
    return repeat


def _refuse_bounds(keys: EventKeys, findings: Findings) -> None:
    for key in ("until", "count"):
        if getattr(keys, key) is not None and findings.is_sound((key,)):
            message = f"'{key}' says when a series ends, and 'repeat' is missing"
            hint = f"Add a line such as repeat: every week, or take '{key}' out"
            findings.add("needs-repeat", (key,), message, hint, at_key=True)


def _check_bounds(keys: EventKeys, repeat: Repeat, findings: Findings) -> None:
    if keys.until and keys.count and findings.is_sound(("until",), ("count",)):
        message = "'until' and 'count' both say when the series ends"
        findings.add("two-ends", ("count",), message, "Keep one of them", at_key=True)
    in_rule = "UNTIL" if repeat.until else "COUNT" if repeat.count else ""
    for key in ("until", "count"):
        if in_rule and getattr(keys, key) and findings.is_sound((key,)):
            message = f"'{key}' and {in_rule} in 'repeat' both say when the series ends"
            findings.add("two-ends", (key,), message, "Keep one of them", at_key=True)
    _check_until(keys, repeat, findings)


def _check_until(keys: EventKeys, repeat: Repeat, findings: Findings) -> None:
    until, start = repeat.until or keys.until, keys.start.start.date()
    location = ("repeat",) if repeat.until else ("until",)
    if until and until < start and findings.is_sound(location, ("start",)):
        message = f"the series ends on {day_words(until)}, before it starts on {day_words(start)}"
        hint = f"Write {start} or a later day"
        findings.add("until-before-start", location, message, hint)


def _check_first_date(keys: EventKeys, repeat: Repeat, findings: Findings) -> None:
    start = keys.start.start.date()
    first = next(repeat.rule.dates(start=start), None)
    if first == start:
        return
    if first is None:
        message = f"{quoted(keys.repeat)} gives no date at all"
        hint = "Take a part out of the rule, or write it in words, such as every Wednesday"
        findings.add("no-dates", ("repeat",), message, hint)
        return
    clock = "" if keys.start.all_day else f" {keys.start.start:%H:%M}"
    message = f"{day_words(start)}, is not a date of {quoted(keys.repeat)}"
    hint = f"Write start: {first}{clock} for the first date after it, or change 'repeat'"
    findings.add("start-off-rule", ("start",), message, hint)
