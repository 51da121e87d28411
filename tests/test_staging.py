import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from community.core.problem import SettingsError
from community.staging import keep_times, publish, refuse_foreign, scratch_folder, staging_folder


@pytest.fixture
def output(tmp_path: Path) -> Path:
    """An output folder that an earlier build has made."""
    folder = tmp_path / "output"
    (folder / "events").mkdir(parents=True)
    (folder / "events" / "index.html").write_text("old")
    return folder


def test_a_staging_folder_stands_beside_the_output_and_is_removed_afterwards(output: Path) -> None:
    with staging_folder(output) as staging:
        (staging / "page.html").write_text("half")
        assert staging.parent == output.parent

    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_publishing_replaces_the_output_whole(output: Path) -> None:
    with staging_folder(output) as staging:
        (staging / "index.html").write_text("new")
        publish(staging, output)

    assert [path.name for path in output.iterdir()] == ["index.html"]
    assert [path.name for path in output.parent.iterdir()] == ["output"]


def test_the_first_output_needs_no_earlier_one(tmp_path: Path) -> None:
    output = tmp_path / "deep" / "output"

    with staging_folder(output) as staging:
        (staging / "index.html").write_text("new")
        publish(staging, output)

    assert (output / "index.html").read_text() == "new"


def test_a_failed_exchange_puts_the_old_output_back(output: Path) -> None:
    with pytest.raises(FileNotFoundError):
        publish(output.parent / "missing", output)

    assert (output / "events" / "index.html").read_text() == "old"


def test_an_output_that_a_killed_build_set_aside_comes_back(output: Path) -> None:
    output.rename(output.with_name("output.previous"))

    with staging_folder(output):
        assert (output / "events" / "index.html").read_text() == "old"


def test_a_folder_that_a_killed_build_left_is_removed_when_it_is_old(output: Path) -> None:
    fresh, stale = output.with_name("output.building-a"), output.with_name("output.building-b")
    fresh.mkdir()
    stale.mkdir()
    os.utime(stale, (0, 0))

    with staging_folder(output):
        pass

    assert fresh.exists()
    assert not stale.exists()


def test_a_folder_of_other_files_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine")

    with pytest.raises(SettingsError, match="no build has made"):
        refuse_foreign(tmp_path, "pelicanconf.py")


def test_a_file_in_the_place_of_the_output_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("mine")

    with pytest.raises(SettingsError):
        refuse_foreign(tmp_path / "output", "pelicanconf.py")


@pytest.mark.parametrize("name", ["empty", "missing", "output"])
def test_an_empty_a_missing_and_an_own_folder_may_be_replaced(output: Path, name: str) -> None:
    (output.parent / "empty").mkdir()

    refuse_foreign(output.parent / name, "pelicanconf.py")


def test_a_scratch_folder_is_gone_afterwards() -> None:
    with scratch_folder() as folder:
        (folder / "page.html").write_text("x")

    assert not folder.exists()


def test_a_file_that_says_the_same_keeps_its_time(output: Path) -> None:
    for name, seconds in (("same.ics", 1), ("other.ics", 2), ("gone.ics", 3)):
        (output / name).write_text("old")
        os.utime(output / name, (seconds, seconds))

    with staging_folder(output) as staging:
        for name, text in (("same.ics", "old"), ("other.ics", "new"), ("fresh.ics", "old")):
            (staging / name).write_text(text)
        keep_times(staging, output, ["same.ics", "other.ics", "fresh.ics"])

        assert (staging / "same.ics").stat().st_mtime == 1
        assert (staging / "other.ics").stat().st_mtime > 3
        assert (staging / "fresh.ics").stat().st_mtime > 3


def test_builds_that_end_together_replace_the_output_one_after_the_other(tmp_path: Path) -> None:
    output = tmp_path / "output"

    def build(number: int) -> None:
        with staging_folder(output) as staging:
            (staging / "events").mkdir()
            (staging / "events" / "index.html").write_text(f"{number}")
            publish(staging, output)

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(build, range(200)))

    assert [Path("events"), Path("events/index.html")] == sorted(
        path.relative_to(output) for path in output.rglob("*")
    )
    assert ["output"] == [path.name for path in tmp_path.iterdir()]
