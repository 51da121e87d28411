"""What programs read in a page (JSON-LD, microformats) is what its words and its calendar say."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from urllib.parse import urljoin

import pytest
from icalendar import Calendar

from community.core.event import Event, Status
from community.formats.ical import event_file
from full_values import make_full_event
from making import (
    AS_OF,
    at,
    make_all_day,
    make_calendar,
    make_change,
    make_department,
    make_event,
    make_schedule,
    make_series,
    on,
)
from rendering import render_page, render_site, words

EVENTS = {
    "full": make_full_event(),
    "bare": make_event(summary="", schedule=make_schedule(length=None)),
    "days": make_event(schedule=make_all_day(on("2014-12-30"), days=3)),
    "winter": make_event(schedule=make_schedule(start=at("2014-12-10 18:00"))),
    "online": make_event(venue=None, online="https://meet.example/"),
    "canceled": make_event(status=Status.CANCELLED, reason="Rain."),
    "a date that moved": make_event(
        schedule=make_series(count=1),
        changes=(make_change(on("2014-07-09"), start=at("2014-07-10 09:00")),),
    ),
}


@pytest.fixture(params=EVENTS.values(), ids=list(EVENTS))
def event(request: pytest.FixtureRequest) -> Event:
    found: Event = request.param
    return found


def page_of(event: Event) -> Any:
    path = "events/coffee/2014-07-09/" if event.schedule.is_series else "events/coffee/"
    return render_page(path, event)


def json_ld(page: Any) -> dict[str, Any]:
    """Return the one block of the page."""
    (block,) = page.xpath("//script[@type='application/ld+json']/text()")
    told: dict[str, Any] = json.loads(block)
    return told


def properties(page: Any) -> dict[str, list[str]]:
    """Return the microformats of the one h-event, each value as its prefix asks."""
    (root,) = page.find_class("h-event")
    found: dict[str, list[str]] = {}
    for element in root.xpath(".//*[@class]"):
        if element.xpath("ancestor::*[contains(@class, 'h-card')]"):
            continue  # of the place, not of the event
        for name in element.get("class").split():
            if name.startswith(("p-", "u-", "dt-", "e-")):
                found.setdefault(name, []).append(_value(element))
    return found


def _value(element: Any) -> str:
    for name in ("datetime", "value", "href"):
        if element.get(name):
            return str(element.get(name))
    return words(element)


def moment(text: str) -> date:
    """Return a day, or a moment in UTC."""
    return datetime.fromisoformat(text).astimezone(UTC) if "T" in text else date.fromisoformat(text)


def test_the_microformats_and_the_json_say_the_same(event: Event) -> None:
    page = page_of(event)
    told, found = json_ld(page), properties(page)

    assert [told["name"]] == found["p-name"]
    assert [told["url"]] == found["u-url"]
    assert [moment(told["startDate"])] == [moment(each) for each in found["dt-start"]]
    ends = [told["endDate"]] if "endDate" in told else []
    assert [moment(each) for each in ends] == [moment(each) for each in found.get("dt-end", [])]
    if event.summary:
        assert [told["description"]] == found["p-summary"]


def test_the_place_is_the_same_in_both(event: Event) -> None:
    page = page_of(event)
    location = json_ld(page)["location"]
    places = location if isinstance(location, list) else [location]

    assert [place["name"] for place in places if "name" in place] == [
        words(name)
        for name in page.xpath("//*[contains(@class, 'p-location')]//*[contains(@class, 'p-name')]")
    ]
    assert [
        place["address"]["streetAddress"].split(",")[0] for place in places if "name" in place
    ] == [words(street) for street in page.find_class("p-street-address")]
    if not event.status.is_off:
        links = properties(page).get("u-location", [])
        assert [place["url"] for place in places if "url" in place] == links


def test_the_calendar_says_the_same(event: Event) -> None:
    page = page_of(event)
    (occurrence, *_) = make_calendar(event).occurrences
    octets = event_file(occurrence, department=make_department())
    (entry,) = Calendar.from_ical(octets).walk("VEVENT")
    told = json_ld(page)

    starts, ends = entry.decoded("DTSTART"), entry.decoded("DTEND")
    assert moment(told["startDate"]) == starts
    if not isinstance(starts, datetime):
        ends -= timedelta(days=1)
    assert moment(told.get("endDate", ends.isoformat())) == ends
    assert str(entry["URL"]) == told["url"]
    assert str(entry["SUMMARY"]).endswith(told["name"])
    assert told["eventStatus"].endswith("EventCancelled") == (entry["STATUS"] == "CANCELLED")


def test_every_kind_of_page_has_at_most_one_block_and_the_ones_that_matter_have_one() -> None:
    series = make_event(slug="series", schedule=make_series(count=2))
    site = render_site(make_full_event(), series)
    types = {}
    for address in site.texts:
        page = site.document(address)
        blocks = page.xpath("//script[@type='application/ld+json']")
        assert len(blocks) <= 1
        if blocks:
            types[address] = json_ld(page)["@type"]

    assert {
        "": "WebSite",
        "events/coffee/": "Event",
        "events/series/": "EventSeries",
        "events/series/2014-07-09/": "Event",
        "events/series/2014-07-16/": "Event",
        "programs/coffee-with-a-cop/": "GovernmentService",
        "programs/smart911/": "GovernmentService",
    } == types


def test_a_series_refers_to_the_pages_of_its_coming_dates() -> None:
    series = make_event(schedule=make_series(start=at("2014-07-02 08:00"), count=3))
    site = render_site(series, as_of=AS_OF)
    told = json_ld(site.document("events/coffee/"))

    assert [
        json_ld(site.document(f"events/coffee/{day}/"))["@id"]
        for day in ("2014-07-09", "2014-07-16")
    ] == [each["@id"] for each in told["subEvent"]]


def in_list(root: Any, address: str) -> dict[str, str]:
    """Return the microformats of one date in a list; its link as seen from its page."""
    found = {}
    for name in ("p-name", "u-url", "dt-start", "dt-end", "p-location"):
        for element in root.find_class(name):
            assert name not in found, name
            found[name] = _value(element)
    return {**found, "u-url": urljoin(f"https://police.example.gov/{address}", found["u-url"])}


def test_each_date_of_every_list_says_what_the_page_says_that_it_leads_to() -> None:
    series = make_event(
        slug="series",
        schedule=make_series(start=at("2014-07-02 08:00"), count=4),
        changes=(
            make_change(on("2014-07-16"), title="Tea", start=at("2014-07-17 09:00")),
            make_change(on("2014-07-23"), status=Status.CANCELLED, reason="Rain."),
        ),
    )
    events = (make_full_event(), series, *(EVENTS[name] for name in ("days", "online", "canceled")))
    renamed = [replace(event, slug=f"{event.slug}-{n}") for n, event in enumerate(events)]
    site = render_site(*renamed)

    seen = set()
    for address in site.texts:
        if site.templates[address] == "date":
            continue
        for root in site.document(address).find_class("h-event"):
            found = in_list(root, address)
            path = found["u-url"].removeprefix("https://police.example.gov/")
            told = json_ld(site.document(path))
            assert (told["name"], told["url"]) == (found["p-name"], found["u-url"]), address
            assert moment(told["startDate"]) == moment(found["dt-start"])
            assert ("endDate" in told) == ("dt-end" in found)
            assert moment(told.get("endDate", AS_OF.isoformat())) == moment(
                found.get("dt-end", AS_OF.isoformat())
            )
            place = told["location"]
            first = place[0] if isinstance(place, list) else place
            assert found["p-location"].startswith(first.get("name", "Online"))
            assert told["eventStatus"].rpartition("Event")[2] in {"Scheduled", "Rescheduled"}
            seen.add((site.templates[address], path))
    dates = {path for path in site.texts if site.templates[path] == "date"}
    off = {"events/coffee-4/", "events/series-1/2014-07-23/"}
    assert {path for template, path in seen if template == "year"} == dates - off
    lists = {"home", "next", "events", "year", "month", "selection", "program", "venue", "series"}
    assert lists == {name for name, _ in seen}
