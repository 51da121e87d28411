"""Identities that stay."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.core.identity import OccurrenceId, key_of
from making import on

slugs = st.from_regex(r"[a-z0-9][a-z0-9-]{0,60}", fullmatch=True)


def test_a_key_is_never_another_one() -> None:
    """Calendars of residents know events by it: this test must pass for ever as it stands."""
    assert "37290d74ac4d186e3a8e" == key_of("coffee")


@given(slug=slugs)
def test_a_key_is_twenty_hexadecimal_digits(slug: str) -> None:
    key = key_of(slug)

    assert 20 == len(key)
    assert set(key) <= set("0123456789abcdef")


@given(one=slugs, other=slugs)
def test_two_slugs_have_two_keys(one: str, other: str) -> None:
    assert (one == other) == (key_of(one) == key_of(other))


def test_the_identity_of_a_single_event_is_its_key() -> None:
    assert "0123456789abcdef0123" == str(OccurrenceId(key="0123456789abcdef0123"))


def test_the_identity_of_a_date_of_a_series_ends_with_its_original_date() -> None:
    identity = OccurrenceId(key="0123456789abcdef0123", original=on("2014-07-09"))

    assert "0123456789abcdef0123-2014-07-09" == str(identity)


@given(slug=slugs, original=st.none() | st.dates())
def test_an_identity_is_read_as_it_was_written(slug: str, original: date | None) -> None:
    identity = OccurrenceId(key=key_of(slug), original=original)

    assert identity == OccurrenceId.parse(str(identity))


@pytest.mark.parametrize("text", ["abc", "abc-def", "2014-07-09", "abc-2014-W28-3", "abc-2014-7-9"])
def test_what_ends_with_no_date_is_a_key(text: str) -> None:
    assert OccurrenceId(key=text) == OccurrenceId.parse(text)
