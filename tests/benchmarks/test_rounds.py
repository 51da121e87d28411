"""A builder that leaves something out, or fails, ends the run: what it took is worth nothing."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from speed.builders import Builder, filled
from speed.corpus import Corpus
from speed.expected import expected_of
from speed.maker import make_corpus
from speed.measure import CommandError
from speed.rounds import OmissionError, Site, measure_corpus, weights_of

CORPUS = make_corpus(12, date(2027, 3, 2))


def write_nothing(folder: Path, _: Corpus) -> None:
    folder.mkdir()


def builder(code: str, made: Sequence[str] = ("output",)) -> Builder:
    return Builder(
        name="lazy",
        write=write_nothing,
        command=(sys.executable, "-c", code),
        made=made,
        file_of=lambda event: event.slug,
    )


def test_a_builder_that_leaves_something_out_is_refused(tmp_path: Path) -> None:
    with pytest.raises(OmissionError, match=r"lazy does not make .*\nindex.html is missing"):
        measure_corpus(tmp_path, CORPUS, [builder("pass")], rounds=1, saves=0)


def test_a_builder_that_fails_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CommandError, match="ended with 2"):
        measure_corpus(tmp_path, CORPUS, [builder("exit(2)")], rounds=1, saves=0)


def test_files_that_were_written_are_counted_and_others_are_not(tmp_path: Path) -> None:
    code = "import pathlib; pathlib.Path('output/new.html').write_text('new')"
    site = Site(builder=builder(code), folder=tmp_path)
    site.output.mkdir()
    (site.output / "old.html").write_text("old")

    site.build("cold")

    assert {"cold": 1} == site.written
    assert len(site.costs["cold"]) == 1


def test_a_build_from_nothing_finds_nothing_that_was_made(tmp_path: Path) -> None:
    site = tmp_path / "site"
    for name in ("output", "kept", "content"):
        (site / name / "folder").mkdir(parents=True)

    builder("pass", made=("output", "kept", "never")).forget(site)

    assert [path.name for path in site.iterdir()] == ["content"]
    assert len(list(tmp_path.glob("gone-*/made/folder"))) == 2


def test_a_command_is_told_its_folder(tmp_path: Path) -> None:
    assert filled(("hugo", "--cacheDir", "{site}/kept"), tmp_path)[2] == f"{tmp_path}/kept"


def test_bytes_are_those_of_what_is_compared_and_of_all_that_was_made(tmp_path: Path) -> None:
    expected = expected_of(CORPUS)
    paths = [f"{page.path}index.html" for page in expected.pages]
    for path in (*paths, *expected.files, "calendar.ics", "rss.xml", "extra/of/ours.css"):
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_bytes(b"x" * 1000)

    weights = weights_of(tmp_path, expected)

    assert weights["pages"].raw == 1000 * len(paths)
    assert weights["feeds"].files == 2
    assert weights["event files"].files == len(expected.files)
    assert weights["all that is made"].files == len(paths) + len(expected.files) + 3
    assert 0 < weights["feeds"].gzipped < 100
