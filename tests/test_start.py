"""What a task loads before it begins: Python takes longer for that than for many a build."""

import json
import os
import re
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from community.last_build import Made, remember

ROOT = Path(__file__).parent.parent

#: The Python that staff start: the one behind the environment.
BASE = getattr(sys, "_base_executable", sys.executable)

SAID = "Nothing has changed."


def loaded_by(*command: str, folder: Path) -> set[str]:
    """Return the modules that Python loads beside its own, which ``-S`` keeps to a few."""
    done = subprocess.run(
        [BASE, "-S", "-X", "importtime", *command],
        cwd=folder,
        env={name: text for name, text in os.environ.items() if not name.startswith("COV")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout == f"{SAID}\n"
    return set(re.findall(r"\| +(\S+)$", done.stderr, flags=re.MULTILINE))


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A site that was built, in an environment that run.py made."""
    for name in ("run.py", "requirements.txt", "plugins/community/unchanged.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes((ROOT / name).read_bytes())
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.symlink_to(sys.executable)
    stamp = "import run; print(run.fingerprint(run.REQUIREMENTS), end='')"
    printed = subprocess.check_output([BASE, "-c", stamp], cwd=tmp_path)
    (tmp_path / ".venv/installed-requirements").write_bytes(printed)
    (tmp_path / "output").mkdir()
    now = datetime.now(UTC)
    made = Made(
        sources=(tmp_path / "plugins", tmp_path / "run.py"),
        output=tmp_path / "output",
        as_of=now - timedelta(hours=1),
        until=now + timedelta(hours=1),
        said=SAID,
    )
    (tmp_path / "plugins/community/__pycache__").mkdir(exist_ok=True)
    remember(tmp_path, made, began=time.time() + 60)
    return tmp_path


#: What reads, words and writes one event. ``formats/picture.py`` and ``qr_code.py`` are what pages
#: know of pictures and codes.
ONE_EVENT = (
    *("intake.files.manuscript", "intake.readers.event", "intake.models.event"),
    *("intake.record.telling", "core.calendar", "core.wording", "theme_filters"),
    *("formats.vevent", "formats.rss", "formats.sitemap", "formats.schema_org"),
    *("formats.picture", "formats.qr_code"),
)

#: What takes long to load, each with what it is for.
HEAVY = {
    "PIL": "making pictures",
    "argparse": "options",
    "asyncio": "search",
    "docutils": "Pelican's readers",
    "http.client": "fetching addresses, which segno brings along",
    "importlib.metadata": "versions of packages",
    "invoke": "tasks",
    "pagefind": "search",
    "pelican": "a whole build",
    "resvg_py": "drawing images",
    "segno": "drawing codes",
    "subprocess": "asking git",
    "watchfiles": "serve",
}


#: What either process of a rebuild loads, or neither: nothing of it delays both.
ONE_OF_TWO = {
    *("babel.messages", "email", "icalendar", "jinja2", "logging", "lxml", "markdown", "nh3"),
    *("pydantic", "uuid", "xml", "yaml"),
}


def loaded_with(*names: str) -> set[str]:
    """Return what is loaded with some modules of ours."""
    imports = ", ".join(f"community.{name}" for name in names)
    program = f"import json, sys, {imports}; print(json.dumps(list(sys.modules)))"
    printed = subprocess.check_output(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins"), "COVERAGE_PROCESS_CONFIG": ""},
        encoding="utf-8",
    )
    return set(json.loads(printed))


def test_one_event_is_read_and_written_without_what_takes_long_to_load() -> None:
    assert set() == HEAVY.keys() & loaded_with(*ONE_EVENT)


def test_a_rebuild_begins_without_what_only_one_of_its_processes_needs() -> None:
    assert set() == (HEAVY.keys() | ONE_OF_TWO) & loaded_with("rebuild_command")


def test_a_build_of_which_nothing_changed_loads_next_to_nothing(site: Path) -> None:
    loaded = loaded_by("run.py", "build", folder=site)

    assert "community.unchanged" in loaded
    assert set() == loaded & {
        *("argparse", "ast", "collections", "contextlib", "dataclasses", "datetime", "enum"),
        *("functools", "importlib.util", "inspect", "json", "pathlib", "re", "shutil"),
        *("subprocess", "tempfile", "typing", "zipfile"),
    }
