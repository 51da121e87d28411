"""Pictures of every kind of page, for people to look at.

    .venv/bin/python tests/browser/screenshots.py FOLDER [KIND ...]

Builds the site and writes each kind of page at four widths, in the dark, in forced colors, on
paper, right to left, with large letters and without scripts. KIND is an address with stars for
names, such as "events/*/", or that of one page, such as "events/coffee-at-the-lantern/".
"""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "plugins")]

from playwright.sync_api import Page, sync_playwright  # noqa: E402  # found through the line above

from browser.conftest import FLAGS  # noqa: E402
from browser.kinds import SitePage, pages_of, samples_of  # noqa: E402
from browser.serving import served  # noqa: E402
from browser.sites import Sites  # noqa: E402
from browser.test_layout import as_it_is, right_to_left, with_large_text  # noqa: E402
from browser.visits import context_of, open_page  # noqa: E402

#: How each page is seen: a name, and what a browser is told.
_WAYS: dict[str, dict[str, Any]] = {
    "320": {"viewport": {"width": 320, "height": 640}},
    "390": {"viewport": {"width": 390, "height": 800}},
    "768": {"viewport": {"width": 768, "height": 1024}},
    "1280": {"viewport": {"width": 1280, "height": 800}},
    "dark": {"viewport": {"width": 390, "height": 800}, "color_scheme": "dark"},
    "forced": {"viewport": {"width": 768, "height": 1024}, "forced_colors": "active"},
    "plain": {"viewport": {"width": 390, "height": 800}, "java_script_enabled": False},
}

#: What is done to a page of 320 pixels for further pictures.
_CHANGES: dict[str, Callable[[Page], None]] = {"rtl": right_to_left, "large": with_large_text}


def file_name(sample: SitePage) -> str:
    """Return an address as the name of a file: "events-coffee"."""
    return sample.address.strip("/").replace("/", "-").removesuffix(".html") or "home"


def chosen(output: Path, kinds: list[str]) -> Iterator[SitePage]:
    """Yield the samples of these kinds and the pages of these addresses; all samples for none."""
    samples = samples_of(output)
    for page in pages_of(output):
        is_sample = page in samples and (not kinds or page.kind in kinds)
        if is_sample or (page.address in kinds and not page.is_redirect):
            yield page


def take(page: Page, stem: str, way: str) -> None:
    """Write a picture of the whole page."""
    width = _WAYS[way]["viewport"]["width"]
    changes = {way: as_it_is, **(_CHANGES if way == "320" else {})}
    for name, change in changes.items():
        page.reload()
        change(page)
        # Playwright's own pictures of whole pages take the size of letters back.
        height: int = page.evaluate("document.documentElement.scrollHeight")
        page.set_viewport_size({"width": width, "height": height})
        page.screenshot(path=f"{stem}.{name}.png")
    if way == "1280":
        page.pdf(path=f"{stem}.pdf", format="Letter", print_background=True)


def main(folder: Path, kinds: list[str]) -> None:
    """Write a picture of each page in each way, and its paper as PDF."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        output = Sites(Path(scratch)).public().output
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        samples = list(chosen(output, kinds))
        with served(output) as root:
            for way, options in _WAYS.items():
                with context_of(browser, **options) as context:
                    for sample in samples:
                        page = open_page(context, f"{root}/{sample.address}")
                        take(page, f"{folder / file_name(sample)}", way)
                        page.close()
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
