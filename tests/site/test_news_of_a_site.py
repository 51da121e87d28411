"""Every news feed of a whole built site: valid by others' rules, and one answer in all formats."""

import json
from html import unescape
from pathlib import Path
from typing import Any

import feedparser
import pytest
from jsonschema import Draft202012Validator

from browser.sites import Sites
from building import AS_OF, COFFEE, ROOT, build, files_below, make_site
from feed_lint import faults_of_atom, faults_of_rss
from json_feed_schema import JSON_FEED
from pixels import PIXEL

SITE = "https://events.harborglen.example/"

FILES: dict[str, str | bytes] = {
    "venues/hall.md": "---\nname: Town Hall\n---\n",
    "programs/talks.md": """\
        ---
        title: Talks & walks
        summary: We talk & walk.
        aliases: [lectures]
        ---
        See [the next one]({filename}/events/weekly.md).
        """,
    "programs/quiet.md": "---\ntitle: Quiet\nsummary: No event yet.\n---\n",
    "pages/about.md": "Title: About\n\nHello.\n",
    "events/weekly.md": """\
        ---
        title: Weekly talk
        start: 2026-12-02 18:00
        repeat: every Wednesday
        program: talks
        venue: hall
        image: cups.png
        image_alt: Two cups
        changes:
          - date: 2026-12-09
            status: cancelled
            reason: Snow.
          - date: 2026-12-16
            start: 2026-12-17 19:00
            reason: The hall is taken.
        ---
        As [before]({filename}coffee.md).
        ![Cups]({static}/images/cups.png) **Come**.
        """,
    "events/coffee.md": COFFEE,
    "events/off.md": COFFEE.replace("start", "status: cancelled\nreason: Rain.\nstart"),
    "events/ride.md": COFFEE.replace("2026-12-09 08:00", "2026-12-30").replace(
        "09:30", "2027-01-02"
    ),
    "images/cups.png": PIXEL,
}

FEEDS = (
    "rss.xml",
    "atom.xml",
    "programs/talks/rss.xml",
    "programs/quiet/rss.xml",
)


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build(make_site(folder, FILES))
    return folder / "output"


def faults_at(output: Path, path: str) -> list[str]:
    faults_of = faults_of_atom if path.endswith("atom.xml") else faults_of_rss
    return faults_of((output / path).read_bytes(), address=f"{SITE}{path}", as_of=AS_OF)


def json_at(output: Path, path: str) -> dict[str, Any]:
    read: dict[str, Any] = json.loads((output / path).read_bytes())
    return read


def json_items(output: Path) -> list[dict[str, Any]]:
    """Return the items of the JSON Feed, page by page as a reader follows them."""
    page = json_at(output, "feed.json")
    items = page["items"]
    while "next_url" in page:
        page = json_at(output, page["next_url"].removeprefix(SITE))
        items += page["items"]
    return list(items)


@pytest.mark.parametrize("path", FEEDS)
def test_a_feed_keeps_the_rules(output: Path, path: str) -> None:
    assert faults_at(output, path) == []


def test_the_json_feed_is_one_by_its_specification(output: Path) -> None:
    Draft202012Validator(JSON_FEED).validate(json_at(output, "feed.json"))


def test_the_departments_own_feeds_keep_the_rules(tmp_path: Path) -> None:
    content = ROOT / "content"
    own = {
        str(path.relative_to(content)): path.read_bytes()
        for path in content.rglob("*")
        if path.is_file()
    }
    build(make_site(tmp_path, own))

    feeds = [path for path in files_below(tmp_path / "output") if path.endswith("ss.xml")]
    assert len(feeds) > 5
    for path in ("atom.xml", *feeds):
        assert faults_at(tmp_path / "output", path) == [], path
    Draft202012Validator(JSON_FEED).validate(json_at(tmp_path / "output", "feed.json"))


def test_all_formats_tell_the_same_news(output: Path) -> None:
    rss, atom = (feedparser.parse((output / path).read_bytes()) for path in FEEDS[:2])
    items = json_at(output, "feed.json")["items"]

    assert len(items) == 8
    for one, other, item in zip(rss.entries, atom.entries, items, strict=True):
        assert one.id == other.id == item["id"]
        assert one.title == other.title == item["title"]
        assert one.link == other.link == item["url"]
        assert one.published_parsed == other.published_parsed
        assert unescape(one.summary) == other.summary == item["summary"]
        assert one.content[0].value == other.content[0].value


def test_a_program_has_exactly_its_part_of_the_news(output: Path) -> None:
    whole, talks, quiet = ((output / path).read_text("utf-8") for path in ("rss.xml", *FEEDS[2:]))

    own = [item for item in items_in(whole) if "<category>Talks &#x26; walks</category>" in item]
    assert len(own) == 4
    assert items_in(talks) == own
    assert len(items_in(quiet)) == 1


def items_in(feed: str) -> list[str]:
    return [part.split("</item>")[0] for part in feed.split("<item>")[1:]]


def test_a_programs_feed_says_whose_it_is(output: Path) -> None:
    feed = feedparser.parse((output / "programs/talks/rss.xml").read_bytes()).feed

    assert feed.title == "Talks & walks: Harbor Glen Police Department"
    assert feed.link == f"{SITE}programs/talks/"


def test_who_reads_a_program_under_a_former_name_goes_on_reading(output: Path) -> None:
    now, former = (
        (output / f"programs/{name}/rss.xml").read_bytes() for name in ("talks", "lectures")
    )

    assert now == former


def test_the_addresses_in_the_texts_lead_to_files_of_the_site(output: Path) -> None:
    for item in json_at(output, "feed.json")["items"]:
        for part in item["content_html"].split(f'="{SITE}')[1:]:
            path = part.split('"')[0]
            assert (output / f"{path}index.html" if path.endswith("/") else output / path).is_file()
        if "image" in item:
            assert (output / item["image"].removeprefix(SITE)).is_file()


def test_the_data_and_the_news_speak_of_the_same_dates(output: Path) -> None:
    told = {event["uid"]: event for event in json_at(output, "events.json")["events"]}

    facts = [item["_event"] for item in json_at(output, "feed.json")["items"] if "_event" in item]
    assert len(facts) == 6
    for fact in facts:
        about = fact.pop("about")
        assert told[fact["uid"]] == fact
        assert (output / about.removeprefix(SITE)).is_file()


@pytest.mark.parametrize("name", ["events", "next"])
def test_the_data_fit_the_schema_that_is_published_beside_them(output: Path, name: str) -> None:
    told = json_at(output, f"{name}.json")
    schema = json_at(output, told["$schema"].removeprefix(SITE))

    Draft202012Validator.check_schema(schema)
    Draft202012Validator(schema).validate(told)
    assert schema["$id"] == told["$schema"] == f"{SITE}schema/{name}-1.json"


def test_the_data_lead_to_files_of_the_site(output: Path) -> None:
    for event in json_at(output, "events.json")["events"]:
        assert (output / event["page"].removeprefix(SITE) / "index.html").is_file()
        assert (output / event["calendar_file"].removeprefix(SITE)).is_file()


def test_500_events_are_500_in_every_feed(tmp_path_factory: pytest.TempPathFactory) -> None:
    output = Sites.of_run(tmp_path_factory).talks().output

    for path in ("rss.xml", "atom.xml", "programs/talks/rss.xml"):
        assert len(feedparser.parse((output / path).read_bytes()).entries) == 501, path
    assert len(json_items(output)) == 501
    assert len(json_at(output, "events.json")["events"]) == 500
