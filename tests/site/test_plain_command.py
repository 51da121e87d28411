"""The plain ``pelican`` command makes again only what was edited, as the task ``build`` does."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from building import COFFEE, make_site, run_pelican
from community.unchanged import unchanged
from edited_site import QUICK
from repository import Repository

OTHER = COFFEE.replace("Bring a question.", "Bring two.")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that the plain command has built."""
    files = {"events/coffee.md": COFFEE, "events/tea.md": COFFEE}
    settings = make_site(tmp_path, files, more=QUICK)
    (tmp_path / ".gitignore").write_text(".cache\noutput*\nother*\n")
    Repository(tmp_path).commit(datetime.now(UTC) - timedelta(days=1))
    for path in (settings, tmp_path / "content", *(tmp_path / "content").rglob("*")):
        os.utime(path, (0, 0))  # what was saved just now is read again
    assert printed(tmp_path).startswith("Built 19 pages")
    return tmp_path


def printed(site: Path, *options: str) -> str:
    """Build, and return what the command says."""
    done = run_pelican(site / "pelicanconf.py", *options)
    assert done.returncode == 0, done.stderr
    return done.stdout


def coffee(output: Path) -> str:
    return (output / "events/coffee/index.html").read_text()


def place(output: Path) -> int:
    """Return where a folder is on disk: a whole build puts another in its place."""
    return output.stat().st_ino


def test_what_was_built_is_not_built_again(site: Path) -> None:
    before = {path: path.stat() for path in (site / "output").rglob("*")}

    assert printed(site).startswith("Nothing has changed. ")
    assert unchanged(site) is not None
    assert before == {path: path.stat() for path in (site / "output").rglob("*")}


def test_an_edit_is_all_that_is_made(site: Path) -> None:
    before = place(site / "output")
    (site / "content/events/coffee.md").write_text(OTHER)

    assert printed(site).startswith("Built ")
    assert "Bring two." in coffee(site / "output")
    assert place(site / "output") == before


def test_other_settings_make_another_site_and_leave_this_one_known(site: Path) -> None:
    before = place(site / "output")
    (site / "content/events/coffee.md").write_text(OTHER)

    assert printed(site, "-o", "other").startswith("Built ")
    assert "Bring two." in coffee(site / "other")
    assert "Bring two." not in coffee(site / "output")
    assert unchanged(site) is None
    printed(site)
    assert "Bring two." in coffee(site / "output")
    assert place(site / "output") == before
    printed(site, "-e", 'SITENAME="Another"')
    assert place(site / "output") != before


def test_settings_that_cannot_be_read_are_told_as_ever(site: Path) -> None:
    settings = site / "pelicanconf.py"
    (site / "siteconf.py").write_text(settings.read_text())
    settings.write_text("SITENAME = ")

    assert run_pelican(site / "siteconf.py").returncode == 0
    assert run_pelican(settings).returncode != 0


def test_functions_of_another_file_of_settings_make_another_site(site: Path) -> None:
    before = place(site / "output")
    (site / "otherconf.py").write_text(
        "from pelicanconf import *\nJINJA_FILTERS = {'loud': lambda text: text.upper()}\n"
    )

    assert run_pelican(site / "otherconf.py").stdout.startswith("Built ")
    assert place(site / "output") != before
