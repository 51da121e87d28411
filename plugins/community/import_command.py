"""What the task ``import`` does: a calendar of another program becomes event files."""

from dataclasses import dataclass, replace
from pathlib import Path

from community.calendar_source import UnreachableError, read_calendar
from community.content_desk import Desk
from community.core.problem import SettingsError, Severity
from community.editing.edit import RefusedError
from community.file_write import ChangedMeanwhileError, FileWrite, write_all
from community.import_telling import count_words, shown, tell_plan
from community.importing.content_lines import NotCalendarError
from community.importing.feed import read_feed
from community.importing.losses import Loss
from community.importing.plan import Plan, PlannedFile, Site, plan_import
from community.intake.files.kinds import Kind
from community.intake.quoting import nearest_few, quoted
from community.intake.times.moments import read_date
from community.intake.unreadable import UnreadableError
from community.terminal import NoAnswerError, Terminal

DONE, WRONG = 0, 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """``calendar`` is a file or an address, ``since`` a day, ``program`` a slug; as typed."""

    calendar: str
    since: str = ""
    program: str = ""
    yes: bool = False
    dry_run: bool = False


def import_calendar(root: Path, wanted: Wanted, terminal: Terminal | None = None) -> int:
    """Make event files of a calendar; return the exit code. All are written, or none."""
    terminal = terminal or Terminal.here()
    try:
        desk = Desk.open(root)
        since = read_date(wanted.since) if wanted.since else desk.as_of.date()
        program = _program(desk, wanted.program)
        name = _calendar(wanted, terminal)
        if terminal.is_interactive:
            terminal.say(f"Reading {shown(name)} …")
        feed = read_feed(read_calendar(name))
        plan = plan_import(feed, _site(desk), since=since, program=program)
        plan = _without_unsound(desk, plan)
        tell_plan(plan, feed, shown(name), since, terminal)
        return _write(desk, plan, wanted, terminal)
    except NotCalendarError as error:
        terminal.complain(f"{shown(wanted.calendar)} cannot be imported: {error}.")
    except UnreadableError as error:
        terminal.complain(f"--since: {error.message}. {error.hint}.")
    except (RefusedError, SettingsError, UnreachableError) as error:
        terminal.complain(str(error))
    except FileExistsError as error:
        terminal.complain(f"{error.filename} is there already. Nothing was written.")
    except ChangedMeanwhileError:
        terminal.complain("A file was saved by another program meanwhile. Nothing was written.")
    except OSError as error:
        terminal.complain(f"{error.filename}: {error.strerror}. Nothing was written.")
    except NoAnswerError:
        terminal.complain("Nothing was written.")
    return WRONG


def _calendar(wanted: Wanted, terminal: Terminal) -> str:
    if wanted.calendar:
        return wanted.calendar
    if terminal.is_interactive and (name := terminal.ask("Which calendar? A file or an address:")):
        return name
    raise RefusedError("Name a file or an address, such as: import calendar.ics")


def _program(desk: Desk, slug: str) -> str:
    programs = desk.originals(Kind.PROGRAM)
    if not slug or slug in programs:
        return slug
    near = nearest_few(slug, programs)
    hint = f" Did you mean {near}?" if near else " 'new program' makes one."
    raise RefusedError(f"{quoted(slug)} names no program.{hint}")


def _site(desk: Desk) -> Site:
    """Return what an import has to fit into; files with mistakes count by their names alone."""
    known = desk.surroundings()
    programs = known.programs.values.values()
    return Site(
        zone=desk.department.zone,
        domain=desk.department.uid_domain,
        folder=desk.content.relative_to(desk.root).as_posix(),
        sources=desk.sources,
        venues=tuple(known.venues.values.values()),
        people=tuple(known.people.values.values()),
        programs={each.title.casefold(): each.slug for each in programs},
    )


def _without_unsound(desk: Desk, plan: Plan) -> Plan:
    """Return the plan without files that ``check`` would refuse; what they lack is a loss."""
    files = (*plan.venues, *plan.events)
    wrong = {
        problem.path: problem
        for problem in reversed(desk.problems_among(each.source for each in files))
        if problem.severity is Severity.ERROR
    }
    lost = [
        Loss(line=each.line, title=each.words, what=(f"the event: {wrong[path].message}",))
        for each in plan.events
        if (path := each.source.path) in wrong
    ]
    return replace(
        plan,
        events=tuple(each for each in plan.events if each.source.path not in wrong),
        losses=tuple(sorted([*plan.losses, *lost])),
    )


def _write(desk: Desk, plan: Plan, wanted: Wanted, terminal: Terminal) -> int:
    files = (*plan.venues, *plan.events)
    if not files:
        terminal.say("There is nothing to write.")
        return DONE
    if wanted.dry_run:
        terminal.say("Nothing was written: this was a dry run.")
        return DONE
    number = count_words(len(files), "file")
    if terminal.is_interactive and not wanted.yes and not terminal.agrees(f"Write {number}?"):
        terminal.say("Nothing was written.")
        return DONE
    write_all(_file_write(desk.root, each) for each in files)
    terminal.say(f"{number} written. Look at them with serve, then commit them to publish them.")
    return DONE


def _file_write(root: Path, planned: PlannedFile) -> FileWrite:
    file = root / planned.source.path
    before = None if planned.before is None else file.read_bytes()
    return FileWrite(file=file, before=before, after=planned.source.text.encode())
