"""Flyers printed by a real browser: one page, nothing cut off, a code that leads there."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser.sites import ADDRESS, Sites
from browser.test_print import pages_of_pdf

#: What is said of every event of this site, unless its own lines say something else.
EVENT = """---
title: {title}
start: 2026-12-09 08:00
end: 09:30
summary: {summary}
cost: {cost}
venue:
  name: {place}
  room: {room}
  street: {street}
  city: Harbor Glen
  region: DE
contact:
  name: {name}
  role: {role}
  phone: 302-555-0111
languages: [en, es]
{more}---
"""
PLAIN = {
    "title": "Coffee with a Cop",
    "summary": "Bring a question.",
    "cost": "Free",
    "place": "Corner Cafe",
    "room": "Back room",
    "street": "1 Main Street",
    "name": "Ana Ruiz",
    "role": "Outreach",
    "more": "",
}
WORDS = "A very long story about everything that neighbors could ever want to know "
NASTY = {
    "plain": {},
    "title": {"title": WORDS * 4},
    "unbroken": {"title": "W" * 180, "place": "M" * 120},
    "wide": {"title": "\u65e5\u672c\u8a9e" * 40, "summary": "\u6f22\u5b57" * 90},
    "place": {"place": WORDS * 2, "room": WORDS * 2, "street": WORDS * 2},
    "answers": {"cost": WORDS * 4, "role": WORDS * 2},
    "summary": {"summary": WORDS * 12},
    "all": {
        "title": WORDS * 2,
        "summary": WORDS * 4,
        "cost": WORDS * 2,
        "place": WORDS,
        "street": WORDS,
        "role": WORDS,
    },
    "off": {"title": WORDS, "more": "status: cancelled\nreason: The room is flooded.\n"},
    "series": {"title": WORDS, "more": "repeat: every Wednesday\ncount: 9\n"},
}
SLUGS = {name: f"{name}-{'slug-' * 12}x" if name == "all" else name for name in NASTY}
PAPERS = ("Letter", "A4", "Legal")


@pytest.fixture(scope="session")
def output(sites: Sites) -> Path:
    files = {
        f"events/{SLUGS[name]}.md": EVENT.format(**{**PLAIN, **own}) for name, own in NASTY.items()
    }
    return sites.small("flyers", files).output


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(color_scheme="dark")
    yield page
    page.close()


def file_of(output: Path, name: str, kind: str) -> Path:
    return output / "events" / SLUGS[name] / kind / "index.html"


def printed(page: Page, paper: str) -> bytes:
    """Return the PDF that the browser makes of the page that it shows."""
    return page.pdf(format=paper, tagged=True, print_background=False)


@pytest.mark.parametrize("kind", ["flyer", "flyer/four"])
@pytest.mark.parametrize("name", NASTY)
def test_a_flyer_is_one_whole_page_whatever_it_says(
    output: Path, page: Page, name: str, kind: str
) -> None:
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 720, "height": 960})
    page.goto(file_of(output, name, kind).as_uri())
    boxes = page.locator(".sheet, .invite, .quarter")
    sizes = boxes.evaluate_all("all => all.map(box => [box.scrollHeight, box.clientHeight])")
    papers = {paper: printed(page, paper) for paper in PAPERS}

    assert sizes
    assert all(needed <= there + 1 for needed, there in sizes), sizes
    assert {paper: pages_of_pdf(pdf) for paper, pdf in papers.items()} == dict.fromkeys(PAPERS, 1)
    assert all(b"/StructTreeRoot" in pdf and b"/Marked true" in pdf for pdf in papers.values())


@pytest.mark.parametrize("kind", ["flyer", "flyer/four"])
@pytest.mark.parametrize(
    ("name", "paper"), [("plain", "Letter"), ("all", "A4"), ("off", "Letter"), ("series", "A4")]
)
def test_another_program_reads_the_code_on_paper(  # noqa: PLR0913, PLR0917  # two kinds on two papers, and fixtures
    output: Path, page: Page, name: str, kind: str, paper: str, tmp_path: Path
) -> None:
    page.goto(file_of(output, name, kind).as_uri())
    assert codes_on(printed(page, paper), tmp_path) == {f"{ADDRESS}/events/{SLUGS[name]}/"}


def codes_on(pdf: bytes, folder: Path) -> set[str]:
    """Return what another program reads in the codes of a printed page."""
    picture = folder / "paper"
    (folder / "paper.pdf").write_bytes(pdf)
    subprocess.run(
        ["pdftoppm", "-r", "120", "-gray", "-png", "-singlefile", f"{picture}.pdf", picture],
        check=True,
    )
    read = subprocess.run(
        ["zbarimg", "--quiet", "--raw", f"{picture}.png"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(read.stdout.split())


def test_the_heading_and_the_code_are_as_large_as_promised(output: Path, page: Page) -> None:
    page.goto((output / "events/plain/flyer/index.html").as_uri())
    page.emulate_media(media="print")
    heading = page.locator("h1").evaluate("e => getComputedStyle(e).fontSize")
    codes = [page.locator(".code > path:last-child").bounding_box()]
    page.goto((output / "events/plain/flyer/four/index.html").as_uri())
    codes.append(page.locator(".code > path:last-child").first.bounding_box())

    assert float(heading.removesuffix("px")) == pytest.approx(44 / 72 * 96, abs=0.1)
    assert all(code and code["width"] >= 96 and code["height"] >= 96 for code in codes), codes


def test_paper_is_never_dark(output: Path, page: Page) -> None:
    page.goto((output / "events/plain/flyer/index.html").as_uri())
    page.emulate_media(media="print")
    ink = page.locator("h1").evaluate("e => getComputedStyle(e).color")

    assert max(int(part) for part in ink.removeprefix("rgb(").removesuffix(")").split(",")) < 100
