"""What staff see in ``serve``: the page follows what they save, and tells what is wrong in it."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.renewing import as_loaded, as_open
from browser.test_accessibility import AXE
from building import COFFEE, ROOT, make_site

PATIENCE_MS = 60_000

LONG = COFFEE + "\n\n".join(
    f"Paragraph {n} about [safety](https://x.example/{n})." for n in range(60)
)
SECRET = COFFEE.replace("title:", "draft: true\ntitle:").replace("Coffee", "Secret")
SERVE = """\
import sys
from pathlib import Path
from community.serve import serve
sys.exit(serve(Path(sys.argv[1]), port=sys.argv[2]))
"""


class Served:
    """A small site that staff write, and its address."""

    def __init__(self, root: Path, port: int) -> None:
        self.root = root
        self.address = f"http://127.0.0.1:{port}"

    def save(self, name: str, text: str) -> None:
        (self.root / "content" / "events" / f"{name}.md").write_text(text, encoding="utf-8")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    root = tmp_path_factory.mktemp("served")
    make_site(root, {"events/coffee.md": LONG})
    (root / "plugins").symlink_to(ROOT / "plugins")
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-c", SERVE, str(root), str(port)],
        env={**os.environ, "PYTHONPATH": str(ROOT / "plugins")},
        stdout=subprocess.DEVNULL,
    )
    site = Served(root, port)
    try:
        _wait_for(f"{site.address}/events/coffee/")
        yield site
    finally:
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)


def _wait_for(address: str) -> None:
    latest = time.monotonic() + PATIENCE_MS / 1000
    while True:
        try:
            urlopen(address, timeout=10).close()  # noqa: S310  # an address of ours
        except OSError:
            assert time.monotonic() < latest
            time.sleep(0.1)
        else:
            return


@pytest.fixture
def page(browser: Browser, served: Served) -> Iterator[Page]:
    """Give the event's page, all that was saved before built, and no complaint of the browser."""
    served.save("coffee", LONG)
    (served.root / "content" / "events" / "secret.md").unlink(missing_ok=True)
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    context.set_default_timeout(PATIENCE_MS)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("console", lambda line: complaints.append(line.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.goto(f"{served.address}/events/coffee/")
    expect(opened.locator("h1")).to_have_text("Coffee with a Cop", timeout=PATIENCE_MS)
    _is_idle(opened)
    yield opened
    context.close()
    assert [] == [line for line in complaints if "404 (Not Found)" not in line]


def _is_idle(page: Page) -> None:
    expect(page.locator("#state")).to_contain_text("This is the site", timeout=PATIENCE_MS)


def test_the_page_is_renewed_where_the_reader_was(page: Page, served: Served) -> None:
    page.evaluate("scrollTo(0, 900)")
    page.get_by_role("link", name="safety").nth(20).focus()
    scrolled = page.evaluate("scrollY")

    served.save("coffee", LONG.replace("Coffee", "Tea"))

    expect(page.locator("h1")).to_have_text("Tea with a Cop", timeout=PATIENCE_MS)
    expect(page.get_by_role("link", name="safety").nth(20)).to_be_focused()
    assert scrolled == page.evaluate("scrollY")


def test_words_of_a_real_page_change_in_place(page: Page, browser: Browser, served: Served) -> None:
    page.evaluate("window.mark = 1")

    served.save(
        "coffee", LONG.replace("Coffee", "Tea").replace("\n\nParagraph 7", "\n\nMore.\n\nAnd 7")
    )

    expect(page.locator("h1")).to_have_text("Tea with a Cop", timeout=PATIENCE_MS)
    _is_idle(page)
    assert as_loaded(browser, page.url) == as_open(page)
    assert page.evaluate("window.mark") == 1


def test_a_page_that_is_as_it_was_is_left_alone(page: Page, served: Served) -> None:
    page.goto(f"{served.address}/search/")
    page.evaluate("window.mark = 1")

    served.save("coffee", f"{LONG}\nOne more.\n")
    expect(page.locator("#state")).to_contain_text("Building", timeout=PATIENCE_MS)
    _is_idle(page)

    assert page.evaluate("window.mark") == 1


def test_a_mistake_is_shown_over_the_page_until_it_is_mended(page: Page, served: Served) -> None:
    page.get_by_role("link", name="safety").nth(3).focus()
    served.save("coffee", LONG.replace("start:", "strat:"))

    dialog = page.get_by_role("dialog", name="The last build failed")
    expect(dialog).to_be_visible(timeout=PATIENCE_MS)
    assert "content/events/coffee.md:3:1" in dialog.inner_text()
    assert "error: 'strat' is not a known key" in dialog.inner_text()
    assert "Did you mean 'start'?" in dialog.inner_text()
    expect(dialog.get_by_role("button", name="Hide")).to_be_focused()
    assert "Coffee with a Cop" in page.locator("h1").inner_text()

    served.save("coffee", LONG)
    expect(dialog).to_have_count(0, timeout=PATIENCE_MS)
    expect(page.get_by_role("link", name="safety").nth(3)).to_be_focused()


def test_a_mistake_can_be_hidden_and_shown_again(page: Page, served: Served) -> None:
    served.save("coffee", LONG.replace("start:", "strat:"))
    dialog = page.get_by_role("dialog", name="The last build failed")
    expect(dialog).to_be_visible(timeout=PATIENCE_MS)

    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.goto(f"{served.address}/events/")
    problems = page.get_by_role("button", name="Problems: 1")
    expect(problems).to_be_visible()
    expect(dialog).to_have_count(0)
    problems.click()
    expect(dialog).to_be_visible()


def test_the_clock_is_set_and_the_page_believes_it(page: Page) -> None:
    page.get_by_label("Show the site as of").fill("2026-12-09T08:30")
    page.get_by_role("button", name="Show", exact=True).click()
    expect(page.locator("#state")).to_have_text(
        "This is the site as of 2026-12-09 08:30.", timeout=PATIENCE_MS
    )

    expect(page.locator("header .clock")).to_have_text("happening now")
    assert "2026-12-09T13:30" in page.evaluate("new Date().toISOString()")
    assert page.evaluate("typeof Date()") == "string"
    assert page.evaluate("new Date(0).getTime() + Date.parse('1970-01-01T00:00Z')") == 0

    page.get_by_role("button", name="Now").click()
    expect(page.locator("#state")).to_have_text("This is the site as of now.", timeout=PATIENCE_MS)
    assert abs(page.evaluate("Date.now()") / 1000 - time.time()) < 60


def test_drafts_are_marked_wherever_they_are_shown(page: Page, served: Served) -> None:
    served.save("secret", SECRET)
    page.goto(f"{served.address}/events/")
    page.get_by_label("Drafts too").check()
    mark = page.locator(".preview-hidden")

    expect(mark.first).to_have_text("Draft: residents do not see this", timeout=PATIENCE_MS)
    page.get_by_role("link", name="Secret with a Cop").first.click()
    expect(page.locator(".preview-hidden + main")).to_be_visible()
    assert mark.count() == 1

    page.get_by_label("Drafts too").uncheck()
    expect(page.locator("#state")).to_have_text("This is the site as of now.", timeout=PATIENCE_MS)
    expect(mark).to_have_count(0)


def test_the_bar_is_on_no_paper_and_hides_nothing_that_has_focus(page: Page) -> None:
    page.get_by_role("link", name="safety").last.focus()
    bar = page.locator("[data-preview-bar]")
    focused = page.evaluate("document.activeElement.getBoundingClientRect().bottom")
    assert focused <= page.evaluate(
        "document.querySelector('[data-preview-bar]').getBoundingClientRect().top"
    )

    page.emulate_media(media="print")
    expect(bar).to_be_hidden()


def test_the_bar_and_a_mistake_are_accessible(browser: Browser, served: Served) -> None:
    served.save("coffee", LONG)
    with closing(browser.new_context(bypass_csp=True)) as context:
        page = context.new_page()
        page.goto(f"{served.address}/events/coffee/")
        _is_idle(page)
        page.evaluate(AXE.read_text(encoding="utf-8"))
        bar = page.evaluate("axe.run().then(({violations}) => violations.map(v => v.id))")
        served.save("coffee", LONG.replace("start:", "strat:"))
        expect(page.get_by_role("dialog")).to_be_visible(timeout=PATIENCE_MS)
        mistake = page.evaluate("axe.run().then(({violations}) => violations.map(v => v.id))")

    assert ([], []) == (bar, mistake)
