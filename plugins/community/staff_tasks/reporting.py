"""The task that tells what residents will see change."""

from invoke.context import Context
from invoke.tasks import task

from community.staff_tasks.ending import ROOT, end_with


@task(
    auto_shortflags=False,
    help={
        "since": "the commit to compare with; left out, what is published",
        "until": "the commit to tell of; left out, the files as they are now",
        "format": "how it is written: text, markdown or json",
        "as-of": "the moment to believe in, such as 2014-07-01T09:00",
    },
)
def report(
    _: Context, since: str = "", until: str = "", format_: str = "text", as_of: str = ""
) -> None:
    """Tell what residents will see change, in pages, feeds and calendars."""
    from community import report_command

    code = report_command.report(ROOT, since=since, until=until, as_of=as_of, style=format_)
    end_with(code)
