"""How long staff wait in ``serve``: from saving a file to the refreshed page in a real browser.

    .venv/bin/python benchmarks/serve_refresh.py [EVENTS] [ROUNDS]

A site of so many events is served, with search, two languages and images. Chromium
shows the page of one event. The event's title is changed and saved; the time ends when the browser
shows the new title, and once more when the rest of the site is built, too. Each is done some times,
the page idle before; the median and the worst are printed. Debian's ``chromium`` is needed.
"""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from contextlib import closing, suppress
from pathlib import Path
from statistics import median
from urllib.request import urlopen

from playwright.sync_api import Page, expect, sync_playwright

from build_cost import ROOT, make_corpora

#: The longest that anything may take, in milliseconds.
_PATIENCE = 300_000

_SERVE = """\
import sys
from pathlib import Path
from community.serve import serve
sys.exit(serve(Path(sys.argv[1]), port=sys.argv[2]))
"""


def make_served_site(folder: Path, count: int) -> Path:
    """Write a site of ``count`` events with the sample's settings; return its folder."""
    site, _ = make_corpora(folder, count)
    shutil.copy(ROOT / "pelicanconf.py", site)
    for name in ("plugins", "theme"):
        (site / name).symlink_to(ROOT / name)
    commit(site)
    return site


def commit(site: Path) -> None:
    """Make a repository of the site: without one, nothing is known of what was said before."""
    who = ("-c", "user.name=Bench", "-c", "user.email=bench@example.org")
    for words in (["init", "--quiet"], ["add", "content"], [*who, "commit", "-qm", "The site"]):
        subprocess.run(["git", *words], cwd=site, check=True)


def measured(site: Path, page: Page, address: str, rounds: int) -> tuple[list[float], list[float]]:
    """Return the seconds to the refreshed page and to the whole site, of each round."""
    event = site / "content/events/event-7.md"
    text = event.read_text()
    refreshed, whole = [], []
    page.goto(f"{address}/events/event-7/")
    for number in range(rounds):
        expect(page.locator("#state")).to_contain_text("This is", timeout=_PATIENCE)
        time.sleep(3)
        began = time.perf_counter()
        event.write_text(text.replace("Coffee with a Cop 7", f"Tea for {number}"))
        page.locator("h1", has_text=f"Tea for {number}").wait_for(timeout=_PATIENCE)
        refreshed.append(time.perf_counter() - began)
        page.locator("#state", has_text="This is").wait_for(timeout=_PATIENCE)
        whole.append(time.perf_counter() - began)
    return refreshed, whole


def wait_for_the_first_build(address: str) -> None:
    """Return when the site is there."""
    latest = time.monotonic() + _PATIENCE / 1000
    while time.monotonic() < latest:
        with suppress(OSError), urlopen(f"{address}/events/event-7/"):  # noqa: S310  # of ours
            return
        time.sleep(0.2)
    sys.exit("the site was not built")


def main(count: int, rounds: int) -> None:
    """Measure and print."""
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        site = make_served_site(Path(folder), count)
        process = subprocess.Popen(
            [sys.executable, "-c", _SERVE, str(site), str(port)],
            env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
            stdout=subprocess.DEVNULL,
        )
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=["--no-sandbox", "--disable-gpu"]
        )
        try:
            page = browser.new_page()
            wait_for_the_first_build(f"http://127.0.0.1:{port}")
            refreshed, whole = measured(site, page, f"http://127.0.0.1:{port}", rounds)
        finally:
            browser.close()
            process.send_signal(signal.SIGINT)
            process.wait()
    print(f"{count} events, {rounds} rounds, seconds after saving")
    for name, seconds in (("the page is refreshed", refreshed), ("all is built", whole)):
        print(f"{name:22} median {median(seconds):6.3f}  worst {max(seconds):6.3f}")


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    main(*(numbers + [1000, 9][len(numbers) :]))
