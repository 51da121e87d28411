"""What ``bench`` runs works, and measures every feed that the pages name."""

import subprocess
import sys

from community.core import addresses
from own_site import ROOT, unmeasured


def printed_by(script: str, *words: str) -> str:
    """Run a script of the benchmarks, which is not to be slowed down while it measures."""
    command = [sys.executable, str(ROOT / "benchmarks" / script), *words]
    return subprocess.run(
        command, env=unmeasured(), capture_output=True, text=True, check=True
    ).stdout


def test_the_size_of_every_feed_is_printed() -> None:
    printed = printed_by("feed_sizes.py", "20")

    title, *rows = printed.strip().splitlines()
    sizes = {
        row.split()[0]: [int(part.replace(",", "")) for part in row.split()[1:]] for row in rows
    }
    feeds = {
        getattr(addresses, name)
        for name in dir(addresses)
        if name.endswith("_PATH")
        and str(getattr(addresses, name)).endswith((".ics", ".json", ".xml"))
    }
    assert title.split() == ["20", "events", "bytes", "gzipped"]
    assert feeds - {addresses.RELEASE_PATH} < sizes.keys()  # which is no feed
    assert {"programs/talks/rss.xml", "programs/talks/calendar.ics"} < sizes.keys()
    assert all(whole > gzipped > 0 for whole, gzipped in sizes.values())


def test_what_compares_imported_calendars_tells_what_it_needs() -> None:
    printed = printed_by("import_feeds.py", "--help")

    assert "--since" in printed


def test_the_cost_of_a_build_is_printed() -> None:
    printed = printed_by("build_cost.py", "5", "1")

    first, *others = printed.splitlines()
    assert first == "5 events, median of 1, processor seconds"
    assert ["plain Pelican", "the main job", "all of it", "all of it again"] == [
        each[:16].strip() for each in others
    ]
    assert all("ratio" in each for each in others)


def test_the_wait_for_a_refreshed_page_is_printed() -> None:
    printed = printed_by("serve_refresh.py", "8", "1")

    first, refreshed, whole = printed.splitlines()
    assert first == "8 events, 1 rounds, seconds after saving"
    assert refreshed.startswith("the page is refreshed ")
    assert whole.startswith("all is built ")
