"""What the rule finds, and, more important, what it leaves alone."""

import pytest

from community.advice.text_facts import text_and_facts
from community.core.event import Deadline, Event
from community.core.words import Translation
from making import (
    FIRST_MONDAY,
    NEW_YORK,
    at,
    make_all_day,
    make_body,
    make_calendar,
    make_change,
    make_event,
    make_schedule,
    make_series,
    on,
)


def messages(event: Event, *others: Event) -> list[str]:
    calendar = make_calendar(event, *others)
    return [each.message for each in text_and_facts(calendar) if each.path == event.path]


#: The event is on Wednesday, July 9, 2014, from 8 to 9:30 a.m.
WRONG = {
    "Meet us Tuesday, July 9.": "'Tuesday, July 9' does not fit: it is Wednesday, July 9",
    "It is on Tuesday, July 9, 2014, at 8 a.m.": "'Tuesday, July 9, 2014' does not fit: it is",
    "The clean-up was on Monday, July 8, 2014.": "'Monday, July 8, 2014' does not fit: it is",
    "On FRIDAY, JULY 9TH we open.": "'FRIDAY, JULY 9TH' does not fit",
    "Thursday the 9th? No: Thursday, Jul. 9.": "'Thursday, Jul. 9' does not fit",
    "July 9 at 9:45 a.m. is the time.": "'July 9' has another time here than in the schedule",
    "Wednesday, July 9, 2014, from 8 p.m.": "has another time here than in the schedule",
    "July 9 (noon)": "has another time here than in the schedule",
    "The coffee will be held on July 16.": "the text says that it is on 'July 16', the schedule",
    "Join us on Wednesday, July 16 at 8 a.m.": "the text says that it is on 'Wednesday, July 16'",
    "Join us July 10!": "the text says that it is on 'July 10', the schedule does not",
    "It takes place on July 9, 2015.": "the text says that it is on 'July 9, 2015', the schedule",
    "See you on June 31.": "'June 31' is no day",
}

RIGHT = [
    "Meet us Wednesday, July 9.",
    "Join us on July 9 at 8 a.m.",
    "Join us on July 9, 2014, 8 to 9:30.",
    "It takes place on July 9, from 8 a.m. to 9:30 a.m.",
    "Doors open on July 9 at 7 a.m.",
    "Watch on July 9 at 5 a.m. Pacific, or July 9 at 12:00 p.m. (UTC).",
    "July 9: 11 a.m. - 1:30 p.m. Central, and July 9, 12 p.m. to 1 PM (ET).",
    "On July 9 at 9 a.m. the chief comes by.",
    "Bring last month's Saturday paper.",
    "The office is open Monday to Friday, 9 a.m. to 5 p.m.",
    "Sign up by July 1. We call you back on July 2 at 3 p.m.",
    "The academy began on September 4.",
    "On Tuesday, July 8, the road is closed.",
    "On Thursday, July 9, 2015, we do it again.",
    "On Monday, March 3, officers met the council.",
    "Good Friday and Black Friday are quiet days.",
    "July 8-10 is fair week. July 8 to 10. July 8 and 10.",
    "About July 20% more came. July 9:30 p.m. is nonsense.",
    "The May 2014 issue has more. In March 24 people came.",
    "Call 302-555-0100 before 5 p.m. for a ride.",
    "We may 10 times ask. On the mar. 3 dogs sat on 12 chairs.",
    "Join us on the second floor. Join us at 9.",
    "Ruby Tuesday gives the cake; Joe Friday could not come.",
    "Monday's news: we will be held to our word.",
    "The fair is open Tuesday & Wednesday, July 8th & 9th. Monday and Tuesday, July 9.",
    "The opening reception takes place on July 12, and a party will be held on July 13.",
    "Room 8 is upstairs; suite 7 p.m. is no room.",
    "The law of June 1, 1999, says so. Signed December 31, 2013.",
    "February 29, 2012, was a Wednesday: Wednesday, February 29, 2012.",
]


@pytest.mark.parametrize(("text", "message"), WRONG.items())
def test_what_disagrees_with_the_schedule_is_found(text: str, message: str) -> None:
    [found] = messages(make_event(body=make_body(text)))

    assert message in found


@pytest.mark.parametrize("text", RIGHT)
def test_what_may_be_right_is_left_alone(text: str) -> None:
    assert [] == messages(make_event(body=make_body(text)))


WRONG_TITLES = {
    "Thursday Coffee": "the title says 'Thursday', and no date is one",
    "Saturdays with a Cop": "the title says 'Saturdays', and no date is one",
    "Coffee at 9 a.m.": "the title says '9 a.m.', and no date is at that time",
    "Coffee at noon": "the title says 'noon', and no date is at that time",
    "Coffee on Friday, July 9": "'Friday, July 9' does not fit",
}

RIGHT_TITLES = [
    "Wednesday Coffee",
    "Coffee 8 a.m.",
    "Coffee, 8 a.m.",
    "Coffee and Cars | 4 AM LAST CALL",
    "Coffee until 9:30 AM",
    "Afternoon Coffee",
    "Taco Tuesday with a Cop",
    "Sunday School visit",
    "Saturday Night Live with a Cop",
    "Coffee on July 9",
    "Coffee on Wednesday, July 9, 8 a.m.",
    "911 and 24/7: who answers",
    "Wednesday or Thursday Coffee",
]


@pytest.mark.parametrize(("title", "message"), WRONG_TITLES.items())
def test_a_title_that_disagrees_is_found(title: str, message: str) -> None:
    [found] = messages(make_event(title=title))

    assert message in found


@pytest.mark.parametrize("title", RIGHT_TITLES)
def test_a_title_that_agrees_is_left_alone(title: str) -> None:
    assert [] == messages(make_event(title=title))


WRONG_SPANISH = {
    "Venga el martes 9 de julio.": "'martes 9 de julio' does not fit: it is Wednesday, July 9",
    "Será el jueves, 9 de julio de 2014.": "'jueves, 9 de julio de 2014' does not fit",
    "El 9 de julio a las 8 de la noche.": "'9 de julio' has another time here",
    "El 9 de julio, a las 10:00 a. m.": "'9 de julio' has another time here",
    "Acompáñenos el 16 de julio.": "the text says that it is on '16 de julio'",
}

RIGHT_SPANISH = [
    "Venga el miércoles 9 de julio a las 8 de la mañana.",
    "Venga el miercoles 9 de julio a las 8:30 a.m.",
    "El martes 8 de julio cerramos.",
    "De lunes a viernes, de 9 a. m. a 5 p. m.",
    "Viernes Santo no abrimos. Mayo 10.",
    "Inscríbase antes del 1 de julio.",
]


def spanish(text: str) -> Event:
    words = Translation(
        language="es", path="content/events/2014/coffee.es.md", body=make_body(text)
    )
    return make_event(translations=(words,))


@pytest.mark.parametrize(("text", "message"), WRONG_SPANISH.items())
def test_what_disagrees_in_spanish_is_found_in_its_own_file(text: str, message: str) -> None:
    [found] = text_and_facts(make_calendar(spanish(text)))

    assert message in found.message
    assert "content/events/2014/coffee.es.md" == found.path


@pytest.mark.parametrize("text", RIGHT_SPANISH)
def test_what_may_be_right_in_spanish_is_left_alone(text: str) -> None:
    assert [] == list(text_and_facts(make_calendar(spanish(text))))


def test_a_title_in_spanish_and_one_in_a_language_not_known() -> None:
    words = [
        Translation(language=language, path=f"x.{language}.md", fields=(("title", "Café, jueves"),))
        for language in ("es-us", "fr")
    ]

    [found] = text_and_facts(make_calendar(make_event(translations=tuple(words))))

    assert "the title says 'jueves', and no date is one" == found.message


def test_a_series_may_speak_of_any_of_its_dates_moved_or_not() -> None:
    schedule = make_series(start=at("2014-08-04 18:00"), rule=FIRST_MONDAY, until=on("2014-12-31"))
    moved = make_change(on("2014-09-01"), start=at("2014-09-09 19:00"))
    text = (
        "It takes place on August 4, on Tuesday, September 9 at 7 p.m. (not on Monday, "
        "September 1), and it takes place on November 3 at 6 p.m. Join us on September 1."
    )
    event = make_event(schedule=schedule, changes=(moved,), body=make_body(text))

    assert [] == messages(event)
    assert ["the text says that it is on 'August 5', the schedule does not"] == messages(
        make_event(schedule=schedule, body=make_body("Join us on August 5."))
    )


def test_other_events_and_deadlines_are_no_mistake() -> None:
    other = make_event(
        slug="other", schedule=make_schedule(start=at("2014-07-23 18:00")), body=make_body("x")
    )
    due = Deadline(what="Sign up", when=on("2014-07-02"))
    late = Deadline(what="Sign up", when=at("2014-07-03 12:00"))
    text = "Canceled? Join us on July 23 instead. See you on July 2, see you on July 3."
    event = make_event(body=make_body(text), deadlines=(due, late))

    assert [] == messages(event, other)


def test_an_event_that_lasts_all_day_has_no_time_to_disagree_with() -> None:
    schedule = make_all_day(on("2014-07-09"))

    text = make_body("July 9 at 6 p.m.")
    assert [] == messages(make_event(title="Fair, 9 a.m.", schedule=schedule, body=text))


def test_a_finding_stands_where_it_is_read() -> None:
    calendar = make_calendar(
        make_event(title="Thursday", body=make_body("Hello.\n\nOn Tuesday, July 9, we open."))
    )

    title, body = text_and_facts(calendar)

    assert ("title", 8) != (body.key, body.line)
    assert ("", 10, 4) == (body.key, body.line, body.column)
    assert "title" == title.key


def test_an_event_without_dates_is_left_alone() -> None:
    gone = make_event(is_withdrawn=True, body=make_body("On Tuesday, July 9."))

    assert [] == messages(gone)
    assert NEW_YORK == make_schedule().zone
