"""The page that tells how the feeds were checked, of a site that was built."""

from pathlib import Path

import lxml.html

from building import COFFEE, build, files_below, make_site
from rendering import fact, words


def test_the_page_says_of_each_feed_what_was_read_back(tmp_path: Path) -> None:
    build(make_site(tmp_path, {"events/coffee.md": COFFEE}))
    files = files_below(tmp_path / "output")

    page = lxml.html.document_fromstring(files["feed-health/index.html"].decode())

    assert "Feed health" == words(page.find(".//h1"))
    assert ["Calendar", "News"] == [words(title) for title in page.iter("h3")]
    assert ["https://events.harborglen.example/calendar.ics"] == page.xpath(
        "(//dl)[1]/div[1]/dd/a/@href"
    )
    assert "1" == words(fact(page, "Entries"))
    assert [f"{len(files[name]):,} bytes" for name in ("calendar.ics", "rss.xml")] == [
        words(term.getnext()) for term in page.iter("dt") if words(term) == "Size"
    ]
    assert "Wednesday, December 9, 2026" == words(fact(page, "First date"))
    assert "Sunday, November 22, 2026" == words(fact(page, "Newest"))


def test_the_page_says_as_of_when_and_how_much(tmp_path: Path) -> None:
    build(make_site(tmp_path, {"events/coffee.md": COFFEE}))

    page = lxml.html.parse(tmp_path / "output/feed-health/index.html").getroot()

    told = words(page.xpath("//main/section[1]")[0])
    assert "as of Sunday, November 22, 2026, 10 a.m., Eastern Time. Dates with a page: 1." in told
    assert ["2026-11-22T10:00:00-05:00"] == page.xpath("//main/section[1]//time/@datetime")
    assert "https://events.harborglen.example/feed-health/" in page.xpath("//link/@href")


def test_a_feed_without_entries_has_no_days(tmp_path: Path) -> None:
    build(make_site(tmp_path, {}))

    page = lxml.html.parse(tmp_path / "output/feed-health/index.html").getroot()

    assert ["0", "0"] == [
        words(term.getnext()) for term in page.iter("dt") if words(term) in {"Entries", "Items"}
    ]
    assert "First date" not in words(page)
