"""What the task ``next`` does: tell the next dates in the terminal, or as JSON for a program."""

import json
from collections.abc import Iterable
from pathlib import Path

from community.command import Options, UsageError
from community.content_desk import Desk
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.occurrence import Occurrence
from community.core.problem import SettingsError
from community.core.wording import status_words, when_words
from community.intake.files.kinds import Kind
from community.intake.quoting import nearest_few, quoted, slugged
from community.problem_report import Style
from community.terminal import Terminal

DONE, WRONG = 0, 2

#: Grows when a program that reads the JSON would have to change.
_JSON_VERSION = 1


def tell_next(root: Path, *, program: str, count: str, as_of: str, style: str) -> int:
    """Tell the next ``count`` dates, all or of one program; return the exit code."""
    terminal = Terminal.here()
    try:
        options = Options.read(as_of=as_of, style=_style(style))
        number = _number(count)
        desk = Desk.open(root, as_of=options.as_of)
        dates = _dates(desk, program)[:number]
    except (UsageError, SettingsError) as error:
        terminal.complain(str(error))
        return WRONG
    terminal.say(_as_json(dates) if options.style is Style.JSON else _as_words(dates))
    return DONE


def _style(style: str) -> str:
    if style in {Style.TEXT, Style.JSON}:
        return style
    raise UsageError(f"--format: {quoted(style)} is not one of text, json.")


def _number(count: str) -> int:
    if count.isascii() and count.isdigit() and int(count):
        return int(count)
    raise UsageError(f"--count: {quoted(count)} is no number of events. Write 1 or more.")


def _dates(desk: Desk, program: str) -> tuple[Occurrence, ...]:
    """Return the coming dates; of a program those that it owns or that feature it."""
    surroundings = desk.surroundings()
    programs = surroundings.programs.values
    catalog = Catalog(events=desk.events(), programs=tuple(programs.values()))
    calendar = Calendar.of(catalog, as_of=desk.as_of)
    if not program:
        return calendar.upcoming
    if program not in programs:
        near = nearest_few(slugged(program), desk.originals(Kind.PROGRAM))
        hint = f" Did you mean {near}?" if near else ""
        raise UsageError(f"--program: {quoted(program)} names no program.{hint}")
    return calendar.featuring(programs[program]).upcoming


def _as_words(dates: Iterable[Occurrence]) -> str:
    blocks = ["\n".join(_lines(each)) for each in dates]
    return "\n\n".join(blocks) or "No event is coming."


def _lines(occurrence: Occurrence) -> list[str]:
    """Return when, what, where and how to name it, a line each."""
    status = status_words(occurrence)
    place = occurrence.venue.name if occurrence.venue else occurrence.online
    return [
        when_words(occurrence),
        f"  {f'{status}: ' if status else ''}{occurrence.title}",
        f"  {place}",
        f"  {_name(occurrence)}",
    ]


def _name(occurrence: Occurrence) -> str:
    """Return what the editing tasks want to be told."""
    slug = occurrence.event.slug
    return f"{slug} --date {occurrence.original_date}" if occurrence.is_of_series else slug


def _as_json(dates: Iterable[Occurrence]) -> str:
    told = [
        {
            "event": each.event.slug,
            "date": f"{each.original_date}",
            "title": each.title,
            "starts": each.starts.isoformat(),
            "ends": each.ends.isoformat() if each.ends else None,
            "all_day": each.all_day,
            "status": each.status.value,
            "expected": each.expected,
            "place": each.venue.name if each.venue else None,
            "online": each.online or None,
            "programs": [program.slug for program in each.event.programs],
            "file": each.event.path,
        }
        for each in dates
    ]
    return json.dumps({"version": _JSON_VERSION, "events": told}, ensure_ascii=False, indent=2)
