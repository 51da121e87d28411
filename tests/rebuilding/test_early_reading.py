"""A rebuild of which a second process reads the files is the one that a single process makes."""

import os
import subprocess
import sys

import pytest

from building import COFFEE, ROOT
from edited_site import QUICK, Clock, EditedSite

#: It prints how many processes were begun, and how it ended.
REBUILD = """
import os
import sys
from datetime import datetime
from pathlib import Path

from community.rebuilding.doubt import DoubtError
from community.rebuilding.rebuild import rebuild

copies = []
os.register_at_fork(before=lambda: copies.append(1))
ended = "rebuilt"
try:
    rebuild(Path(sys.argv[1]).resolve(), now=datetime.fromisoformat(sys.argv[2]))
except DoubtError as doubt:
    ended = str(doubt)
print(len(copies), ended)
"""

PROCESSORS = len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1


@pytest.fixture
def site(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> EditedSite:
    """A site that was built."""
    found = EditedSite(tmp_path_factory.mktemp("site"), Clock(), more=QUICK)
    found.begin({"events/coffee.md": COFFEE, "events/tea.md": COFFEE}, monkeypatch)
    assert found.build() == 0
    return found


def rebuilt(site: EditedSite, processes: str = "", begin: str = "") -> str:
    """Rebuild in a process of its own, which has loaded nothing yet; return what it prints.

    It does first what ``begin`` says.
    """
    now = site.clock.now.isoformat()
    command = [sys.executable, "-c", begin + REBUILD, str(site.root), now]
    variables = {"PYTHONPATH": str(ROOT / "plugins"), "COMMUNITY_PROCESSES": processes}
    environment = {**os.environ, **variables}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stderr == ""
    return done.stdout.strip()


@pytest.mark.parametrize(("processes", "copies"), [("", int(PROCESSORS > 1)), ("1", 0)])
def test_one_process_or_two_make_what_a_whole_build_makes(
    site: EditedSite, processes: str, copies: int
) -> None:
    site.write("events/coffee.md", COFFEE.replace("Bring a question.", "Bring *two* questions."))
    site.write("events/tea.md", COFFEE.replace("start: 2026-12-09", "start: 2026-12-16"))

    assert f"{copies} rebuilt" == rebuilt(site, processes)
    site.report = None
    assert [] == site.differences()


#: Has the second process remember another build than the first.
ANOTHER = """
import os
from dataclasses import replace

from community.rebuilding import rebuild as module

first, load = os.getpid(), module.load


def load_another(*place):
    memory, changes = load(*place)
    return (memory if os.getpid() == first else replace(memory, number="0" * 32)), changes


module.load = load_another
"""


@pytest.mark.skipif(PROCESSORS == 1, reason="a second process needs a second processor")
def test_what_was_read_beside_another_build_is_left_to_a_whole_one(site: EditedSite) -> None:
    site.write("events/coffee.md", COFFEE.replace("Bring a question.", "Bring *two* questions."))

    assert rebuilt(site, begin=ANOTHER).endswith("somebody else has saved or built meanwhile")
    assert "1 rebuilt" == rebuilt(site)


@pytest.mark.parametrize("processes", ["", "1"])
def test_what_cannot_be_read_is_left_to_a_whole_build(site: EditedSite, processes: str) -> None:
    site.write("events/coffee.md", COFFEE.replace("title:", "titel:"))

    assert rebuilt(site, processes).endswith("coffee.md has problems")
