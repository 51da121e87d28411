"""axe-core, the checker of Deque, on every kind of page."""

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import samples_of
from browser.sites import BuiltSite
from browser.visits import HALVES, MIDDLE, NARROW, WIDE, context_of, faults_of
from calendar_engines import install

AXE = Path(__file__).parent.parent / "engines" / "node_modules" / "axe-core" / "axe.min.js"

_ALL = {
    "type": "tag",
    "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
}

#: In dark, and in the colors of another department, nothing else is different.
COLOR = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}

_RUN = """
async (only) => (await axe.run(document, {
  runOnly: only,
  resultTypes: ["violations"],
})).violations
"""


@cache
def axe() -> str:
    install()
    return AXE.read_text("utf-8")


def violations_on(page: Page, only: Mapping[str, Any] = _ALL) -> Sequence[str]:
    if not page.evaluate("'axe' in window"):
        page.evaluate(axe())
    found: list[dict[str, Any]] = page.evaluate(_RUN, only)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


def violations_in_every_look(page: Page) -> Sequence[str]:
    """Look at a page once it is open, at three widths in light and in dark."""
    found = []
    for size in (WIDE, MIDDLE, NARROW):
        page.set_viewport_size(size)
        page.emulate_media(color_scheme="light")
        words = f"at {size['width']} px"
        found += [f"{words}: {fault}" for fault in violations_on(page)]
        page.emulate_media(color_scheme="dark")
        found += [f"{words} in the dark: {fault}" for fault in violations_on(page, COLOR)]
    return found


@pytest.mark.parametrize("half", HALVES)
def test_no_page_has_a_violation(
    browser: Browser, public: BuiltSite, root: str, half: slice
) -> None:
    pages = samples_of(public.output)[half]
    with context_of(browser) as context:
        assert not faults_of(context, root, pages, violations_in_every_look)


def test_axe_finds_what_is_wrong(browser: Browser) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.set_content(
            "<title>Coffee</title><p style='color: #bbb'>Come in.<img src=x><br>"
            "<button style='width: 1em'>a</button><button style='width: 1em'>b</button>"
        )

        found = {fault.partition(":")[0] for fault in violations_on(page)}

    assert {"html-has-lang", "color-contrast", "image-alt", "target-size"} <= found
