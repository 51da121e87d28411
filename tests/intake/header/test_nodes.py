from community.intake.header.front_matter import read_document
from community.intake.header.nodes import Location, Mapping, plain, position, text_at

HEADER = """---
title: Coffee
tags: [a, ""]
venue:
  name: Town Hall
  room:
changes:
  - date: 2014-07-08
---
"""


def header() -> Mapping:
    found = read_document("coffee.md", HEADER).header
    assert found is not None
    return found


def test_plain_leaves_out_keys_without_text_but_keeps_the_places_in_a_list() -> None:
    expected = {
        "title": "Coffee",
        "tags": ["a", ""],
        "venue": {"name": "Town Hall"},
        "changes": [{"date": "2014-07-08"}],
    }

    assert expected == plain(header())


def test_a_value_has_the_line_and_column_where_it_was_typed() -> None:
    places: dict[Location, tuple[int, int]] = {
        (): (2, 1),
        ("title",): (2, 8),
        ("tags", 0): (3, 8),
        ("venue", "name"): (5, 9),
        ("changes", 0, "date"): (8, 11),
    }

    assert places == {location: position(header(), location) for location in places}


def test_a_key_has_its_own_place() -> None:
    assert (5, 3) == position(header(), ("venue", "name"), key=True)
    assert (3, 8) == position(header(), ("tags", 0), key=True)


def test_what_is_absent_has_the_place_of_what_should_hold_it() -> None:
    assert (5, 3) == position(header(), ("venue", "street"))
    assert (3, 7) == position(header(), ("tags", 7))
    assert (3, 7) == position(header(), ("tags", "a"))
    assert (2, 8) == position(header(), ("title", "deeper"))
    assert (4, 1) == position(header(), ("venue", "street"), key=True)


def test_the_text_at_a_place_is_what_was_typed_and_nothing_where_there_is_none() -> None:
    places: tuple[Location, ...] = (("changes", 0, "date"), ("venue",), ("tags", 9), ("cost",))

    assert ["2014-07-08", "", "", ""] == [text_at(header(), place) for place in places]
