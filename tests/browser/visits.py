"""A page in the browser, and everything that happened while it was opened."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Response, ViewportSize

from browser.kinds import SitePage
from own_site import AS_OF

WIDE: ViewportSize = {"width": 1280, "height": 800}
MIDDLE: ViewportSize = {"width": 768, "height": 1024}
NARROW: ViewportSize = {"width": 320, "height": 640}

_TABS = 8

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

    def begin(self) -> "Visit":
        """Open the page and note from now on what goes on."""
        for event, listener in self._listeners.items():
            self.page.on(event, listener)  # type: ignore[call-overload]  # names of events
        self.page.goto(self.address)
        return self

    def end(self) -> None:
        """Note nothing more: the tab may be used for another visit."""
        for event, listener in self._listeners.items():
            self.page.remove_listener(event, listener)

    @cached_property
    def _listeners(self) -> dict[str, Callable[[Any], None]]:
        return {
            "request": lambda request: self.requests.append(request.url),
            "console": lambda message: self.faults.append(f"console: {message.text}"),
            "pageerror": lambda error: self.faults.append(f"script: {error}"),
            "requestfailed": lambda asked: self.faults.append(f"not answered: {asked.url}"),
            "response": lambda answer: self.faults.extend(_refusal(answer)),
        }


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
    return _quiet(Visit(page=context.new_page(), address=address).begin())


def visit_all(context: BrowserContext, addresses: Sequence[str]) -> Iterator[Visit]:
    """Open pages, in a few tabs because each is waited for until it has been quiet for long."""
    tabs = [context.new_page() for _ in addresses[:_TABS]]
    for first in range(0, len(addresses), _TABS):
        some = addresses[first : first + _TABS]
        visits = [
            Visit(page=tab, address=each).begin() for tab, each in zip(tabs, some, strict=False)
        ]
        for seen in visits:
            yield _quiet(seen)
            seen.end()
    for tab in tabs:
        tab.close()


def _quiet(seen: Visit) -> Visit:
    seen.page.wait_for_load_state("networkidle")
    seen.faults += _what_scripts_saw(seen)
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
