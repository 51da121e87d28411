"""A page in the browser, and everything that happened while it was opened."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize

from browser.kinds import SitePage
from own_site import AS_OF

WIDE: ViewportSize = {"width": 1280, "height": 800}
MIDDLE: ViewportSize = {"width": 768, "height": 1024}
NARROW: ViewportSize = {"width": 320, "height": 640}

_AT_A_TIME = 8

#: Every second page, and the others: two workers look at them at once.
HALVES = (slice(0, None, 2), slice(1, None, 2))

#: The example of what other websites include has come.
_SETTLED = "() => !document.querySelector('department-events:not(:has(> ul, > p))')"

_VIOLATIONS = """
window.violations = [];
addEventListener("securitypolicyviolation", (event) =>
  window.violations.push(`${event.violatedDirective}: ${event.blockedURI}`));
"""


@dataclass(kw_only=True)
class Visit:
    """A page that is open. ``faults`` are in words; ``requests`` are the addresses asked for."""

    page: Page
    address: str
    requests: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@contextmanager
def context_of(browser: Browser, **options: Any) -> Iterator[BrowserContext]:
    """Give a browser without memory, whose clock stands at the moment of the build."""
    context = browser.new_context(**{"viewport": WIDE, "service_workers": "block", **options})
    context.set_default_timeout(20_000)
    if options.get("java_script_enabled", True):
        context.clock.set_fixed_time(AS_OF)
        context.add_init_script(_VIOLATIONS)
    try:
        yield context
    finally:
        context.close()


def visit(context: BrowserContext, address: str) -> Visit:
    """Open a page, wait until it is quiet, and note what went on."""
    return next(visit_all(context, [address], close=False))


def visit_all(
    context: BrowserContext, addresses: Sequence[str], *, close: bool = True
) -> Iterator[Visit]:
    """Open pages, a few at a time because each is waited for until it has been quiet for long."""
    for first in range(0, len(addresses), _AT_A_TIME):
        visits = [_begin(context, address) for address in addresses[first : first + _AT_A_TIME]]
        for seen in visits:
            seen.page.wait_for_load_state("networkidle")
            seen.faults += _what_scripts_saw(seen)
            yield seen
            if close:
                seen.page.close()


def _begin(context: BrowserContext, address: str) -> Visit:
    page = context.new_page()
    seen = Visit(page=page, address=address)
    page.on("request", lambda request: seen.requests.append(request.url))
    page.on("console", lambda message: seen.faults.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: seen.faults.append(f"script: {error}"))
    page.on("requestfailed", lambda asked: seen.faults.append(f"not answered: {asked.url}"))
    page.on("response", lambda answer: seen.faults.extend(_refusal(answer)))
    page.goto(address)
    return seen


def _refusal(answer: Response) -> list[str]:
    return [f"{answer.status}: {answer.url}"] if answer.status >= HTTPStatus.BAD_REQUEST else []


def _what_scripts_saw(seen: Visit) -> list[str]:
    own = urlsplit(seen.address).netloc
    strangers = [asked for asked in seen.requests if urlsplit(asked).netloc not in ("", own)]
    violations: list[str] = seen.page.evaluate("window.violations ?? []")
    return [
        *(f"another host: {asked}" for asked in strangers),
        *(f"policy: {words}" for words in violations),
    ]


def open_page(context: BrowserContext, address: str) -> Page:
    """Open a page that is only to be looked at."""
    page = context.new_page()
    page.goto(address)
    return page


def faults_of(
    context: BrowserContext,
    root: str,
    pages: Sequence[SitePage],
    look: Callable[[Page], Sequence[str]],
) -> list[str]:
    """Return what ``look`` finds wrong on any of the pages, each with its page."""
    faults = []
    with one_tab(context) as open_in_tab:
        for sample in pages:
            page = open_in_tab(f"{root}/{sample.address}")
            faults += [f"/{sample.address}: {fault}" for fault in look(page)]
    return faults


@contextmanager
def one_tab(context: BrowserContext) -> Iterator[Callable[[str], Page]]:
    """Give what opens one address after the other, in one tab: a tab for each costs twice as much.

    Whatever was emulated for the page before, each page is opened as in a new tab.
    """
    page = context.new_page()
    size = page.viewport_size or WIDE
    in_dark = page.evaluate("matchMedia('(prefers-color-scheme: dark)').matches")

    def open_next(address: str) -> Page:
        page.set_viewport_size(size)
        page.emulate_media(
            media="null", color_scheme="dark" if in_dark else "light", forced_colors="none"
        )
        page.goto(address)
        page.wait_for_function(_SETTLED)
        return page

    try:
        yield open_next
    finally:
        page.close()
