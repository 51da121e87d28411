"""What a command costs: with all the processes that it starts."""

import os
import sys
from pathlib import Path

import pytest

from speed.measure import CommandError, measure

MEGA = 1_000_000

#: Holds 60 MB here and as much in a process of its own, for a while, and works for it.
BOTH = """
import subprocess, sys, time
held = bytearray(60_000_000)
if "alone" not in sys.argv:
    subprocess.run([sys.executable, __file__, "alone"], check=True)
sum(range(2_000_000))
time.sleep(0.3)
"""


def test_processes_of_a_process_are_counted_too(tmp_path: Path) -> None:
    script = tmp_path / "both.py"
    script.write_text(BOTH)

    cost = measure([sys.executable, str(script)], tmp_path, os.environ)
    alone = measure([sys.executable, str(script), "alone"], tmp_path, os.environ)

    assert cost.clock > 0.6
    assert 0 < alone.processor < cost.processor
    assert 60 * MEGA < alone.memory < 120 * MEGA < cost.memory


def test_a_command_that_fails_tells_what_it_printed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('no room'); raise SystemExit(3)"]

    with pytest.raises(CommandError, match=r"ended with 3:\nno room"):
        measure(command, tmp_path, os.environ)
