"""The task that brings in a calendar of another program."""

from invoke.context import Context
from invoke.tasks import task

from community.staff_tasks.ending import ROOT, end_with
from community.task_arguments import AskingTask


@task(
    name="import",
    klass=AskingTask,
    auto_shortflags=False,
    positional=["calendar"],
    help={
        "calendar": "a file such as calendar.ics, or an address that begins with https or webcal",
        "since": "bring in events from this day on, such as 2026-01-01; left out, from today on",
        "program": "put all events in this program: the name of its file, without .md",
        "yes": "write the files without asking",
        "dry-run": "tell what would be written and write nothing",
    },
)
def import_(
    _: Context,
    calendar: str,
    since: str = "",
    program: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Make event files of a calendar that another program exported or publishes."""
    from community import import_command

    wanted = import_command.Wanted(
        calendar=calendar, since=since, program=program, yes=yes, dry_run=dry_run
    )
    end_with(import_command.import_calendar(ROOT, wanted))
