import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.editing.scalars import scalar
from community.intake.header.front_matter import Mapping, Scalar, read_document

WORDS = st.text(st.sampled_from("abé0 '\"\\:#,[]{}-&*!|>%@`?~=."), min_size=1, max_size=12).filter(
    lambda text: text == " ".join(text.split()) and text.strip() != ""
)


@pytest.mark.parametrize(
    ("text", "like", "in_flow", "written"),
    [
        ("The café is closed.", "", False, "The café is closed."),
        ("2027-01-19 18:00", "", False, "2027-01-19 18:00"),
        ("2027-01-19 18:00", "", True, "2027-01-19 18:00"),
        ("Room #4", "", False, '"Room #4"'),
        ("Snow: roads are closed", "", False, '"Snow: roads are closed"'),
        ('"Snow" again', "", False, "'\"Snow\" again'"),
        ("Monday, Tuesday", "", False, "Monday, Tuesday"),
        ("Monday, Tuesday", "", True, '"Monday, Tuesday"'),
        ("Snow", '"', False, '"Snow"'),
        ('The "Snow"', '"', False, 'The "Snow"'),
        ("It's snow", "'", False, "'It''s snow'"),
        ("- no", "", False, '"- no"'),
        ("no", "", False, "no"),
    ],
)
def test_a_text_is_as_plain_as_can_be(text: str, like: str, in_flow: bool, written: str) -> None:  # noqa: FBT001  # a column of the table
    assert written == scalar(text, like=like, in_flow=in_flow)


@given(text=WORDS, like=st.sampled_from(["", "'", '"']))
def test_whatever_is_written_is_read_as_it_was_meant(text: str, like: str) -> None:
    plain = read_document("x", f"---\nkey: {scalar(text, like=like)}\n---\n")
    flow = read_document("x", f"---\nkey: {{key: {scalar(text, like=like, in_flow=True)}}}\n---\n")

    assert ((), ()) == (plain.problems, flow.problems)
    assert plain.header is not None
    assert flow.header is not None
    inner = flow.header.entries[0][1]
    assert isinstance(inner, Mapping)
    for value in (plain.header.entries[0][1], inner.entries[0][1]):
        assert isinstance(value, Scalar)
        assert text == value.text
