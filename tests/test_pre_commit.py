"""The hook that looks at the content before a commit: it refuses mistakes and nothing else."""

import shutil
import sys
from pathlib import Path
from subprocess import CalledProcessError

import pytest

from own_site import ROOT, copy_site
from repository import NOW_UTC, Repository

EVENT = "content/events/2027/coffee-after-work.md"


@pytest.fixture
def site(tmp_path: Path) -> Repository:
    """A copy of the sample under git, whose hooks are turned on; run.py prepares nothing."""
    copy_site(tmp_path)
    shutil.copytree(ROOT / ".githooks", tmp_path / ".githooks")
    repository = Repository(tmp_path)
    repository.write(".gitignore", "/.cache/\n__pycache__/\n")
    repository.write(
        "run.py",
        "import subprocess, sys\n"
        f"words = [{sys.executable!r}, '-P', '-m', 'invoke', *sys.argv[1:]]\n"
        "sys.exit(subprocess.call([*words, '--as-of', '2026-11-22T12:00']))\n",
    )
    repository.commit(NOW_UTC)
    repository.git("config", "core.hooksPath", ".githooks")
    return repository


def refusal(site: Repository) -> str:
    """Return what the hook says of a commit of everything, ``""`` where it was made."""
    before = site.git("rev-parse", "HEAD")
    try:
        site.commit(NOW_UTC)
    except CalledProcessError as error:
        assert before == site.git("rev-parse", "HEAD")
        return f"{error.stdout}{error.stderr}"
    assert before != site.git("rev-parse", "HEAD")
    return ""


def edit(site: Repository, before: str, after: str) -> None:
    text = (site.folder / EVENT).read_text("utf-8")
    assert before in text
    site.write(EVENT, text.replace(before, after))


def test_a_mistake_is_not_committed_and_told_with_its_line(site: Repository) -> None:
    edit(site, "Thursday, February 11", "Friday, February 11")

    told = refusal(site)

    assert f"{EVENT}:5:8: error: " in told
    assert "Nothing was committed. Mend the lines above and try again.\n" in told


def test_a_good_change_is_committed_advice_or_not(site: Repository) -> None:
    edit(site, "Thursday, February 11", "Friday, February 12")
    edit(site, "Free, and the diner", "On Monday it is free, and the diner")

    assert "" == refusal(site)


def test_what_is_no_content_is_not_looked_at(site: Repository) -> None:
    site.write("run.py", "raise SystemExit(2)\n")

    assert "" == refusal(site)


def test_where_the_program_fails_the_commit_is_made(site: Repository) -> None:
    site.write("run.py", "raise SystemExit(1)\n")
    edit(site, "Thursday, February 11", "Friday, February 12")

    assert "" == refusal(site)
