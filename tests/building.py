"""Small whole sites: made in a folder, built, and read back."""

import ast
import subprocess
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from textwrap import dedent

from community.build_report import BuildReport
from community.site import build_site

ROOT = Path(__file__).parent.parent

#: The moment that the small sites believe in, unless a test says otherwise.
AS_OF = datetime(2026, 11, 22, 15, 0, tzinfo=UTC)

COFFEE = """\
---
title: Coffee with a Cop
start: 2026-12-09 08:00
end: 09:30
venue:
  name: Corner Cafe
  street: 1 Main Street
  city: Harbor Glen
---
Bring a question.
"""

_SETTINGS = """\
import sys
from pathlib import Path

ROOT = Path(__file__).parent
sys.path.insert(0, {plugins!r})

from community.site import StrictPelican

TIMEZONE = "America/New_York"
COMMUNITY = {{
    "department": "Harbor Glen Police Department",
    "city": "Harbor Glen, Delaware",
    "timezone": TIMEZONE,
    "non_emergency": "302-555-0100",
    "uid_domain": "events.harborglen.example",
    "languages": {languages!r},
}}
SITENAME = "Harbor Glen Police: Community Events"
SITEURL = "https://events.harborglen.example"
PATH = str(ROOT / "content")
THEME = {theme!r}
OUTPUT_PATH = str(ROOT / "output")
RELATIVE_URLS = True
PELICAN_CLASS = StrictPelican
PLUGIN_PATHS = [{plugins!r}]
PLUGINS = {names!r}
{more}
"""


def plugins_of_site() -> list[str]:
    """Return the ``PLUGINS`` of the real ``pelicanconf.py``: small sites have the same outputs."""
    tree = ast.parse((ROOT / "pelicanconf.py").read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "PLUGINS":
            return [str(name) for name in ast.literal_eval(node.value)]
    raise LookupError("pelicanconf.py names no plugins")


def make_site(
    folder: Path,
    files: Mapping[str, str | bytes],
    *,
    more: str = "",
    languages: Sequence[str] = (),
) -> Path:
    """Write a site with these files, by their path below ``content/``; return its settings file.

    ``more`` are further lines of the settings. Without ``languages`` it speaks English, and Spanish
    where a file is in Spanish.
    """
    (folder / "content").mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        path = folder / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else dedent(text).encode())
    settings = folder / "pelicanconf.py"
    spoken = ["en", "es"] if any(name.endswith(".es.md") for name in files) else ["en"]
    words = {
        "languages": list(languages) or spoken,
        "plugins": str(ROOT / "plugins"),
        "theme": str(ROOT / "theme"),
        "more": more,
    }
    text = _SETTINGS.format(**words, names=plugins_of_site())
    settings.write_text(text, encoding="utf-8")
    _share_what_is_slow_to_make(folder)
    return settings


def _share_what_is_slow_to_make(folder: Path) -> None:
    """Let all small sites keep drawings and templates in one place, where each is made once.

    They are kept under what they are made of, so that no site gets what is not its own.
    """
    (folder / ".cache").mkdir(exist_ok=True)
    for name in ("social", "templates", "pictures"):
        shared, own = ROOT / ".cache" / "small-sites" / name, folder / ".cache" / name
        shared.mkdir(parents=True, exist_ok=True)
        if not own.exists():
            own.symlink_to(shared)


def build(settings: Path, *, as_of: datetime = AS_OF) -> BuildReport:
    """Build the site in this process."""
    return build_site(settings, as_of=as_of)


def run_pelican(settings: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Build the site with the plain ``pelican`` command, in a process of its own."""
    command = [sys.executable, "-m", "pelican", "content", "-s", settings.name, *options]
    return subprocess.run(command, cwd=settings.parent, capture_output=True, text=True, check=False)


def files_below(folder: Path) -> dict[str, bytes]:
    """Return every file's bytes by its path below ``folder``."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}
