"""Plain text from bodies, and what is taken out of any text."""

import pytest

from community.formats.plain_text import clean, first_paragraph, one_line


def test_the_first_paragraph_is_the_text_without_tags_and_addresses() -> None:
    html = '<p>Meet <em>the</em> officers &amp; <a href="{filename}/x.md">ask</a>.</p><p>More.</p>'

    assert "Meet the officers & ask." == first_paragraph(html)


@pytest.mark.parametrize(
    "html",
    [
        "<h2>Why come</h2><p>Ask us.</p>",
        "<ul><li><p>First</p></li></ul><p>Ask us.</p>",
        "<blockquote><p>Great!</p></blockquote><p>Ask us.</p>",
        '<p><img src="x.jpg" alt="Cups"></p><p>Ask us.</p>',
        "<p>Ask\n   us.</p>",
        "<p>Ask<br>us.</p>",
        "<p>Ask<br>\nus.</p>",
    ],
)
def test_headings_lists_quotes_and_pictures_are_no_first_paragraph(html: str) -> None:
    assert "Ask us." == first_paragraph(html)


@pytest.mark.parametrize("html", ["", "   ", "<h2>Only a heading</h2>", "Bare text"])
def test_a_body_without_a_paragraph_has_no_first_one(html: str) -> None:
    assert "" == first_paragraph(html)


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("8\u202fa.m.", "8 a.m."),
        ("50\u00a0%, thin\u2009space", "50 %, thin space"),
        ("one\u2028two\u0085three", "one\ntwo\nthree"),
        ("one\r\ntwo\rthree\tfour", "one\ntwo\nthree four"),
        ("be\x07ll\x00 \x1b[0m \x7f\x9f", "bell [0m"),
        ("\ufeffmark", "mark"),
        ("  around \n", "around"),
        ("Ñandú 日本 🎉", "Ñandú 日本 🎉"),
    ],
)
def test_what_programs_refuse_or_show_as_a_box_is_taken_out(typed: str, shown: str) -> None:
    assert shown == clean(typed)


def test_one_line_has_no_breaks_and_single_spaces() -> None:
    assert "one two three" == one_line(" one\n\n two\u2029\u202fthree ")


def test_the_same_text_is_cleaned_once() -> None:
    words = "A  room\tof our own"
    one_line(words)
    before = one_line.cache_info().misses

    assert "A room of our own" == one_line(words)
    assert before == one_line.cache_info().misses
