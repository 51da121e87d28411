"""What comes out of a printer."""

import re
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import SitePage, samples_of
from browser.sites import BuiltSite
from browser.test_accessibility import COLOR, violations_on
from browser.visits import HALVES, context_of, faults_of, open_page

_EVENTS = re.compile(r"([a-z]{2}/)?events/\*/(DATE/)?")


def pages_of_pdf(pdf: bytes) -> int:
    """Return how many pages a PDF of Chromium has."""
    return len(re.findall(rb"/Type\s*/Page\b", pdf))


def longer_than(most: int, page: Page) -> list[str]:
    """Tell each paper on which a page takes more sheets than that."""
    counts = {paper: pages_of_pdf(page.pdf(format=paper)) for paper in ("Letter", "A4")}
    return [f"{count} sheets of {paper}" for paper, count in counts.items() if count > most]


def events_of(output: Path) -> list[SitePage]:
    """Return the samples of events, without those that list the dates of a series."""
    events = [page for page in samples_of(output) if _EVENTS.fullmatch(page.kind)]
    return [page for page in events if "ul.lines" not in page.shows]


def flyers_of(output: Path) -> list[SitePage]:
    return [page for page in samples_of(output) if "/flyer/" in page.kind]


def test_an_event_fits_on_two_sheets(browser: Browser, public: BuiltSite, root: str) -> None:
    events = events_of(public.output)
    assert events

    with context_of(browser) as context:
        assert not faults_of(context, root, events, partial(longer_than, 2))


def test_a_flyer_fits_on_one(browser: Browser, public: BuiltSite, root: str) -> None:
    flyers = flyers_of(public.output)
    assert flyers

    with context_of(browser) as context:
        assert not faults_of(context, root, flyers, partial(longer_than, 1))


def unreadable_on_paper(page: Page) -> Sequence[str]:
    page.emulate_media(media="print")
    return violations_on(page, COLOR)


def test_paper_shows_the_facts_and_no_ways_to_click(browser: Browser, root: str) -> None:
    with context_of(browser, color_scheme="dark") as context:
        page = open_page(context, f"{root}/events/coffee-at-the-lantern/")
        page.emulate_media(media="print", color_scheme="dark")

        assert page.get_by_text("In an emergency, call 911.").is_visible()
        assert page.locator("main .answers address").is_visible()
        assert not page.locator("main .maps").is_visible()
        assert not page.get_by_role("navigation", name="Main").is_visible()
        ink = page.evaluate("getComputedStyle(document.body).color.match(/[0-9]+/g).map(Number)")
        assert max(ink) < 64


@pytest.mark.parametrize("half", HALVES)
def test_words_can_be_read_with_backgrounds_and_without(
    browser: Browser, public: BuiltSite, root: str, half: slice
) -> None:
    pages = samples_of(public.output)[half]
    with context_of(browser, color_scheme="dark") as context:
        assert not faults_of(context, root, pages, unreadable_on_paper)


def test_sheets_are_counted(browser: Browser) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.set_content(
            "<p style='break-after: page'>one</p><p style='break-after: page'>two</p>3"
        )

        assert longer_than(2, page) == ["3 sheets of Letter", "3 sheets of A4"]
