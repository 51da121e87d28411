"""What the tasks ``cancel``, ``postpone``, ``move`` and ``confirm`` do: one file, one change."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeAlias

from community.content_desk import Desk, with_text
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.event import Event, Status
from community.core.place import Venue
from community.core.problem import ContentError
from community.core.wording import start_words
from community.editing.calling_off import call_off
from community.editing.confirming import confirm as confirmed
from community.editing.edit import Edit, NothingToDoError, RefusedError
from community.editing.event_dates import date_of
from community.editing.header_text import UneditableError
from community.editing.moving import Move
from community.editing.moving import move as moved
from community.file_write import ChangedMeanwhileError, difference, replace_file
from community.intake.files.kinds import Kind
from community.intake.files.sources import Source
from community.intake.files.text import text_of
from community.intake.quoting import any_of, nearest_few, quoted, slugged
from community.intake.times.moments import read_date
from community.intake.unreadable import UnreadableError
from community.terminal import NoAnswerError, Terminal

DONE, WRONG = 0, 2

#: How many events or dates are offered at a question.
_OFFERED = 12

#: Makes the edit of an event's file from its text, what was read in it, and the date that is meant.
_Change: TypeAlias = Callable[[str, Event, date | None], Edit]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every editing task is told: the event, the date of a series, how to go about it."""

    slug: str
    date: str = ""
    reason: str = ""
    yes: bool = False
    dry_run: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Where:
    """Where an event moves to, as it was typed; the place is a slug."""

    to: str = ""
    end: str = ""
    venue: str = ""


def cancel(root: Path, asked: Asked, terminal: Terminal | None = None) -> int:
    """Cancel an event or one date of a series; return the exit code."""
    return _call_off(root, asked, Status.CANCELLED, terminal or Terminal.here())


def postpone(root: Path, asked: Asked, terminal: Terminal | None = None) -> int:
    """Postpone an event or one date of a series; return the exit code."""
    return _call_off(root, asked, Status.POSTPONED, terminal or Terminal.here())


def move(root: Path, asked: Asked, where: Where, terminal: Terminal | None = None) -> int:
    """Move an event or one date of a series; return the exit code."""
    teller = terminal or Terminal.here()

    def plan(desk: Desk) -> _Change:
        place = _venue(desk, where.venue) if where.venue else None

        def change(text: str, event: Event, day: date | None) -> Edit:
            date_of(event, day)  # what cannot be is told before questions
            is_asked = teller.is_interactive and not (where.to or where.end or place)
            to = teller.ask("To when? A day, a time, or both:") if is_asked else where.to
            wanted = Move(to=" ".join(to.split()), end=where.end, venue=place, reason=asked.reason)
            return moved(text, event, day, wanted)

        return change

    return _edit(root, asked, plan, teller)


def confirm(root: Path, asked: Asked, through: str, terminal: Terminal | None = None) -> int:
    """Make an event, one date or all dates up to a day certain; return the exit code."""

    def plan(_: Desk) -> _Change:
        last = read_date(through) if through else None
        return lambda text, event, day: confirmed(text, event, day, last)

    return _edit(root, asked, plan, terminal or Terminal.here(), needs_date=False)


def _call_off(root: Path, asked: Asked, status: Status, terminal: Terminal) -> int:
    def change(text: str, event: Event, day: date | None) -> Edit:
        call_off(text, event, day, status, "?")  # what cannot be is told before questions
        reason = asked.reason
        if not reason.strip() and terminal.is_interactive:
            reason = terminal.ask("Why? Residents read this sentence:")
        return call_off(text, event, day, status, reason)

    return _edit(root, asked, lambda _: change, terminal)


def _edit(
    root: Path,
    asked: Asked,
    plan: Callable[[Desk], _Change],
    terminal: Terminal,
    *,
    needs_date: bool = True,
) -> int:
    """Find the event, make the change in memory, show it, and write it; or say why not."""
    try:
        desk = Desk.open(root)
        source = _source(desk, asked.slug, terminal)
        event = _event(desk, source)
        day = _day(event, asked.date, desk, terminal) if needs_date or asked.date else None
        file = desk.root / source.path
        before = file.read_bytes()
        edit = plan(desk)(before.decode(), event, day)
        _prove(desk, source, edit)
        return _write(file, before, edit, asked, terminal)
    except NothingToDoError as error:
        terminal.say(str(error))
        return DONE
    except UnreadableError as error:
        terminal.complain(f"{error.message}. {error.hint}.")
    except ContentError as error:
        terminal.complain(f"{error}\nNothing was changed.")
    except (RefusedError, UneditableError) as error:
        terminal.complain(str(error))
    except ChangedMeanwhileError:
        terminal.complain("The file was saved by another program meanwhile. Nothing was changed.")
    except NoAnswerError:
        terminal.complain("Nothing was changed.")
    return WRONG


def _source(desk: Desk, slug: str, terminal: Terminal) -> Source:
    """Return the file of an event; raise ``RefusedError`` with the nearest names."""
    events = desk.originals(Kind.EVENT)
    if not slug:
        slug = _asked_slug(desk, terminal)
    found = events.get(slug) or events.get(slugged(slug))
    if found is None:
        unread = [problem for problem in desk.stray if problem.path.endswith(f"/{slug}.md")]
        if unread:
            raise ContentError(unread)
        near = nearest_few(slugged(slug), events)
        hint = f" Did you mean {near}?" if near else " 'next' lists those that come."
        raise RefusedError(f"{quoted(slug)} names no event.{hint}")
    return found


def _asked_slug(desk: Desk, terminal: Terminal) -> str:
    if not terminal.is_interactive:
        raise RefusedError("Name the event, such as coffee-at-the-library. 'next' lists some.")
    calendar = Calendar.of(Catalog(events=desk.events()), as_of=desk.as_of)
    for each in {each.event.slug: each for each in reversed(calendar.upcoming[:_OFFERED])}.values():
        terminal.say(f"  {each.event.slug}: {each.title}, {start_words(each)}")
    return terminal.ask("Which event?")


def _event(desk: Desk, source: Source) -> Event:
    read = desk.read(source)
    if read.event is None:
        raise ContentError(read.problems)
    return read.event


def _day(event: Event, text: str, desk: Desk, terminal: Terminal) -> date | None:
    """Return the date that is meant; where a series needs one and nobody said, ask."""
    if text:
        return read_date(text)
    if not event.schedule.is_series:
        return None
    calendar = Calendar.of(Catalog(events=(event,)), as_of=desk.as_of)
    if not terminal.is_interactive:
        some = any_of(f"{each.original_date}" for each in (*calendar.upcoming, *calendar.past)[:3])
        raise RefusedError(f"{quoted(event.slug)} is a series. Say which date: --date {some}")
    for each in calendar.upcoming[:_OFFERED]:
        terminal.say(f"  {each.original_date}: {start_words(each)}")
    return read_date(terminal.ask("Which date?"))


def _venue(desk: Desk, slug: str) -> Venue:
    venues = desk.surroundings().venues.values
    found = venues.get(slug) or venues.get(slugged(slug))
    if found is None:
        near = nearest_few(slugged(slug), venues)
        hint = f" Did you mean {near}?" if near else " 'new venue' makes one."
        raise RefusedError(f"{quoted(slug)} names no venue.{hint}")
    return found


def _prove(desk: Desk, source: Source, edit: Edit) -> None:
    """Read the new text as a build would; raise where it is not what was wanted."""
    text, problems = text_of(edit.text.encode(), source.path)
    if text is None:
        raise ContentError(problems)
    read = desk.read(with_text(source, text))
    if read.event is None:
        raise ContentError(read.problems)
    if not edit.gives(read.event):
        raise UneditableError(
            f"{source.path} is written in a way that this task cannot edit safely. Nothing was "
            "changed; edit the file by hand."
        )


def _write(file: Path, before: bytes, edit: Edit, asked: Asked, terminal: Terminal) -> int:
    path = edit.event.path
    terminal.show_difference(difference(path, before.decode(), edit.text))
    if asked.dry_run:
        terminal.say("Nothing was changed: this was a dry run.")
        return DONE
    if terminal.is_interactive and not asked.yes and not terminal.agrees("Make this change?"):
        terminal.say("Nothing was changed.")
        return DONE
    replace_file(file, before, edit.text.encode())
    terminal.say(f"{edit.sentence}\nCommit it to publish it. To undo it: git checkout -- {path}")
    return DONE
