"""Every way to follow the events, on one page, and on those of programs and venues."""

from datetime import timedelta
from typing import Any

import pytest

from community.context import Feed
from full_values import FEEDS, NARROW_FEEDS, make_full_event, make_full_program
from making import AS_OF, make_event, make_program
from rendering import render_page, render_site, words

ALL = (
    *FEEDS,
    Feed(title="News (Atom)", type="application/atom+xml", path="atom.xml"),
    Feed(title="News of all events", type="application/feed+json", path="feed.json"),
    Feed(title="All events as data", type="application/json", path="events.json"),
    *NARROW_FEEDS,
)
EVENT = make_full_event(programs=(make_full_program(),))


def subscribe(*feeds: Feed) -> Any:
    return render_page("subscribe/", EVENT, feeds=feeds)


def links(element: Any) -> list[tuple[str, str]]:
    return [(words(link), link.get("href")) for link in element.iter("a")]


def section(page: Any, name: str) -> Any:
    (found,) = page.xpath(f"//section[@aria-labelledby='{name}']")
    return found


def test_all_events_can_be_followed_in_five_ways() -> None:
    ways = section(subscribe(*ALL), "all")

    assert ["Apple Calendar", "Google Calendar", "Outlook.com", "Microsoft 365"] == [
        text for text, _ in links(ways)
    ]
    assert ["https://police.example.gov/calendar.ics"] == [
        words(code) for code in ways.iter("code")
    ]


def test_programs_and_places_with_a_calendar_of_their_own_are_named() -> None:
    page = subscribe(*ALL)

    assert [("Smart911", "../programs/smart911/#subscribe")] == links(section(page, "programs"))
    assert [
        ("Bridgeway Family Restaurant", "../venues/bridgeway-family-restaurant/#subscribe")
    ] == links(section(page, "venues"))


def test_a_topic_is_followed_by_its_calendar_alone() -> None:
    feed = Feed(title="x", type="text/calendar", path="tags/coffee/calendar.ics", pages=("x",))
    topics = section(subscribe(*ALL, feed), "tags")

    address = "//police.example.gov/tags/coffee/calendar.ics"
    assert [("coffee", f"webcal:{address}")] == links(topics)
    assert [f"https:{address}"] == [words(code) for code in topics.iter("code")]


def test_what_is_over_everywhere_is_not_offered() -> None:
    feed = Feed(title="x", type="text/calendar", path="tags/coffee/calendar.ics", pages=("x",))
    page = render_page("subscribe/", EVENT, feeds=(*ALL, feed), as_of=AS_OF + timedelta(days=900))

    found = page.xpath("//section/@aria-labelledby")
    assert ("programs" in found, "venues" in found, "tags" in found) == (True, False, False)


def test_programs_are_named_in_the_order_of_the_alphabet() -> None:
    events = [
        make_event(slug=slug, programs=(make_program(slug=slug, title=title),))
        for slug, title in (("a", "Smart911"), ("b", "academy"), ("c", "Coffee"))
    ]
    feeds = [
        Feed(title=slug, type="text/calendar", path=f"programs/{slug}/calendar.ics", pages=(slug,))
        for slug in "abc"
    ]
    page = render_page("subscribe/", *events, feeds=feeds)

    assert ["academy", "Coffee", "Smart911"] == [
        text for text, _ in links(section(page, "programs"))
    ]


def test_news_readers_are_given_each_format_and_programmers_the_rest() -> None:
    page = subscribe(*ALL)

    assert [
        "News of all events (RSS)",
        "News (Atom)",
        "News of all events (JSON Feed)",
    ] == [words(entry) for entry in section(page, "news").iter("li")]
    assert [("All events as data", "../events.json")] == links(section(page, "others"))


@pytest.mark.parametrize(
    ("feeds", "sentence"),
    [
        (ALL, "A canceled event stays, with “Canceled” before its name. In the calendar of one"),
        (
            (*FEEDS, NARROW_FEEDS[0]),
            "no button makes it faster. A canceled event stays, with “Canceled” before its name.",
        ),
        (FEEDS, "Google hides an event that is canceled."),
    ],
)
def test_it_is_said_what_google_does_with_what_is_canceled(
    feeds: tuple[Feed, ...], sentence: str
) -> None:
    assert sentence in words(section(subscribe(*feeds), "what-happens"))


def test_for_changes_on_the_same_day_there_is_a_page_and_a_number() -> None:
    ways = links(section(subscribe(*ALL), "what-happens"))

    assert [("what changed", "../changes/"), ("302-555-0100", "tel:+13025550100")] == ways


def test_without_a_calendar_nothing_is_promised() -> None:
    page = subscribe()

    assert "There is no calendar to subscribe to yet." in words(page.find(".//main"))
    assert [] == page.xpath("//main//a[starts-with(@href, 'webcal')]|//main//dl")


def test_the_page_of_a_program_and_of_a_venue_offer_their_own_calendar() -> None:
    site = render_site(EVENT, feeds=ALL)
    for address, path in (
        ("programs/smart911/", "programs/smart911/calendar.ics"),
        ("venues/bridgeway-family-restaurant/", "venues/bridgeway-family-restaurant/calendar.ics"),
    ):
        page = site.document(address)
        (own,) = page.xpath("//section[@id='subscribe']")

        assert f"webcal://police.example.gov/{path}" == links(own)[0][1]
        assert ("How soon each calendar shows a change", "../../subscribe/#what-happens") in links(
            own
        )
    program = site.document("programs/smart911/").xpath("//section[@id='subscribe']")[0]
    assert ("News: Smart911", "../../programs/smart911/rss.xml") == links(program)[-1]


def test_a_program_and_a_venue_announce_their_own_feeds_and_other_pages_do_not() -> None:
    site = render_site(EVENT, feeds=ALL)

    def announced(address: str) -> list[str]:
        found = site.document(address).xpath("//link[@rel='alternate']/@href")
        return [href.removeprefix("https://police.example.gov/") for href in found]

    whole = [feed.path for feed in ALL if not feed.pages]
    assert whole == announced("") == announced("events/coffee/") == announced("changes/")
    assert {"programs/smart911/calendar.ics", "programs/smart911/rss.xml", *whole} == set(
        announced("programs/smart911/")
    )


def test_without_feeds_of_their_own_programs_and_venues_offer_none() -> None:
    site = render_site(EVENT, feeds=FEEDS)

    for address in ("programs/smart911/", "venues/bridgeway-family-restaurant/"):
        assert [] == site.document(address).xpath("//*[@id='subscribe']")


def test_home_every_event_and_the_foot_of_every_page_lead_to_it() -> None:
    site = render_site(EVENT, make_event(slug="bare"))

    for address in ("", "events/coffee/", "events/bare/"):
        assert "Subscribe to our events" in [
            text
            for text, href in links(site.document(address).find(".//main"))
            if href.endswith("/subscribe/")
        ]
    for address in site.texts:
        if site.templates[address] not in {"redirect", "flyer", "four_flyers"}:
            foot = links(site.document(address).find(".//footer"))
            assert {"Subscribe", "What changed"} <= {text for text, _ in foot}
