"""What a build costs beside plain Pelican: processor time of both for the same bodies.

    .venv/bin/python benchmarks/build_cost.py [EVENTS] [ROUNDS]

Plain Pelican makes a page of each article with its theme ``simple``, and its feeds. Beside it stand

- the main job: one language, every page, flyers with their codes, calendars, news, data, and the
  proof; without the search index and the images of links;
- all of it: what the sample has, two languages, Pagefind and images too, from nothing;
- all of it again: the same, with what ``.cache/`` keeps.

The first two begin without output and without ``.cache/``. Each build is a process of its own; the
medians of user and system time of each, its own processes included, are printed with their ratio
to plain Pelican. That Python has compiled the modules once is not counted.
"""

import os
import random
import shutil
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

_MAIN_JOB = """\
from siteconf import *
COMMUNITY = {**COMMUNITY, "languages": ["en"], "translations": [], "search": False}
PLUGINS = [name for name in PLUGINS if name != "community.social_images"]
"""

_COMPILE = "import siteconf; [__import__(name) for name in siteconf.PLUGINS]"


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
    (ours / "mainconf.py").write_text(_MAIN_JOB)
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


def processor_seconds(site: Path, settings: str = "siteconf.py", *, again: bool = False) -> float:
    """Build ``site`` with the ``pelican`` command in a new process; return what it used.

    Unless ``again``, it begins without what was made before.
    """
    for made in () if again else ("output", ".cache"):
        shutil.rmtree(site / made, ignore_errors=True)
    before = os.times()
    _python(site, "-m", "pelican", "content", "-s", settings, "-q")
    after = os.times()
    if len(list(site.rglob("output/**/*.html"))) < len(list(site.rglob("event-*.md"))):
        sys.exit(f"{site.name} was not built whole")
    used = after.children_user + after.children_system
    return used - before.children_user - before.children_system


def _python(site: Path, *arguments: str) -> None:
    """Run Python in the folder of a site; what it compiles is kept beside the site."""
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = str(site.parent / "compiled")
    command = [sys.executable, *arguments]
    subprocess.run(command, cwd=site, env=environment, check=True, stdout=subprocess.DEVNULL)


def main(count: int, rounds: int) -> None:
    """Measure and print."""
    told: dict[str, list[float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = make_corpora(Path(folder), count)
        _python(ours, "-c", _COMPILE)
        _python(plain, "-c", "import pelican.readers")
        for _ in range(rounds):
            told.setdefault("plain Pelican", []).append(processor_seconds(plain))
            told.setdefault("the main job", []).append(processor_seconds(ours, "mainconf.py"))
            told.setdefault("all of it", []).append(processor_seconds(ours))
            told.setdefault("all of it again", []).append(processor_seconds(ours, again=True))
    print(f"{count} events, median of {rounds}, processor seconds")
    for name, seconds in told.items():
        ratio = median(seconds) / median(told["plain Pelican"])
        print(f"{name:16} {median(seconds):6.2f}  ratio {ratio:5.2f}")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [1000, 5][len(numbers) :]))
