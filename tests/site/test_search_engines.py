"""What robots find beside the pages of a whole site."""

import re
from pathlib import Path

import pytest
from lxml import etree, html

from building import COFFEE, build, make_site

SITE = "https://events.harborglen.example/"
SERIES = COFFEE.replace("end: 09:30", "repeat: every Wednesday\ncount: 2\naliases: [tea]")
FILES: dict[str, str | bytes] = {
    "events/coffee.md": COFFEE,
    "events/walk.md": SERIES,
    "programs/smart911.md": "---\ntitle: Smart911\nsummary: A profile.\naliases: [old]\n---\n",
    "pages/about.md": "Title: About us\n\nWe like coffee.\n",
}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES))
    return folder / "output"


def test_the_sitemap_has_every_page_once_but_former_and_wrong_addresses_and_flyers(
    output: Path,
) -> None:
    listed = [str(loc.text) for loc in etree.parse(output / "sitemap.xml").iter("{*}loc")]
    pages = {
        f"{SITE}{file.parent.relative_to(output).as_posix()}/".replace("/./", "/")
        for file in output.rglob("index.html")
        if not html.parse(file).xpath("//meta[@http-equiv='refresh']")
        if "flyer" not in file.parts
    }

    assert len(listed) == len(set(listed))
    assert pages == set(listed)


def test_robots_may_read_all_and_learn_where_the_sitemap_is(output: Path) -> None:
    assert f"User-agent: *\nDisallow:\n\nSitemap: {SITE}sitemap.xml\n" == (
        output / "robots.txt"
    ).read_text("utf-8")


def test_a_wrong_address_gets_a_page_that_works_from_everywhere(output: Path) -> None:
    page = html.parse(output / "404.html").getroot()
    inner = [a for a in page.xpath("//@href|//@src") if not a.startswith(("tel:", "mailto:", "#"))]

    assert all(a.startswith(("/", SITE)) for a in inner)
    assert any(re.fullmatch(r"/theme/\w{10}/css/style\.css", address) for address in inner)
    assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")
    assert [] == page.xpath("//link[@rel='canonical']")
