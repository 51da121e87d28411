"""Every kind of page fits: small screens, zoom, large text, wide spacing, right to left."""

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import samples_of
from browser.sites import BuiltSite
from browser.visits import HALVES, NARROW, WIDE, context_of, faults_of

#: What is wider than the screen, and what is cut off in a box of its own.
_TOO_WIDE = """
() => {
  const root = document.documentElement;
  const name = (element) => `${element.localName}.${element.className} "${
    element.textContent.trim().slice(0, 40)}"`;
  const all = [...document.body.querySelectorAll("*")];
  const faults = [];
  if (root.scrollWidth > root.clientWidth) {
    const out = all.filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return right > root.clientWidth + 1 || left < -1;
    });
    faults.push(`${root.scrollWidth} px of ${root.clientWidth}: ${out.slice(0, 3).map(name)}`);
  }
  for (const element of all) {
    const hides = ["hidden", "clip"].includes(getComputedStyle(element).overflowX);
    const isSeen = element.clientWidth > 1 && !element.closest("svg");
    if (hides && isSeen && (element.scrollWidth > element.clientWidth + 1
        || element.scrollHeight > element.clientHeight + 1)) {
      faults.push(`cut off: ${name(element)}`);
    }
  }
  return faults;
}
"""

#: WCAG 2.2, success criterion 1.4.12.
_SPACING = """
() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}
"""

_RIGHT_TO_LEFT = "() => { document.documentElement.dir = 'rtl'; }"

#: The size of letters that somebody chose in the browser's settings, twice the usual.
_LARGE = {"fontSizes": {"standard": 32, "fixed": 26}}


def as_it_is(_: Page) -> None:
    """Change nothing."""


def with_large_text(page: Page) -> None:
    """Enlarge the letters until another page is opened."""
    session = page.context.new_cdp_session(page)
    session.send("Page.setFontSizes", _LARGE)
    session.detach()


def with_spacing(page: Page) -> None:
    page.evaluate(_SPACING)


def with_usual_spacing(page: Page) -> None:
    page.evaluate("document.adoptedStyleSheets = []")


def right_to_left(page: Page) -> None:
    page.evaluate(_RIGHT_TO_LEFT)


def left_to_right(page: Page) -> None:
    page.evaluate("document.documentElement.dir = 'ltr'")


#: Large letters stay large: they come last, and are turned around too.
EVERY_WAY = (
    as_it_is,
    right_to_left,
    left_to_right,
    with_spacing,
    with_usual_spacing,
    with_large_text,
    right_to_left,
)


def fits(*changes: Callable[[Page], None]) -> Callable[[Page], Sequence[str]]:
    """Return what looks at a page under each change, at once small, wide and 400 % zoomed.

    A screen of 1,280 px at 400 % is one of 320 px.
    """

    def look(page: Page) -> Sequence[str]:
        faults = []
        for change in changes:
            change(page)
            for size in (WIDE, NARROW):
                page.set_viewport_size(size)
                words = f"{change.__name__} at {size['width']} px"
                faults += [f"{words}: {fault}" for fault in page.evaluate(_TOO_WIDE)]
        return faults

    return look


@pytest.mark.parametrize("half", HALVES)
def test_no_page_scrolls_sideways_nor_cuts_words(
    browser: Browser, public: BuiltSite, root: str, half: slice
) -> None:
    with context_of(browser) as context:
        assert not faults_of(context, root, samples_of(public.output)[half], fits(*EVERY_WAY))


def test_what_is_too_wide_is_found(browser: Browser) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.set_content(
            "<p style='width: 30em'>Coffee<p style='overflow:hidden;height:1em'>a<br>b"
        )

        too_wide, cut, *_ = fits(as_it_is)(page)[-2:]
        large = fits(with_large_text)(page)

    assert too_wide.startswith("as_it_is at 320 px: ")
    assert cut == 'as_it_is at 320 px: cut off: p. "ab"'
    assert large[-2].startswith("with_large_text at 320 px: 9")
