"""What a build costs beside plain Pelican: processor time of both for the same bodies.

    .venv/bin/python benchmarks/build_cost.py [EVENTS] [ROUNDS]

Both build from nothing in a process of their own, in turn; the medians of user and system time of
each process are printed, and their ratio.
"""

import os
import random
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path
from statistics import median

ROOT = Path(__file__).resolve().parent.parent

_WORDS = (  # noqa: SIM905  # easier to read than a list of 27 strings
    "officer coffee street question traffic school park safety meeting neighbor help morning "
    "evening family bicycle light road phone program visit home answer listen learn together"
).split()

_EVENT = """\
---
title: {title}
start: {start:%Y-%m-%d %H:%M}
end: {end:%H:%M}
venue: hall
program: talks
summary: {summary}
---
{body}
"""

_ARTICLE = """\
Title: {title}
Date: {start:%Y-%m-%d %H:%M}
Category: talks
Summary: {summary}

{body}
"""

_PLAIN = """\
PATH = "content"
THEME = "simple"
TIMEZONE = "America/New_York"
SITENAME = "Plain"
SITEURL = "https://plain.example"
"""

_OURS = """\
import sys
sys.path.insert(0, {root!r})
from pelicanconf import *
PATH = "content"
OUTPUT_PATH = "output"
"""


def make_corpora(folder: Path, count: int) -> tuple[Path, Path]:
    """Write ``count`` events and as many articles of the same bodies; return the two sites."""
    chance = random.Random(911)  # noqa: S311  # the same corpus every time
    ours, plain = folder / "ours", folder / "plain"
    for path in (ours / "content/events", ours / "content/venues", ours / "content/programs"):
        path.mkdir(parents=True)
    (plain / "content").mkdir(parents=True)
    (ours / "content/venues/hall.md").write_text("---\nname: Town Hall\nstreet: 1 Main St\n---\n")
    program = "---\ntitle: Talks\nsummary: We talk.\n---\nWe talk.\n"
    (ours / "content/programs/talks.md").write_text(program)
    (ours / "siteconf.py").write_text(_OURS.format(root=str(ROOT)))
    (plain / "siteconf.py").write_text(_PLAIN)
    for number in range(count):
        facts = _facts(chance, number)
        (ours / f"content/events/event-{number}.md").write_text(_EVENT.format(**facts))
        (plain / f"content/event-{number}.md").write_text(_ARTICLE.format(**facts))
    return ours, plain


def _facts(chance: random.Random, number: int) -> dict[str, object]:
    start = datetime(2025, 1, 1, 8) + timedelta(days=chance.randrange(900))  # noqa: DTZ001  # a wall clock
    return {
        "title": f"Coffee with a Cop {number}",
        "start": start,
        "end": start + timedelta(hours=1),
        "summary": _sentence(chance, 12),
        "body": "\n\n".join(_paragraph(chance) for _ in range(4)),
    }


def _paragraph(chance: random.Random) -> str:
    sentences = " ".join(_sentence(chance, chance.randrange(8, 16)) for _ in range(4))
    return f"{sentences} **{_sentence(chance, 3)}** [{chance.choice(_WORDS)}](https://x.example/)"


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(_WORDS, k=length)).capitalize() + "."


def processor_seconds(site: Path) -> float:
    """Build ``site`` with the ``pelican`` command in a new process; return what it used."""
    before = os.times()
    command = [sys.executable, "-m", "pelican", "content", "-s", "siteconf.py", "-q"]
    subprocess.run(command, cwd=site, check=True, stdout=subprocess.DEVNULL)
    after = os.times()
    if len(list(site.rglob("output/**/*.html"))) < len(list(site.rglob("event-*.md"))):
        sys.exit(f"{site.name} was not built whole")
    used = after.children_user + after.children_system
    return used - before.children_user - before.children_system


def main(count: int, rounds: int) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = make_corpora(Path(folder), count)
        pairs = [(processor_seconds(ours), processor_seconds(plain)) for _ in range(rounds)]
    mine, theirs = median(pair[0] for pair in pairs), median(pair[1] for pair in pairs)
    print(f"{count} events, median of {rounds}, processor seconds")
    print(f"ours {mine:.2f}  plain Pelican {theirs:.2f}  ratio {mine / theirs:.2f}")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [1000, 5][len(numbers) :]))
