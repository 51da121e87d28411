"""What staff run: ``python3 run.py TASK``, or ``invoke TASK`` inside the environment."""

import subprocess
import sys
from pathlib import Path

from invoke.context import Context
from invoke.tasks import task

ROOT = Path(__file__).resolve().parent
BENCHMARKS = ROOT / "benchmarks"
sys.path.insert(0, str(ROOT / "plugins"))

from community.staff_tasks.editing import cancel, confirm, move, postpone  # noqa: E402
from community.staff_tasks.ending import end_with  # noqa: E402
from community.staff_tasks.importing import import_  # noqa: E402
from community.staff_tasks.reporting import report  # noqa: E402
from community.staff_tasks.telling import digest, fairness, share  # noqa: E402
from community.staff_tasks.writing import new  # noqa: E402

#: Tasks of many options, which are written down in modules of their own.
__all__ = [
    "cancel",
    "confirm",
    "digest",
    "fairness",
    "import_",
    "move",
    "new",
    "postpone",
    "report",
    "share",
]

AS_OF = "the moment to believe in, such as 2014-07-01T09:00"
FORMAT = "how problems are printed: text, json or github"


@task(help={"as-of": AS_OF, "format": FORMAT})
def build(_: Context, as_of: str = "", format_: str = "text") -> None:
    """Make the site in output/ from content/."""
    from community import build_command

    end_with(build_command.build(ROOT, as_of=as_of, style=format_))


@task(help={"as-of": AS_OF, "format": FORMAT})
def preview(_: Context, as_of: str = "", format_: str = "text") -> None:
    """Make in public/ exactly what the public will get; send nothing."""
    from community import command

    end_with(command.preview(ROOT, as_of=as_of, style=format_))


@task(
    auto_shortflags=False,
    help={
        "dry-run": "tell what would be sent, and send nothing",
        "force": "publish even where something newer stands online",
        "format": FORMAT,
    },
)
def publish(_: Context, dry_run: bool = False, force: bool = False, format_: str = "text") -> None:
    """Bring the site online as preview makes it, whole or not at all."""
    from community import publish_command

    asked = publish_command.Asked(dry_run=dry_run, force=force, style=format_)
    end_with(publish_command.publish(ROOT, asked))


@task(help={"as-of": AS_OF, "format": FORMAT, "strict": "count advice as errors"})
def check(_: Context, as_of: str = "", format_: str = "text", strict: bool = False) -> None:
    """Tell every problem of every file; write nothing."""
    from community import command

    end_with(command.check(ROOT, as_of=as_of, style=format_, strict=strict))


@task(
    help={
        "port": "where the site is served on this computer",
        "bar": "pages have a bar that sets the clock and shows drafts; --no-bar: they have none",
    }
)
def serve(_: Context, port: str = "8000", bar: bool = True) -> None:
    """Show the site at http://127.0.0.1:8000 and build it again on every change."""
    from community import serve as server

    end_with(server.serve(ROOT, port=port, has_bar=bar))


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

    end_with(next_command.tell_next(ROOT, program=program, count=count, as_of=as_of, style=format_))


@task
def test(_: Context) -> None:
    """Check the code: style, types, then every test."""
    end_with(subprocess.call([sys.executable, str(ROOT / "tests" / "everything.py")]))


@task(
    help={
        "quick": "a short look: 100 events, once",
        "events": "of how many events sites are built, such as 100,1000",
        "rounds": "how many times each is built",
        "only": "some of the builders, such as ours,Hugo",
        "save": "keep the table and the picture in docs/",
    }
)
def bench(
    _: Context,
    quick: bool = False,
    events: str = "",
    rounds: str = "3",
    only: str = "",
    save: bool = False,
) -> None:
    """Measure how fast sites of many events are built, beside plain Pelican and Hugo."""
    command = [sys.executable, str(BENCHMARKS / "bench.py"), *["--quick"] * quick]
    options = ["--events", events, "--rounds", rounds, "--only", only, *["--save"] * save]
    end_with(subprocess.call([*command, *options]))


@task
def clean(_: Context) -> None:
    """Remove what was made here: output/ and caches, never content."""
    from community import cleaning

    cleaning.clean(ROOT)
