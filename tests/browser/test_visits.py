"""Pages that are opened in one tab are opened as in a new one each."""

from playwright.sync_api import Browser, Page

from browser.test_layout import EVERY_WAY, fits
from browser.visits import NARROW, context_of, one_tab

_STATE = """
() => [innerWidth, getComputedStyle(document.documentElement).fontSize, document.dir,
  document.adoptedStyleSheets.length, document.hasFocus() && document.activeElement.localName,
  ...["print", "(prefers-color-scheme: dark)", "(forced-colors: active)"].map(
    (query) => matchMedia(query).matches)]
"""


def test_what_was_done_to_a_page_is_not_done_to_the_next(browser: Browser, root: str) -> None:
    def change(page: Page) -> None:
        fits(*EVERY_WAY)(page)
        page.set_viewport_size(NARROW)
        page.emulate_media(media="print", color_scheme="light", forced_colors="active")
        page.keyboard.press("Tab")

    states = []
    with context_of(browser, color_scheme="dark") as context, one_tab(context) as open_in_tab:
        for address in ("", "events/", ""):
            page = open_in_tab(f"{root}/{address}")
            states.append(page.evaluate(_STATE))
            change(page)
            assert page.evaluate(_STATE) != states[-1]

    assert states == [[1280, "16px", "", 0, "body", False, True, False]] * 3
