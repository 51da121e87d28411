"""An event's page answers what residents ask, in the order they ask it."""

from typing import Any

import pytest

from community.core.event import Event, Status
from full_values import FEEDS, make_full_event, make_full_person
from making import (
    AS_OF,
    at,
    make_all_day,
    make_change,
    make_event,
    make_person,
    make_schedule,
    make_series,
    make_venue,
    on,
)
from rendering import DASH, fact, render_page, words

LATER = AS_OF.replace(year=2015)


def coffee(*events: Event, **options: Any) -> Any:
    return render_page("events/coffee/", *(events or [make_full_event()]), **options)


def notices(document: Any) -> list[str]:
    return [words(notice) for notice in document.find_class("notice")]


def links(element: Any) -> list[tuple[str, str]]:
    return [(words(link), link.get("href")) for link in element.iter("a")]


def test_the_day_the_time_and_the_zone_come_first_and_the_zone_once() -> None:
    page = coffee()
    main = words(page.find(".//main"))

    assert "Coffee with a Cop" == words(page.find(".//h1"))
    assert f"Wednesday, July 9, 2014, 8{DASH}9:30 a.m. (Eastern Time)" == words(
        page.xpath("//main//p[@class='when']")[0]
    )
    assert 1 == main.count("Eastern Time")
    assert ["2014-07-09T08:00-04:00"] == page.xpath("//p[@class='when']/time/@datetime")


def test_what_decides_whether_one_comes_stands_first_each_answer_under_its_heading() -> None:
    page = coffee()
    groups = {
        words(section.find("h2")): [words(term) for term in section.iter("dt")]
        for section in page.xpath("//section[dl[@class='answers']]")
    }

    assert {
        "Where": ["Place", "Parking", "Bus and train", "Getting in", "Online"],
        "Taking part": [
            "Cost",
            "For whom",
            "What to bring",
            "In bad weather",
            "Room for",
            "Sign up",
            "Deadlines",
        ],
        "People": ["Host", "Also taking part", "Whom to ask"],
        "Language and access": ["Languages", "Accessibility", "Interpreter or other help"],
        "Programs": ["Part of", "Ask there about"],
    } == groups
    assert ["Where", "Taking part", "People", "Language and access", "Programs"] == list(groups)


def test_an_event_with_nothing_but_what_is_required_says_where_what_it_costs_and_how_to_ask() -> (
    None
):
    page = coffee(make_event(programs=()))

    assert ["Place", "Cost", "Interpreter or other help"] == [
        words(term) for term in page.iter("dt")
    ]
    assert "Free" == words(fact(page, "Cost"))


@pytest.mark.parametrize(
    ("label", "answer"),
    [
        ("Parking", "Free lot behind the building."),
        ("Bus and train", "Bus 120 stops at the door."),
        ("Getting in", "Ramp on the plaza side."),
        ("Host", "The Restaurant Association"),
        ("Also taking part", "Clayton Police Department and Fire Company"),
        ("Cost", "$2 for a coffee"),
        ("For whom", "Everyone, children too"),
        ("Languages", "English and Spanish"),
        ("Accessibility", "Step-free entrance."),
        ("What to bring", "A question"),
        ("In bad weather", "Indoors, rain or shine."),
        ("Room for", "30 people"),
        (
            "Deadlines",
            (
                "Ask for an interpreter: by Tuesday, July 8, 2014 "
                "Order a breakfast: closed Friday, July 4, 2014, 5 p.m."
            ),
        ),
    ],
)
def test_each_answer_is_what_the_file_says(label: str, answer: str) -> None:
    assert answer == words(fact(coffee(), label))


def test_the_place_is_an_address_with_its_page_and_three_maps() -> None:
    where = fact(coffee(), "Place")
    (address,) = where.iter("address")

    assert (
        "Bridgeway Family Restaurant Back room 41 West Glenwood Avenue Smyrna, DE 19977 USA"
        == " ".join(text.strip() for text in address.itertext() if text.strip())
    )
    assert [
        ("Bridgeway Family Restaurant", "../../venues/bridgeway-family-restaurant/"),
        (
            "Apple Maps",
            "https://maps.apple.com/?q=Bridgeway+Family+Restaurant&ll=39.2998%2C-75.6046",
        ),
        ("Google Maps", "https://www.google.com/maps/search/?api=1&query=39.2998%2C-75.6046"),
        (
            "OpenStreetMap",
            "https://www.openstreetmap.org/?mlat=39.2998&mlon=-75.6046#map=17/39.2998/-75.6046",
        ),
    ] == links(where)


def test_a_place_written_inside_the_event_is_named_without_a_link() -> None:
    page = coffee(
        make_event(venue=make_venue(slug="", street="", city="", region="", postal_code=""))
    )

    assert [] == links(fact(page, "Place"))


def test_an_event_that_is_only_online_has_a_link_and_no_address() -> None:
    page = coffee(make_event(venue=None, online="https://meet.example/"))

    assert [("Join online", "https://meet.example/")] == links(fact(page, "Online"))
    assert [] == page.xpath("//main//address")


def test_whom_to_ask_can_be_called_and_written_to() -> None:
    answer = fact(coffee(), "Whom to ask")

    assert words(answer).startswith("S/Pfc. Brandon Dunning, Public information officer")
    assert [
        ("302-555-0111", "tel:+13025550111"),
        ("b.dunning@police.example.gov", "mailto:b.dunning@police.example.gov"),
    ] == links(answer)


def test_a_contact_without_a_number_is_reached_through_the_department() -> None:
    page = coffee(make_event(contact=make_person()))

    assert [("302-555-0100", "tel:+13025550100")] == links(fact(page, "Whom to ask"))


def test_nobody_is_sent_to_the_department_about_an_event_long_over() -> None:
    page = coffee(make_event(contact=make_person()), as_of=LATER)

    assert [] == links(fact(page, "Whom to ask"))


def test_a_contact_with_only_an_email_address_is_written_to() -> None:
    page = coffee(make_event(contact=make_full_person(phone="")))

    assert ["b.dunning@police.example.gov"] == [
        text for text, _ in links(fact(page, "Whom to ask"))
    ]


def test_signing_up_and_deadlines_lead_where_one_does_it() -> None:
    page = coffee()

    assert [("Sign up online", "https://forms.example/coffee")] == links(fact(page, "Sign up"))
    assert [("Ask for an interpreter", "mailto:help@police.example.gov")] == links(
        fact(page, "Deadlines")
    )


def test_signing_up_by_email_says_so() -> None:
    page = coffee(make_event(registration="mailto:a@police.example.gov"))

    assert [("Sign up by email", "mailto:a@police.example.gov")] == links(fact(page, "Sign up"))


def test_who_signs_up_by_phone_sees_the_number_and_can_call_it() -> None:
    page = coffee(make_event(registration="tel:302-555-0119"))

    assert [("Call 302-555-0119", "tel:+13025550119")] == links(fact(page, "Sign up"))


def test_the_programs_of_the_event_and_those_to_ask_about_are_linked() -> None:
    page = coffee()

    assert [("Coffee with a Cop", "../../programs/coffee-with-a-cop/")] == links(
        fact(page, "Part of")
    )
    assert [("Smart911", "../../programs/smart911/")] == links(fact(page, "Ask there about"))


def test_the_summary_the_picture_and_the_body_are_shown() -> None:
    page = coffee()

    assert "No agenda and no speeches." == words(page.find_class("summary")[0])
    assert [("../../images/cups.jpg", "Two cups of coffee")] == [
        (image.get("src"), image.get("alt")) for image in page.find_class("picture")
    ]
    assert "The body of a file." == words(page.find_class("prose")[0])


@pytest.mark.parametrize(
    ("event", "as_of"),
    [
        (make_event(), LATER),
        (make_event(status=Status.CANCELLED, reason="Rain."), AS_OF),
        (make_event(status=Status.POSTPONED, reason="Rain."), AS_OF),
    ],
)
def test_nothing_that_will_not_be_is_offered_to_a_calendar(event: Event, as_of: Any) -> None:
    (actions,) = coffee(event, as_of=as_of, feeds=FEEDS).find_class("actions")

    assert [("Subscribe to our events", "../../subscribe/")] == links(actions)


@pytest.mark.parametrize(
    ("status", "heading", "notice"),
    [
        (Status.CANCELLED, "Canceled: Coffee with a Cop", "Canceled. Rain."),
        (
            Status.POSTPONED,
            "Postponed: Coffee with a Cop",
            "Postponed. Rain. The new date is not set yet. It will stand on this page.",
        ),
        (
            Status.TENTATIVE,
            "Not certain yet: Coffee with a Cop",
            "Not certain yet. Rain. Look at this page again before you come.",
        ),
        (Status.SCHEDULED, "Coffee with a Cop", "Rain."),
    ],
)
def test_the_status_stands_first_in_the_heading_and_the_reason_next(
    status: Status, heading: str, notice: str
) -> None:
    page = coffee(make_event(status=status, reason="Rain."))

    assert heading == words(page.find(".//h1"))
    assert page.findtext(".//title").startswith(f"{heading}, Wednesday, July 9, 2014 |")
    assert [notice] == notices(page)


def test_an_event_as_planned_has_no_notice() -> None:
    assert [] == notices(coffee(make_event()))


def moved_series() -> Event:
    return make_event(
        schedule=make_series(start=at("2014-07-02 08:00"), confirmed_through=on("2014-07-23")),
        changes=(
            make_change(on("2014-07-16"), start=at("2014-07-17 09:00"), reason="A holiday."),
            make_change(on("2014-07-23"), status=Status.CANCELLED, start=at("2014-07-24 08:00")),
        ),
        reason="",
    )


def test_a_date_that_moved_says_from_when_and_why() -> None:
    page = render_page("events/coffee/2014-07-16/", moved_series())

    assert "Moved: Coffee with a Cop" == words(page.find(".//h1"))
    assert ["Moved from Wednesday, July 16, 8 a.m. A holiday."] == notices(page)


def test_a_date_that_is_only_expected_says_so_and_where_it_will_be_confirmed() -> None:
    page = render_page("events/coffee/2014-07-30/", moved_series())

    assert "Expected: Coffee with a Cop" == words(page.find(".//h1"))
    assert [
        "Date expected, not yet confirmed. Look at this page again before you come."
    ] == notices(page)


def test_a_date_that_moved_and_was_then_canceled_says_both() -> None:
    page = render_page("events/coffee/2014-07-23/", moved_series())

    assert ["Canceled. Moved from Wednesday, July 23."] == notices(page)


def test_a_date_of_a_series_leads_to_all_dates_and_to_those_beside_it() -> None:
    page = render_page("events/coffee/2014-07-09/", moved_series())

    assert [
        ("Coming events", "../../../events/"),
        ("Coffee with a Cop: all dates", "../../../events/coffee/"),
    ] == links(page.find_class("trail")[0])
    assert [
        (f"Wednesday, July 2, 2014, 8{DASH}9:30 a.m.", "../../../events/coffee/2014-07-02/"),
        (
            f"Moved: Thursday, July 17, 2014, 9{DASH}10:30 a.m.",
            "../../../events/coffee/2014-07-16/",
        ),
    ] == [
        (words(item).split(": ", 1)[1], item.find("a").get("href"))
        for item in page.find_class("beside")[0].iter("li")
    ]


def test_a_past_event_says_so_and_leads_to_the_next_of_its_program() -> None:
    following = make_event(slug="next", schedule=make_schedule(start=at("2015-08-05 08:00")))
    page = coffee(make_full_event(recap=None), following, as_of=LATER)

    assert ["This event is over."] == notices(page)
    assert [
        (f"Coffee with a Cop, Wednesday, August 5, 2015, 8{DASH}9:30 a.m.", "../../events/next/")
    ] == links(page.find_class("following")[0])


def test_a_past_event_no_longer_asks_to_sign_up_or_offers_an_interpreter() -> None:
    terms = {words(term) for term in coffee(as_of=LATER).iter("dt")}

    assert not {"Sign up", "Interpreter or other help"} & terms
    assert "Place" in terms


def test_what_happened_is_told_with_questions_answers_and_photos() -> None:
    page = coffee(as_of=LATER)
    recap = page.find_class("recap")[0]

    assert "People who came: 25" == words(recap.find_class("attendance")[0])
    assert "Mostly we talked about traffic." in words(recap)
    assert [
        (
            "Can you slow the traffic?",
            "A speed sign stands there. Traffic unit, by Friday, August 15, 2014",
        ),
        ("More events on weekends?", "We are working on it."),
        ("Who is our officer?", "We are working on it. Patrol"),
        ("And at night?", "We are working on it. by Monday, September 1, 2014"),
    ] == [(words(term), words(term.getnext())) for term in recap.iter("dt")]
    assert ["Two cups of coffee", "A full table"] == recap.xpath(".//img/@alt")


def test_a_canceled_event_asks_nobody_to_sign_up_or_to_join() -> None:
    canceled = make_full_event(status=Status.CANCELLED, reason="Rain.")
    page = coffee(canceled)

    labels = {words(term) for term in page.iter("dt")}
    assert set() == labels & {"Sign up", "Deadlines", "Ask there about"}
    assert "There is no link to join any more." == words(fact(page, "Online"))
    assert "https://meet.example/coffee" not in page.xpath("//a/@href")


def test_an_all_day_event_is_told_by_its_days() -> None:
    page = coffee(make_event(schedule=make_all_day(on("2014-07-09"), days=2)))

    assert "Wednesday, July 9, to Thursday, July 10, 2014 (Eastern Time)" == words(
        page.xpath("//main//p[@class='when']")[0]
    )


def test_a_page_says_when_it_was_first_published_and_last_changed() -> None:
    assert "First published Friday, June 20, 2014. Last changed Tuesday, July 1, 2014." == words(
        coffee().find_class("history")[0]
    )


def test_a_venue_page_tells_how_to_get_there() -> None:
    page = render_page("venues/bridgeway-family-restaurant/", make_full_event())

    assert ["Address", "Parking", "Bus and train", "Getting in", "Website"] == [
        words(term) for term in page.iter("dt")
    ]
    assert [("Website of Bridgeway Family Restaurant", "https://restaurant.example/")] == links(
        fact(page, "Website")
    )


def test_a_canceled_event_that_would_be_over_says_that_it_was_canceled_and_invites_nobody() -> None:
    canceled = make_event(status=Status.CANCELLED, reason="Rain.", summary="Join us.")
    page = coffee(canceled, as_of=LATER)

    assert ["This event was canceled. Rain."] == notices(page)
    assert [] == page.find_class("summary")
    assert "What was planned: Join us." == words(page.find_class("p-summary")[0].getparent())


def test_a_postponed_event_that_would_be_over_says_that_it_was_postponed() -> None:
    postponed = make_event(status=Status.POSTPONED, reason="Rain.")

    assert ["This event was postponed. Rain."] == notices(coffee(postponed, as_of=LATER))
