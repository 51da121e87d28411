import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.outreach.shortening import sentences, shortened


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("No agenda. Bring a question.", ("No agenda.", "Bring a question.")),
        ("We start at 8 a.m. Come early!", ("We start at 8 a.m. Come early!",)),
        ("Ask Sgt. Ruiz. He knows.", ("Ask Sgt. Ruiz.", "He knows.")),
        ("¿Viene? ¡Sí! 12 personas.", ("¿Viene?", "¡Sí!", "12 personas.")),
        ("one. two", ("one. two",)),
        ("", ()),
    ],
)
def test_a_text_has_its_sentences_and_never_half_of_one(text: str, found: tuple[str, ...]) -> None:
    assert found == sentences(text)


@pytest.mark.parametrize(
    ("most", "short"),
    [
        (99, "Coffee with a Cop, again"),
        (22, "Coffee with a Cop…"),
        (12, "Coffee with…"),
        (7, "Coffee…"),
        (6, ""),
    ],
)
def test_a_text_is_cut_at_the_end_of_a_word(most: int, short: str) -> None:
    assert short == shortened("Coffee with a Cop, again", lambda text: len(text) <= most)


def test_fewer_words_than_wanted_are_none() -> None:
    assert not shortened("Coffee with a Cop", lambda text: len(text) <= 12, least=3)


@given(st.text(), st.integers(min_value=0, max_value=40))
def test_what_is_cut_always_fits_and_begins_as_the_text_does(text: str, most: int) -> None:
    short = shortened(text, lambda each: len(each) <= most)

    assert len(short) <= most
    assert " ".join(text.split()).startswith(" ".join(short.removesuffix("…").split()))
