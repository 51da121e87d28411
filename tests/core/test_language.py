"""Tests of the language that is being spoken."""

from community.core.language import ENGLISH, gettext, language, ngettext, spoken
from speaking import spanish

SPANISH = spanish(
    {
        "At %(place)s": "En %(place)s",
        ("%(number)s event", "%(number)s events"): ("%(number)s evento", "%(number)s eventos"),
    }
)


def test_english_is_spoken_unless_another_language_was_chosen() -> None:
    assert language() is ENGLISH
    assert gettext("Coming events") == "Coming events"
    assert ngettext("%(number)s event", "%(number)s events", 1) == "1 event"
    assert ngettext("%(number)s event", "%(number)s events", 3) == "3 events"


def test_a_language_is_spoken_to_the_end_of_its_block() -> None:
    with spoken(SPANISH):
        assert gettext("At %(place)s", place="home") == "En home"
        assert ngettext("%(number)s event", "%(number)s events", 1) == "1 evento"
        assert ngettext("%(number)s event", "%(number)s events", 12) == "12 eventos"
        with spoken(ENGLISH):
            assert gettext("At %(place)s", place="home") == "At home"
    assert language() is ENGLISH


def test_a_percent_sign_stays_where_nothing_is_put_in() -> None:
    assert gettext("100%") == "100%"


def test_a_language_is_called_as_it_calls_itself() -> None:
    assert SPANISH.name == "Español"
    assert ENGLISH.name == "English"


def test_the_pages_of_a_further_language_are_below_its_code() -> None:
    assert SPANISH.home == "es/"
    assert ENGLISH.home == ""
