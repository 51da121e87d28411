"""The tasks that change an event, or one date of a series, in its file."""

from invoke.context import Context
from invoke.tasks import task

from community.staff_tasks.ending import ROOT, end_with
from community.task_arguments import AskingTask

#: What every task that edits an event is told.
EDITING = {
    "event": "the name of its file, without .md",
    "date": "which date of a series, such as 2027-01-04",
    "reason": "one sentence on why, which residents read",
    "dry-run": "show the change and do not make it",
    "yes": "make the change without asking",
}


@task(klass=AskingTask, auto_shortflags=False, positional=["event"], help=EDITING)
def cancel(
    _: Context,
    event: str,
    date: str = "",
    reason: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Cancel an event or one date of a series; its file stays."""
    from community import edit_command as edit

    asked = edit.Asked(slug=event, date=date, reason=reason, yes=yes, dry_run=dry_run)
    end_with(edit.cancel(ROOT, asked))


@task(klass=AskingTask, auto_shortflags=False, positional=["event"], help=EDITING)
def postpone(
    _: Context,
    event: str,
    date: str = "",
    reason: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Postpone an event or one date of a series until a new date is known."""
    from community import edit_command as edit

    asked = edit.Asked(slug=event, date=date, reason=reason, yes=yes, dry_run=dry_run)
    end_with(edit.postpone(ROOT, asked))


@task(
    klass=AskingTask,
    auto_shortflags=False,
    positional=["event"],
    help={
        **EDITING,
        "to": "the new day, time or both, such as '2027-01-19 18:00' or '7 p.m.'",
        "end": "the new end; left out, it lasts as long as before",
        "venue": "the new place: the name of its file, without .md",
    },
)
def move(
    _: Context,
    event: str,
    date: str = "",
    to: str = "",
    end: str = "",
    venue: str = "",
    reason: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Move an event or one date of a series to another time or place."""
    from community import edit_command as edit

    asked = edit.Asked(slug=event, date=date, reason=reason, yes=yes, dry_run=dry_run)
    end_with(edit.move(ROOT, asked, edit.Where(to=to, end=end, venue=venue)))


@task(
    klass=AskingTask,
    auto_shortflags=False,
    positional=["event"],
    help={
        **{name: EDITING[name] for name in ("event", "date", "dry-run", "yes")},
        "through": "the last day up to which the dates of a series are sure",
    },
)
def confirm(
    _: Context,
    event: str,
    date: str = "",
    through: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Make a tentative event, one date or the dates of a series certain."""
    from community import edit_command as edit

    asked = edit.Asked(slug=event, date=date, yes=yes, dry_run=dry_run)
    end_with(edit.confirm(ROOT, asked, through))
