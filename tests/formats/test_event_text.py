"""What a calendar entry says, line by line."""

import pytest

from community.core.event import Status
from community.core.occurrence import occurrences_of
from community.formats.event_text import as_sentence, description, news, place_words
from full_values import make_full_event, make_full_person
from making import (
    at,
    make_body,
    make_change,
    make_department,
    make_event,
    make_occurrence,
    make_person,
    make_series,
    make_venue,
    on,
)

EVERYTHING = """\
No agenda and no speeches.

Online: https://meet.example/coffee
Host: The Restaurant Association
With: Clayton Police Department and Fire Company
Cost: $2 for a coffee
For: Everyone, children too
Bring: A question
Accessibility: Step-free entrance.
Languages: English and Spanish
Weather: Indoors, rain or shine.
Capacity: 30 people
Register: https://forms.example/coffee
Ask for an interpreter: by Tuesday, July 8, 2014
Order a breakfast: by Friday, July 4, 2014, 5 p.m.
Contact: S/Pfc. Brandon Dunning, Public information officer, 302-555-0111, help@police.example.gov

https://police.example.gov/events/coffee/"""


def test_an_entry_says_what_the_page_says_and_ends_with_the_pages_address() -> None:
    contact = make_full_person(email="help@police.example.gov")
    occurrence = make_occurrence(event=make_full_event(contact=contact))

    assert EVERYTHING == description(occurrence, department=make_department())


def test_an_entry_without_a_summary_says_the_bodys_first_paragraph() -> None:
    event = make_event(summary="", body=make_body("Meet *us*."), cost="")

    text = description(make_occurrence(event=event), department=make_department())

    assert "Meet *us*.\n\nhttps://police.example.gov/events/coffee/" == text


def test_how_to_ask_for_help_is_said_where_staff_wrote_nothing_of_access() -> None:
    department = make_department(accommodation="Call two days before.")

    text = description(make_occurrence(), department=department)

    assert "\nAccessibility: Call two days before.\n" in text


def test_a_date_of_a_series_has_its_own_address() -> None:
    event = make_event(schedule=make_series())

    text = description(make_occurrence(event=event), department=make_department())

    assert text.endswith("\n\nhttps://police.example.gov/events/coffee/2014-07-09/")


def test_registration_by_mail_shows_the_address_alone() -> None:
    event = make_event(registration="mailto:coffee@police.example.gov")

    text = description(make_occurrence(event=event), department=make_department())

    assert "\nRegister: coffee@police.example.gov\n" in text


def test_registration_by_phone_shows_the_number_as_it_was_written() -> None:
    event = make_event(registration="tel:302-555-0119")

    text = description(make_occurrence(event=event), department=make_department())

    assert "\nRegister: 302-555-0119\n" in text


def test_a_contact_may_be_a_name_alone() -> None:
    event = make_event(contact=make_person(rank=""))

    text = description(make_occurrence(event=event), department=make_department())

    assert "\nContact: Brandon Dunning\n" in text


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (
            {"status": Status.CANCELLED, "reason": "The café is closed."},
            "Canceled. The café is closed.",
        ),
        ({"status": Status.POSTPONED, "reason": "Snow"}, "Postponed. Snow."),
        ({"status": Status.TENTATIVE}, "Not certain yet."),
        ({"start": at("2014-07-10 08:00")}, "Moved from Wednesday, July 9."),
        (
            {"start": at("2014-07-09 18:00"), "reason": "You asked for an evening!"},
            "Moved from 8 a.m. You asked for an evening!",
        ),
        (
            {"start": at("2014-07-10 08:00"), "status": Status.CANCELLED, "reason": "Rain."},
            "Canceled. Rain.",
        ),
        (
            {"start": at("2014-07-10 08:00"), "status": Status.TENTATIVE, "reason": "The fair."},
            "Not certain yet. Moved from Wednesday, July 9. The fair.",
        ),
        ({}, ""),
    ],
)
def test_what_is_different_is_said_first(change: dict[str, object], words: str) -> None:
    changes = (make_change(on("2014-07-09"), **change),)
    event = make_event(schedule=make_series(), changes=changes)

    occurrence = next(occurrences_of(event, through=on("2014-07-09")))

    assert words == news(occurrence)
    assert description(occurrence, department=make_department()).startswith(words)


def test_an_expected_date_is_not_promised() -> None:
    assert "Date expected, not yet confirmed." == news(make_occurrence(expected=True))


@pytest.mark.parametrize(
    ("words", "sentence"),
    [("Rain", "Rain."), ("at 8 a.m.", "at 8 a.m."), ("Come!", "Come!"), ("Why?", "Why?")],
)
def test_a_sentence_ends_with_one_mark(words: str, sentence: str) -> None:
    assert sentence == as_sentence(words)


def test_a_place_is_name_room_and_address_on_one_line() -> None:
    venue = make_venue(room="Back room")

    assert (
        "Bridgeway Family Restaurant, Back room, 41 West Glenwood Avenue, Smyrna, DE 19977"
        == place_words(venue)
    )
