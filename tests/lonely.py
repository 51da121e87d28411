"""Scripts in a process of their own, of one thread: only such a process may be copied."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

_BEGIN = """
import os, signal, sys, time
from community.core.zones import zone_of
from community.processes.allowed import is_allowed
from community.processes.second import SecondProcessError
from community.processes.sharing import shared

FIRST = os.getpid()
told, tell = os.pipe()

def is_second():
    return os.getpid() != FIRST

def two(work, items=range(20)):
    return shared(work, items, fewest=2, may_share=lambda: True)
"""


def begin(script: str) -> subprocess.Popen[str]:
    """Begin a script in a group of processes of its own."""
    return subprocess.Popen(
        [sys.executable, "-W", "error", "-c", _BEGIN + script],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def run(script: str) -> str:
    """Return what a script prints."""
    process = begin(script)
    printed, errors = process.communicate(timeout=60)
    assert (process.returncode, errors) == (0, "")
    return printed
