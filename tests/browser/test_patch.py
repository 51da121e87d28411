"""What makes an open page the new one, over many small pages that nobody has thought of."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from playwright.sync_api import Browser, Page

from browser.random_pages import random_pairs
from preview.test_server import answering

#: Patches each pair twice: as it was sent, and with what a script like clock.js makes of it.
#: Tells for each whether it is what a load would have given, "left" where it was refused untouched.
_PATCH = """
async (pairs) => {
  const { patch } = await import("/_preview/patch.js");
  const parsed = (text) => new DOMParser().parseFromString(text, "text/html");
  const untouched = () => {};
  function clock(page) {
    for (const line of page.querySelectorAll("[data-to]"))
      line.textContent = `in ${line.dataset.to} days`;
    for (const list of page.querySelectorAll("[data-next]")) {
      const items = [...list.children];
      const days = (item) => Number(item.querySelector("[data-to]")?.dataset.to ?? 0);
      const next = items.find((item) => days(item) > 4);
      for (const item of items) {
        item.hidden = days(item) > 0 && days(item) < 3;
        item.classList.toggle("is-next", item === next);
      }
      if (next && next !== items[0]) list.prepend(next);
      if (list.nextElementSibling) list.nextElementSibling.hidden = next;
    }
  }
  function patched(before, after, script) {
    const [live, loaded] = [parsed(before), parsed(after)];
    script(live);
    script(loaded);
    const was = live.cloneNode(true);
    try {
      patch(parsed(before), parsed(after), live, null);
    } catch (error) {
      return live.isEqualNode(was) ? "left" : `half done: ${error}`;
    }
    return live.isEqualNode(loaded) ? "loaded" : live.documentElement.outerHTML;
  }
  return pairs.map(([before, after]) =>
    [untouched, clock].map((script) => patched(before, after, script)));
}
"""


@pytest.fixture
def page(browser: Browser, tmp_path: Path) -> Iterator[Page]:
    with answering(tmp_path) as server, closing(browser.new_context()) as context:
        opened = context.new_page()
        opened.goto(f"http://127.0.0.1:{server.port}/")
        yield opened


def test_a_page_without_anything_for_scripts_always_becomes_the_new_one(page: Page) -> None:
    pairs = random_pairs(Random(1), 400, for_scripts=False)  # noqa: S311  # the same every time

    outcomes = page.evaluate(_PATCH, pairs)

    assert [["loaded", "loaded"]] * len(pairs) == outcomes


def test_a_page_that_scripts_change_becomes_what_they_would_make_of_the_new_one(page: Page) -> None:
    pairs = random_pairs(Random(2), 1500, for_scripts=True)  # noqa: S311  # the same every time

    outcomes = page.evaluate(_PATCH, pairs)

    wrong = [
        (pair, outcome)
        for pair, outcome in zip(pairs, outcomes, strict=True)
        if not {"loaded", "left"}.issuperset(outcome)
    ]
    assert [] == wrong[:3]
    of_clock = [by_clock for _, by_clock in outcomes]
    assert min(of_clock.count("loaded"), of_clock.count("left")) > len(pairs) / 10
