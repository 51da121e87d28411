"""The page that tells how the feeds were checked, of a site that was built."""

from pathlib import Path
from typing import Any

import lxml.html

from building import COFFEE, build, files_below, make_site
from rendering import words


def facts_of(page: Any, path: str) -> dict[str, str]:
    """Return what the page says of one feed."""
    address = f"https://events.harborglen.example/{path}"
    (told,) = page.xpath("//dl[div/dd/a/@href=$address]", address=address)
    return {words(term): words(term.getnext()) for term in told.iter("dt")}


def test_the_page_says_of_each_feed_what_was_read_back(tmp_path: Path) -> None:
    build(make_site(tmp_path, {"events/coffee.md": COFFEE}))
    files = files_below(tmp_path / "output")

    page = lxml.html.document_fromstring(files["feed-health/index.html"].decode())

    assert "Feed health" == words(page.find(".//h1"))
    calendar, news = facts_of(page, "calendar.ics"), facts_of(page, "rss.xml")
    assert calendar == {
        "Address": "https://events.harborglen.example/calendar.ics",
        "Entries": "1",
        "Size": f"{len(files['calendar.ics']):,} bytes",
        "First date": "Wednesday, December 9, 2026",
        "Last date": "Wednesday, December 9, 2026",
    }
    assert news == {
        "Address": "https://events.harborglen.example/rss.xml",
        "Items": "1",
        "Size": f"{len(files['rss.xml']):,} bytes",
        "Oldest": "Sunday, November 22, 2026",
        "Newest": "Sunday, November 22, 2026",
    }


def test_the_page_tells_of_the_data_and_of_news_in_json(tmp_path: Path) -> None:
    build(make_site(tmp_path, {"events/coffee.md": COFFEE}))
    files = files_below(tmp_path / "output")

    page = lxml.html.document_fromstring(files["feed-health/index.html"].decode())

    for path, label in (("events.json", "Dates"), ("next.json", "Dates"), ("feed.json", "Items")):
        told = facts_of(page, path)
        assert ("1", f"{len(files[path]):,} bytes") == (told[label], told["Size"])
    headings = [words(heading) for heading in page.xpath("//main//h2")]
    assert ["Calendars", "News", "Data"] == [h for h in headings if "heck" not in h]


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

    assert ["Address", "Entries", "Size"] == list(facts_of(page, "calendar.ics"))
    assert "0" == facts_of(page, "rss.xml")["Items"]
