"""What a command costs: time on the clock, processor time and memory, of all its processes.

Processor time is what the kernel counts for the command and every process it waited for. Memory is
the largest sum of what its processes held at one moment, with what they share divided among them
(proportional set size, looked up in ``/proc`` forty times a second), and at least what the largest
of them held (``ru_maxrss``), which the kernel knows without looking. It counts there what the
measuring process holds when it starts the command: keep that small.
"""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_PAUSE = 0.025
_KIB = 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """Seconds on the clock, seconds of processors, bytes of memory at the peak."""

    clock: float
    processor: float
    memory: int


class CommandError(RuntimeError):
    """A command did not end well; the message holds what it printed."""


def measure(command: Sequence[str], folder: Path, environment: Mapping[str, str]) -> Cost:
    """Run a command in a folder and return what it cost; raise ``CommandError`` if it fails."""
    began = time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=folder,
        env=dict(environment),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
    ) as process:
        watch = _Watch(process.pid)
        watch.start()
        printed = process.stdout.read() if process.stdout else ""
        _, status, used = os.wait4(process.pid, 0)
        clock = time.perf_counter() - began
        watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise CommandError(f"{' '.join(command)} ended with {process.returncode}:\n{printed}")
    largest = used.ru_maxrss * (1 if sys.platform == "darwin" else _KIB)
    return Cost(
        clock=clock,
        processor=used.ru_utime + used.ru_stime,
        memory=max(largest, watch.peak),
    )


class _Watch(threading.Thread):
    """Looks at a process and those it started, until it is told to stop."""

    def __init__(self, process: int) -> None:
        super().__init__(daemon=True)
        self.peak = 0
        self._process = process
        self._stopped = threading.Event()

    def run(self) -> None:
        """Keep the largest sum that was seen."""
        while not self._stopped.wait(_PAUSE):
            # What is about to become another program (vfork) shows the memory that it came from.
            memories = set(map(_memory_of, _tree_of(self._process)))
            self.peak = max(self.peak, sum(map(_shared_of, memories)))

    def stop(self) -> None:
        """End, and wait for it."""
        self._stopped.set()
        self.join()


def _tree_of(process: int) -> list[int]:
    """Return a process and all that it and its own have started."""
    found = [process]
    for one in found:
        try:
            for path in Path(f"/proc/{one}/task").glob("*/children"):
                found.extend(map(int, path.read_text().split()))
        except OSError:
            continue  # it has just ended
    return found


def _memory_of(process: int) -> str:
    """Return what the kernel says of the memory of a process."""
    try:
        return Path(f"/proc/{process}/smaps_rollup").read_text(encoding="utf-8")
    except OSError:
        return ""  # it has just ended


def _shared_of(memory: str) -> int:
    """Return the bytes that are its own, and its part of those that it shares."""
    lines = memory.splitlines()
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) * _KIB
