"""Plain words become Markdown that says just these words."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from community.importing.markdown_text import markdown_of_plain
from community.intake.bodies.body import read_body
from community.intake.bodies.markup import to_html

_TEXTS = st.text(alphabet=st.sampled_from("aB1 .#*_-+=~`<>[](){}!|&;:\\/\n\"'é•x"), max_size=60)


def words(html: str) -> str:
    plain = unescape(re.sub(r"</?[a-z]+[^>]*>", "", html))
    return "".join(plain.split())


@given(_TEXTS)
def test_whatever_is_written_is_read_as_it_is(text: str) -> None:
    plain = text.replace("\\", "/")
    found = to_html(markdown_of_plain(plain))

    bullets = r"(?m)^\s*[•*-]\s+(?=\S)"
    assert "".join(re.sub(bullets, "", plain).split()) == words(found)


@given(_TEXTS)
def test_whatever_is_written_can_be_published(text: str) -> None:
    assert () == read_body("", markdown_of_plain(text), 1)[1]


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("One\n\nTwo\nThree", "One\n\nTwo  \nThree"),
        ("Bring:\n• a pen\n- paper\nCome", "Bring:\n\n- a pen\n- paper\n\nCome"),
        ("# 1 *and* _more_ a_b", r"\# 1 \*and\* \_more\_ a_b"),
        ("1. First", r"1\. First"),
        ("===\n~~~", "&#61;==  \n&#126;~~"),
        ("a <b> &copy; [x](y)", r"a &lt;b> &amp;copy; \[x](y)"),
        ("See https://x.example/a_b, or", "See <https://x.example/a_b>, or"),
        ("(https://x.example/a_(b))", "(<https://x.example/a_(b)>)"),
        ("Go<https://x.example/>", "Go <https://x.example/> "),
        (r"One\nTwo\, three", "One  \nTwo, three"),
        ("\u200b \n ", ""),
    ],
)
def test_paragraphs_lists_and_addresses_are_kept(text: str, markdown: str) -> None:
    assert markdown.strip() == markdown_of_plain(text).strip()
