"""Search in a real browser: what residents type finds what they mean."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, Response, expect

from browser.serving import gzipped
from browser.sites import BuiltSite, Sites
from building import COFFEE

FILES = {
    "events/coffee.md": COFFEE.replace("title:", "program: talks\ntitle:").replace(
        "Bring a question.", "Bring a <b>question</b> about the roundabout."
    ),
    "events/past.md": COFFEE.replace("2026-12-09", "2026-03-11").replace(
        "title: Coffee with a Cop", "title: Spring walk"
    ),
    "events/soon.md": COFFEE.replace("title: Coffee with a Cop", "title: Winter walk"),
    "programs/talks.md": "---\ntitle: Talks & walks\nsummary: We talk.\n---\nHello.\n",
    "pages/about.md": "Title: About\n\nWe use no cookies.\n",
}

#: Between the build and the end of the winter walk, and after it.
BEFORE, AFTER = "2026-12-01T12:00:00-05:00", "2026-12-20T12:00:00-05:00"


@pytest.fixture(scope="session")
def root(sites: Sites, serve: Callable[[BuiltSite], str]) -> str:
    return serve(sites.small("search", FILES))


@pytest.fixture
def page(browser: Browser, root: str) -> Iterator[Page]:
    """Return the page of search; at the end its console has to be silent."""
    opened = browser.new_page()
    said: list[str] = []
    opened.on("console", lambda message: said.append(message.text))
    opened.on("pageerror", lambda error: said.append(str(error)))
    opened.clock.set_fixed_time(BEFORE)
    opened.goto(f"{root}/search/")
    yield opened
    opened.close()
    assert [line for line in said if "favicon" not in line] == []


def search(page: Page, words: str) -> list[str]:
    """Type words and return the titles that are found, past ones last."""
    status = page.get_by_role("status")
    page.get_by_label("What are you looking for?").fill(words)
    page.keyboard.press("Enter")
    expect(status).to_have_text(re.compile("found|does not work"), timeout=15_000)
    return page.locator(".found h3").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("coffee", "Coffee with a Cop"),
        ("corner cafe", "Coffee with a Cop"),
        ("talks", "Talks & walks"),
        ("talks", "Coffee with a Cop"),
        ("roundabout", "Coffee with a Cop"),
        ("december", "Coffee with a Cop"),
        ("cookies", "About"),
    ],
)
def test_what_residents_type_finds_it(page: Page, words: str, found: str) -> None:
    assert found in search(page, words)


def test_past_events_are_found_apart_and_say_so(page: Page) -> None:
    search(page, "spring walk")

    past = page.locator("section", has=page.get_by_role("heading", name="past events")).first
    expect(past.get_by_role("heading", level=3).first).to_have_text("Spring walk")
    expect(past.locator(".when").first).to_contain_text("Over: Wednesday, March 11, 2026")


@pytest.mark.parametrize(("moment", "told"), [(BEFORE, 0), (AFTER, 1)])
def test_the_clock_says_what_is_over_since_the_build(page: Page, moment: str, told: int) -> None:
    page.clock.set_fixed_time(moment)
    search(page, "winter walk")

    line = page.locator(".found li", has_text="Winter walk")
    assert told == line.get_by_text("Over:").count()


def test_what_answers_is_fetched_with_the_first_search_and_no_sooner(page: Page) -> None:
    """The field keeps the budgets of every page; who searches asks for more, and knows why.

    Pagefind reads its index with 72 kB of WebAssembly and 25 kB of script; of the index itself it
    fetches only the parts with the words that were typed.
    """
    fetched: list[Response] = []
    page.on("response", lambda answer: fetched.append(answer))  # noqa: PLW0108  # it keeps a name on it
    page.reload(wait_until="networkidle")
    before = [answer.url for answer in fetched]
    fetched.clear()
    search(page, "coffee")

    assert not [url for url in before if "pagefind" in url or "finding" in url]
    assert fetched
    assert sum(len(gzipped(answer.body())) for answer in fetched) < 120_000


def test_text_that_looks_like_html_stays_text(page: Page) -> None:
    search(page, "<img src=x onerror=alert(1)> roundabout")

    assert 0 == page.locator(".found img").count()
    assert page.locator(".found mark").count()


def test_nothing_found_is_said_and_the_lists_stay(page: Page) -> None:
    assert [] == search(page, "xylophone")
    expect(page.get_by_role("status")).to_have_text("Nothing was found. Try fewer or other words.")
    expect(page.get_by_role("link", name="Winter walk")).to_be_visible()


def test_a_search_has_an_address_to_share_and_results_lead_on(page: Page, root: str) -> None:
    search(page, "roundabout")
    shared = page.url
    page.goto("about:blank")
    page.goto(shared)
    page.locator(".found a").first.click()

    assert f"{root}/search/?q=roundabout" == shared
    assert f"{root}/events/coffee/" == page.url


def test_it_works_by_keyboard_alone(page: Page) -> None:
    page.get_by_label("What are you looking for?").focus()
    page.keyboard.type("roundabout")
    expect(page.get_by_role("status")).to_contain_text("found", timeout=15_000)
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")

    assert "Coffee with a Cop" == page.evaluate("document.activeElement.textContent")


def test_without_a_script_the_page_is_a_list(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}/search/")

    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_text("Your browser can search this page")).to_be_visible()
    expect(page.get_by_role("link", name="Coffee with a Cop")).to_be_visible()
    context.close()
