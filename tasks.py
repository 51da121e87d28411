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

AS_OF = "the moment to believe in, such as 2014-07-01T09:00"
FORMAT = "how problems are printed: text, json or github"


@task(help={"as-of": AS_OF, "format": FORMAT})
def build(_: Context, as_of: str = "", format_: str = "text") -> None:
    """Make the site in output/ from content/."""
    from community import command

    _end(command.build(ROOT, as_of=as_of, style=format_))


@task(help={"as-of": AS_OF, "format": FORMAT, "strict": "count advice as errors"})
def check(_: Context, as_of: str = "", format_: str = "text", strict: bool = False) -> None:
    """Tell every problem of every file; write nothing."""
    from community import command

    _end(command.check(ROOT, as_of=as_of, style=format_, strict=strict))


@task(help={"port": "where the site is served on this computer"})
def serve(_: Context, port: str = "8000") -> None:
    """Show the site at http://127.0.0.1:8000 and build it again on every change."""
    from community import serve as preview

    _end(preview.serve(ROOT, port=port))


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
