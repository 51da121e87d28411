"""The feeds and pages that a report names are those that other bytes are built of."""

import json
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from building import AS_OF, build, files_below, make_site
from changes_table import DATE_ROWS, EVENT_ROWS
from changing_site import FILES
from community import report_command
from reported_others import ROWS
from repository import Repository

Edit = Mapping[str, str | None]
Output = dict[str, bytes]

ANNOUNCED = datetime(2026, 11, 2, 12, tzinfo=UTC)
CHANGED = datetime(2026, 11, 3, 12, tzinfo=UTC)
FEEDS = (".ics", "rss.xml", "atom.xml", "changes.xml", "feed.json", "events.json", "next.json")

#: What a row of the large table tells already.
CHANGES: dict[str, tuple[Edit, Edit]] = {
    **{f"event: {row.name}": ({}, row.edits[0]) for row in EVENT_ROWS if len(row.edits) == 1},
    **{f"date: {row.name}": ({}, row.edits[0]) for row in DATE_ROWS if len(row.edits) == 1},
    **{row.name: (row.begin, row.edit) for row in ROWS if row.edit},
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    folder = tmp_path_factory.mktemp("site")
    repository = Repository(folder)
    make_site(folder, FILES, languages=("en", "es"))
    repository.write(".gitignore", "/output/\n/.cache/\n__pycache__/\n")
    repository.commit(ANNOUNCED)
    return repository


@pytest.fixture(scope="module")
def at_first(site: Repository) -> Output:
    return built(site)


def built(site: Repository) -> Output:
    build(site.folder / "pelicanconf.py")
    return files_below(site.folder / "output")


@pytest.fixture(params=CHANGES.values(), ids=list(CHANGES))
def before(request: pytest.FixtureRequest, site: Repository, at_first: Output) -> Iterator[Output]:
    """Return the output before one change, which is committed, and take it back afterwards."""
    begin, edit = request.param
    site.git("checkout", "--quiet", "--detach", "main")
    site.commit_all(ANNOUNCED, content(begin))
    output = built(site) if begin else at_first
    site.commit_all(CHANGED, content(edit))
    yield output
    site.git("reset", "--quiet", "--hard", "main")


def content(edit: Edit) -> Edit:
    return {f"content/{path}": text for path, text in edit.items()}


@pytest.mark.no_cover  # every line is tested beside this, and it runs long
def test_the_feeds_and_pages_it_names_are_those_that_change(
    site: Repository, before: Output, capsys: pytest.CaptureFixture[str]
) -> None:
    after = built(site)
    capsys.readouterr()
    changes = changes_of(site.folder, capsys)

    moved = {path for path in before.keys() | after.keys() if before.get(path) != after.get(path)}
    named = {path for change in changes for path in change["feeds"]}
    assert {path for path in moved if is_feed(path)} == named
    pages = {f"{path}index.html" for change in changes for path in change["pages"]}
    assert set() == pages - moved


def is_feed(path: str) -> bool:
    return path.endswith(FEEDS) and not path.endswith("event.ics") and "embed/" not in path


def changes_of(root: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    moment = AS_OF.isoformat()
    done = report_command.report(root, since="HEAD~1", until="", as_of=moment, style="json")
    assert 0 == done
    changes: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["changes"]
    return changes
