"""Phone numbers are called as people write them."""

import pytest

from community.core.phones import opened_address, phone_address, phone_of


@pytest.mark.parametrize(
    ("phone", "address"),
    [
        ("302-555-0100", "tel:+13025550100"),
        ("(302) 555-0100", "tel:+13025550100"),
        ("1-302-555-0100", "tel:+13025550100"),
        ("+44 20 7946 0000", "tel:+442079460000"),
        ("311", "tel:311"),
        ("302-555-0100 ext. 12", "tel:+13025550100;ext=12"),
        ("302-555-0100 x12", "tel:+13025550100;ext=12"),
        ("302-555-0100, extension 12", "tel:+13025550100;ext=12"),
        ("23025550100", "tel:23025550100"),
    ],
)
def test_a_phone_number_is_called_as_people_write_it(phone: str, address: str) -> None:
    assert address == phone_address(phone)


def test_a_number_after_tel_is_opened_as_a_call_and_read_as_it_was_written() -> None:
    assert "tel:+13025550100;ext=2" == opened_address("tel:(302) 555-0100 ext. 2")
    assert "(302) 555-0100 ext. 2" == phone_of("tel:(302) 555-0100 ext. 2")


def test_other_addresses_stay_as_they_are() -> None:
    assert "https://example.org/a" == opened_address("https://example.org/a")
    assert "mailto:ana@example.org" == phone_of("mailto:ana@example.org")
