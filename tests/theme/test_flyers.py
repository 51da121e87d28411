"""Flyers: what they say, where their code leads, what becomes of them."""

from typing import Any

import pytest

from community.core.event import Status
from community.core.language import spoken
from community.formats.qr_code import qr_code
from full_values import make_full_event
from making import (
    AS_OF,
    at,
    make_change,
    make_department,
    make_event,
    make_program,
    make_schedule,
    make_series,
    make_venue,
    on,
)
from rendering import DASH, fact, render_page, render_site, words
from speaking import spanish

FLYER = "events/coffee/flyer/"
FOUR = "events/coffee/flyer/four/"
OFF: dict[str, Any] = {"reason": "The room is flooded."}


def text(page: Any, name: str) -> str:
    """Return the words of the one element of this class."""
    (found,) = page.find_class(name)
    return words(found)


def goal(page: Any) -> str:
    """Return the address under the code, which the code says too."""
    typed = text(page, "typed")
    drawn = qr_code(f"https://{typed}")
    (code,) = page.find_class("code")
    assert code.xpath("./path/@d")[1] == drawn.path
    assert code.get("viewbox") == f"0 0 {drawn.size} {drawn.size}"
    assert typed in code.get("aria-label")
    return typed


def test_a_flyer_says_who_invites_what_when_where_and_whom_to_ask() -> None:
    owner = make_department(accommodation="Call five days before.")
    page = render_page(FLYER, make_full_event(), department=owner)

    assert "Harbor Glen Police Department Harbor Glen" == text(page, "owner")
    assert "Coffee with a Cop" == words(page.find(".//h1"))
    assert f"Wednesday, July 9, 2014 8{DASH}9:30 a.m." == text(page, "day")
    assert "Bridgeway Family Restaurant" in text(page, "spot")
    assert "41 West Glenwood Avenue" in text(page, "spot")
    assert ["Cost", "Languages", "Whom to ask"] == [words(term) for term in page.iter("dt")]
    assert "Brandon Dunning" in words(fact(page, "Whom to ask"))
    assert "302-555-0111" in words(fact(page, "Whom to ask"))
    assert "Call five days before." in words(page.find_class("goal")[0])
    assert "This is a sample." in words(page.find_class("goal")[0])


def test_where_nobody_is_named_the_department_is_asked_and_says_how_to_get_help() -> None:
    owner = make_department(is_sample=False)
    page = render_page(FLYER, make_event(), department=owner)

    assert "302-555-0100" == words(fact(page, "Whom to ask"))
    assert "Call us before the event." in words(page.find_class("goal")[0])
    assert "sample" not in words(page.body)


def test_the_code_of_an_event_leads_to_its_page() -> None:
    assert "police.example.gov/events/coffee/" == goal(render_page(FLYER, make_event()))


def test_the_code_of_a_series_leads_to_the_page_of_the_series() -> None:
    page = render_page(FLYER, make_event(schedule=make_series(count=6)))

    assert "police.example.gov/events/coffee/" == goal(page)
    assert "every Wednesday at 8 a.m." == text(page, "rhythm")
    assert text(page, "after").startswith("After that: Wednesday, July 16, 2014")
    assert "July 30" in text(page, "after")
    assert "August" not in text(page, "after")


def test_the_code_of_a_program_leads_to_whatever_is_next() -> None:
    page = render_page("programs/coffee-with-a-cop/flyer/", make_event())

    assert "police.example.gov/next/coffee-with-a-cop/" == goal(page)
    assert "The next event" == words(page.find(".//h2"))
    assert f"Wednesday, July 9, 2014 8{DASH}9:30 a.m." == text(page, "day")


def test_a_program_without_an_event_has_a_flyer_that_still_leads_there() -> None:
    page = render_page(
        "programs/coffee-with-a-cop/flyer/", make_event(), as_of=AS_OF.replace(year=2015)
    )

    assert "police.example.gov/next/coffee-with-a-cop/" == goal(page)
    assert [] == page.find_class("day")


def test_a_flyer_in_spanish_leads_to_the_page_in_spanish() -> None:
    with spoken(spanish({"Cost": "Costo"})):
        page = render_page(FLYER, make_event())

    assert "police.example.gov/es/events/coffee/" == goal(page)
    assert "Costo" in [words(term) for term in page.iter("dt")]


@pytest.mark.parametrize(
    ("status", "word"), [(Status.CANCELLED, "Canceled"), (Status.POSTPONED, "Postponed")]
)
@pytest.mark.parametrize("address", [FLYER, FOUR])
def test_what_was_called_off_says_so_first(status: Status, word: str, address: str) -> None:
    page = render_page(address, make_event(status=status, **OFF))
    told = [words(each) for each in page.find_class("invite")[0]]

    assert [word, "Coffee with a Cop"] == told[1:3]
    assert address == FOUR or "The room is flooded." == told[3]


def test_a_series_of_which_the_last_dates_are_off_says_that_they_are() -> None:
    change = make_change(on("2014-07-09"), status=Status.CANCELLED, **OFF)
    page = render_page(FLYER, make_event(schedule=make_series(count=1), changes=(change,)))

    assert "Canceled" == text(page, "stamp")
    assert [] == page.find_class("rhythm") == page.find_class("after")


def test_the_flyer_of_what_is_over_says_so_and_leads_to_the_next() -> None:
    site = render_site(
        make_event(schedule=make_schedule(start=at("2014-01-15 08:00"))), make_event(slug="tea")
    )
    page = site.document(FLYER)

    assert "This event is over." == text(page, "stamp")
    assert ["../../../events/tea/"] == page.find_class("instead")[0].xpath("./a/@href")
    assert [] == page.find_class("code")
    assert FOUR not in site.texts


def test_the_flyer_of_what_is_over_for_good_leads_nowhere() -> None:
    page = render_page(FLYER, make_event(), as_of=AS_OF.replace(year=2015))

    assert [] == page.find_class("instead")


def test_four_handouts_are_read_aloud_once_and_the_code_is_drawn_once() -> None:
    page = render_page(FOUR, make_event())
    quarters = page.find_class("quarter")

    assert [None, "true", "true", "true"] == [each.get("aria-hidden") for each in quarters]
    assert 1 == len({words(each) for each in quarters})
    assert ["#code"] * 3 == page.xpath("//use/@href")
    assert "Cost: Free" == words(quarters[0].find_class("cost")[0])


def test_an_online_event_and_one_that_is_both_say_so() -> None:
    online = make_event(venue=None, online="https://meet.example/")
    both = make_event(online="https://meet.example/", venue=make_venue(room="Back room"))

    assert "Online" == text(render_page(FLYER, online), "spot")
    assert text(render_page(FLYER, both), "spot").endswith("and online")
    assert "Back room" in text(render_page(FLYER, both), "spot")


def test_an_event_over_several_days_has_its_days_on_one_line() -> None:
    schedule = make_schedule(start=at("2014-07-09 22:00"))
    days = make_schedule(length=None)

    assert "Wednesday, July 9, 2014 8 a.m." == text(
        render_page(FLYER, make_event(schedule=days)), "day"
    )
    assert "to Friday" not in text(render_page(FLYER, make_event(schedule=schedule)), "day")


def test_pages_lead_to_their_flyers_and_those_back() -> None:
    site = render_site(make_event(), make_event(slug="walk", schedule=make_series(count=2)))

    for address in ("events/coffee/", "events/walk/", "programs/coffee-with-a-cop/"):
        to_flyer = f"../../{address}flyer/"
        back = f"../../../{address}"
        assert to_flyer in site.document(address).xpath("//a/@href")
        assert back in site.document(f"{address}flyer/").xpath("//a/@href")
    assert "../../../events/coffee/flyer/four/" in site.document(FLYER).xpath("//a/@href")
    assert "../../../../events/coffee/flyer/" in site.document(FOUR).xpath("//a/@href")


def test_search_engines_are_led_to_the_page_of_the_event() -> None:
    for address in (FLYER, FOUR):
        page = render_page(address, make_event())
        assert ["https://police.example.gov/events/coffee/"] == page.xpath(
            "//link[@rel='canonical']/@href"
        )


def test_a_date_of_a_series_leads_to_the_flyer_of_the_series() -> None:
    page = render_page("events/coffee/2014-07-09/", make_event(schedule=make_series(count=2)))

    assert "../../../events/coffee/flyer/" in page.xpath("//a/@href")


def test_a_later_date_at_another_place_says_where_it_is() -> None:
    change = make_change(on("2014-07-16"), venue=make_venue(slug="hall", name="City Hall"))
    event = make_event(schedule=make_series(count=2), changes=(change,), programs=(make_program(),))

    assert "(City Hall, Smyrna)" in text(render_page(FLYER, event), "after")
