"""Medians, ratios, the table and the picture of what was measured."""

import re
from dataclasses import replace
from pathlib import Path

from lxml import etree

from bench import PICTURE, TABLE
from bench import RESULTS as RESULTS_FILE
from benchmarks_made_up import RESULTS, sized
from speed.builders import HUGO, OURS
from speed.picture import picture_of
from speed.results import COLD, load_results, save_results
from speed.table import corpus_lines, table_of

SPACE = "{http://www.w3.org/2000/svg}"


def test_what_is_told_of_several_runs_is_the_median() -> None:
    runs = RESULTS.corpora[0].builders[OURS].runs[COLD]

    assert (runs.clock, runs.processor, runs.memory) == (0.2, 0.4, 200_000)


def test_results_are_the_same_once_they_were_kept(tmp_path: Path) -> None:
    save_results(tmp_path / "speed.json", RESULTS)

    assert RESULTS == load_results(tmp_path / "speed.json")


def test_a_corpus_that_is_measured_again_takes_the_place_of_the_old_one() -> None:
    results = RESULTS.with_corpus(sized(100, 7)).with_corpus(sized(10, 1))

    assert [each.events for each in results.corpora] == [10, 100, 1_000]
    assert results.corpora[1] == sized(100, 7)


def test_the_table_has_every_builder_and_the_share_beside_its_goal() -> None:
    table = table_of(RESULTS)

    assert "Abacus & Sons" in table
    assert "1,000 events: 1,027 dates, 3,000 files compared; median of 3" in table
    shares = [line.split("ours / Hugo")[1] for line in table.splitlines() if "ours / Hugo" in line]
    assert "0.50 (goal 3)" in shares[0]
    assert "0.50 (goal 1.2)" in shares[0]
    assert "0.50 (goal 0.4)" in shares[0]
    assert "0.50 (goal 1)" in shares[2]
    assert "12,345" in table
    assert re.search(r"seconds from saving .*\n.*\n +ours +0\.20 +0\.30 +3", table)
    assert all(line == line.rstrip() for line in table.splitlines())


def test_without_one_of_the_two_there_is_no_share_and_without_saves_no_line_on_them() -> None:
    whole = sized(100, 1)
    alone = replace(whole, builders={HUGO: replace(whole.builders[HUGO], served=())})

    lines = "\n".join(corpus_lines(alone))
    assert "ours" not in lines
    assert "saving" not in lines


def test_the_picture_is_well_formed_and_says_what_it_shows() -> None:
    picture = etree.fromstring(picture_of(RESULTS).encode())

    ids = (picture.get("aria-labelledby") or "").split()
    named = {part.get("id"): part.text for part in picture if part.get("id")}
    assert ids == list(named)
    assert picture.get("role") == "img"
    assert "1,000 events, from nothing: ours 3 s, Hugo 6 s" in (named["desc"] or "")
    assert "Abacus & Sons" in "".join(map(str, picture.itertext()))
    assert "prefers-color-scheme: dark" in "".join(map(str, picture.itertext()))


def test_a_longer_time_is_a_longer_bar_and_all_are_inside() -> None:
    picture = etree.fromstring(picture_of(RESULTS).encode())
    width = float(picture.get("width") or 0)
    bars = [bar for bar in picture.iter(f"{SPACE}rect") if bar.get("class") != "back"]

    assert len(bars) == 2 * 3 * 4
    lengths = [float(bar.get("width") or 0) for bar in bars[:4]]
    assert lengths == sorted(set(lengths))
    for part in picture.iter():
        assert float(part.get("x") or 0) + float(part.get("width") or 0) <= width
        assert float(part.get("y") or 0) < float(picture.get("height") or 0)


def test_the_documentation_shows_what_was_kept_last() -> None:
    kept = load_results(RESULTS_FILE)

    assert TABLE.read_text("utf-8") == table_of(kept)
    assert PICTURE.read_text("utf-8") == picture_of(kept)
