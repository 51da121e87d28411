"""What the task ``test`` runs: style, types, then every test; all of it, whatever fails."""

import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

#: Programs of the operating system that tests start, with Debian's package of each.
PROGRAMS = {
    "chromium": "chromium",
    "git": "git",
    "node": "nodejs",
    "npm": "npm",
    "pdftoppm": "poppler-utils",
    "rsync": "rsync",
    "ssh": "openssh-client",
    "zbarimg": "zbar-tools",
}

#: What is measured by the clock is measured alone. The other tests come last: their sum is the
#: last line. Every core takes part, which saves two minutes in five on two cores.
STEPS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("mypy",),
    ("pytest", "-m", "alone", "tests/browser"),
    ("pytest", "-m", "not alone", "--cov", "-n", "auto", "--dist", "worksteal"),
)


def main(
    steps: Sequence[Sequence[str]] = STEPS,
    programs: Mapping[str, str] = PROGRAMS,
    folder: Path = ROOT,
) -> int:
    """Run every step and return 1 if one of them failed."""
    packages = [package for name, package in programs.items() if not shutil.which(name)]
    if packages:
        tell(f"The tests need programs that are missing. Debian: apt install {' '.join(packages)}")
        return 1
    failed: list[str] = []
    for step in steps:
        tell(f"--- {' '.join(step)}{', after failures of ' if failed else ''}{', '.join(failed)}")
        if subprocess.call([sys.executable, "-m", *step], cwd=folder):
            failed.append(" ".join(step))
    return 1 if failed else 0


def tell(sentence: str) -> None:
    """Print a sentence before whatever a step prints."""
    print(sentence, flush=True)  # noqa: T201  # this is the task's answer


if __name__ == "__main__":
    sys.exit(main())
