"""What a command costs: with all the processes that it starts."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from own_site import ROOT
from speed.measure import CommandError, Cost, measure

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


#: Measures as the task does: whoever measures has little memory, for the kernel counts it too.
MEASURING = """
import dataclasses, json, os, pathlib, sys
from speed.measure import measure
cost = measure(sys.argv[1:], pathlib.Path(), os.environ)
print(json.dumps(dataclasses.asdict(cost)))
"""


def cost_of(*command: str) -> Cost:
    told = subprocess.run(
        [sys.executable, "-c", MEASURING, *command],
        cwd=ROOT / "benchmarks",
        stdout=subprocess.PIPE,
        check=True,
    )
    return Cost(**json.loads(told.stdout))


def test_processes_of_a_process_are_counted_too(tmp_path: Path) -> None:
    script = tmp_path / "both.py"
    script.write_text(BOTH)

    cost = cost_of(sys.executable, str(script))
    alone = cost_of(sys.executable, str(script), "alone")

    assert cost.clock > 0.6
    assert 0 < alone.processor < cost.processor
    assert 60 * MEGA < alone.memory < 120 * MEGA < cost.memory


def test_a_command_that_fails_tells_what_it_printed(tmp_path: Path) -> None:
    command = [sys.executable, "-c", "print('no room'); raise SystemExit(3)"]

    with pytest.raises(CommandError, match=r"ended with 3:\nno room"):
        measure(command, tmp_path, os.environ)
