"""Where an event is, from one line of words."""

import pytest

from community.core.place import Venue
from community.importing.places import Place, has_address, keys_of_venue, place_of
from foreign_calendars import entry


def place(location: str, *more: str) -> Place:
    return place_of(entry(f"LOCATION:{location}", *more))


@pytest.mark.parametrize(
    ("location", "parts"),
    [
        (
            r"Town Hall\, 1 Main St\, Dover\, DE 19901",
            ("Town Hall", "1 Main St", "Dover", "DE", "19901"),
        ),
        (
            r"Town Hall\, Room 2\,1 Main St\, Dover\, DE\, 19901-0001\, United States",
            ("Town Hall, Room 2", "1 Main St", "Dover", "DE", "19901-0001"),
        ),
        (r"1 Main St\, Dover\, DE\, USA", ("1 Main St", "", "Dover", "DE", "")),
        (
            "<p>Town Hall &amp; Library</p> - 1 Main St.  Dover DE 19901",
            ("Town Hall & Library", "1 Main St.", "Dover", "DE", "19901"),
        ),
        (
            r"Town Hall\n1 Main St\nDover\, DE 19901",
            ("Town Hall", "1 Main St", "Dover", "DE", "19901"),
        ),
        (r"Town Hall\, Dover\, USA", ("Town Hall, Dover", "", "", "", "")),
        ("USA", ("USA", "", "", "", "")),
    ],
)
def test_an_address_is_taken_apart_where_it_is_plain(location: str, parts: tuple[str, ...]) -> None:
    name, street, city, region, postal_code = parts
    venue = Venue(name=name, street=street, city=city, region=region, postal_code=postal_code)

    assert Place(venue=venue) == place(location)


def test_a_link_is_where_to_join() -> None:
    link = "https://zoom.example/j/1?pwd=a"

    assert Place(venue=None, online=link) == place(link)
    assert Place(venue=Venue(name="Town Hall"), online=link) == place(f"Town Hall ({link})")
    assert Place(venue=None, online=link) == place("", f"CONFERENCE;VALUE=URI:{link}")
    assert Place(venue=Venue(name="http://zoom.example/j")) == place("http://zoom.example/j")


def test_an_event_without_a_place_says_so() -> None:
    see, ask = Venue(name="See the description"), Venue(name="Ask us where")

    assert Place(venue=see, is_told=False) == place("", "DESCRIPTION:In the park.")
    assert Place(venue=ask, is_told=False) == place("")


@pytest.mark.parametrize(
    ("point", "keys"),
    [
        ("39.2998;-75.6047", {"latitude": "39.2998", "longitude": "-75.6047"}),
        ("39;-75", {"latitude": "39", "longitude": "-75"}),
        ("0;0", {}),
        ("139;-75", {}),
        ("nowhere", {}),
    ],
)
def test_a_point_is_kept_where_it_is_on_earth(point: str, keys: dict[str, str]) -> None:
    venue = place("Town Hall", f"GEO:{point}").venue

    assert venue is not None
    assert {"name": "Town Hall", **keys} == keys_of_venue(venue)


def test_a_place_with_street_and_city_has_an_address() -> None:
    assert has_address(Venue(name="Hall", street="1 Main St", city="Dover"))
    assert not has_address(Venue(name="Hall", city="Dover"))
