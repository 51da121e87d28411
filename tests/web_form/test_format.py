"""How the form reads and writes files, run by Node; the reader of YAML is the one of the form."""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

from community.form_packages import YAML, package_folder
from community.web_form import __file__ as package
from own_site import ROOT

_RUN = """
import { readFileSync } from "node:fs";
import { fromFile, toFile } from "./format.js";
const cases = JSON.parse(readFileSync(0, "utf-8"));
const done = cases.map(({ text, changes }) => {
  const form = text === null ? {} : fromFile(text);
  return { form, text: toFile({ ...form, ...changes }) };
});
console.log(JSON.stringify(done));
"""

CARED_FOR = """\
---
# Of the whole file.
title: Coffee
# Before the start.
start: Wednesday, March 3, 2027 8 a.m.
venue:
  # Before the street.
  name: Depot
  postal_code: 01977
program: coffee-with-a-cop
draft: false
cost: "no"
changes:
  # Closed that day.
  - date: 2027-03-10
    venue: {name: Yard}
---
Come by.
"""


@pytest.fixture(scope="module")
def scripts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("format")
    shutil.copy(Path(package).with_name("format.js"), folder / "format.js")
    shutil.copytree(package_folder(ROOT, YAML), folder / "yaml")
    (folder / "package.json").write_text('{"type": "module"}')
    (folder / "run.js").write_text(_RUN)
    return folder


def run(scripts: Path, *cases: tuple[str | None, dict[str, Any]]) -> list[dict[str, Any]]:
    told = json.dumps([{"text": text, "changes": changes} for text, changes in cases])
    command = ["node", str(scripts / "run.js")]
    done = subprocess.run(command, input=told, capture_output=True, text=True, check=True)
    results: list[dict[str, Any]] = json.loads(done.stdout)
    return results


def changed(scripts: Path, **changes: object) -> str:
    (result,) = run(scripts, (CARED_FOR, changes))
    text: str = result["text"]
    return text


def test_what_nobody_changed_keeps_every_byte(scripts: Path) -> None:
    paths = sorted((ROOT / "content").glob("[!p]*/**/*.md")) + sorted(
        (ROOT / "content" / "programs").glob("*.md")
    )
    texts = [*(path.read_text("utf-8") for path in paths), CARED_FOR]

    results = run(scripts, *((text, {}) for text in texts))

    assert len(texts) > 40
    assert texts == [result["text"] for result in results]


def test_every_scalar_is_text(scripts: Path) -> None:
    (result,) = run(scripts, (CARED_FOR, {}))
    form = result["form"]

    assert {"name": "Depot", "postal_code": "01977"} == form["venue_here"]
    assert (["coffee-with-a-cop"], False, "no") == (form["program"], form["draft"], form["cost"])
    assert [{"date": "2027-03-10", "venue_here": {"name": "Yard"}}] == form["changes"]
    assert "Come by." == form["body"]


def test_a_changed_key_stays_in_its_place_and_comments_stay(scripts: Path) -> None:
    text = changed(scripts, start="2027-03-04 08:00", title="Tea: hot #1")

    expected = CARED_FOR.replace("title: Coffee", 'title: "Tea: hot #1"').replace(
        "Wednesday, March 3, 2027 8 a.m.", "2027-03-04 08:00"
    )
    assert expected == text


def test_no_comment_of_a_key_that_changes_or_goes_is_lost(scripts: Path) -> None:
    text = changed(scripts, venue_here={}, venue="town-hall", changes=[])

    assert "# Before the street.\nvenue: town-hall\n" in text
    assert "# Closed that day.\n---\n" in text
    assert "changes" not in text


def test_new_keys_come_last_and_empty_ones_do_not_come(scripts: Path) -> None:
    text = changed(scripts, summary="Hello", reason="", tags=[], draft=True, recap={"summary": ""})

    assert text.replace("draft: true", "draft: false") == CARED_FOR.replace(
        "---\nCome", "summary: Hello\n---\nCome"
    )


def test_a_new_file_has_the_keys_that_were_filled_in(scripts: Path) -> None:
    filled = {"title": "Tea", "dates": ["2027-03-04"], "draft": False, "body": " Come. ", "end": ""}
    (result,) = run(scripts, (None, filled))

    assert "---\ntitle: Tea\ndates:\n  - 2027-03-04\n---\nCome.\n" == result["text"]


def test_a_file_without_keys_is_no_fault(scripts: Path) -> None:
    alone, none = run(scripts, ("Only words.\n", {}), ("---\n---\n", {"title": "Tea"}))

    assert "Only words." == alone["form"]["body"]
    assert "---\ntitle: Tea\n---\n" == none["text"]
