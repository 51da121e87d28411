"""axe-core, the checker of Deque, on every kind of page."""

from collections.abc import Mapping, Sequence
from functools import cache, partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

from browser.kinds import samples_of
from browser.sites import BuiltSite
from browser.visits import NARROW, WIDE, context_of, faults_of
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
    page.evaluate(axe())
    found: list[dict[str, Any]] = page.evaluate(_RUN, only)
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_page_has_a_violation(
    browser: Browser, public: BuiltSite, root: str, size: ViewportSize
) -> None:
    with context_of(browser, viewport=size) as context:
        assert not faults_of(context, root, samples_of(public.output), violations_on)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_no_page_has_a_violation_in_the_dark(
    browser: Browser, public: BuiltSite, root: str, size: ViewportSize
) -> None:
    look = partial(violations_on, only=COLOR)
    with context_of(browser, viewport=size, color_scheme="dark") as context:
        assert not faults_of(context, root, samples_of(public.output), look)


def test_axe_finds_what_is_wrong(browser: Browser) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.set_content(
            "<title>Coffee</title><p style='color: #bbb'>Come in.<img src=x><br>"
            "<button style='width: 1em'>a</button><button style='width: 1em'>b</button>"
        )

        found = {fault.partition(":")[0] for fault in violations_on(page)}

    assert {"html-has-lang", "color-contrast", "image-alt", "target-size"} <= found
