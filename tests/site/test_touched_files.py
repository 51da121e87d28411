"""A build touches no file that says what it said, and a rebuild loads no more than it needs."""

import json
import os
import subprocess
import sys

import pytest

from building import COFFEE, ROOT
from edited_site import QUICK, Clock, EditedSite, looks_below

FILES = {
    "events/coffee.md": COFFEE,
    "events/tea.md": COFFEE.replace("Coffee", "Tea"),
    "pages/about.md": "Title: About\n\nHello.\n",
}

#: Rebuilds a site and prints what was loaded for it.
REBUILD = """
import json
import sys
from datetime import datetime
from pathlib import Path

from community.rebuilding.rebuild import rebuild

rebuild(Path(sys.argv[1]), now=datetime.fromisoformat(sys.argv[2]))
print(json.dumps(sorted(sys.modules)))
"""


@pytest.fixture(params=[QUICK, ""], ids=["few outputs", "all outputs"])
def site(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch,
) -> EditedSite:
    """A site that was built."""
    found = EditedSite(tmp_path_factory.mktemp("site"), Clock(), more=request.param)
    found.begin(FILES, monkeypatch)
    assert found.build() == 0
    return found


def test_where_nothing_changed_nothing_is_touched(site: EditedSite) -> None:
    before = looks_below(site.output)

    assert site.build() == 0
    assert before == looks_below(site.output)


def test_an_edit_touches_only_what_it_changes(site: EditedSite) -> None:
    before = looks_below(site.output)
    site.write("events/coffee.md", COFFEE.replace("Bring a question.", "Bring two."))

    assert site.build() == 0
    assert site.last == "rebuilt"
    after = looks_below(site.output)
    same = {path for path in before if path in after and before[path][0] == after[path][0]}
    others = {path for path in after if after[path] != before.get(path)}
    assert others == after.keys() - same
    assert "events/coffee/index.html" in others
    assert "events/tea/index.html" not in others
    assert not site.differences()


def test_a_whole_build_keeps_the_time_of_what_stays(site: EditedSite) -> None:
    before = looks_below(site.output)
    site.write("pages/about.md", "Title: About\n\nGood day.\n")

    assert site.build() == 0
    assert site.last == "whole"
    after = looks_below(site.output)
    assert before["about/index.html"] != after["about/index.html"]
    same = {path for path in before if path in after and before[path][0] == after[path][0]}
    assert len(same) > 20
    assert [path for path in sorted(same) if before[path][1] != after[path][1]] == []


def test_a_rebuild_loads_no_program_that_it_does_not_need(site: EditedSite) -> None:
    site.write("events/coffee.md", COFFEE.replace("Bring a question.", "Bring two."))
    done = subprocess.run(
        [sys.executable, "-c", REBUILD, str(site.root), site.clock.now.isoformat()],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        capture_output=True,
        text=True,
        check=True,
    )

    loaded = {name.partition(".")[0] for name in json.loads(done.stdout)}
    assert "jinja2" in loaded
    assert set() == loaded & {"blinker", "docutils", "invoke", "pelican", "rich"}
