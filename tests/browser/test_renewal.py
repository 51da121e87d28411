"""How an open page becomes its new edition in ``serve``: in place, or loaded where scripts matter.

The pages here are small and written by the tests, so nothing has to be built.
"""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, Route, expect

from browser.renewing import PAGE, Shown, as_loaded, as_open, at_the_first
from preview.test_server import answering

PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"></svg>'


@pytest.fixture
def shown(tmp_path: Path) -> Iterator[Shown]:
    with answering(tmp_path / "output", ask=lambda _: None) as server:
        yield Shown(server)


@pytest.fixture
def page(browser: Browser, shown: Shown) -> Iterator[Page]:
    """Give the open page, marked so that it is known whether it was loaded again."""
    with closing(browser.new_context(viewport={"width": 800, "height": 400})) as context:
        opened = context.new_page()
        faults: list[str] = []
        opened.on("pageerror", lambda error: faults.append(str(error)))
        with opened.expect_event("requestfinished", _is_of_patch):  # what was sent is known then
            opened.goto(shown.address)
        opened.evaluate("window.mark = 1")
        yield opened
        assert [] == faults


def _is_of_patch(request: Request) -> bool:
    return request.resource_type == "fetch"


def _is_as_it_was(page: Page) -> bool:
    return bool(page.evaluate("window.mark === 1"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Coffee with a Cop", "Tea & 'more' with a Cop"),
        ("<p>Bring a question.</p>", "<p>Bring a question.</p>\n<p>Or <b>two</b>.</p>"),
        ("<li>Donuts</li>", ""),
        ("<li>Donuts</li>", "<li>Donuts</li><li>Bagels</li>\n<li>Fruit</li>"),
        ("<p>Bring", "<!-- a note --><p>Bring"),
        ("<p>Bring a question.</p>", "<h2>Bring</h2>a question."),
        ('<a href="/old/">', '<a href="/new/" lang="es">'),
        ('<body class="one">', "<body>"),
        ('class="clock"', 'class="clock is-far"'),
        ('<link rel="canonical" href="/a/">', '<link rel="canonical" href="/b/">'),
        ("</svg>", '<circle r="4"></circle></svg>'),
        ("<p>Bring a question.</p>", '<p>Bring.</p>\n<svg viewBox="0 0 1 1"><path></path></svg>'),
    ],
)
def test_words_change_in_place(
    page: Page, browser: Browser, shown: Shown, old: str, new: str
) -> None:
    shown.replace(old, new)

    expect(page.locator("#end")).to_have_text("Edition 2")
    assert as_loaded(browser, shown.address) == as_open(page)
    assert _is_as_it_was(page)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('data-to="2026-12-09"', 'data-to="2026-12-10"'),
        ('<p class="clock" data-to="2026-12-09"></p>', ""),
        ("<p>Bring a question.</p>", '<p>Bring a question.</p><p data-to="2027"></p>'),
        ('</p>\n<p id="words"', '</p><p>Beside</p>\n<p id="words"'),
        ('data-dawn="1"', 'data-dawn="2"'),
        ('<html lang="en"', '<html lang="es"'),
        ('src="/page.js"', 'src="/page.js?2"'),
        ("</head>", "<style>p { color: red }</style></head>"),
        ('href="/style.css"', 'href="/style.css?2"'),
        ("</head>", '<base href="/"></head>'),
        ("img-src 'self'", "img-src 'none'"),
        ("<p>Bring a question.</p>", "<p>Bring a question.</p><form></form>"),
        ('<input id="typed">', '<input id="typed" value="typed">'),
        ("<p>Bring a question.</p>", "<p>Bring a question.</p><my-map></my-map>"),
        ("<p>Bring a question.</p>", "<p>Bring a question.</p><template>x</template>"),
        ("<p>Bring a question.</p>", "<p>Bring a question.</p><p hidden>x</p>"),
        ("<p>Bring", "<p hidden>Bring"),
        ("<!DOCTYPE html>", ""),
    ],
)
def test_what_scripts_or_the_browser_need_at_the_start_is_loaded(
    page: Page, browser: Browser, shown: Shown, old: str, new: str
) -> None:
    shown.replace(old, new)

    expect(page.locator("#end")).to_have_text("Edition 2")
    assert as_loaded(browser, shown.address) == as_open(page)
    assert not _is_as_it_was(page)


@pytest.mark.parametrize(
    ("done", "new"),
    [
        ("document.querySelector('main > p').textContent = 'Mine'", "<h2>Other</h2><p>words</p>"),
        ("document.querySelector('main > p').textContent = 'Mine'", "<p>Other</p>"),
        (
            "document.querySelector('main > p').className = 'mine'",
            '<p class="x">Words</p>',
        ),
        ("document.querySelector('main > p').className = 'mine'", "<h2>Other</h2><p>words</p>"),
        ("document.querySelector('main').append('Mine')", "<p>Other</p>"),
        ("document.querySelector('h1').remove()", "<p>Other</p>"),
        ("document.querySelector('main').prepend(document.querySelector('ul'))", "<p>Other</p>"),
    ],
)
def test_what_a_script_has_changed_is_loaded(
    page: Page, browser: Browser, shown: Shown, done: str, new: str
) -> None:
    page.evaluate(done)

    shown.replace("<p>Bring a question.</p>", new)

    expect(page.locator("#end")).to_have_text("Edition 2")
    assert as_loaded(browser, shown.address) == as_open(page)
    assert not _is_as_it_was(page)


def test_what_the_reader_has_done_stays(page: Page, shown: Shown) -> None:
    page.locator("summary").click()
    page.locator("#typed").fill("half a sentence")
    page.evaluate("scrollTo(0, 300)")

    shown.replace("Coffee", "Tea").replace("<p>Inside</p>", "<p>Within</p><p>it</p>")

    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    expect(page.locator("details p").first).to_have_text("Within")
    expect(page.locator("#typed")).to_have_value("half a sentence")
    expect(page.locator("#typed")).to_be_focused()
    assert [True, 300] == page.evaluate("[document.querySelector('details').open, scrollY]")
    assert _is_as_it_was(page)


def test_the_focus_is_kept_where_its_element_is_replaced(page: Page, shown: Shown) -> None:
    page.locator("p a").focus()

    shown.replace('<p><a href="/old/">Old</a></p>', '<h2><a href="/old/">Old</a></h2>')

    expect(page.locator("h2 a")).to_be_focused()
    assert not _is_as_it_was(page)


def test_what_a_template_holds_is_loaded(page: Page, shown: Shown) -> None:
    shown.replace("<p>Bring", "<template>one</template><p>Bring")
    expect(page.locator("#end")).to_have_text("Edition 2")
    page.wait_for_load_state("networkidle")

    shown.replace("one</template>", "two</template>")

    expect(page.locator("#end")).to_have_text("Edition 3")
    assert "two" == page.evaluate("document.querySelector('template').innerHTML")


def test_the_page_ends_with_the_last_of_two_quick_editions(page: Page, shown: Shown) -> None:
    def be_overtaken(route: Route) -> None:
        answer = route.fetch()
        shown.replace("Tea", "Juice")
        page.wait_for_timeout(300)  # by then the page was told of it
        route.fulfill(response=answer)

    at_the_first(page, shown.address, be_overtaken)
    shown.replace("Coffee", "Tea")

    expect(page.locator("h1")).to_have_text("Juice with a Cop")
    assert page.title() == "Juice with a Cop"
    assert _is_as_it_was(page)


def test_a_page_that_is_not_sent_in_time_is_loaded(page: Page, shown: Shown) -> None:
    at_the_first(page, shown.address, Route.abort)

    shown.replace("Coffee", "Tea")

    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    assert not _is_as_it_was(page)


def test_a_page_that_has_been_sent_otherwise_is_loaded(browser: Browser, shown: Shown) -> None:
    """Between loading and the look at what was sent, the page may have changed."""

    def change_before_it_is_known(route: Route) -> None:
        shown.write_page(PAGE.replace('class="one"', 'class="two"'))
        route.continue_()

    with closing(browser.new_context()) as context:
        page = context.new_page()
        at_the_first(page, "**/patch.js", change_before_it_is_known)
        page.goto(shown.address)

        expect(page.locator("body")).to_have_class("two")
        assert page.evaluate("performance.getEntriesByType('navigation')[0].type") == "reload"


def test_pictures_and_styles_are_loaded_with_the_words(page: Page, shown: Shown) -> None:
    shown.replace("Coffee", "Tea", has_files=True)

    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    assert not _is_as_it_was(page)


def test_another_outlook_is_loaded_with_its_bar(page: Page, shown: Shown) -> None:
    shown.look(drafts=True).replace("Coffee", "Tea")

    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    expect(page.get_by_label("Drafts too")).to_be_checked()
    assert not _is_as_it_was(page)


def test_marks_of_drafts_are_put_on_what_is_new(page: Page, shown: Shown) -> None:
    shown.hide("old/").replace("Coffee", "Tea")
    expect(page.locator("a + .preview-hidden")).to_have_count(1)

    shown.replace("<p><a", '<h2><a href="/old/">Again</a></h2>\n<p><a')

    expect(page.locator("a + .preview-hidden")).to_have_count(2)
    assert _is_as_it_was(page)


def test_a_mistake_goes_when_the_page_is_the_new_one(page: Page, shown: Shown) -> None:
    page.locator("p a").focus()
    shown.fail()
    dialog = page.get_by_role("dialog", name="The last build failed")
    expect(dialog).to_be_visible()

    shown.show_early("Coffee", "Tea")

    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    expect(dialog).to_have_count(0)
    expect(page.locator("p a")).to_be_focused()
    assert _is_as_it_was(page)


def test_a_mistake_goes_though_what_had_the_focus_is_no_more(page: Page, shown: Shown) -> None:
    page.locator("p a").focus()
    shown.fail()
    expect(page.get_by_role("dialog")).to_be_visible()
    page.evaluate("document.querySelector('p a').remove()")

    shown.replace("Coffee", "Tea")

    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_page_that_was_there_first_is_left_alone_when_the_rest_is(
    page: Page, shown: Shown
) -> None:
    shown.show_early("Coffee", "Tea")
    expect(page.locator("h1")).to_have_text("Tea with a Cop")
    expect(page.locator("#state")).to_contain_text("Building")

    shown.show_rest()

    expect(page.locator("#state")).to_contain_text("This is the site")
    assert _is_as_it_was(page)


def test_a_picture_that_comes_after_its_page_is_seen(page: Page, shown: Shown) -> None:
    image = '<img src="/late.svg" alt="Late">'
    shown.show_early("<p>Bring", f"<p>{image}</p><p>Bring")
    expect(page.locator("img")).to_have_count(1)
    expect(page.locator("img")).to_have_js_property("complete", value=True)
    assert _is_as_it_was(page)
    shown.write("late.svg", PICTURE)

    shown.show_rest()

    expect(page.locator("img")).to_have_js_property("naturalWidth", 1)
    assert not _is_as_it_was(page)


def test_the_page_can_change_many_times(page: Page, shown: Shown) -> None:
    for number in range(5):
        shown.write_page(PAGE.replace("Words", f"Words {number}").replace("Donuts", "D" * number))
        expect(page.locator("#words")).to_have_text(f"Words {number}")

    assert _is_as_it_was(page)


def test_a_page_that_leads_on_is_followed(page: Page, shown: Shown) -> None:
    shown.write("new/index.html", b"<title>New</title><h1>Moved</h1>")

    shown.write_page('<html><head><meta http-equiv="refresh" content="0; url=/new/"></head></html>')

    expect(page.locator("h1")).to_have_text("Moved")
