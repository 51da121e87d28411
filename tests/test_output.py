from pathlib import Path

import pytest

from community.core.language import spoken
from community.intake.spoken_languages import read_languages
from community.made import Made
from community.output import write_output
from contexts import make_context


def test_a_file_is_written_with_the_folders_it_needs(tmp_path: Path) -> None:
    write_output(make_context(made=Made(folder=tmp_path)), "events/coffee/event.ics", b"BEGIN")

    assert (tmp_path / "events" / "coffee" / "event.ics").read_bytes() == b"BEGIN"


def test_a_file_of_another_language_stands_below_its_home(tmp_path: Path) -> None:
    _, spanish = read_languages(("en", "es"))
    with spoken(spanish):
        write_output(make_context(made=Made(folder=tmp_path)), "rss.xml", b"<rss/>")

    assert (tmp_path / "es" / "rss.xml").read_bytes() == b"<rss/>"


@pytest.mark.parametrize("path", ["../evil.ics", "events/../../evil.ics", "/evil.ics"])
def test_nothing_is_written_outside(tmp_path: Path, path: str) -> None:
    context = make_context(made=Made(folder=tmp_path / "output"))
    with pytest.raises(ValueError, match="not below the output folder"):
        write_output(context, path, b"BEGIN")

    assert not list(tmp_path.rglob("evil.ics"))
