"""Words, names, numbers and addresses: what is read and what is refused."""

from collections.abc import Callable

import pytest

from community.core.event import Status
from community.core.zones import zone_of
from community.intake.fields import texts as text_fields
from community.intake.fields import web_addresses
from community.intake.fields.languages import read_language
from community.intake.quoting import any_of, nearest, quoted, slugged
from community.intake.unreadable import UnreadableError

READ = [
    (text_fields.text_of, " No agenda,\n  no speeches. ", "No agenda, no speeches."),
    (text_fields.read_slug, "coffee-2014", "coffee-2014"),
    (text_fields.read_tag, "crime-prevention", "crime-prevention"),
    (text_fields.read_zone, "Pacific/Honolulu", zone_of("Pacific/Honolulu")),
    (text_fields.read_whole_number, "1,024", 1024),
    (text_fields.read_whole_number, "0", 0),
    (text_fields.read_count, "6", 6),
    (text_fields.read_latitude, "-90", -90.0),
    (text_fields.read_longitude, "180.0", 180.0),
    (text_fields.read_flag, "Yes", True),
    (text_fields.read_flag, "FALSE", False),
    (text_fields.read_status, "Canceled", Status.CANCELLED),
    (text_fields.read_status, "postponed", Status.POSTPONED),
    (text_fields.read_uid, "{040000-82}_x@a.b", "{040000-82}_x@a.b"),
    (text_fields.read_picture, "images/2014/a.JPG", "images/2014/a.JPG"),
    (text_fields.read_picture, "a.webp", "images/a.webp"),
    (web_addresses.read_web_address, "http://www.example.org", "http://www.example.org"),
    (
        web_addresses.read_https_address,
        "HTTPS://example.org:8443/a?b=c&d=%20#e",
        "HTTPS://example.org:8443/a?b=c&d=%20#e",
    ),
    (
        web_addresses.read_sign_up_address,
        "mailto:a.b+c@example.org?subject=Coffee%20please",
        "mailto:a.b+c@example.org?subject=Coffee%20please",
    ),
    (web_addresses.read_sign_up_address, "https://example.org/", "https://example.org/"),
    (web_addresses.read_sign_up_address, "302-555-0119", "tel:302-555-0119"),
    (web_addresses.read_sign_up_address, "3025550119", "tel:3025550119"),
    (web_addresses.read_sign_up_address, "TEL: (302) 555-0119", "tel:(302) 555-0119"),
    (
        web_addresses.read_sign_up_address,
        "tel:+1-302-555-0119;ext=12",
        "tel:+1-302-555-0119 ext. 12",
    ),
    (web_addresses.read_mailbox, "o'neil@example.org", "o'neil@example.org"),
    (web_addresses.read_phone, "(302) 555-0100", "(302) 555-0100"),
    (web_addresses.read_phone, "+1 302.555.0100 x12", "+1 302.555.0100 x12"),
    (web_addresses.read_phone, "311", "311"),
    (web_addresses.read_domain, "events.example.org", "events.example.org"),
    (web_addresses.read_origin, "https://www.example.gov:8443", "https://www.example.gov:8443"),
    (web_addresses.read_contact, "a@example.org", "mailto:a@example.org"),
    (web_addresses.read_contact, "https://example.org/tell", "https://example.org/tell"),
    (read_language, "ES", "es"),
    (read_language, "pt_BR", "pt-br"),
    (read_language, "Haitian Creole", "ht"),
    (read_language, "american sign language", "ase"),
]


@pytest.mark.parametrize(("read", "text", "value"), READ)
def test_a_text_is_read(read: Callable[[str], object], text: str, value: object) -> None:
    assert value == read(text)


REFUSED = [
    (text_fields.text_of, "  ", "empty-text", "Write a text"),
    (text_fields.read_zone, "US/Easter", "time-zone", "US/Eastern"),
    (text_fields.read_zone, "EST", "time-zone", "America/New_York"),
    (text_fields.read_zone, "MST", "time-zone", "America/Denver"),
    (text_fields.read_zone, "HST", "time-zone", "Pacific/Honolulu"),
    (text_fields.read_zone, "Mountain Standard Time", "time-zone", "America/Denver"),
    (text_fields.read_whole_number, "-1", "number", "such as 24"),
    (text_fields.read_whole_number, "²", "number", "such as 24"),
    (text_fields.read_latitude, "39.3°", "number", "such as 39.2998"),
    (text_fields.read_longitude, "181", "number", "from -180 to 180"),
    (text_fields.read_uid, "a@b@c", "uid", "'@' once at most"),
    (text_fields.read_uid, "a\x7f", "uid", "letters"),
    (text_fields.read_picture, "a\\b.jpg", "image-path", "coffee.jpg"),
    (text_fields.read_picture, "/etc/a.jpg", "image-path", "coffee.jpg"),
    (text_fields.read_picture, "coffee", "image-path", ".jpg"),
    (text_fields.read_picture, "drawing.svg", "image-path", ".png"),
    (text_fields.read_status, "called off", "status", "'cancelled'"),
    (web_addresses.read_web_address, "https://user@example.org", "web-address", "whole address"),
    (web_addresses.read_web_address, "https://exa_mple.org", "web-address", "whole address"),
    (web_addresses.read_web_address, "https://example", "web-address", "whole address"),
    (web_addresses.read_web_address, 'https://example.org/"x', "web-address", "whole address"),
    (web_addresses.read_web_address, "https://example.org/é", "web-address", "whole address"),
    (web_addresses.read_web_address, "//example.org", "web-address", "whole address"),
    (web_addresses.read_mailbox, "a@b", "email-address", "outreach@example.org"),
    (web_addresses.read_mailbox, "a@b.org, c@d.org", "email-address", "outreach@example.org"),
    (web_addresses.read_phone, "12", "phone-number", "302-555-0100"),
    (web_addresses.read_phone, "302-555-0100 or 911", "phone-number", "302-555-0100"),
    (web_addresses.read_domain, "Example.org", "domain", "small letters"),
    (
        web_addresses.read_origin,
        "https://example.gov/a",
        "web-address",
        "Write https://example.gov",
    ),
    (web_addresses.read_origin, "http://example.gov", "web-address", "https"),
    (web_addresses.read_contact, "x@", "email-address", "outreach@example.org"),
    (web_addresses.read_contact, "http://x.example/", "web-address", "https"),
    (read_language, "Spansh", "language", "Did you mean Spanish?"),
    (read_language, "xx1", "language", "such as Spanish or es"),
]


@pytest.mark.parametrize(("read", "text", "rule", "hint"), REFUSED)
def test_a_text_is_refused_with_what_to_write(
    read: Callable[[str], object], text: str, rule: str, hint: str
) -> None:
    with pytest.raises(UnreadableError) as refused:
        read(text)

    assert rule == refused.value.rule
    assert hint in refused.value.hint


def test_a_long_text_is_quoted_in_short() -> None:
    assert "'short'" == quoted("short")
    assert 62 == len(quoted("x" * 1000))
    assert quoted("x" * 1000).endswith("…'")


def test_a_slug_is_suggested_from_any_name() -> None:
    assert "cafe-noel" == slugged("venues/Café Noël.md")
    assert "st-marys" == slugged("St. Mary's")
    assert "" == slugged("???")


def test_the_nearest_name_is_the_same_in_whatever_order_they_come() -> None:
    names = ["coffee-a", "coffee-b", "coffee-c"]

    assert nearest("coffee", names) == nearest("coffee", reversed(names))
    assert nearest("zzz", names) is None


def test_a_choice_is_told_in_words() -> None:
    assert ["a", "a or b", "a, b or c"] == [any_of("a"), any_of("ab"), any_of("abc")]
