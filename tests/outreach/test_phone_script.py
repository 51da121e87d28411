"""What the phone line says, as it is heard."""

from typing import Any

import pytest

from community.core.language import spoken
from community.intake.spoken_languages import read_languages
from community.outreach.counting import spoken_words
from community.outreach.kinds import Kind
from community.outreach.phone_script import phone_script
from community.outreach.spoken_clock import spoken_hours, spoken_number, spoken_time
from making import at, make_all_day, make_event, make_occurrence, make_schedule, on
from outreach_stories import make_story

(_, SPANISH) = read_languages(["en", "es"])


def short(text: str) -> bool:
    return spoken_words(text) <= 75


@pytest.mark.parametrize(
    ("clock", "english", "spanish"),
    [
        ("08:00", "eight in the morning", "las ocho de la mañana"),
        ("08:30", "eight thirty in the morning", "las ocho y media de la mañana"),
        ("11:05", "eleven oh five in the morning", "las once y cinco de la mañana"),
        ("00:00", "midnight", "medianoche"),
        ("12:00", "noon", "mediodía"),
        ("12:45", "twelve forty-five in the afternoon", "las doce y cuarenta y cinco de la tarde"),
        ("13:00", "one o'clock in the afternoon", "la una de la tarde"),
        ("13:15", "one fifteen in the afternoon", "la una y cuarto de la tarde"),
        ("17:30", "five thirty in the evening", "las cinco y media de la tarde"),
        ("20:07", "eight 07 at night", "las ocho y 07 de la noche"),
        ("22:00", "ten at night", "las diez de la noche"),
    ],
)
def test_a_time_is_said_as_people_say_it(clock: str, english: str, spanish: str) -> None:
    moment = at(f"2014-07-09 {clock}")

    assert english == spoken_time(moment)
    with spoken(SPANISH):
        assert spanish == spoken_time(moment)


@pytest.mark.parametrize(
    ("schedule", "words"),
    [
        (make_schedule(), "Wednesday, July 9, from eight to nine thirty in the morning"),
        (make_schedule(length=None), "Wednesday, July 9, at eight in the morning"),
        (
            make_schedule(start=at("2014-07-09 11:00")),
            "Wednesday, July 9, from eleven in the morning to twelve thirty in the afternoon",
        ),
        (
            make_schedule(start=at("2014-07-09 23:00")),
            "Wednesday, July 9, at eleven at night",
        ),
        (make_all_day(on("2014-07-09")), "Wednesday, July 9, all day"),
        (make_all_day(on("2014-07-09"), days=2), "Wednesday, July 9, to Thursday, July 10"),
    ],
)
def test_hours_are_said_as_people_say_them(schedule: Any, words: str) -> None:
    assert words == spoken_hours(make_story(event=make_event(schedule=schedule)))


def test_a_phone_number_is_said_digit_by_digit() -> None:
    assert "3 0 2, 5 5 5, 0 1 0 0" == spoken_number("302-555-0100")


def test_the_script_begins_with_the_caller_and_ends_with_the_emergency() -> None:
    assert (
        "This is the Harbor Glen Police Department. Coffee with a Cop is on Wednesday, July 9, "
        "from eight to nine thirty in the morning, at Bridgeway Family Restaurant, 41 West "
        "Glenwood Avenue, Smyrna. No agenda and no speeches. Free. Questions? Call 3 0 2, 5 5 5, "
        "0 1 0 0. In an emergency, hang up and dial 9 1 1."
    ) == phone_script(make_story(), short)


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (Kind.TENTATIVE, "may be on Wednesday, July 9, from eight"),
        (Kind.EXPECTED, "The date is not confirmed yet."),
        (Kind.MOVED, "has moved. It is now on Wednesday, July 9, from eight"),
        (Kind.NEW_PLACE, "has a new place. It is on Wednesday, July 9"),
        (Kind.POSTPONED, "is postponed. It was planned for Wednesday, July 9"),
        (Kind.CANCELED, "is canceled. It was planned for Wednesday, July 9"),
        (Kind.RECAP, "took place on Wednesday, July 9, at Bridgeway"),
    ],
)
def test_each_kind_has_its_sentence(kind: Kind, sentence: str) -> None:
    script = phone_script(make_story(kind), short)

    assert sentence in script
    assert short(script)


def test_what_is_online_is_said_to_be_online() -> None:
    story = make_story(venue=None, online="https://a.example")

    assert ", online. " in phone_script(story, short)


def test_only_whole_sentences_are_said() -> None:
    summary = "One sentence that is short. " + "Another has word after word " * 8 + "in it."
    event = make_event(summary=summary, title="Coffee with a Cop")

    script = phone_script(make_story(event=event), short)

    assert "One sentence that is short. Questions?" in script


def test_the_first_date_of_a_test_is_a_wednesday() -> None:
    assert 2 == make_occurrence().starts.weekday()
