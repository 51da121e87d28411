"""Every task can be done where scripts do not run."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from browser.kinds import samples_of
from browser.sites import BuiltSite
from browser.test_print import pages_of_pdf
from browser.visits import context_of, open_page

#: What can be seen of a page: its facts and its ways on. The live example of what other websites
#: include is made by a script; it repeats the first of the coming events.
_FACTS = """
() => [...document.querySelectorAll("main a[href], main time, main address, main dd")]
  .filter((element) => element.checkVisibility()
    && !element.closest("[aria-live], department-events"))
  .map((element) => `${element.localName} ${
    element.href ?? element.dateTime ?? element.textContent.trim()}`)
"""


def facts_of(browser: Browser, root: str, addresses: list[str], *, script: bool) -> list[set[str]]:
    """Return what can be seen of each page once it is open."""
    facts = []
    with context_of(browser, java_script_enabled=script) as context:
        page = context.new_page()
        for address in addresses:
            page.goto(f"{root}/{address}")
            facts.append(set(page.evaluate(_FACTS)))
    return facts


def test_scripts_bring_no_facts(browser: Browser, public: BuiltSite, root: str) -> None:
    addresses = [page.address for page in samples_of(public.output)]

    with_script = facts_of(browser, root, addresses, script=True)
    without = facts_of(browser, root, addresses, script=False)

    missing = {
        address: facts - plain
        for address, facts, plain in zip(addresses, with_script, without, strict=True)
        if facts - plain
    }
    assert not missing


def follow(page: Page, name: str) -> None:
    page.get_by_role("main").get_by_role("link", name=name).first.click()


def test_the_next_event_is_found_and_added(
    browser: Browser, root: str, saved: Callable[[Page, str], bytes]
) -> None:
    with context_of(browser, java_script_enabled=False) as context:
        page = open_page(context, f"{root}/")
        heading = page.locator("h1").inner_text()
        moment = page.locator(".is-next .when time").first.get_attribute("datetime")
        file = page.locator("main a[href$='.ics']").first.get_attribute("href")
        assert file
        calendar = saved(page, file).decode()

    assert heading == "Next event"
    assert moment
    assert moment.startswith("2026-12-0")
    assert f":{moment[:10].replace('-', '')}T" in calendar


def test_a_calendar_is_subscribed_to(
    browser: Browser, root: str, saved: Callable[[Page, str], bytes]
) -> None:
    with context_of(browser, java_script_enabled=False) as context:
        page = open_page(context, f"{root}/")
        follow(page, "Subscribe to our events")
        links = page.locator("main a[href^='webcal:']")
        shown = page.locator("main code").first.inner_text()

        assert (
            links.first.get_attribute("href") == "webcal://events.harborglen.example/calendar.ics"
        )
        assert shown == "https://events.harborglen.example/calendar.ics"
        assert saved(page, f"{root}/calendar.ics").startswith(b"BEGIN:VCALENDAR")


def test_an_event_is_found_by_its_month_and_asked_about(browser: Browser, root: str) -> None:
    with context_of(browser, java_script_enabled=False) as context:
        page = open_page(context, f"{root}/")
        follow(page, "All coming events")
        page.locator("main .card a").first.click()

        assert page.locator("main .answers address").is_visible()
        assert page.locator("main .answers a[href^='tel:']").first.is_visible()
        assert page.locator("main a[href*='openstreetmap.org']").is_visible()


@pytest.mark.parametrize(
    ("link", "heading"),
    [
        ("Evenings", "evening"),
        ("Spanish", "Spanish"),
        ("Coffee with a Cop", "Coffee with a Cop"),
        ("Harbor Glen Public Library", "Harbor Glen Public Library"),
    ],
)
def test_events_are_chosen_by_time_language_program_and_place(
    browser: Browser, root: str, link: str, heading: str
) -> None:
    with context_of(browser, java_script_enabled=False) as context:
        page = open_page(context, f"{root}/events/")
        page.locator(".choose summary").click()
        page.locator(".choose").get_by_role("link", name=link, exact=True).click()

        assert heading in page.locator("h1").inner_text()
        assert page.locator("main .card").first.is_visible()


def test_a_flyer_is_printed(browser: Browser, root: str) -> None:
    with context_of(browser, java_script_enabled=False) as context:
        page = open_page(context, f"{root}/events/coffee-at-the-lantern/")
        follow(page, "Flyer to print")
        page.wait_for_load_state()

        assert page.locator("svg.code").is_visible()
        assert page.get_by_text("Lantern Café").first.is_visible()
        assert pages_of_pdf(page.pdf(format="Letter")) == 1
