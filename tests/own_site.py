"""The department's own site, the one in this repository: read as it is, or built from a copy."""

import os
import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from community.core.department import Department
from community.intake.library import Library, read_library
from community.intake.settings import read_department
from community.settings_file import read_settings_file
from making import NEW_YORK

ROOT = Path(__file__).parent.parent

#: The day from which on the sample's events are told as coming.
AS_OF = datetime(2026, 11, 22, 12, tzinfo=NEW_YORK)

_PARTS = ("content", "plugins", "theme", "pelicanconf.py", "publishconf.py", "tasks.py")


def own_department() -> Department:
    settings = ROOT / "pelicanconf.py"
    return read_department(read_settings_file(settings), settings)


def read_content(root: Path) -> Library:
    return read_library(root, root / "content", own_department(), as_of=AS_OF)


def copy_content(target: Path) -> None:
    shutil.copytree(ROOT / "content", target / "content")


def copy_site(target: Path) -> None:
    """Copy what a build needs, without git's record of it."""
    for name in _PARTS:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(
                source, target / name, ignore=shutil.ignore_patterns("__pycache__", ".*")
            )
        else:
            shutil.copy(source, target / name)


def unmeasured() -> dict[str, str]:
    """Return the variables for a process that coverage does not look at.

    It would run half as long again; and of a copy of the code, nothing would be counted.
    """
    return {name: value for name, value in os.environ.items() if not name.startswith("COVERAGE_")}


def run_task(root: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """Run a task of a copied site as ``run.py`` would, as of ``AS_OF``."""
    return run_words(root, *words, "--as-of", AS_OF.isoformat())


def run_words(root: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a task of a copied site with these words and no others; nobody is there to be asked."""
    return subprocess.run(
        (sys.executable, "-P", "-m", "invoke", "--search-root", str(root), *words),
        cwd=root,
        env={**unmeasured(), "PYTHONUTF8": "1", **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
