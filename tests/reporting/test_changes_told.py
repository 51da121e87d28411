"""Every kind of change and the sentence that tells it, from files in a repository."""

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from building import AS_OF, make_site
from changing_site import FILES
from community import report_command
from reported_others import ROWS
from reported_rows import Reported
from repository import Repository

BEGUN = datetime(2026, 11, 2, 12, tzinfo=UTC)
#: A series of two dates, its header still open.
WALKS = """\
---
title: Evening run
start: 2026-12-01 18:00
repeat: every Tuesday
count: 2
venue: pond
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Repository:
    folder = tmp_path_factory.mktemp("site")
    repository = Repository(folder)
    make_site(folder, FILES, languages=("en", "es"))
    repository.write(".gitignore", "/output/\n/.cache/\n__pycache__/\n")
    repository.commit(BEGUN)
    return repository


def changes_of(
    root: Path, capsys: pytest.CaptureFixture[str], since: str = "HEAD"
) -> list[dict[str, Any]]:
    moment = AS_OF.isoformat()
    done = report_command.report(root, since=since, until="", as_of=moment, style="json")
    assert 0 == done
    changes: list[dict[str, Any]] = json.loads(capsys.readouterr().out)["changes"]
    return changes


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.name)
def test_each_change_is_told(
    row: Reported, site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    site.git("checkout", "--quiet", "--detach", "main")
    site.commit_all(BEGUN, {f"content/{path}": text for path, text in row.begin.items()})
    for path, text in row.edit.items():
        if text is None:
            site.remove(f"content/{path}")
        else:
            site.write(f"content/{path}", text)

    changes = changes_of(site.folder, capsys)
    site.git("reset", "--quiet", "--hard", "main")
    site.git("clean", "--quiet", "--force", "content")

    assert list(row.told) == [(each["kind"], each["says"]) for each in changes]
    assert [row.calendars] == [each["calendars"] for each in changes[:1]] or not changes


def test_a_date_that_is_called_off_from_the_start_says_so_in_the_list(
    site: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    changes = (
        "changes:\n  - date: 2026-12-08\n    status: cancelled\n    reason: The hall is closed."
    )
    site.write("content/events/run.md", f"{WALKS}{changes}\n---\nWe run.\n")
    (told,) = changes_of(site.folder, capsys)
    site.git("clean", "--quiet", "--force", "content")

    assert [
        "Tuesday, December 1, 2026, 6 p.m.",
        "Canceled: Tuesday, December 8, 2026, 6 p.m.",
    ] == told["details"]
