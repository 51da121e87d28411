"""A date is added to a calendar by a file and by links, without a script."""

from typing import Any
from urllib.parse import urlsplit

import pytest

from community.core.event import Status
from full_values import FEEDS
from making import AS_OF, make_event, make_series, on
from rendering import render_page, words


def adding(document: Any) -> list[Any]:
    return list(document.find_class("adding"))


def links(element: Any) -> list[tuple[str, str]]:
    return [(words(link), link.get("href")) for link in element.iter("a")]


def test_the_file_comes_first_then_the_calendars_on_the_web_then_the_subscription() -> None:
    (ways,) = adding(render_page("events/coffee/", make_event(), feeds=FEEDS))
    named = links(ways)

    assert [
        "Add to your calendar",
        "Google Calendar",
        "Outlook.com",
        "Microsoft 365",
        "subscribe to all our events",
        "Subscribe to our events",
        "Flyer to print",
    ] == [text for text, _ in named]
    assert "../../events/coffee/event.ics" == named[0][1]
    assert ["calendar.google.com", "outlook.live.com", "outlook.office.com"] == [
        urlsplit(address).netloc for _, address in named[1:4]
    ]
    assert "webcal://police.example.gov/calendar.ics" == named[4][1]
    assert "https://police.example.gov/calendar.ics" == words(ways.find(".//code"))


def test_a_summary_opens_the_other_calendars_and_nothing_is_open_at_first() -> None:
    (ways,) = adding(render_page("events/coffee/", make_event(), feeds=FEEDS))
    (details,) = ways.iter("details")

    assert details.get("open") is None
    assert "Google, Outlook and other calendars" == words(details.find("summary"))


def test_without_a_calendar_the_links_are_still_there() -> None:
    (ways,) = adding(render_page("events/coffee/", make_event()))

    assert ["Google Calendar", "Outlook.com", "Microsoft 365"] == [
        text for text, _ in links(ways)[:3]
    ]


def test_the_page_of_a_series_adds_its_next_date() -> None:
    event = make_event(schedule=make_series(count=3))
    (ways,) = adding(render_page("events/coffee/", event, feeds=FEEDS))

    assert (
        "Add the next date to your calendar",
        "../../events/coffee/2014-07-09/event.ics",
    ) == links(ways)[0]


@pytest.mark.parametrize("status", [Status.CANCELLED, Status.POSTPONED])
def test_what_is_off_is_not_added(status: Status) -> None:
    event = make_event(status=status, reason="Rain.")

    assert [] == adding(render_page("events/coffee/", event, feeds=FEEDS))


def test_what_is_over_is_not_added() -> None:
    later = AS_OF.replace(year=2015)

    assert [] == adding(render_page("events/coffee/", make_event(), as_of=later, feeds=FEEDS))


def test_a_date_that_is_only_expected_can_be_added_and_says_so() -> None:
    schedule = make_series(count=3, confirmed_through=on("2014-07-09"))
    page = "events/coffee/2014-07-{}/"
    certain, expected = (
        words(adding(render_page(page.format(day), make_event(schedule=schedule)))[0])
        for day in ("09", "16")
    )

    assert "This date is not certain yet." in expected
    assert "not certain" not in certain
