from datetime import UTC, datetime

import pytest

from community.core.event import Deadline, Recap, Topic
from community.core.place import Venue
from community.core.zones import zone_of
from community.views.details import event_view, history_view, person_view, place_view, recap_view
from community.views.links import Link
from full_values import make_full_event, make_full_person
from making import AS_OF, NEW_YORK, at, make_event, make_history, make_person, make_schedule, on

NOON = datetime(2014, 7, 7, 12, tzinfo=NEW_YORK)


def deadlines_over(*deadlines: Deadline, as_of: datetime = NOON) -> list[bool]:
    view = event_view(make_event(deadlines=deadlines), as_of=as_of)
    return [deadline.is_over for deadline in view.deadlines]


def test_a_deadline_on_a_day_is_open_to_the_end_of_that_day() -> None:
    days = ("2014-07-06", "2014-07-07", "2014-07-08")

    assert [True, False, False] == deadlines_over(
        *(Deadline(what="Sign up", when=on(day)) for day in days)
    )


def test_a_deadline_at_a_time_is_open_to_that_minute() -> None:
    times = ("2014-07-07 11:59", "2014-07-07 12:00")

    assert [True, False] == deadlines_over(
        *(Deadline(what="Sign up", when=at(time)) for time in times)
    )


def test_a_deadline_ends_by_the_clock_of_the_event() -> None:
    event = make_event(
        schedule=make_schedule(zone=zone_of("America/Los_Angeles")),
        deadlines=(Deadline(what="Sign up", when=at("2014-07-07 10:00")),),
    )
    (deadline,) = event_view(event, as_of=NOON).deadlines

    assert (False, "2014-07-07T10:00-07:00") == (deadline.is_over, deadline.machine)


def test_a_deadline_is_told_in_words() -> None:
    view = event_view(make_full_event(), as_of=AS_OF)

    assert ["Tuesday, July 8, 2014", "Friday, July 4, 2014, 5 p.m."] == [
        deadline.when for deadline in view.deadlines
    ]


def test_an_event_with_nothing_but_what_is_required_has_no_empty_answers() -> None:
    view = event_view(make_event(programs=()), as_of=AS_OF)

    assert ("", "", None, (), (), ()) == (
        view.languages,
        view.partners,
        view.contact,
        view.deadlines,
        view.programs,
        view.features,
    )


def test_lists_are_told_as_a_sentence_would() -> None:
    view = event_view(make_full_event(), as_of=AS_OF)

    assert ("English and Spanish", "Clayton Police Department and Fire Company") == (
        view.languages,
        view.partners,
    )


@pytest.mark.parametrize(
    ("registration", "words", "address"),
    [
        ("https://forms.example/a", "Sign up online", "https://forms.example/a"),
        ("mailto:a@police.example.gov", "Sign up by email", "mailto:a@police.example.gov"),
        ("tel:302-555-0119 ext. 4", "Call 302-555-0119 ext. 4", "tel:+13025550119;ext=4"),
    ],
)
def test_a_sign_up_says_how_it_is_done(registration: str, words: str, address: str) -> None:
    view = event_view(make_event(registration=registration), as_of=AS_OF)

    assert Link(text=words, address=address) == view.sign_up


def test_a_deadline_can_be_met_by_phone() -> None:
    deadline = Deadline(what="Sign up", when=on("2014-07-08"), link="tel:302-555-0119")
    [view] = event_view(make_event(deadlines=(deadline,)), as_of=AS_OF).deadlines

    assert "tel:+13025550119" == view.link


def test_a_place_that_is_only_a_name_has_no_maps() -> None:
    place = place_view(Venue(name="In front of the station"))

    assert ("", "", None) == (place.path, place.town, place.maps)


def test_a_place_with_nothing_but_coordinates_has_maps() -> None:
    assert place_view(Venue(name="Boat ramp", latitude=1.5, longitude=2.5)).maps


def test_a_person_is_named_with_the_rank_and_reached_by_what_is_known() -> None:
    known, unknown = person_view(make_full_person()), person_view(make_person())

    assert ("S/Pfc. Brandon Dunning", "Public information officer") == (known.name, known.role)
    assert known.phone
    assert "tel:+13025550111" == known.phone.address
    assert known.email
    assert "mailto:b.dunning@police.example.gov" == known.email.address
    assert (None, None) == (unknown.phone, unknown.email)


def test_a_page_that_never_changed_tells_only_when_it_was_announced() -> None:
    view = history_view(make_history(), AS_OF)

    assert ("Friday, June 20, 2014", "") == (view.announced, view.changed)


def test_a_change_is_told_by_the_day_of_the_department() -> None:
    late_evening_in_new_york = datetime(2014, 7, 1, 2, tzinfo=UTC)
    view = history_view(make_history(changed=late_evening_in_new_york), NOON)

    assert ("Monday, June 30, 2014", "2014-06-30") == (view.changed, view.changed_machine)


def test_a_topic_tells_the_day_by_which_something_will_be_done() -> None:
    recap = recap_view(Recap(topics=(Topic(asked="A", by=on("2014-08-15")), Topic(asked="B"))))

    assert [("Friday, August 15, 2014", "2014-08-15"), ("", "")] == [
        (topic.by, topic.machine) for topic in recap.topics
    ]


def test_a_place_and_a_person_are_worded_once() -> None:
    venue, person = Venue(name="Boat ramp"), make_person()

    assert place_view(venue) is place_view(venue)
    assert person_view(person) is person_view(person)
