"""What happens while a page opens: nothing but what it needs, from its own host."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from browser.kinds import pages_of, samples_of
from browser.sites import BuiltSite
from browser.visits import context_of, visit, visit_all

#: The page itself among them; pictures that wait to be scrolled to are asked for later.
_REQUESTS = 6

_KEPT = """
async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage),
  ...(await indexedDB.databases()).map((base) => base.name),
]
"""


def test_pages_open_quietly_with_few_requests_and_keep_nothing(
    browser: Browser, public: BuiltSite, root: str
) -> None:
    faults = []
    with context_of(browser) as context:
        addresses = [f"{root}/{sample.address}" for sample in samples_of(public.output)]
        for seen in visit_all(context, addresses):
            words = list(seen.faults)
            if len(seen.requests) > _REQUESTS:
                words.append(f"{len(seen.requests)} requests: {seen.requests}")
            words += [f"kept: {name}" for name in seen.page.evaluate(_KEPT)]
            faults += [f"{seen.address}: {word}" for word in words]

        assert not faults
        assert not context.cookies()


def test_all_of_it_works_in_a_folder_of_another_site(
    browser: Browser, below: BuiltSite, serve: Callable[[BuiltSite], str]
) -> None:
    faults = []
    with context_of(browser) as context:
        of_each_kind = {page.kind: page.address for page in samples_of(below.output)}
        addresses = [f"{serve(below)}/{address}" for address in of_each_kind.values()]
        for seen in visit_all(context, addresses):
            faults += [f"{seen.address}: {fault}" for fault in seen.faults]

    assert not faults


@pytest.mark.parametrize("address", ["no-such-page", "events/2019/no-such-event/flyer/"])
def test_an_address_of_no_page_shows_the_page_for_that_at_any_depth(
    browser: Browser, below: BuiltSite, serve: Callable[[BuiltSite], str], address: str
) -> None:
    with context_of(browser) as context:
        seen = visit(context, f"{serve(below)}/{address}")
        link = seen.page.get_by_role("main").get_by_role("link").first
        link.click()

        assert seen.page.url == f"{serve(below)}/"
        assert seen.faults[0] == f"404: {serve(below)}/{address}"
        assert all(" 404 " in fault for fault in seen.faults[1:])


def test_a_former_address_leads_on(browser: Browser, public: BuiltSite, root: str) -> None:
    former = [page for page in pages_of(public.output) if page.is_redirect]
    with context_of(browser) as context:
        page = context.new_page()
        page.goto(f"{root}/{former[0].address}")
        page.wait_for_url(lambda address: address != f"{root}/{former[0].address}")

        assert page.locator("h1").is_visible()


def test_what_a_page_must_not_do_is_seen(browser: Browser, root: str) -> None:
    with context_of(browser) as context:
        context.route("**/about/", lambda route: route.fulfill(body=_BAD, content_type="text/html"))

        seen = visit(context, f"{root}/about/")

    assert "console: Hello" in seen.faults
    assert any(fault.startswith("policy: style-src") for fault in seen.faults)
    assert any(fault.startswith("another host: http://127.0.0.2") for fault in seen.faults)
    assert any(fault.startswith("404: ") for fault in seen.faults)


_BAD = """<!DOCTYPE html>
<meta http-equiv="Content-Security-Policy" content="style-src 'self'">
<p style="color: red">Come in.</p>
<img src="http://127.0.0.2:9/pixel.gif" alt=""><img src="/no-such.png" alt="">
<script>console.log("Hello")</script>
"""
