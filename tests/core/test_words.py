"""The words of one further language."""

import copy

from community.core.words import Original, Translation

SPANISH = Translation(
    language="es",
    path="content/events/coffee.es.md",
    fields=(("title", "Café con un policía"), ("how_to_start", ("Llame", "Venga"))),
)


def test_a_word_is_found_under_the_key_of_the_original() -> None:
    assert "Café con un policía" == SPANISH.word("title")
    assert ("Llame", "Venga") == SPANISH.word("how_to_start")


def test_a_word_that_was_not_translated_is_none() -> None:
    assert SPANISH.word("summary") is None


def test_a_copy_of_an_original_knows_its_language() -> None:
    text = Original("Coffee", "en")

    for made in (copy.copy(text), copy.deepcopy(text)):
        assert ("Coffee", "en", Original) == (made, made.language, type(made))
