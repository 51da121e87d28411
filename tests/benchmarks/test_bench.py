"""A tiny run of ``bench`` with every builder: Hugo comes from the package index."""

import subprocess
import sys

from own_site import ROOT, unmeasured

BENCH = ROOT / "benchmarks" / "bench.py"


def test_every_builder_makes_the_same_of_five_events() -> None:
    command = [sys.executable, str(BENCH), "--events", "5", "--rounds", "1", "--saves", "1"]
    done = subprocess.run(command, env=unmeasured(), capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("5 events: ")
    rows = {line[:20].strip() for line in done.stdout.splitlines()}
    assert {"ours", "ours, all of it", "plain Pelican", "Hugo", "ours / Hugo"} <= rows
    assert "seconds from saving to the page that is served" in done.stdout
