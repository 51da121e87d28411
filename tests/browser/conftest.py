"""A browser, and the site that it looks at.

The browser lives as long as a module of tests: its event loop would be in the way of others.
"""

import shutil
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from urllib.parse import urljoin

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from browser.serving import served
from browser.sites import BuiltSite, Sites

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@pytest.fixture(scope="session")
def chromium() -> str:
    """Return the path of Debian's browser; nothing is skipped where there is none."""
    path = shutil.which("chromium")
    assert path, "chromium not found: install Debian's package chromium"
    return path


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield running
        running.close()


@pytest.fixture(scope="session")
def sites(tmp_path_factory: pytest.TempPathFactory) -> Sites:
    return Sites.of_run(tmp_path_factory)


@pytest.fixture(scope="session")
def public(sites: Sites) -> BuiltSite:
    return sites.public()


@pytest.fixture(scope="session")
def below(sites: Sites) -> BuiltSite:
    return sites.below()


@pytest.fixture(scope="session")
def serve() -> Iterator[Callable[[BuiltSite], str]]:
    """Return what serves a site until the end of the run and tells its address."""
    with ExitStack() as stack:
        addresses: dict[BuiltSite, str] = {}

        def address_of(site: BuiltSite) -> str:
            if site not in addresses:
                addresses[site] = stack.enter_context(served(site.output, site.base))
            return addresses[site]

        yield address_of


@pytest.fixture(scope="session")
def root(public: BuiltSite, serve: Callable[[BuiltSite], str]) -> str:
    """Return the address at which the public's site is served, without a final slash."""
    return serve(public)


@pytest.fixture
def saved() -> Callable[[Page, str], bytes]:
    """Return what fetches a file as a click on its link would."""

    def fetch(page: Page, reference: str) -> bytes:
        answer = page.request.get(urljoin(page.url, reference))
        assert answer.ok, f"{answer.status}: {answer.url}"
        return answer.body()

    return fetch
