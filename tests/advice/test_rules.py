"""Each rule of advice with examples of what it tells and of what it leaves alone."""

from datetime import UTC, datetime, timedelta

import pytest

from community.advice.confirmation import confirmation_ends
from community.advice.federal_holiday import federal_holiday, holiday_on
from community.advice.finding import Rule
from community.advice.missing_recap import missing_recap
from community.advice.overlap import overlap
from community.advice.private_text import private_text
from community.advice.registry import RULES, advise
from community.advice.unknown_place import unknown_place
from community.advice.unseen_program import unseen_program
from community.advice.useless_alt import useless_alt
from community.core.calendar import Calendar
from community.core.event import Event, Recap, Status, Topic
from community.core.words import Translation
from making import (
    AS_OF,
    FIRST_MONDAY,
    at,
    make_all_day,
    make_body,
    make_calendar,
    make_catalog,
    make_change,
    make_event,
    make_image,
    make_person,
    make_program,
    make_schedule,
    make_series,
    make_venue,
    on,
)


def told(rule: Rule, *events: Event, as_of: datetime = AS_OF) -> list[str]:
    """Return what a rule says of these events: messages, in order."""
    return [each.message for each in rule(make_calendar(*events, as_of=as_of))]


def series(through: str | None) -> Event:
    confirmed = on(through) if through else None
    return make_event(
        schedule=make_series(
            start=at("2014-07-07 18:00"), rule=FIRST_MONDAY, confirmed_through=confirmed
        )
    )


def test_a_series_whose_promise_ends_soon_is_told_with_its_first_expected_date() -> None:
    expected = ["from Monday, September 1, 2014, on, dates are only expected"]

    assert expected == told(confirmation_ends, series("2014-08-06"))
    assert [] == told(confirmation_ends, series("2014-08-07"))
    assert [] == told(confirmation_ends, series(None))


def test_a_series_that_ends_needs_no_more_promises() -> None:
    schedule = make_series(
        start=at("2014-07-07 18:00"), rule=FIRST_MONDAY, count=1, confirmed_through=on("2014-07-07")
    )

    assert [] == told(confirmation_ends, make_event(schedule=schedule))


@pytest.mark.parametrize(("days", "is_told"), [(13, False), (15, True), (89, True), (91, False)])
def test_a_recap_is_missed_from_two_weeks_to_three_months_after(
    days: int, *, is_told: bool
) -> None:
    over = datetime(2014, 7, 9, 13, 30, tzinfo=UTC)

    found = told(missing_recap, make_event(), as_of=over + timedelta(days=days))

    message = "nobody told yet what came of Wednesday, July 9, 2014"
    assert ([message] if is_told else []) == found


def test_no_recap_is_missed_of_what_was_off_told_or_is_to_come() -> None:
    later = datetime(2014, 8, 9, tzinfo=UTC)
    off = make_event(status=Status.CANCELLED, reason="Rain.")

    assert [] == told(missing_recap, off, as_of=later)
    assert [] == told(missing_recap, make_event(recap=Recap(attendance=3)), as_of=later)
    assert [] == told(missing_recap, make_event())


def test_the_recap_of_a_series_belongs_to_its_last_date() -> None:
    [found] = missing_recap(make_calendar(series(None), as_of=datetime(2014, 7, 28, tzinfo=UTC)))

    assert "Add 'recap' under 'changes', at this date: how many" in found.hint


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2027-01-01", "New Year's Day"),
        ("2021-12-31", "New Year's Day (observed)"),
        ("2027-01-18", "Martin Luther King Jr. Day"),
        ("2027-02-15", "Presidents Day"),
        ("2027-05-31", "Memorial Day"),
        ("2027-06-18", "Juneteenth (observed)"),
        ("2027-06-19", "Juneteenth"),
        ("2027-07-04", "Independence Day"),
        ("2027-07-05", "Independence Day (observed)"),
        ("2027-09-06", "Labor Day"),
        ("2026-10-12", "Columbus Day and Indigenous Peoples' Day"),
        ("2026-11-11", "Veterans Day"),
        ("2026-11-26", "Thanksgiving Day"),
        ("2027-12-24", "Christmas Day (observed)"),
        ("2027-12-23", ""),
        ("2027-05-24", ""),
    ],
)
def test_federal_holidays_and_the_days_on_which_they_are_observed(day: str, name: str) -> None:
    assert name == holiday_on(on(day))


def test_a_date_on_a_holiday_is_told_unless_it_is_off() -> None:
    schedule = make_schedule(start=at("2014-09-01 18:00"))
    event = make_event(schedule=schedule)

    assert ["Monday, September 1, 2014, is Labor Day"] == told(federal_holiday, event)
    assert [] == told(
        federal_holiday, make_event(schedule=schedule, status=Status.CANCELLED, reason="x")
    )


def test_a_program_at_no_coming_event_is_told() -> None:
    program, other = make_program(slug="smart911"), make_program()
    catalog = make_catalog(make_event(features=(program,)))

    def unseen(as_of: datetime) -> list[str]:
        return [each.path for each in unseen_program(Calendar.of(catalog, as_of=as_of))]

    assert [] == unseen(AS_OF)
    assert {f"content/programs/{each.slug}.md" for each in (program, other)} == set(
        unseen(datetime(2015, 1, 1, tzinfo=UTC))
    )


def test_two_events_at_one_time_at_one_place_or_with_one_contact_are_told() -> None:
    later = make_schedule(start=at("2014-07-09 09:00"))
    officer = make_person()
    second = make_event(slug="tea", schedule=later)
    elsewhere = make_event(
        slug="tea", schedule=later, venue=make_venue(slug="hall"), contact=officer
    )

    moment = "on Wednesday, July 9, 2014, 9 a.m. 'coffee' goes on"
    assert [f"{moment} at the same place"] == told(overlap, make_event(), second)
    assert [f"{moment} with the same contact"] == told(
        overlap, make_event(contact=officer), elsewhere
    )


def test_one_after_the_other_in_two_rooms_off_or_all_day_is_no_overlap() -> None:
    later = make_schedule(start=at("2014-07-09 09:00"))
    others = [
        make_event(slug="tea", schedule=make_schedule(start=at("2014-07-09 09:30"))),
        make_event(slug="tea", schedule=later, venue=make_venue(room="Upstairs")),
        make_event(slug="tea", schedule=later, status=Status.CANCELLED, reason="x"),
        make_event(slug="tea", schedule=make_all_day(on("2014-07-09"))),
        make_event(slug="tea", schedule=later, venue=None, online="https://example.org"),
    ]

    assert [[]] * len(others) == [told(overlap, make_event(), other) for other in others]


def test_a_place_without_a_street_is_told_three_weeks_before() -> None:
    nowhere = make_event(venue=make_venue(slug="", name="To be announced", street=""))
    expected = ["Wednesday, July 9, 2014, is soon, and its place has no street"]

    assert expected == told(unknown_place, nowhere)
    assert [] == told(unknown_place, nowhere, as_of=datetime(2014, 6, 1, tzinfo=UTC))
    assert [] == told(unknown_place, make_event())
    assert [] == told(unknown_place, make_event(venue=None, online="https://example.org"))


@pytest.mark.parametrize(
    ("alt", "is_told"),
    [
        ("cups.jpg", True),
        ("cups", True),
        ("Photo", True),
        ("an image", True),
        ("IMG_2041", True),
        ("A photo of two cups", False),
        ("Two cups", False),
    ],
)
def test_words_for_a_picture_that_tell_nothing_are_told(alt: str, *, is_told: bool) -> None:
    found = told(useless_alt, make_event(image=make_image(alt=alt)), make_event(slug="tea"))

    assert ([f"'{alt}' does not tell what the picture shows"] if is_told else []) == found


PRIVATE = {
    "Her number is 219-09-9999.": "a Social Security number",
    "Look for license plate ABC 1234.": "a license plate",
    "The car, plate number: 7XYZ123, was gone.": "a license plate",
    "Tag no. PC 12345 stood there.": "a license plate",
    "The Millers are away from July 3 to July 9.": "when somebody is not at home",
    "They are on vacation until August 2.": "when somebody is not at home",
}

PUBLIC = [
    "Call 302-555-0100, or 1-302-555-0100. Case 123-45-678. Part 000-12-3456 and 912-34-5678.",
    "Get a new license plate at the DMV. A license plate has 7 signs. Plate 5 of the book.",
    "License Plate Reader program. Name tags are there. Tag a friend in 2027.",
    "If you are away from July 3 to July 9, tell us. Your house, while on vacation until May 2.",
    "Officers are away from their desks. The office is on vacation from noon.",
    "Read about Social Security at 10 a.m. ZIP 19977-1234.",
]


@pytest.mark.parametrize(("text", "what"), PRIVATE.items())
def test_what_should_not_be_public_is_told(text: str, what: str) -> None:
    [message] = told(private_text, make_event(body=make_body(text)))

    assert f"this looks like {what}, which everybody would read" == message


@pytest.mark.parametrize("text", PUBLIC)
def test_what_only_resembles_it_is_left_alone(text: str) -> None:
    assert [] == told(private_text, make_event(body=make_body(text)))


def test_recaps_and_programs_are_read_too() -> None:
    number = "219-09-9999"
    asked = Recap(topics=(Topic(asked=number),))
    schedule = make_series(start=at("2014-07-07 18:00"), rule=FIRST_MONDAY)
    change = make_change(on("2014-07-07"), recap=asked)
    single = make_event(slug="tea", recap=Recap(summary=number), programs=())
    program = make_program(summary=number)
    calendar = make_calendar(
        make_event(schedule=schedule, changes=(change,), programs=(program,)), single
    )

    assert ["changes", "recap", "summary"] == [each.key for each in private_text(calendar)]


def test_a_file_can_say_that_it_needs_no_advice_of_a_kind() -> None:
    text = "On Tuesday, July 9. 219-09-9999"
    silent = "<!-- ignore: text-and-facts, private-text -->"
    words = Translation(
        language="es", path="x.es.md", body=make_body(f"martes 9 de julio {silent}")
    )

    loud = advise(make_calendar(make_event(body=make_body(text))))
    quiet = advise(
        make_calendar(make_event(body=make_body(f"{text}\n\n{silent}"), translations=(words,)))
    )

    assert {"text-and-facts", "private-text"} == {each.rule for each in loud}
    assert () == quiet


def test_each_rule_tells_under_its_own_name() -> None:
    assert sorted(RULES) == list(RULES)
    assert all(name.replace("-", "_") == rule.__name__ for name, rule in RULES.items())
