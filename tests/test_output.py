from pathlib import Path

import pytest

from community.output import write_output


def test_a_file_is_written_with_the_folders_it_needs(tmp_path: Path) -> None:
    write_output(tmp_path, "events/coffee/event.ics", b"BEGIN")

    assert (tmp_path / "events" / "coffee" / "event.ics").read_bytes() == b"BEGIN"


@pytest.mark.parametrize("path", ["../evil.ics", "events/../../evil.ics", "/evil.ics"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    with pytest.raises(ValueError, match="not below the output folder"):
        write_output(tmp_path / "output", path, b"BEGIN")

    assert not list(tmp_path.rglob("evil.ics"))
