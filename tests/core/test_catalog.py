"""The gate to what residents may see."""

from datetime import timedelta

import pytest

from community.core.catalog import Catalog
from community.core.event import Event, Recap
from community.core.zones import zone_of
from making import (
    AS_OF,
    make_catalog,
    make_change,
    make_event,
    make_facts,
    make_history,
    make_image,
    make_person,
    make_program,
    make_revision,
    make_series,
    make_venue,
    on,
)

HIDDEN = [{"draft": True}, {"publish_on": AS_OF + timedelta(seconds=1)}]
SHOWN = [{}, {"publish_on": AS_OF}, {"publish_on": AS_OF.astimezone(zone_of("Asia/Tokyo"))}]


def visible(*events: Event, **changes: object) -> Catalog:
    return make_catalog(*events, **changes).visible(AS_OF)


@pytest.mark.parametrize("changes", HIDDEN)
def test_drafts_and_what_is_to_come_out_later_are_hidden(changes: dict[str, object]) -> None:
    event, program = make_event(**changes, programs=()), make_program(**changes)

    assert Catalog() == visible(event, programs=(program,), venues=(make_venue(),))


@pytest.mark.parametrize("changes", SHOWN)
def test_what_is_out_is_shown(changes: dict[str, object]) -> None:
    program = make_program(**changes)
    catalog = make_catalog(make_event(**changes, programs=(program,)))

    assert catalog == catalog.visible(AS_OF)


def test_a_draft_stays_hidden_after_its_day() -> None:
    event = make_event(draft=True, publish_on=AS_OF - timedelta(days=1))

    assert () == visible(event).events


@pytest.mark.parametrize("changes", HIDDEN)
def test_a_hidden_program_is_taken_off_its_events(changes: dict[str, object]) -> None:
    shown, hidden = make_program(), make_program(slug="secret", **changes)
    event = make_event(programs=(hidden, shown), features=(shown, hidden))

    (seen,) = visible(event).events

    assert ((shown,), (shown,)) == (seen.programs, seen.features)


def test_a_program_without_events_is_shown() -> None:
    assert (make_program(),) == visible(programs=(make_program(),)).programs


def test_a_venue_is_shown_where_a_visible_event_takes_place_there() -> None:
    used, moved_to, unused = (make_venue(slug=slug) for slug in ("a", "b", "c"))
    change = make_change(on("2014-07-16"), venue=moved_to)
    event = make_event(schedule=make_series(), venue=used, changes=(change,))
    secret = make_event(slug="secret", venue=unused, draft=True)

    assert (used, moved_to) == visible(event, secret).venues


def test_a_venue_stays_when_what_was_announced_there_takes_place_elsewhere() -> None:
    left, other, never = (make_venue(slug=name, name=name.title()) for name in ("a", "b", "c"))
    moved = make_revision(before=make_facts(place=left.words), after=make_facts())
    event = make_event(venue=other, history=make_history(revisions=(moved,)))

    assert (left, other) == visible(event, venues=(left, other, never)).venues


def test_a_venue_where_one_date_moved_is_shown_for_an_event_online() -> None:
    moved_to = make_venue(slug="b")
    change = make_change(on("2014-07-16"), venue=moved_to)
    event = make_event(
        schedule=make_series(), venue=None, online="https://a.example", changes=(change,)
    )

    assert (moved_to,) == visible(event).venues


def test_a_person_is_shown_where_something_visible_names_them() -> None:
    of_event, of_program, of_draft = (make_person(slug=slug) for slug in ("a", "b", "c"))
    program = make_program(contact=of_program)
    event = make_event(contact=of_event, programs=(program,))
    secret = make_event(slug="secret", contact=of_draft, programs=(), draft=True)

    assert (of_event, of_program) == visible(event, secret).people


def test_nobody_is_shown_for_a_contact_written_inside_an_event() -> None:
    event = make_event(contact=make_person(slug=""))

    assert () == visible(event, people=(make_person(slug="a"),)).people


def test_the_pictures_are_those_of_headers_and_recaps() -> None:
    cups, phone, table = (make_image(path=f"images/{name}.jpg") for name in ("a", "b", "c"))
    recap = Recap(photos=(table,))
    event = make_event(
        image=cups,
        programs=(make_program(image=phone),),
        schedule=make_series(),
        changes=(make_change(on("2014-07-16"), recap=recap),),
    )

    assert (cups, phone, table) == visible(event).pictures
    assert () == visible(make_event(image=cups, recap=recap, draft=True)).pictures


@pytest.mark.parametrize("changes", HIDDEN)
def test_staff_may_see_what_is_hidden_as_if_it_were_told_now(changes: dict[str, object]) -> None:
    event, program = make_event(**changes), make_program(**changes)
    catalog = make_catalog(event, make_event(slug="shown"), programs=(program,))

    shown = catalog.unhidden(AS_OF)

    assert (event, program) == catalog.hidden(AS_OF)
    assert shown == shown.visible(AS_OF)
    assert shown.events[1] == catalog.events[1]
    assert {each.history.announced for each in (shown.events[0], shown.programs[0])} == {AS_OF}


@pytest.mark.parametrize(
    "after",
    [
        {"title": "Tea"},
        {"venue": make_venue(slug="pond", name="Mill Pond")},
        {"venue": None},
        {"contact": make_person(slug="luis-ortega")},
        {"programs": (make_program(slug="hidden", draft=True),)},
    ],
    ids="".join,
)
def test_where_one_event_is_another_as_much_is_shown_as_of_all(after: dict[str, object]) -> None:
    before = make_catalog(
        make_event(slug="coffee"),
        make_event(slug="fair"),
        venues=(make_venue(), make_venue(slug="pond", name="Mill Pond")),
        people=(make_person(), make_person(slug="luis-ortega")),
    )
    event = make_event(slug="coffee", **after)
    catalog = before.with_events({"coffee": event})

    shown = catalog.visible_again(before.visible(AS_OF), [event])

    assert shown == catalog.visible(AS_OF)
