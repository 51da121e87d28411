"""Where something was measured: the machine and the versions."""

import os
import platform
import subprocess
from importlib.metadata import version
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def machine() -> str:
    """Return the machine in a line: processors, memory, system."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    return (
        f"{os.cpu_count()} processors ({_processor()}), {memory:.0f} GiB, "
        f"{platform.system()} {platform.release()}"
    )


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def versions(hugo: Path) -> dict[str, str]:
    """Return the versions of what was measured; ours is the commit."""
    told = subprocess.run([hugo, "version"], capture_output=True, text=True, check=True).stdout
    return {
        "ours": _commit(),
        "Pelican": version("pelican"),
        "Python": platform.python_version(),
        "Hugo": told.split()[1].partition("-")[0].removeprefix("v"),
    }


def _commit() -> str:
    command = ["git", "describe", "--always", "--dirty=+"]
    done = subprocess.run(command, cwd=_ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "without git"
