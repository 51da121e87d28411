"""The pages that staff send or print, looked at by the checkers of other authors."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.test_accessibility import violations_in_every_look
from browser.test_html import faults_of_html
from browser.visits import context_of
from community.digest_command import write_digest
from community.fairness_command import tell_fairness
from own_site import AS_OF, copy_site

PAGES = ["fairness.html", "digest.html", "digest.es.html"]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of what the tasks wrote of the sample."""
    root = tmp_path_factory.mktemp("site")
    copy_site(root)
    assert 0 == tell_fairness(root, since="", to="share", as_of=AS_OF.isoformat())
    assert 0 == write_digest(root, week="2026-12-01", to="share", as_of=AS_OF.isoformat())
    return root / "share"


def test_their_html_is_valid(written: Path) -> None:
    # Mail programs keep styles that stand in the elements; in some, those alone.
    faults = [fault for fault in faults_of_html(written) if ": no-inline-style: " not in fault]

    assert not faults


@pytest.mark.parametrize("name", PAGES)
def test_everybody_can_read_them(browser: Browser, written: Path, name: str) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.goto((written / name).as_uri())

        assert not violations_in_every_look(page)


@pytest.mark.parametrize("name", PAGES)
def test_they_fit_a_small_screen(browser: Browser, written: Path, name: str) -> None:
    with context_of(browser) as context:
        page = context.new_page()
        page.set_viewport_size({"width": 320, "height": 800})
        page.goto((written / name).as_uri())

        assert 320 == page.evaluate("document.documentElement.scrollWidth")
