"""How large the feeds are: bytes of each, as they are and gzipped, for more and more events.

    .venv/bin/python benchmarks/feed_sizes.py [EVENTS ...]

The events are those of build_cost.py: of one program, at one venue, over 900 days. Where the
calendar is too large, the reason is printed, and the other feeds are measured without it.
"""

import gzip
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from build_cost import make_corpora

#: March 25, 2026, in the middle of the events, so that half of them are coming.
_AS_OF = "1774396800"

_SIZES = (100, 1_000, 10_000)

_SUFFIXES = {".ics", ".xml", ".json"}

_SETTINGS = """
from siteconf import *
PLUGINS = [name for name in PLUGINS if name not in {without!r}]
"""


def make_feeds(site: Path, *without: str) -> str:
    """Build ``site`` without some plugins; return what is wrong, or ``""``."""
    settings = _SETTINGS.format(without=set(without))
    (site / "feedsconf.py").write_text(settings, encoding="utf-8")
    command = [sys.executable, "-m", "pelican", "content", "-s", "feedsconf.py", "-q"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": _AS_OF, "PYTHONPATH": str(site)}
    done = subprocess.run(
        command, cwd=site, env=environment, capture_output=True, encoding="utf-8", check=False
    )
    return done.stderr if done.returncode else ""


def feeds_in(output: Path) -> dict[str, bytes]:
    """Return the feeds by their address; the file that adds a single event is none."""
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in sorted(output.rglob("*.*"))
        if path.suffix in _SUFFIXES and path.name != "event.ics"
    }


def main(count: int) -> None:
    """Measure the feeds of so many events, and print."""
    with tempfile.TemporaryDirectory() as folder:
        site, _ = make_corpora(Path(folder), count)
        refused = make_feeds(site)
        if refused:
            print(refused.rstrip())
            refused = make_feeds(site, "community.ical_feed")
        if refused:
            sys.exit(refused)
        feeds = feeds_in(site / "output")
    print(f"{f'{count:,} events':32}{'bytes':>12}{'gzipped':>12}")
    for address, octets in feeds.items():
        print(f"{address:32}{len(octets):12,}{len(gzip.compress(octets)):12,}")
    print(flush=True)


if __name__ == "__main__":
    for size in map(int, sys.argv[1:] or _SIZES):
        main(size)
