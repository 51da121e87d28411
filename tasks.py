"""What staff run: ``python3 run.py TASK``, or ``invoke TASK`` inside the environment."""

import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).resolve().parent
BENCHMARKS = ROOT / "benchmarks"
sys.path.insert(0, str(ROOT / "plugins"))

from community.task_arguments import AskingTask  # noqa: E402  # found through the line above

AS_OF = "the moment to believe in, such as 2014-07-01T09:00"
FORMAT = "how problems are printed: text, json or github"

#: What every task that edits an event is told.
EDITING = {
    "event": "the name of its file, without .md",
    "date": "which date of a series, such as 2027-01-04",
    "reason": "one sentence on why, which residents read",
    "dry-run": "show the change and do not make it",
    "yes": "make the change without asking",
}


@task(help={"as-of": AS_OF, "format": FORMAT})
def build(_: Context, as_of: str = "", format_: str = "text") -> None:
    """Make the site in output/ from content/."""
    from community import command

    _end(command.build(ROOT, as_of=as_of, style=format_))


@task(help={"as-of": AS_OF, "format": FORMAT})
def preview(_: Context, as_of: str = "", format_: str = "text") -> None:
    """Make in public/ exactly what the public will get; send nothing."""
    from community import command

    _end(command.preview(ROOT, as_of=as_of, style=format_))


@task(help={"as-of": AS_OF, "format": FORMAT, "strict": "count advice as errors"})
def check(_: Context, as_of: str = "", format_: str = "text", strict: bool = False) -> None:
    """Tell every problem of every file; write nothing."""
    from community import command

    _end(command.check(ROOT, as_of=as_of, style=format_, strict=strict))


@task(help={"port": "where the site is served on this computer"})
def serve(_: Context, port: str = "8000") -> None:
    """Show the site at http://127.0.0.1:8000 and build it again on every change."""
    from community import serve as server

    _end(server.serve(ROOT, port=port))


@task(
    klass=AskingTask,
    auto_shortflags=False,
    positional=["kind"],
    help={
        "kind": "event, program, venue or person",
        "title": "what the event or program is called",
        "start": "day and time of the event, such as 'Wednesday, January 20, 2027 8 a.m.'",
        "end": "when the event ends",
        "repeat": "how the event repeats, such as 'first Monday of the month'",
        "until": "the last day on which it may repeat",
        "venue": "where the event is: the name of a file of content/venues/",
        "online": "where to join the event online",
        "program": "the program that the event belongs to, or several with commas",
        "contact": "whom to ask: the name of a file of content/people/",
        "summary": "one or two sentences on the event or program",
        "name": "what the venue or person is called",
        "street": "house number and street of the venue",
        "city": "city or town of the venue",
        "region": "state of the venue, as the post office writes it",
        "postal-code": "ZIP code of the venue",
        "access": "how to get into the venue with a wheelchair or a stroller",
        "rank": "rank of the person, as it stands before the name",
        "role": "what the person does",
        "phone": "number to call the person, or about the program",
        "email": "address to write to the person",
        "text": "what stands below the header",
        "slug": "the name of the file without .md, and of its address; made from the title",
        "yes": "make the file without asking",
        "dry-run": "show the file and do not make it",
    },
)
def new(
    _: Context,
    kind: str,
    title: str = "",
    start: str = "",
    end: str = "",
    repeat: str = "",
    until: str = "",
    venue: str = "",
    online: str = "",
    program: str = "",
    contact: str = "",
    summary: str = "",
    name: str = "",
    street: str = "",
    city: str = "",
    region: str = "",
    postal_code: str = "",
    access: str = "",
    rank: str = "",
    role: str = "",
    phone: str = "",
    email: str = "",
    text: str = "",
    slug: str = "",
    yes: bool = False,
    dry_run: bool = False,
) -> None:
    """Make the file of a new event, program, venue or person."""
    from community import new_command

    _end(new_command.make_new(ROOT, new_command.Wanted.of(locals())))


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
    _end(edit.cancel(ROOT, asked))


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
    _end(edit.postpone(ROOT, asked))


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
    _end(edit.move(ROOT, asked, edit.Where(to=to, end=end, venue=venue)))


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
    _end(edit.confirm(ROOT, asked, through))


@task(
    name="next",
    help={
        "program": "only events of this program, or where people can ask about it",
        "count": "how many events",
        "as-of": AS_OF,
        "format": "how they are printed: text or json",
    },
)
def next_(
    _: Context, program: str = "", count: str = "5", as_of: str = "", format_: str = "text"
) -> None:
    """Tell the next events, here in the terminal."""
    from community import next_command

    _end(next_command.tell_next(ROOT, program=program, count=count, as_of=as_of, style=format_))


@task
def test(_: Context) -> None:
    """Check the code: style, types, then every test."""
    _end(subprocess.call([sys.executable, str(ROOT / "tests" / "everything.py")]))


@task(help={"events": "of how many events a site is built"})
def bench(_: Context, events: str = "1000") -> None:
    """Measure what a build costs and how large the feeds are."""
    _end(subprocess.call([sys.executable, str(BENCHMARKS / "build_cost.py"), events]))
    _end(subprocess.call([sys.executable, str(BENCHMARKS / "feed_sizes.py")]))


@task
def clean(_: Context) -> None:
    """Remove what was made here: output/ and caches, never content."""
    from community import cleaning

    cleaning.clean(ROOT)


def _end(code: int) -> None:
    if code:
        raise Exit(code=code)
