"""The news as a JSON Feed, held against the schema of its specification."""

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, ValidationError

from community.core.calendar import Calendar
from community.core.event import Event, Status
from community.core.news import announcements
from community.formats.json_feed import json_feed
from community.formats.plain_text import one_line
from full_values import make_full_event, make_full_program
from json_feed_schema import JSON_FEED
from making import (
    AS_OF,
    make_catalog,
    make_department,
    make_event,
    make_history,
    make_image,
    make_program,
    make_series,
)

CHANGED = datetime(2014, 7, 1, 9, 0, tzinfo=UTC)
VALIDATOR = Draft202012Validator(JSON_FEED)


def pages_of(*events: Event, as_of: datetime = AS_OF, **changes: Any) -> dict[str, bytes]:
    news = announcements(Calendar.of(make_catalog(*events, **changes), as_of=as_of))
    bodies = {one.about.path: one.about.body.html for one in news}
    return dict(json_feed(news, department=make_department(), bodies=bodies))


def octets_of(*events: Event, **changes: Any) -> bytes:
    """Return the only page."""
    (octets,) = pages_of(*events, **changes).values()
    return octets


def feed_of(*events: Event, **changes: Any) -> dict[str, Any]:
    """Return the feed, which must be one by its specification."""
    feed: dict[str, Any] = json.loads(octets_of(*events, **changes))
    VALIDATOR.validate(feed)
    return feed


def item_of(event: Event) -> dict[str, Any]:
    """Return the newest item of an event without a program."""
    item: dict[str, Any] = feed_of(event)["items"][0]
    return item


def event(**changes: Any) -> Event:
    return make_event(**{"programs": (), **changes})


def test_the_feed_says_whose_it_is_and_where_it_stands() -> None:
    feed = feed_of()

    assert "https://jsonfeed.org/version/1.1" == feed["version"]
    assert "https://police.example.gov/feed.json" == feed["feed_url"]
    assert "https://police.example.gov/" == feed["home_page_url"]
    assert [{"name": feed["title"], "url": feed["home_page_url"]}] == feed["authors"]
    assert [] == feed["items"]
    assert next(iter(feed)) == "version"


def test_an_item_says_what_rss_says() -> None:
    item = item_of(event(history=make_history(changed=CHANGED), tags=("coffee",)))

    assert "tag:police.example.gov,2014:37290d74ac4d186e3a8e:announced" == item["id"]
    assert "https://police.example.gov/events/coffee/" == item["url"]
    assert item["title"].startswith("Coffee with a Cop at Bridgeway Family Restaurant, Wednesday")
    assert item["summary"].startswith("Wednesday, July 9, 2014, 8")
    assert item["content_html"].endswith("<p>Meet the officers.</p>")
    assert "2014-06-20T15:30:00+00:00" == item["date_published"]
    assert "2014-07-01T09:00:00+00:00" == item["date_modified"]
    assert ["coffee"] == item["tags"]


def test_an_item_has_the_facts_as_an_extension() -> None:
    facts = item_of(event())["_event"]

    assert "https://police.example.gov/schema/events-1.json" == facts["about"]
    assert "37290d74ac4d186e3a8e@police.example.gov" == facts["uid"]
    assert "2014-07-09T08:00:00-04:00" == facts["starts"]
    assert "scheduled" == facts["status"]


def test_news_of_a_series_have_the_facts_of_its_first_date() -> None:
    facts = item_of(event(schedule=make_series()))["_event"]

    assert "2014-07-09" == facts["series_date"]
    assert "every Wednesday at 8 a.m." == facts["series"]


def test_what_is_called_off_says_so() -> None:
    item = item_of(event(status=Status.CANCELLED, reason="Rain."))

    assert item["title"].startswith("Canceled: ")
    assert "cancelled" == item["_event"]["status"]


def test_a_program_is_news_without_a_date() -> None:
    feed = feed_of(programs=(make_program(image=make_image(path="images/two cups.jpg")),))

    (item,) = feed["items"]
    assert "_event" not in item
    assert ["Coffee with a Cop"] == item["tags"]
    assert "https://police.example.gov/images/two%20cups.jpg" == item["image"]


@pytest.mark.parametrize(
    ("items", "lengths"), [(100, [100]), (101, [100, 1]), (250, [100, 100, 50])]
)
def test_a_long_feed_goes_on_from_page_to_page(items: int, lengths: list[int]) -> None:
    events = (event(slug=f"coffee-{number}") for number in range(items))

    pages = {path: json.loads(octets) for path, octets in pages_of(*events).items()}
    read = [page["items"] for page in pages.values()]
    assert [f"feed/{n}.json" if n > 1 else "feed.json" for n in range(1, len(lengths) + 1)] == list(
        pages
    )
    assert lengths == [len(page) for page in read]
    assert items == len({item["id"] for page in read for item in page})
    followed = [f"https://police.example.gov/{path}" for path in list(pages)[1:]]
    assert [*followed, None] == [page.get("next_url") for page in pages.values()]
    assert {"https://police.example.gov/feed.json"} == {p["feed_url"] for p in pages.values()}
    for page in pages.values():
        VALIDATOR.validate(page)


def test_everything_that_a_file_can_say_is_allowed() -> None:
    full = make_full_event(programs=(make_full_program(),))

    assert len(feed_of(full, make_event(slug="tea"))["items"]) > 2


def test_on_another_day_the_feed_has_the_same_octets() -> None:
    events = (event(), event(slug="tea", schedule=make_series()))

    assert octets_of(*events) == octets_of(*events, as_of=AS_OF + timedelta(days=90))


@pytest.mark.parametrize(
    "change",
    [
        {"version": "https://jsonfeed.org/version/1"},
        {"feed_url": "feed.json"},
        {"items": [{"id": "1"}]},
        {"items": [{"id": 1, "content_text": "x"}]},
        {"items": [{"id": "1", "content_text": "x", "date_published": "2014-06-20"}]},
        {"items": [{"id": "1", "content_text": "x", "event": {}}]},
        {"items": [{"id": "1", "content_text": "x", "_event": {"a.b": 1}}]},
        {"authors": [{}]},
    ],
    ids=str,
)
def test_the_schema_finds_what_it_is_there_for(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        VALIDATOR.validate({**feed_of(), **change})


words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn"]))


@given(title=words, summary=words)
def test_any_words_are_read_as_they_were_typed(title: str, summary: str) -> None:
    item = item_of(event(title=f"x{title}", summary=f"x{summary}"))

    assert item["title"].startswith(one_line(f"x{title} at"))
    assert item["summary"].endswith(one_line(f"x{summary}"))
