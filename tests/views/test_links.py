from community.views.links import Maps, call, write_to
from making import make_venue


def test_a_phone_number_is_called_and_shown_as_it_was_written() -> None:
    link = call("302-555-0100")

    assert ("302-555-0100", "tel:+13025550100") == (link.text, link.address)


def test_a_letter_goes_to_an_address_whatever_it_holds() -> None:
    link = write_to("a?b@police.example.gov")

    assert ("a?b@police.example.gov", "mailto:a%3Fb@police.example.gov") == (
        link.text,
        link.address,
    )


def test_a_venue_with_coordinates_is_found_by_them_in_three_maps() -> None:
    maps = Maps.of(make_venue(latitude=39.2998, longitude=-75.6046))

    assert (
        "https://maps.apple.com/?q=Bridgeway+Family+Restaurant&ll=39.2998%2C-75.6046" == maps.apple
    )
    assert "https://www.google.com/maps/search/?api=1&query=39.2998%2C-75.6046" == maps.google
    assert (
        "https://www.openstreetmap.org/?mlat=39.2998&mlon=-75.6046#map=17/39.2998/-75.6046"
        == maps.openstreetmap
    )


def test_a_venue_without_coordinates_is_found_by_its_name_and_address() -> None:
    maps = Maps.of(make_venue(name="Café & Co", street="1 Main St", city="", region="DE"))
    query = "Caf%C3%A9+%26+Co%2C+1+Main+St%2C+DE+19977"

    assert f"https://maps.apple.com/?q={query}" == maps.apple
    assert f"https://www.google.com/maps/search/?api=1&query={query}" == maps.google
    assert f"https://www.openstreetmap.org/search?query={query}" == maps.openstreetmap
