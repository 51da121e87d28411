"""A site that two processes make is that of a single process, and so are its problems."""

import os
import subprocess
import sys
from pathlib import Path

from building import AS_OF, COFFEE, ROOT, files_below, make_site
from own_site import unmeasured


def event(number: int) -> str:
    """Return the file of an event; few are to come, for only these have pictures to draw."""
    words = f"# Questions\n\nBring *number {number}* to [us](https://a.example/)."
    text = COFFEE.replace("a Cop", f"Officer {number}").replace("Bring a question.", words)
    return text if number > 145 else text.replace("2026-12-09", "2024-12-09")


FILES = {
    **{f"events/e{number:03}.md": event(number) for number in range(155)},
    "events/class.md": COFFEE.replace("end:", "repeat: every day\ncount: 160\nend:"),
    "events/last.md": COFFEE.replace("end:", "aliases: [zoo]\nend:"),
    "events/last.es.md": "---\ntitle: El último\n---\nVenga con una pregunta.\n",
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\nHello.\n",
    "pages/about.md": "Title: About\n\nHello.\n",
}
BROKEN = {
    **FILES,
    "events/e001.md": COFFEE + "\n<script>alert(1)</script>\n",
    "events/e077.md": COFFEE.replace("title", "titel") + "\n![](pictures/a.png)\n",
    "events/e150.md": COFFEE + "\n[a](javascript:alert)\n\n[b](//b.example)\n",
}

BUILD = """
import os
import sys
from datetime import datetime
from pathlib import Path

from community.core.problem import ContentError
from community.site import build_site

copies = []
os.register_at_fork(before=lambda: copies.append(1))
try:
    build_site(Path(sys.argv[1]), as_of=datetime.fromisoformat(sys.argv[2]))
except ContentError as error:
    print(*error.problems, sep="\\n")
print(len(copies), file=sys.stderr)
"""


def built(settings: Path, **variables: str) -> tuple[int, str]:
    """Build in a process of its own; return how often it was copied, and the problems it told."""
    result = subprocess.run(
        [sys.executable, "-c", BUILD, str(settings), AS_OF.isoformat()],
        env={**unmeasured(), "PYTHONPATH": str(ROOT / "plugins"), **variables},
        capture_output=True,
        text=True,
        check=True,
    )
    return int(result.stderr.splitlines()[-1]), result.stdout


def copies(number: int) -> int:
    """Return how many copies are made on this machine, if so many are made where there is room."""
    has_room = sys.platform == "linux" and len(os.sched_getaffinity(0)) > 1
    return number if has_room else 0


def test_two_processes_make_what_one_makes(tmp_path: Path) -> None:
    one, two = make_site(tmp_path / "one", FILES), make_site(tmp_path / "two", FILES)

    assert (0, "") == built(one, COMMUNITY_PROCESSES="1")
    # To read files; in each language to write pages and calendars and to read both; to draw.
    assert (copies(1 + 2 * 4 + 1), "") == built(two, COMMUNITY_PROCESSES="")

    assert files_below(tmp_path / "one" / "output") == files_below(tmp_path / "two" / "output")


def test_shortcuts_past_libraries_change_no_byte(tmp_path: Path) -> None:
    short, whole = make_site(tmp_path / "short", FILES), make_site(tmp_path / "whole", FILES)

    built(short)
    built(whole, COMMUNITY_SHORTCUTS="0")

    assert files_below(tmp_path / "short" / "output") == files_below(tmp_path / "whole" / "output")


def test_two_processes_find_the_problems_that_one_finds(tmp_path: Path) -> None:
    settings = make_site(tmp_path, BROKEN)

    alone = built(settings, COMMUNITY_PROCESSES="1")
    together = built(settings, COMMUNITY_PROCESSES="")

    assert (0, copies(1)) == (alone[0], together[0])
    assert alone[1] == together[1]
    assert 6 == alone[1].count(": error: ")
