"""Phone numbers, mailboxes and hours in sentences."""

import pytest

from community.views.text_links import hours_in, linked_pieces
from rendering import DASH


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Call 302-555-0100.", [("302-555-0100", "tel:+13025550100")]),
        ("Call (302) 555-0100 now", [("(302) 555-0100", "tel:+13025550100")]),
        ("302.555.0100", [("302.555.0100", "tel:+13025550100")]),
        ("+1 302 555 0100, please", [("+1 302 555 0100", "tel:+13025550100")]),
        ("1-800-555-0100", [("1-800-555-0100", "tel:+18005550100")]),
        ("302-555-0100 ext. 12", [("302-555-0100 ext. 12", "tel:+13025550100;ext=12")]),
        ("Call +44 20 7946 0018.", [("+44 20 7946 0018", "tel:+442079460018")]),
        ("To a.b+c@glen.example.", [("a.b+c@glen.example", "mailto:a.b+c@glen.example")]),
        (
            "Call 302-555-0100 or write to o@harbor.example by May 1.",
            [("302-555-0100", "tel:+13025550100"), ("o@harbor.example", "mailto:o@harbor.example")],
        ),
        ("Call 911.", []),
        ("In 2026-11-22 or 12/10/2026, room 302-555", []),
        ("Case 1302-555-01000", []),
        ("", []),
    ],
)  # fmt: skip
def test_what_can_be_called_or_written_to_is_a_link(
    text: str, links: list[tuple[str, str]]
) -> None:
    pieces = list(linked_pieces(text))

    assert links == [(piece.text, piece.address) for piece in pieces if piece.address]
    assert text == "".join(piece.text for piece in pieces)


@pytest.mark.parametrize(
    ("text", "hours"),
    [
        ("Monday, December 7, 2026, 6-7:30 p.m.", ["6-7:30 p.m."]),
        ("Monday, December 7, 2026, 11 a.m.-noon", ["11 a.m.-noon"]),
        ("Monday, December 7, 2026, noon-1:30 p.m.", ["noon-1:30 p.m."]),
        ("Monday, December 7, 2026, 8 a.m.", ["8 a.m."]),
        ("lunes, 7 de diciembre de 2026, 6-7:30 p. m.", ["6-7:30 p. m."]),
        ("Friday, 10 p.m., to Saturday, 2 a.m.", ["10 p.m.", "2 a.m."]),
        ("Saturday, May 1, to Sunday, May 2, 2027", []),
        ("", []),
    ],
)
def test_hours_are_found_in_the_words_of_a_date(text: str, hours: list[str]) -> None:
    text, hours = text.replace("-", DASH), [each.replace("-", DASH) for each in hours]
    pieces = list(hours_in(text))

    assert hours == [piece for piece, is_hours in pieces if is_hours]
    assert text == "".join(piece for piece, _ in pieces)
