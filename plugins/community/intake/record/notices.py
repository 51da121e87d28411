"""What the record tells those who write: names that are missing, dates that residents will miss."""

from dataclasses import replace

from community.core.event import Event
from community.core.problem import Problem, Severity
from community.core.program import Program
from community.core.wording import day_words, list_words
from community.intake.files.manuscript import OpenFile
from community.intake.header.front_matter import position
from community.intake.quoting import any_of, quoted
from community.intake.record.replay import Line

#: So many dates are named, and how many there are.
_NAMED = 3


def shallow_clone() -> Problem:
    """Warn that the record is cut off."""
    return Problem(
        path=".git/shallow",
        line=1,
        column=1,
        rule="shallow-clone",
        message="this is a shallow clone, which does not know when everything was announced",
        hint="Run git fetch --unshallow, or have the whole history cloned (fetch-depth: 0)",
        severity=Severity.WARNING,
    )


def former_names(file: OpenFile, value: Event | Program, line: Line) -> list[Problem]:
    """Report a file that was renamed, or lost its former names: residents know it by those."""
    first = line.identity[1]
    known = (value.slug, *value.aliases)
    missing = [name for name in line.former if name not in value.aliases]
    # A file with its first name again needs no other: the last alias would be who it is.
    if known[-1] == first and (first == value.slug or not missing):
        return []
    if first == value.slug:
        message = f"{quoted(known[-1])} would make another event of what residents know already"
        hint = "Take it out of 'aliases'"
    else:
        names = dict.fromkeys((*value.aliases, *line.former))
        names.pop(first, None)
        aliases = ", ".join((*names, first))
        message = f"residents know this as {any_of(missing or [first])}, and 'aliases' does not say"
        hint = f"Add the line aliases: [{aliases}], or give the file its former name again"
    problem = _warning(file, "aliases", "former-name", message, hint)
    return [replace(problem, severity=Severity.ERROR)]


def withdrawn_dates(file: OpenFile, event: Event) -> Problem:
    """Warn of dates that were announced and that the event has no more."""
    days = [date.original_date.isoformat() for date in event.withdrawn]
    more = len(days) - _NAMED
    named = list_words((*days[:_NAMED], f"{more} more") if more > 0 else days)
    message = f"residents expect this on {named}, and no such date is left"
    hint = (
        "It is shown as canceled; better keep the date, and write status: cancelled "
        "with a reason under 'changes'"
    )
    key = "repeat" if event.schedule.rule else "start"
    return _warning(file, key, "withdrawn-date", message, hint)


def hidden_event(file: OpenFile | None, event: Event) -> Problem:
    """Warn of an event that was announced and whose file is gone, or hidden again."""
    first = day_words(event.withdrawn[0].starts)
    what = "hidden again" if file else "deleted"
    message = f"residents expect this event on {first}, and its file was {what}"
    hint = (
        "It is shown as canceled; better bring it back, and write status: cancelled with a reason"
    )
    if file is None:
        return Problem(
            path=event.path,
            line=1,
            column=1,
            rule="withdrawn-event",
            message=message,
            hint=hint,
            severity=Severity.WARNING,
        )
    keys = file.document.header.entries if file.document.header else ()
    key = "draft" if any(name.text == "draft" for name, _ in keys) else "publish_on"
    return _warning(file, key, "withdrawn-event", message, hint)


def _warning(file: OpenFile, key: str, rule: str, message: str, hint: str) -> Problem:
    """Return a warning at a key."""
    header = file.document.header
    line, column = position(header, (key,), key=True) if header else (1, 1)
    return Problem(
        path=file.source.path,
        line=line,
        column=column,
        rule=rule,
        message=message,
        hint=hint,
        severity=Severity.WARNING,
    )
