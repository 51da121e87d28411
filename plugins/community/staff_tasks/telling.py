"""The tasks that tell people of events, and staff of whom they reach."""

from invoke.context import Context
from invoke.tasks import task

from community.staff_tasks.ending import ROOT, end_with
from community.task_arguments import AskingTask

AS_OF = "the moment to believe in, such as 2014-07-01T09:00"


@task(
    klass=AskingTask,
    auto_shortflags=False,
    positional=["event"],
    help={
        "event": "the name of its file, without .md",
        "date": "which date of a series, such as 2027-01-04; left out, the next one",
        "language": "a language of the site, such as es, or all; left out, the site's own",
        "to": "the folder to write the texts into, a file each",
        "as-of": AS_OF,
        "format": "how they are printed: text or json",
    },
)
def share(
    _: Context,
    event: str,
    date: str = "",
    language: str = "",
    to: str = "",
    as_of: str = "",
    format_: str = "text",
) -> None:
    """Write the texts that tell of an event: posts, text message, phone line, newsletter, press."""
    from community import share_command

    wanted = share_command.Wanted(
        slug=event, date=date, language=language, to=to, as_of=as_of, style=format_
    )
    end_with(share_command.share(ROOT, wanted))


@task(
    auto_shortflags=False,
    help={
        "since": "the day from which past events count; left out, a year ago",
        "to": "the folder to write the page into: fairness.html, to print",
        "as-of": AS_OF,
    },
)
def fairness(_: Context, since: str = "", to: str = "", as_of: str = "") -> None:
    """Tell who can come to events: days, hours, places, and programs that nobody hears of."""
    from community import fairness_command

    end_with(fairness_command.tell_fairness(ROOT, since=since, to=to, as_of=as_of))


@task(
    auto_shortflags=False,
    help={
        "week": "the first of its seven days; left out, today",
        "to": "the folder to write the files into",
        "as-of": AS_OF,
    },
)
def digest(_: Context, week: str = "", to: str = "share", as_of: str = "") -> None:
    """Write the e-mail of the week, as HTML and as plain text, in each language of the site."""
    from community import digest_command

    end_with(digest_command.write_digest(ROOT, week=week, to=to, as_of=as_of))
