"""One change to one file moves exactly what it should, in every channel, and all say the same.

What is expected stands in ``changes_table.py`` and ``moved_files.py``; what was written is read
with programs of others.
"""

import json
from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import feedparser
import icalendar
import pytest
from lxml import etree, html

from building import build, files_below, make_site
from changes_table import DATE_ROWS, EVENT_ROWS, Edit, Row, Told
from changing_site import FILES
from moved_files import DATE_FILES, EVENT_FILES, OTHERS, cells
from rendering import words
from repository import Repository

SITE = "https://events.harborglen.example/"
TAG = "tag:events.harborglen.example,2014:"
ANNOUNCED = "2026-11-02"
ROWS = (*EVENT_ROWS, *DATE_ROWS)
#: The event's program, tag and former venue.
OWNERS = {"37290d74ac4d186e3a8e": ("talks", "morning", "hall")}
OTHER_OWNERS = ("walks", "outdoors", "pond")

Output = dict[str, bytes]
Builder = Callable[[tuple[Edit, ...]], Output]


@pytest.fixture(scope="module")
def output_of(tmp_path_factory: pytest.TempPathFactory) -> Builder:
    """What the site is after these edits, each committed a day after the one before."""
    built: dict[str, Output] = {}

    def output(edits: tuple[Edit, ...]) -> Output:
        key = repr(edits)
        if key not in built:
            built[key] = _built(tmp_path_factory.mktemp("site"), edits)
        return built[key]

    return output


def _built(folder: Path, edits: tuple[Edit, ...]) -> Output:
    repository = Repository(folder)
    settings = make_site(folder, FILES)
    repository.write(".gitignore", "/output/\n/.cache/\n__pycache__/\n")
    repository.commit(datetime(2026, 11, 2, 12, tzinfo=UTC))
    for number, edit in enumerate(edits):
        files = {f"content/{path}": text for path, text in edit.items()}
        repository.commit_all(datetime(2026, 11, 3 + number, 12, tzinfo=UTC), files)
    build(settings)
    return files_below(folder / "output")


def named(row: Row) -> str:
    return f"{'event' if row in EVENT_ROWS else 'date'}: {row.name}"


of_each_change = pytest.mark.parametrize("row", ROWS, ids=named)


def owners(told: Told) -> tuple[str, str, str]:
    """Return program, tag and venue that the event was announced with."""
    return OWNERS.get(told.uid, OTHER_OWNERS)


def venue_of(told: Told) -> str:
    return "library" if told.place.startswith("Library") else owners(told)[2]


def shown(told: Told) -> str:
    """Return the title as calendars show it, which know no other word for what is off."""
    return told.title if told.status == "scheduled" else f"{told.word}: {told.title}"


@of_each_change
def test_exactly_these_files_move(row: Row, output_of: Builder) -> None:
    before, after = output_of(row.edits[:-1]), output_of(row.edits)

    signs = {path: sign_of(path, before, after) for path in before.keys() | after.keys()}
    assert cells(EVENT_FILES if row in EVENT_ROWS else DATE_FILES, row.name) == {
        path: sign for path, sign in signs.items() if not path.startswith(OTHERS)
    }
    assert {sign for path, sign in signs.items() if path.startswith("theme/")} == {"."}
    assert signs["pagefind/pagefind-entry.json"] == "~"


def sign_of(path: str, before: Output, after: Output) -> str:
    """Return what became of a file, as the tables of ``moved_files.py`` say it."""
    if path not in after:
        return "-"
    if path not in before:
        return "+"
    return "." if after[path] == before[path] else "~"


@of_each_change
def test_every_calendar_says_it(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    program, tag, former = owners(told)

    for path in (
        "calendar.ics",
        "calendar/2026.ics",
        "calendar/google.ics",
        f"programs/{program}/calendar.ics",
        f"tags/{tag}/calendar.ics",
        f"venues/{venue_of(told)}/calendar.ics",
        f"{told.page}event.ics",
    ):
        entry = entries(output[path])[f"{told.uid}@events.harborglen.example"]
        off = told.status != "scheduled" and path != "calendar/google.ics"
        assert entry["STATUS"] == ("CANCELLED" if off else "CONFIRMED"), path
        assert (entry["SEQUENCE"], entry["SUMMARY"]) == (told.sequence, shown(told)), path
        assert entry["DTSTART"].dt.isoformat() == told.starts, path
        assert entry["DTEND"].dt.isoformat() == told.ends, path
        assert (entry["LOCATION"], entry["URL"]) == (told.place, f"{SITE}{told.page}"), path
        for name in ("LAST-MODIFIED", "DTSTAMP"):
            assert entry[name].dt.date().isoformat() == told.changed, path
        assert entry["CREATED"].dt.date().isoformat() == ANNOUNCED, path
    left = entries(output[f"venues/{former}/calendar.ics"])
    assert (f"{told.uid}@events.harborglen.example" in left) == (venue_of(told) == former)


def entries(calendar: bytes) -> dict[str, Any]:
    read = icalendar.Calendar.from_ical(calendar)
    return {str(entry["UID"]): entry for entry in read.walk("VEVENT")}


@of_each_change
def test_every_news_feed_says_it(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    key = f"{TAG}{told.uid[:20]}"
    is_news = told.news != (":announced",)

    for path in ("rss.xml", "atom.xml", f"programs/{owners(told)[0]}/rss.xml"):
        newest, *others = (e for e in feedparser.parse(output[path]).entries if key in e.id)
        assert [newest.id, *(e.id for e in others)] == [f"{key}{name}" for name in told.news], path
        assert newest.title == told.headline, path
        day = date(*newest.published_parsed[:3]).isoformat()
        assert day == (told.changed if is_news else ANNOUNCED), path
        assert newest.link in {f"{SITE}{told.page}", f"{SITE}{told.page[:-11]}"}, path
        assert is_news <= (newest.link == f"{SITE}{told.page}"), path
    items = [e for e in json.loads(output["feed.json"])["items"] if key in e["id"]]
    assert [e["id"] for e in items] == [f"{key}{name}" for name in told.news]
    assert (items[0]["title"], items[0]["url"]) == (told.headline, newest.link)
    assert items[0]["date_published"].startswith(day)


@of_each_change
def test_the_list_of_changes_says_before_and_after(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    page = html.document_fromstring(output["changes/index.html"].decode())
    items = feedparser.parse(output["changes.xml"]).entries

    if not told.change:
        assert ([], []) == (items, page.xpath("//main//li"))
        return
    key, moment = told.uid[:20], told.changed.replace("-", "")
    assert (items[0].title, items[0].link) == (told.change, f"{SITE}{told.page}")
    assert items[0].id == f"{TAG}{key}:changed:{moment}T120000Z"
    first = page.xpath("//ul[@class='changes']/li")[0]
    assert words(first.find("h3")) == told.change
    pair = first.find(".//dl/div")
    assert told.difference == tuple(words(pair.find(f".//{tag}")) for tag in ("dt", "del", "ins"))
    label, was, is_now = told.difference
    assert f"{label}, before: {was.rstrip('.')}. {label}, after: {is_now}" in items[0].summary


@of_each_change
def test_the_data_say_it(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    events, following = (json.loads(output[f"{name}.json"]) for name in ("events", "next"))

    uid = f"{told.uid}@events.harborglen.example"
    (fact,) = (event for event in events["events"] if event["uid"] == uid)
    assert fact in following["coming"]
    assert (fact["title"], fact["name"]) == (shown(told), told.title)
    assert (fact["status"], fact["sequence"]) == (told.status, told.sequence)
    assert (fact["starts"], fact["ends"]) == (told.starts, told.ends)
    assert fact.get("moved_from", "") == told.previous
    assert fact["place"]["name"] == told.place.split(",")[0]
    assert (fact["page"], fact["announced"][:10]) == (f"{SITE}{told.page}", ANNOUNCED)
    assert fact["changed"][:10] == told.changed
    assert following["next"]["name"] == told.next


@of_each_change
def test_search_engines_are_told(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    page = html.document_fromstring(output[f"{told.page}index.html"].decode())
    (data,) = page.xpath("//script[@type='application/ld+json']/text()")
    event = json.loads(data)
    sitemap = etree.fromstring(output["sitemap.xml"])
    changed = {url[0].text: url[1].text for url in sitemap if len(url) > 1}

    state = {"cancelled": "Cancelled", "postponed": "Postponed"}.get(told.status, "")
    state = state or ("Rescheduled" if told.previous else "Scheduled")
    assert event["eventStatus"] == f"https://schema.org/Event{state}"
    assert (event["name"], event["url"]) == (told.title, f"{SITE}{told.page}")
    assert (event["startDate"], event["endDate"]) == (told.starts, told.ends)
    assert event.get("previousStartDate", "") == told.previous
    assert event["location"]["name"] == told.place.split(",")[0]
    assert str(changed[f"{SITE}{told.page}"])[:10] == told.changed


@of_each_change
def test_every_page_says_it(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    own = html.document_fromstring(output[f"{told.page}index.html"].decode())
    program = owners(told)[0]

    assert words(own.find(".//h1")) == (f"{told.word}: " if told.word else "") + told.title
    assert words(own.xpath("//*[contains(@class, 'p-location')]//*")[0]) in told.place
    home = html.document_fromstring(output["index.html"].decode())
    (following,) = home.xpath("//ol[@class='nexts']/li[contains(@class, 'is-next')]")
    assert words(following.find(".//*[@class='p-name']")) == told.next
    year, month, _ = told.starts.split("-", 2)
    lists = ["", f"events/{year}/", f"events/{year}/{month}/", "next/", f"next/{program}/"]
    lists += [
        f"programs/{program}/",
        f"venues/{venue_of(told)}/",
        *([] if told.also else ["events/"]),
    ]
    for path in lists:
        _, entry = line_of(output, path, told)
        assert (told.word in words(entry), told.title in words(entry)) == (True, True), path
        assert [told.starts] == [_to_seconds(time.get("datetime")) for time in entry.iter("time")]
    if told.also:
        link, entry = line_of(output, "events/", told)
        assert (words(link), told.title in words(entry)) == (told.also, True)
    if told.page.count("/") > 2:
        _, series = line_of(output, f"{told.page[:-11]}", told)
        assert told.word in words(series)


def line_of(output: Output, path: str, told: Told) -> tuple[Any, Any]:
    """Return the link to the date in a list of a page, and the line of the list that holds it."""
    page = html.document_fromstring(output[f"{path}index.html"].decode())
    address = f"{SITE}{told.page}"
    links = page.xpath("//main//li//a[@href]")
    (link,) = (each for each in links if urljoin(f"{SITE}{path}", each.get("href")) == address)
    return link, next(link.iterancestors("li"))


@of_each_change
def test_a_program_leads_to_its_next_event(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    path = f"programs/{owners(told)[0]}/"
    page = html.document_fromstring(output[f"{path}index.html"].decode())
    links = page.xpath("//p[@class='following']/a")

    if row in DATE_ROWS:
        first = told.page.replace("2026-12-15", "2026-12-01")
        assert [f"{SITE}{first}"] == [urljoin(f"{SITE}{path}", each.get("href")) for each in links]
    elif told.status != "scheduled":
        assert [] == links
    else:
        (link,) = links
        assert urljoin(f"{SITE}{path}", link.get("href")) == f"{SITE}{told.page}"
        assert (told.word in words(link), told.title in words(link)) == (True, True)
        assert _to_seconds(link.find("time").get("datetime")) == told.starts


def _to_seconds(machine: str) -> str:
    return datetime.fromisoformat(machine).isoformat()


@pytest.mark.parametrize("row", [row for row in ROWS if row.told.former], ids=named)
def test_a_former_address_leads_to_the_present_one(row: Row, output_of: Builder) -> None:
    output, told = output_of(row.edits), row.told
    page = html.document_fromstring(output[f"{told.former}index.html"].decode())

    (refresh,) = page.xpath("//meta[@http-equiv='refresh']/@content")
    target = refresh.partition("url=")[2]
    assert urljoin(f"{SITE}{told.former}", target) == f"{SITE}{told.page}"
    assert page.xpath("//link[@rel='canonical']/@href") == [f"{SITE}{told.page}"]
    assert page.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert output[f"{told.former}event.ics"] == output[f"{told.page}event.ics"]
    assert f"{SITE}{told.former}<" not in output["sitemap.xml"].decode()


@of_each_change
def test_the_health_of_the_feeds_is_told_anew(row: Row, output_of: Builder) -> None:
    output = output_of(row.edits)
    page = html.document_fromstring(output["feed-health/index.html"].decode())

    for path in ("calendar.ics", "rss.xml"):
        (told,) = page.xpath("//dl[div/dd/a/@href=$address]", address=f"{SITE}{path}")
        assert f"{len(output[path]):,} bytes" in words(told)
