"""Hugo, in an environment of its own: never in the product's."""

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from importlib.util import find_spec
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements.txt"

#: Debian's Python has no pip to give away.
_HAS_PIP = find_spec("ensurepip") is not None


def hugo_in(folder: Path) -> Path:
    """Return the program; install it below ``folder`` unless it is there already.

    The list names its version and the hashes of its files. Where it cannot be had, the process that
    installs it says why, and ``subprocess.CalledProcessError`` is raised.
    """
    name = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    place = folder / f"hugo-{name}"
    found = _program(place)
    if found is None:
        venv.create(place, with_pip=_HAS_PIP, clear=True)
        command = [*_installer(place / "bin" / "python"), "--quiet", "--require-hashes"]
        subprocess.run([*command, "--requirement", str(REQUIREMENTS)], check=True)
        found = _program(place)
    if found is None:
        raise FileNotFoundError(f"The package has no program below {place}")
    return found


def _installer(python: Path) -> list[str]:
    """Return the command that installs for a Python: its own pip, else uv, else the pip here."""
    if _HAS_PIP:
        return [str(python), "-m", "pip", "install"]
    uv = os.environ.get("UV") or shutil.which("uv")
    if uv:
        return [uv, "pip", "install", "--python", str(python)]
    base = getattr(sys, "_base_executable", sys.executable)
    return [base, "-m", "pip", "--python", str(python), "install"]


def _program(place: Path) -> Path | None:
    return next(iter(sorted(place.glob("lib/python*/site-packages/hugo/binaries/hugo*"))), None)
