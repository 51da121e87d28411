"""Where an event happens and whom to ask about it."""

import pytest

from community.core.place import Venue
from making import make_person, make_venue


def test_an_address_stands_on_one_line() -> None:
    assert "41 West Glenwood Avenue, Smyrna, DE 19977" == make_venue().address


@pytest.mark.parametrize(
    ("venue", "address"),
    [
        (Venue(name="Tent"), ""),
        (Venue(name="Tent", city="Dover"), "Dover"),
        (Venue(name="Tent", city="Dover", region="DE"), "Dover, DE"),
        (Venue(name="Tent", postal_code="19901", country="USA"), "19901, USA"),
    ],
)
def test_an_address_leaves_out_what_nobody_wrote(venue: Venue, address: str) -> None:
    assert address == venue.address


def test_a_person_is_named_with_the_rank() -> None:
    assert "S/Pfc. Brandon Dunning" == make_person().title


def test_a_person_without_a_rank_is_named() -> None:
    assert "Brandon Dunning" == make_person(rank="").title
