"""The press release, as a newsroom reads it."""

import pytest

from community.core.language import spoken
from community.intake.spoken_languages import read_languages
from community.outreach.ap_style import dateline, short_months
from community.outreach.kinds import Kind
from community.outreach.press_release import press_release
from making import make_department, make_event, make_person
from outreach_stories import make_story

(_, SPANISH) = read_languages(["en", "es"])
DEPARTMENT = make_department(city="Smyrna, Delaware", about="It has 24 officers.")


@pytest.mark.parametrize(
    ("city", "line"),
    [
        ("Harbor Glen, Delaware", "HARBOR GLEN, Del."),
        ("Austin, Texas", "AUSTIN, Texas"),
        ("Concord, New Hampshire", "CONCORD, N.H."),
        ("Smyrna", "SMYRNA"),
    ],
)
def test_a_dateline_has_the_city_and_the_state_as_the_press_writes_them(
    city: str, line: str
) -> None:
    assert line == dateline(city)


def test_months_before_a_day_are_short_and_others_are_not() -> None:
    assert "Wednesday, Dec. 9, 2026" == short_months("Wednesday, December 9, 2026")
    assert "May 18, Sept. 5, in January, January 2027" == short_months(
        "May 18, September 5, in January, January 2027"
    )


def test_other_languages_keep_their_months_and_states() -> None:
    with spoken(SPANISH):
        assert "March 9" == short_months("March 9")
        assert "HARBOR GLEN, Delaware" == dateline("Harbor Glen, Delaware")


def test_a_release_has_the_form_that_newsrooms_know() -> None:
    contact = make_person(name="Ann Lee", rank="Officer", phone="302-555-0111")

    release = press_release(make_story(department=DEPARTMENT, event=make_event(contact=contact)))

    assert release.split("\n\n") == [
        "FOR IMMEDIATE RELEASE",
        "Monday, July 7, 2014",
        "Contact: Officer Ann Lee, 302-555-0111",
        "Coffee with a Cop, Wednesday, July 9",
        (
            "SMYRNA, Del. — The Harbor Glen Police Department will hold the event "
            "“Coffee with a Cop” on Wednesday, July 9, 8\u20139:30 a.m., "
            "at Bridgeway Family Restaurant, 41 West Glenwood Avenue."
        ),
        "No agenda and no speeches.",
        "Cost: Free\nMore: https://police.example.gov/events/coffee/",
        (
            "About the Harbor Glen Police Department\nIt has 24 officers.\n"
            "Not an emergency: 302-555-0100\nhttps://police.example.gov/"
        ),
        "###",
    ]


def test_without_a_contact_the_department_answers() -> None:
    release = press_release(make_story())

    assert (
        "Contact: Harbor Glen Police Department, 302-555-0100, community@police.example.gov"
        in release
    )


@pytest.mark.parametrize("kind", Kind)
def test_no_release_has_a_quotation_or_a_period_too_many(kind: Kind) -> None:
    release = press_release(make_story(kind, department=DEPARTMENT))

    assert 1 >= release.count("“")
    assert ".." not in release
    assert release.endswith("\n\n###")


def test_what_moved_is_told_with_both_dates() -> None:
    release = press_release(make_story(Kind.MOVED))

    assert "has moved the event “Coffee with a Cop” to Wednesday, July 9" in release
    assert "Moved from Tuesday, July 8. The diner is closed." in release


def test_what_is_canceled_is_told_with_its_reason() -> None:
    release = press_release(make_story(Kind.CANCELED))

    assert "has canceled the event “Coffee with a Cop” planned for Wednesday, July 9" in release
    assert "\n\nThe diner is closed. See you in August.\n\n" in release
