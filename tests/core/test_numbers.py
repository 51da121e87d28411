from dataclasses import replace

from community.core.numbers import Numbers
from making import at, make_body, make_event, make_history, make_revision, make_schedule

COFFEE = make_event(slug="coffee")
TEA = make_event(slug="tea")
FIRST = Numbers.of([COFFEE, TEA])


def renewed(event: object) -> Numbers:
    return FIRST.renewed({"coffee": COFFEE, "tea": TEA}, [event])  # type: ignore[list-item]


def test_each_event_has_a_number_of_its_own() -> None:
    assert (dict(FIRST.whole), dict(FIRST.line), FIRST.free) == (
        {"coffee": 0, "tea": 1},
        {"coffee": 0, "tea": 1},
        2,
    )


def test_what_says_the_same_keeps_its_number() -> None:
    assert renewed(make_event(slug="coffee")) == FIRST


def test_another_text_is_no_change_for_lists() -> None:
    numbers = renewed(replace(COFFEE, body=make_body("Bring a friend.")))

    assert (numbers.whole["coffee"], numbers.line["coffee"], numbers.free) == (2, 0, 3)


def test_nor_is_when_it_was_changed() -> None:
    later = make_history(changed=at("2014-06-29 10:00").astimezone())

    assert renewed(replace(COFFEE, history=later)).line["coffee"] == 0


def test_another_time_another_title_and_a_change_that_was_told_are() -> None:
    for event in (
        replace(COFFEE, schedule=make_schedule(start=at("2014-07-16 10:00"))),
        replace(COFFEE, title="Coffee and cake"),
        replace(COFFEE, history=make_history(revisions=(make_revision(),))),
        make_event(slug="cocoa"),
    ):
        numbers = renewed(event)
        assert (numbers.whole[event.slug], numbers.line[event.slug]) == (2, 2)
        assert (numbers.whole["tea"], numbers.line["tea"]) == (1, 1)
