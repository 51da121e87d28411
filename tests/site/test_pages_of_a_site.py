"""Every link of a whole built site leads to a file of it, and no page weighs too much."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import html5lib
import pytest
from lxml import html

from browser.sites import Sites
from building import build, make_site
from pixels import PIXEL

PERSON = """\
---
name: Ana Ruiz
rank: Sgt.
role: Community outreach
phone: 302-555-0111
email: ana.ruiz@harborglen.example
---
"""
VENUE = """\
---
name: City Hall
street: 1 Harbor Street
city: Harbor Glen
region: DE
parking: Behind the building.
---
Built in 1911.
"""
PROGRAM = """\
---
title: Coffee with a Cop
summary: No agenda and no speeches.
aliases: [coffee]
---
"""
SMART911 = """\
---
title: Smart911
summary: A profile for an emergency.
how_to_start:
  - Open the website.
contact: ana-ruiz
---
See the [next coffee]({filename}../events/coffee-at-city-hall.md).
"""
SINGLE = """\
---
title: Coffee at City Hall
program: coffee-with-a-cop
features: [smart911]
start: 2026-12-09 08:00
end: 09:30
venue: city-hall
contact: ana-ruiz
image: images/cups.png
image_alt: Two cups of coffee
aliases: [coffee-downtown]
---
Meet at [City Hall]({filename}../venues/city-hall.md). ![Cups]({static}/images/cups.png)
"""
PAST = """\
---
title: Coffee in spring
program: coffee-with-a-cop
start: 2026-03-11 08:00
venue: city-hall
recap:
  attendance: 20
  photos:
    - image: images/cups.png
      image_alt: A full table
---
"""
SERIES = """\
---
title: Community meeting
start: 2026-11-02 18:00
repeat: first Monday of the month
venue: city-hall
aliases: [town-meeting]
confirmed_through: 2027-03-31
changes:
  - date: 2026-12-07
    start: 2026-12-08 18:00
    reason: The council meets on Monday.
  - date: 2027-01-04
    status: cancelled
    reason: The hall is closed.
---
"""
#: One transparent pixel.
FILES: dict[str, str | bytes] = {
    "people/ana-ruiz.md": PERSON,
    "venues/city-hall.md": VENUE,
    "programs/coffee-with-a-cop.md": PROGRAM,
    "programs/smart911.md": SMART911,
    "events/coffee-at-city-hall.md": SINGLE,
    "events/coffee-in-spring.md": PAST,
    "events/meeting.md": SERIES,
    "pages/about.md": "Title: About us\n\n## Why\n\nWe like coffee.\n",
    "images/cups.png": PIXEL,
}

#: What a reader of one page must fetch before seeing it, and a page by itself (shared budgets).
CRITICAL_BYTES = 14_600
PAGE_BYTES = 30_000


@pytest.fixture(scope="module", params=["", "RELATIVE_URLS = False"], ids=["relative", "whole"])
def output(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES, more=request.param))
    return folder / "output"


def pages_of(output: Path) -> Iterator[tuple[str, Any]]:
    for file in sorted(output.rglob("*.html")):
        yield file.relative_to(output).as_posix(), html.document_fromstring(file.read_bytes())


def addresses_in(document: Any) -> list[str]:
    refreshed = document.xpath("//meta[@http-equiv='refresh']/@content")
    return [*document.xpath("//@href|//@src"), *(text.split("url=")[1] for text in refreshed)]


def test_every_link_inside_the_site_leads_to_a_file(output: Path) -> None:
    site = "https://events.harborglen.example/"
    found = set()
    for name, document in pages_of(output):
        for address in addresses_in(document):
            target = urlsplit(urljoin(site + name, address))
            if target.netloc != urlsplit(site).netloc:
                continue
            path = target.path[1:]
            found.add(path)
            file = output / (f"{path}index.html" if path.endswith("/") or not path else path)
            assert file.is_file(), f"{name}: {address}"
            if target.fragment:
                there = html.document_fromstring(file.read_bytes())
                assert target.fragment in there.xpath("//@id"), f"{name}: {address}"

    assert {
        "calendar.ics",
        "rss.xml",
        "changes.xml",
        "events/meeting/2026-12-07/event.ics",
        "images/cups.png",
    } <= found


def test_every_page_is_reached_from_the_home_page_but_for_former_and_wrong_addresses(
    output: Path,
) -> None:
    site = "https://events.harborglen.example/"
    waiting, reached = [""], {""}
    while waiting:
        name = waiting.pop()
        document = html.document_fromstring((output / name / "index.html").read_bytes())
        for address in document.xpath("//a/@href"):
            target = urljoin(site + name, address).split("#")[0].removeprefix(site)
            if "://" not in target and target.endswith("/") and target not in reached:
                reached.add(target)
                waiting.append(target)

    redirects = {
        name.removesuffix("index.html")
        for name, document in pages_of(output)
        if document.xpath("//meta[@http-equiv='refresh']")
    }
    pages = {name.removesuffix("index.html") for name, _ in pages_of(output)}
    assert redirects
    # The flyer of what is over; and where the code on paper leads while no date is planned.
    known_elsewhere = {"events/coffee-in-spring/flyer/", "next/smart911/"}
    assert pages - redirects - {"404.html"} - known_elsewhere == reached


def test_every_page_is_html_without_a_fault(output: Path) -> None:
    for file in output.rglob("*.html"):
        html5lib.HTMLParser(strict=True).parse(file.read_text("utf-8"))


def test_a_thousand_dates_leave_every_page_but_the_archive_light(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    output = Sites.of_run(tmp_path_factory).large().output
    style = len(gzip.compress(next(output.glob("theme/*/css/style.css")).read_bytes()))

    for address in ("", "events/", "events/coffee-400/", "programs/coffee/"):
        page = (output / address / "index.html").read_bytes()
        assert len(gzip.compress(page)) + style <= CRITICAL_BYTES, address
    assert len((output / "index.html").read_bytes()) <= PAGE_BYTES
