"""What is kept of calendars and news belongs to one state of an event."""

from dataclasses import replace

from community.context import build_in
from community.core.calendar import Calendar
from community.core.news import announcements
from community.core.numbers import Numbers
from community.kept_components import components_in
from community.kept_items import KeptItems
from contexts import make_context
from making import AS_OF, make_catalog, make_event, make_program

EVENT = make_event(slug="coffee")
CALENDAR = Calendar.of(make_catalog(EVENT), as_of=AS_OF)
(DATE,) = CALENDAR.occurrences
NEWS = announcements(CALENDAR)


def test_a_component_is_made_once_for_a_state_of_its_event() -> None:
    context = make_context(numbers=Numbers.of([EVENT]))
    first = components_in(context)(DATE)
    kept = build_in(context).components

    again = make_context(numbers=Numbers.of([EVENT]), components_before=kept)
    assert components_in(again)(DATE) is first
    assert build_in(again).components == kept


def test_another_state_has_a_component_of_its_own() -> None:
    context = make_context(numbers=Numbers.of([EVENT]))
    components_in(context)(DATE)
    kept = build_in(context).components
    numbers = replace(Numbers.of([EVENT]), whole={"coffee": 7})
    again = make_context(numbers=numbers, components_before=kept)

    assert components_in(again)(DATE) == kept["en", "coffee", DATE.original_date][1]
    assert build_in(again).components["en", "coffee", DATE.original_date][0] == 7


def test_an_item_is_known_while_its_event_is_the_same() -> None:
    context = make_context(numbers=Numbers.of([EVENT]))
    (announced,) = [one for one in NEWS if one.about == EVENT]
    items = KeptItems(context)
    assert items.known(announced) is None
    items.keep(announced, b"<item/>")
    kept = build_in(context).items

    same = make_context(numbers=Numbers.of([EVENT]), items_before=kept)
    other = make_context(
        numbers=replace(Numbers.of([EVENT]), whole={"coffee": 7}), items_before=kept
    )
    assert KeptItems(same).known(announced) == b"<item/>"
    assert build_in(same).items == kept
    assert KeptItems(other).known(announced) is None


def test_an_item_of_a_program_is_known_until_all_is_built_anew() -> None:
    program = make_program()
    calendar = Calendar.of(make_catalog(EVENT, programs=(program,)), as_of=AS_OF)
    (announced,) = [one for one in announcements(calendar) if one.about == program]
    items = KeptItems(make_context(numbers=Numbers.of([EVENT])))
    items.keep(announced, b"<item/>")

    assert items.known(announced) == b"<item/>"
