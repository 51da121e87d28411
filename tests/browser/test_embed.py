"""Coming events on a website of somebody else, in a real browser."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from playwright.sync_api import Browser, Page, expect

from browser.serving import gzipped, served
from browser.sites import BuiltSite, Sites
from browser.test_accessibility import violations_on
from building import COFFEE, build, make_site

FILES = {
    "events/coffee.md": COFFEE.replace("title:", "program: talks\ntitle:"),
    "events/evil.md": COFFEE.replace("2026-12-09", "2026-12-10").replace(
        "title: Coffee with a Cop", "title: <script>alert(1)</script> & <b>tea</b>"
    ),
    "events/off.md": COFFEE.replace("2026-12-09", "2026-12-11").replace(
        "title: Coffee with a Cop", "status: cancelled\nreason: Snow.\ntitle: Walk"
    ),
    "programs/talks.md": "---\ntitle: Talks\nsummary: We talk.\n---\nHello.\n",
}

HOST = """\
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>The city</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src {root};
 connect-src {root}; style-src 'self'"></head><body><main><h1>The city</h1><h2>Events</h2>
<department-events {options}><a href="{root}/events/">Coming community events</a>
</department-events>
<script type="module" src="{root}/embed/events.js"></script></main></body></html>
"""


@pytest.fixture(scope="session")
def root(sites: Sites, serve: Callable[[BuiltSite], str]) -> str:
    return serve(sites.small("embed", FILES))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    opened = browser.new_page(bypass_csp=False)
    opened.clock.set_fixed_time("2026-12-01T12:00:00-05:00")
    yield opened
    opened.close()


@contextmanager
def city(root: str, options: str) -> Iterator[str]:
    """Serve a page of another origin that includes the events; give its address."""
    with TemporaryDirectory() as folder:
        html = HOST.format(root=root, options=options)
        for name in ("index.html", "404.html", "favicon.ico"):
            (Path(folder) / name).write_text(html, "utf-8")
        with served(Path(folder)) as address:
            yield f"{address}/"


def visit(page: Page, root: str, options: str = "") -> None:
    """Open a page of another origin and wait for the events in it."""
    with city(root, options) as address:
        page.goto(address)
        page.wait_for_selector("department-events > :is(ul, p)", timeout=15_000)


def titles(page: Page) -> list[str]:
    return page.locator("department-events h3").all_inner_texts()


def test_another_website_shows_the_coming_events_with_one_line(page: Page, root: str) -> None:
    visit(page, root)

    assert ["Coffee with a Cop", "<script>alert(1)</script> & <b>tea</b>", "Canceled: Walk"] == (
        titles(page)
    )
    first = page.locator(".department-events-event").first
    expect(first.locator("time")).to_have_attribute("datetime", "2026-12-09T08:00-05:00")
    expect(first.get_by_role("link")).to_have_attribute("href", f"{root}/events/coffee/")
    expect(page.get_by_role("link", name="Coming community events")).to_be_visible()
    expect(page.locator(".is-off")).to_contain_text("Walk")


def test_no_line_breaks_between_the_ends_of_a_time(page: Page, root: str) -> None:
    visit(page, root)

    words = page.locator("department-events time").first.text_content() or ""
    assert words.endswith(" 8\u2013\u20609:30\u00a0a.m.")


def test_text_of_events_never_becomes_html(page: Page, root: str) -> None:
    visit(page, root)

    assert 0 == page.locator("department-events :is(script, b)").count()


def test_nothing_is_kept_or_sent_and_the_host_styles_it(page: Page, root: str) -> None:
    asked: list[tuple[str, str | None]] = []
    page.on("request", lambda request: asked.append((request.url, request.headers.get("referer"))))
    visit(page, root)

    assert {f"{root}/embed/events.js", f"{root}/embed/events.json"} == {
        url for url, _ in asked if url.startswith(root)
    }
    assert not any(referer for url, referer in asked if url.endswith(".json"))
    assert [] == page.context.cookies()
    assert 0 == page.evaluate("localStorage.length + sessionStorage.length")
    assert 0 == page.locator("department-events [style], iframe").count()


@pytest.mark.parametrize(
    ("options", "shown"),
    [
        ('program="talks"', ["Coffee with a Cop"]),
        ('count="1"', ["Coffee with a Cop"]),
        ('program="talks" count="x" lang="es"', ["Coffee with a Cop"]),
        ('venue="nowhere"', []),
    ],
)
def test_options_narrow_the_list(page: Page, root: str, options: str, shown: list[str]) -> None:
    visit(page, root, options)

    assert shown == titles(page)


@pytest.fixture(scope="session")
def spanish_root(sites: Sites, serve: Callable[[BuiltSite], str]) -> str:
    """Serve a site whose own language is Spanish, with English below ``/en/``."""

    def build_it(folder: Path) -> None:
        build(make_site(folder, FILES, languages=["es", "en"]))

    return serve(sites.once("embed-es", build_it, "https://events.harborglen.example"))


@pytest.mark.parametrize(
    ("options", "day"),
    [("", "miércoles"), ('lang="es"', "miércoles"), ('lang="en"', "Wednesday")],
)
def test_a_language_is_found_whichever_is_the_sites_own(
    page: Page, spanish_root: str, options: str, day: str
) -> None:
    visit(page, spanish_root, options)

    assert day in page.locator("department-events time").first.inner_text()


def test_the_level_of_headings_is_chosen(page: Page, root: str) -> None:
    visit(page, root, 'heading="4"')

    assert 3 == page.locator("department-events h4").count()


def test_what_is_over_by_the_clock_is_left_out(page: Page, root: str) -> None:
    page.clock.set_fixed_time("2026-12-11T07:00:00-05:00")
    visit(page, root)

    assert ["Canceled: Walk"] == titles(page)


def test_where_nothing_is_planned_it_says_so(page: Page, root: str) -> None:
    page.clock.set_fixed_time("2027-12-11T07:00:00-05:00")
    visit(page, root)

    expect(page.locator("department-events p")).to_have_text("No event is planned right now.")


def test_axe_finds_nothing_on_the_other_website(page: Page, root: str) -> None:
    visit(page, root)

    assert [] == violations_on(page)


@pytest.mark.parametrize("scripts", [True, False], ids=["no answer", "no scripts"])
def test_without_scripts_or_without_an_answer_the_link_stays(
    browser: Browser, root: str, scripts: object
) -> None:
    context = browser.new_context(java_script_enabled=bool(scripts))
    page = context.new_page()
    page.route("**/events.json", lambda route: route.abort())
    with city(root, "") as address:
        page.goto(address)

        expect(page.get_by_role("link", name="Coming community events")).to_be_visible()
        assert 0 == page.locator("department-events > :not(a)").count()
    context.close()


def test_the_page_of_instructions_has_a_live_example(page: Page, root: str) -> None:
    page.goto(f"{root}/embed/")

    expect(page.locator("department-events h3")).to_have_count(3, timeout=15_000)


def test_the_script_is_small() -> None:
    script = Path(__file__).parents[2] / "plugins/community/embed_events.js"

    assert len(gzipped(script.read_bytes())) <= 2048
