from hypothesis import given
from hypothesis import strategies as st

from community.editing.text_lines import TextLines

TEXTS = st.text(st.sampled_from("ab \t\r\n"), max_size=30)


@given(text=TEXTS)
def test_lines_with_their_ends_are_the_text(text: str) -> None:
    assert text == TextLines.of(text).text


def test_a_part_of_a_line_and_whole_lines_are_replaced() -> None:
    lines = TextLines.of("one\r\ntwo\nthree")

    assert "oXwo\nthree" == lines.replaced((0, 1), (1, 1), "X").text
    assert "one\r\nt-\nthree" == lines.replaced((1, 1), (1, 3), "-").text


def test_new_lines_end_as_the_line_above_them() -> None:
    lines = TextLines.of("one\r\ntwo\nthree")

    assert "one\r\na\r\nb\r\ntwo\nthree" == lines.inserted(1, ["a", "b"]).text
    assert "one\r\ntwo\na\nthree" == lines.inserted(2, ["a"]).text


def test_lines_go_with_their_ends() -> None:
    assert "one\r\nthree" == TextLines.of("one\r\ntwo\nthree").without(1, 1).text
