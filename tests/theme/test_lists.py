"""Lists of dates and of programs: the home page, the coming events, years, series, programs."""

from typing import Any

from community.core.event import Event, Recap, Status
from community.views.list_pages import HOME_DATES
from full_values import FEEDS, make_full_event, make_full_program
from making import (
    AS_OF,
    at,
    make_change,
    make_event,
    make_program,
    make_schedule,
    make_series,
    make_venue,
    on,
)
from rendering import DASH, render_page, words

LATER = AS_OF.replace(year=2015)


def rodeo(**changes: Any) -> Event:
    values: dict[str, Any] = {
        "slug": "rodeo",
        "title": "Bike rodeo",
        "schedule": make_schedule(start=at("2014-07-12 09:00")),
        "status": Status.CANCELLED,
        "reason": "The lot is being repaved.",
    }
    return make_event(**{**values, **changes})


def headings(document: Any, rank: str) -> list[str]:
    return [words(heading) for heading in document.find(".//main").iter(rank)]


def test_home_begins_with_the_answer_to_when_is_the_next_one() -> None:
    main = words(render_page("", make_event(), feeds=FEEDS).find(".//main"))

    assert main.startswith(
        "Next event Coffee with a Cop, Wednesday, July 9, 2014 "
        f"Wednesday, July 9, 2014, 8{DASH}9:30 a.m. "
        "(Eastern Time) Bridgeway Family Restaurant, Smyrna No agenda and no speeches. "
        "Add to your calendar"
    )


def test_the_next_event_leads_to_its_page_and_its_calendar_file() -> None:
    (following,) = render_page("", make_event(), feeds=FEEDS).find_class("is-next")

    assert ["./events/coffee/", "./events/coffee/event.ics"] == following.xpath(".//a/@href")
    assert ["2014-07-09T08:00-04:00"] == following.xpath(".//time/@datetime")


def test_home_says_that_nothing_is_planned_where_nothing_is() -> None:
    page = render_page("", rodeo())

    assert ["No event is planned right now"] == headings(page, "h1")
    assert ["Canceled: Bike rodeo, Saturday, July 12, 2014"] == headings(page, "h2")[:1]


def test_home_names_what_comes_after_then_the_programs() -> None:
    walk = make_event(slug="walk", title="Walk", schedule=make_series(count=HOME_DATES + 3))
    page = render_page("", walk)

    assert "Programs you can use" == headings(page, "h2")[-1]
    assert [False] * (HOME_DATES + 1) + [True] * 2 == [
        "hidden" in card.attrib for card in page.find_class("card")
    ]
    assert "All coming events (2 more)" == words(page.find_class("onward")[0])


def test_a_date_in_a_list_has_a_heading_like_no_other_and_one_link() -> None:
    walk = make_event(slug="walk", title="Walk", schedule=make_series(count=3))
    page = render_page("events/", walk, rodeo())

    assert [
        "Walk, Wednesday, July 9, 2014",
        "Canceled: Bike rodeo, Saturday, July 12, 2014",
    ] == headings(page, "h3")
    assert [1, 1] == [len(list(card.iterfind(".//h3/a"))) for card in page.find_class("card")]
    assert ["Also: Wednesday, July 16; Wednesday, July 23"] == [
        words(also) for also in page.find_class("also")
    ]


def test_a_date_in_a_list_says_when_where_and_why_it_is_not_as_planned() -> None:
    (card,) = render_page("events/", rodeo()).find_class("card")

    assert ["2014-07-12T09:00-04:00"] == card.xpath(".//time/@datetime")
    assert [
        f"Saturday, July 12, 2014, 9{DASH}10:30 a.m.",
        "Bridgeway Family Restaurant, Smyrna",
        "The lot is being repaved.",
    ] == [words(line) for line in card.iter("p")]


def test_the_block_of_a_date_is_decoration_after_the_words() -> None:
    (card,) = render_page("events/", rodeo()).find_class("card")

    assert ["body", "block"] == [part.get("class") for part in card]
    assert ("true", "Jul 12") == (card[1].get("aria-hidden"), words(card[1]))


def test_the_coming_events_stand_under_their_months() -> None:
    later = rodeo(schedule=make_schedule(start=at("2014-09-06 09:00")))
    page = render_page("events/", make_event(), later)

    assert ["July 2014", "September 2014"] == headings(page, "h2")[:2]
    assert ["../events/2014/"] == page.xpath("//nav[@class='years']//a/@href")


def test_months_too_far_for_one_page_are_linked() -> None:
    page = render_page("events/", make_event(schedule=make_series()))

    assert "../events/2015/12/" in page.xpath("//section[@aria-labelledby='later']//a/@href")


def test_coming_events_say_so_when_there_are_none() -> None:
    assert "No event is planned right now." in words(render_page("events/").find(".//main"))


def test_a_year_lists_past_and_coming_dates_and_marks_those_with_a_report() -> None:
    past = make_event(
        slug="past",
        schedule=make_schedule(start=at("2014-01-15 08:00")),
        recap=Recap(attendance=20),
    )
    page = render_page("events/2014/", past, rodeo())
    lines = page.xpath("//ul[@class='lines']/li")

    assert [
        "Coffee with a Cop, Wednesday, January 15, 2014",
        "Canceled: Bike rodeo, Saturday, July 12, 2014",
    ] == [words(line.find("a")) for line in lines]
    assert [
        f"Wednesday, January 15, 2014, 8{DASH}9:30 a.m.",
        f"Saturday, July 12, 2014, 9{DASH}10:30 a.m.",
    ] == [words(line.find("time")) for line in lines]
    assert [
        ["Bridgeway Family Restaurant, Smyrna", "with a report"],
        ["Bridgeway Family Restaurant, Smyrna"],
    ] == [
        [words(part) for part in line.xpath("*[@class='told' or contains(@class, 'where')]")]
        for line in lines
    ]


def test_a_year_leads_to_the_other_years() -> None:
    page = render_page(
        "events/2014/", make_event(), rodeo(schedule=make_schedule(start=at("2015-01-05 09:00")))
    )

    assert ["../../events/2015/"] == page.xpath("//nav[@class='years']//a/@href")
    assert ["2014"] == page.xpath("//nav[@class='years']//*[@aria-current='page']/text()")


def series() -> Event:
    return make_event(
        schedule=make_series(start=at("2014-07-02 08:00"), count=5),
        changes=(
            make_change(on("2014-07-02"), recap=Recap(attendance=9)),
            make_change(on("2014-07-16"), start=at("2014-07-17 08:00"), reason="A holiday."),
            make_change(on("2014-07-23"), status=Status.CANCELLED, reason="Heat."),
            make_change(
                on("2014-07-30"), title="Tea", venue=make_venue(slug="hall", name="Town Hall")
            ),
        ),
    )


def test_a_series_tells_its_rule_in_words_and_its_next_date() -> None:
    page = render_page("events/coffee/", series(), feeds=FEEDS)
    (soon,) = page.find_class("soon")

    assert "every Wednesday at 8 a.m. (Eastern Time)" == words(page.find_class("phrase")[0])
    assert words(soon).startswith(f"Next date Wednesday, July 9, 2014, 8{DASH}9:30 a.m.")
    assert [
        "../../events/coffee/2014-07-09/",
        "../../events/coffee/2014-07-09/event.ics",
    ] == soon.xpath(".//a/@href")[:2]


def test_a_series_lists_its_dates_with_what_differs() -> None:
    page = render_page("events/coffee/", series())
    hours = f"2014, 8{DASH}9:30 a.m."

    assert [
        f"Wednesday, July 9, {hours}",
        f"Moved: Thursday, July 17, {hours} Moved from Wednesday, July 16. A holiday.",
        f"Canceled: Wednesday, July 23, {hours} Heat.",
        f"Wednesday, July 30, {hours} Tea Town Hall, Smyrna",
    ] == [words(line) for line in page.xpath("//section[@aria-labelledby='coming']//li")]
    assert [f"Wednesday, July 2, {hours} with a report"] == [
        words(line) for line in page.xpath("//section[@aria-labelledby='past']//li")
    ]


def test_a_series_that_is_over_says_that_nothing_is_planned() -> None:
    page = render_page("events/coffee/", series(), as_of=LATER)

    assert "No further date is planned." in words(page.find(".//main"))
    assert "Past dates" in headings(page, "h2")
    assert not {"Next date", "Coming dates"} & set(headings(page, "h2"))


def test_a_series_that_was_canceled_says_so_in_its_heading_and_why() -> None:
    canceled = make_event(
        schedule=make_series(count=2), status=Status.CANCELLED, reason="The unit has no officer."
    )
    page = render_page("events/coffee/", canceled)

    assert ["Canceled: Coffee with a Cop"] == headings(page, "h1")
    assert "The unit has no officer." == words(page.find_class("notice")[0])


def test_programs_are_listed_with_their_summaries() -> None:
    page = render_page("programs/", make_event())

    assert ["Coffee with a Cop", "Interviews"] == headings(page, "h2")
    assert "Bring a question, have a coffee." in words(page.find(".//main"))


def test_no_program_is_said_plainly() -> None:
    assert "No program is listed here yet." in words(render_page("programs/").find(".//main"))


def test_a_program_tells_what_it_is_how_to_start_and_whom_to_ask() -> None:
    page = render_page("programs/smart911/", make_full_event(programs=(make_full_program(),)))

    assert "Smart911" == headings(page, "h1")[0]
    assert ["Open the website.", "Enter what you want."] == [
        words(step) for step in page.xpath("//ol/li")
    ]
    assert {
        "For whom": "Everyone here",
        "Who can use it": "Any phone number",
        "Cost": "Nothing",
        "What to bring": "Your phone",
        "Limits": "Only phones on your profile.",
        "When to sign up again": "Every six months",
        "Starts": "Wednesday, July 30, 2014",
        "Whom to ask": "S/Pfc. Brandon Dunning, Public information officer"
        "302-555-0111b.dunning@police.example.gov302-555-0122",
    } == {words(term): words(term.getnext()) for term in page.xpath("//dl[@class='answers']//dt")}
    assert "A profile does not call 911 for you." == words(page.find_class("calm")[0])
    assert [] == page.find_class("notice")
    assert ["Is it private?"] == [
        words(question) for question in page.xpath("//section[@aria-labelledby='faq']/h3")
    ]
    assert "The department does not see your profile." in words(page.find(".//main"))
    assert [
        ("Go to Smart911", "https://smart911.example/"),
        ("Call 302-555-0122", "tel:+13025550122"),
    ] == [
        (words(button), button.get("href")) for button in page.xpath("//header//a[@class='button']")
    ]


def test_a_program_of_which_little_is_known_is_asked_of_the_department() -> None:
    page = render_page("programs/coffee-with-a-cop/", make_event())

    assert ["tel:+13025550100"] == page.xpath("//dl[@class='answers']//a/@href")


def test_a_program_lists_its_coming_and_past_events_and_where_else_to_ask() -> None:
    past = make_event(slug="past", schedule=make_schedule(start=at("2014-01-15 08:00")))
    elsewhere = rodeo(
        status=Status.SCHEDULED,
        programs=(make_program(slug="bikes", title="Bikes"),),
        features=(make_program(),),
    )
    page = render_page("programs/coffee-with-a-cop/", past, make_event(), elsewhere)

    assert [
        "Is it for you?",
        "Coming events",
        "Where you can ask about it",
        "Past events",
    ] == headings(page, "h2")
    assert [
        "Coffee with a Cop, Wednesday, July 9, 2014",
        "Bike rodeo, Saturday, July 12, 2014",
    ] == headings(page, "h3")
    assert ["../../events/past/"] == page.xpath("//ul[@class='lines']//a/@href")


def test_a_program_names_the_next_chance_to_ask_in_person_its_own_or_another() -> None:
    program = make_program()
    sooner = make_event(
        slug="meeting",
        title="Meeting",
        schedule=make_schedule(start=at("2014-07-08 18:00")),
        programs=(make_program(slug="meetings", title="Meetings"),),
        features=(program,),
    )
    off = make_event(
        slug="off",
        schedule=make_schedule(start=at("2014-07-07 18:00")),
        status=Status.CANCELLED,
        reason="Rain.",
    )
    page = render_page("programs/coffee-with-a-cop/", make_event(), sooner, off)
    none = render_page("programs/coffee-with-a-cop/", make_event(), as_of=LATER)

    assert words(page.find_class("following")[0]).startswith(
        "Ask us in person: Meeting, Tuesday, July 8, 2014, 6"
    )
    assert [] == none.find_class("following")


def test_a_venue_lists_what_comes_there_and_what_was() -> None:
    past = make_event(slug="past", schedule=make_schedule(start=at("2014-01-15 08:00")))
    page = render_page("venues/bridgeway-family-restaurant/", past, make_event())

    assert [
        "Getting there",
        "Coming events here",
        "Past events here",
    ] == headings(page, "h2")


def test_a_venue_where_nothing_comes_says_so() -> None:
    page = render_page("venues/bridgeway-family-restaurant/", make_event(), as_of=LATER)

    assert "No event is planned here right now." in words(page.find(".//main"))


def test_a_former_address_leads_on_by_itself_and_by_a_link() -> None:
    page = render_page("events/coffee-in-july/", make_full_event())

    assert ["0; url=../../events/coffee/"] == page.xpath("//meta[@http-equiv='refresh']/@content")
    assert ["https://police.example.gov/events/coffee/"] == page.xpath(
        "//link[@rel='canonical']/@href"
    )
    assert "../../events/coffee/" in page.xpath("//main//a/@href")
    assert ["noindex"] == page.xpath("//meta[@name='robots']/@content")


def test_a_page_of_the_department_shows_its_title_and_text() -> None:
    page = render_page("about/")

    assert ["About us"] == headings(page, "h1")
    assert "We are the police." == words(page.find_class("prose")[0])


def test_a_program_without_a_coming_date_says_so_and_leads_to_the_ways_to_hear_of_one() -> None:
    (note,) = render_page("programs/coffee-with-a-cop/", make_event(), as_of=LATER).xpath(
        "//article/p[@class='note']"
    )

    assert words(note).startswith("No date of this program is planned right now.")
    assert ["../../subscribe/"] == note.xpath("a/@href")


def test_what_expected_means_is_said_once_below_the_dates() -> None:
    series = make_event(schedule=make_series(confirmed_through=on("2014-07-15")))
    told = words(render_page("events/", series).find(".//main"))

    assert 1 == told.count("nobody has confirmed this date yet")
    assert "nobody has confirmed" not in words(render_page("events/", make_event()).body)
