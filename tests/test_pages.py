"""The plugin that writes pages, in whole small sites."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html
from pelican.plugins import signals

from building import COFFEE, build, make_site
from community import pages
from community.pelican_generators import connect_generators
from community.site_outputs import hear_of_outputs

ABOUT = "Title: About us\n\nAsk at the [coffee]({filename}/events/coffee.md).\n"
SMART911 = """\
---
title: Smart911
summary: A profile for an emergency.
---
Ask at the [coffee]({filename}../events/coffee.md).
"""
SERIES = """\
---
title: Community meeting
start: 2026-12-07 18:00
repeat: first Monday of the month
count: 2
venue:
  name: City Hall
aliases: [town-meeting]
---
See [Smart911]({filename}../programs/smart911.md).
"""
FILES = {
    "events/coffee.md": COFFEE,
    "events/meeting.md": SERIES,
    "programs/smart911.md": SMART911,
    "pages/about.md": ABOUT,
}


def built(folder: Path, *, more: str = "") -> Path:
    build(make_site(folder, FILES, more=more))
    return folder / "output"


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(tmp_path_factory.mktemp("site"))


def page(output: Path, address: str) -> Any:
    return html.document_fromstring((output / address / "index.html").read_bytes())


def test_every_page_of_the_contract_is_written(output: Path) -> None:
    written = {file.parent.relative_to(output).as_posix() for file in output.rglob("index.html")}

    assert {
        ".",
        "about",
        "events",
        "events/2026",
        "events/2026/12",
        "events/2027",
        "events/2027/01",
        "events/evenings",
        "events/mornings",
        "events/coffee",
        "events/coffee/flyer",
        "events/coffee/flyer/four",
        "events/meeting",
        "events/meeting/flyer",
        "events/meeting/flyer/four",
        "events/meeting/2026-12-07",
        "events/meeting/2027-01-04",
        "events/town-meeting",
        "events/town-meeting/flyer",
        "events/town-meeting/flyer/four",
        "events/town-meeting/2026-12-07",
        "events/town-meeting/2027-01-04",
        "programs",
        "programs/smart911",
        "programs/smart911/flyer",
        "programs/smart911/flyer/four",
        "search",
        "changes",
        "feed-health",
        "embed",
        "next",
        "next/smart911",
        "subscribe",
    } == written


@pytest.mark.parametrize(
    ("address", "href"),
    [
        ("programs/smart911", "../../events/coffee/"),
        ("events/meeting", "../../programs/smart911/"),
        ("events/meeting/2026-12-07", "../../../programs/smart911/"),
        ("about", "../events/coffee/"),
    ],
)
def test_links_in_a_body_lead_where_the_page_that_shows_it_needs(
    output: Path, address: str, href: str
) -> None:
    assert [href] == page(output, address).xpath("//div[contains(@class, 'prose')]//a/@href")


def test_addresses_are_whole_where_the_settings_ask_for_it(tmp_path: Path) -> None:
    output = built(tmp_path, more="RELATIVE_URLS = False")
    site = "https://events.harborglen.example"

    assert [f"{site}/programs/smart911/"] == page(output, "events/meeting").xpath(
        "//div[contains(@class, 'prose')]//a/@href"
    )
    (style,) = page(output, "").xpath("//link[@rel='stylesheet']/@href")
    assert style.startswith(f"{site}/theme/")
    assert style.endswith("/css/style.css")


def test_pelican_s_own_pages_have_the_same_surroundings(output: Path) -> None:
    about, home = page(output, "about"), page(output, "")

    for path in (
        "//footer//p/text()",
        "//link[@rel='alternate']/@href",
        "//footer//time/@datetime",
    ):
        assert home.xpath(path) == about.xpath(path) != []
    assert ["https://events.harborglen.example/about/"] == about.xpath(
        "//link[@rel='canonical']/@href"
    )
    assert "../about/" in about.xpath("//header//nav//a/@href")


def test_the_day_of_the_build_is_the_department_s_own(output: Path) -> None:
    assert ["2026-11-22"] == page(output, "").xpath("//footer//time/@datetime")


def test_registering_connects_handlers_that_pelican_can_hold() -> None:
    hear_of_outputs(connect_generators)
    pages.register()

    generators = [value for _, value in signals.get_generators.send(None)]
    assert any(issubclass(kind, pages.PagesOfEvents) for kind in generators)
