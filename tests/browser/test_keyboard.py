"""Everything can be reached and seen with the keyboard alone."""

from collections.abc import Sequence

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import samples_of
from browser.sites import BuiltSite
from browser.visits import HALVES, context_of, faults_of, open_page

_STOPS = """
() => {
  window.stops = [...document.querySelectorAll(
    "a[href], button, summary, input, select, textarea, [tabindex='0']")]
    .filter((element) => !element.disabled && element.checkVisibility());
  window.visited = [];
  addEventListener("focusin", (event) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(event.target);
    const isSeen = outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    visited.push([stops.indexOf(event.target), isSeen, event.target.outerHTML.slice(0, 80)]);
  });
  return stops.length;
}
"""

_ALL_SEEN = """
() => stops.filter((element) => {
  element.focus();
  const { outlineStyle, outlineWidth } = getComputedStyle(element);
  return outlineStyle === "none" || parseFloat(outlineWidth) < 2;
}).map((element) => element.outerHTML.slice(0, 80))
"""


def faults_with_keys(page: Page) -> Sequence[str]:
    """Tab through a page: each stop in the order of the text, each with a ring around it."""
    count = page.evaluate(_STOPS)
    for _ in range(count):
        page.keyboard.press("Tab")
    visited: list[tuple[int, bool, str]] = page.evaluate("visited")
    order = [number for number, _, _ in visited]
    faults = [] if order == list(range(count)) else [f"the order of {count} stops is {order}"]
    faults += [f"no ring around {words}" for _, is_seen, words in visited if not is_seen]
    page.emulate_media(forced_colors="active")
    unseen: list[str] = page.evaluate(_ALL_SEEN)
    return [*faults, *(f"no ring in forced colors around {words}" for words in unseen)]


@pytest.mark.parametrize("half", HALVES)
def test_every_stop_is_reached_in_order_and_seen(
    browser: Browser, public: BuiltSite, root: str, half: slice
) -> None:
    with context_of(browser) as context:
        assert not faults_of(context, root, samples_of(public.output)[half], faults_with_keys)


def test_the_first_stop_skips_to_the_content(browser: Browser, root: str) -> None:
    with context_of(browser) as context:
        page = open_page(context, f"{root}/")
        page.keyboard.press("Tab")
        box = page.locator(".skip").bounding_box()
        page.keyboard.press("Enter")
        page.wait_for_function("document.activeElement.id === 'main'")
        page.keyboard.press("Tab")

        assert box
        assert box["y"] >= 0
        assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_stop_without_a_ring_is_found(browser: Browser) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.set_content(
            "<style>a {outline: none}</style><a href=a tabindex=2>a</a><a href=b>b</a>"
        )

        assert [fault[:18] for fault in faults_with_keys(page)] == [
            *["no ring around <a "] * 2,
            *["no ring in forced "] * 2,
        ]
