"""Plain paragraphs are what Markdown makes of them, and are not looked at by its patterns."""

from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from community.intake.bodies.plain_paragraphs import PlainParagraphs

EXTENSIONS = ("fenced_code", "sane_lists", "tables")
QUICK = Markdown(extensions=[*EXTENSIONS, PlainParagraphs()])
USUAL = Markdown(extensions=[*EXTENSIONS])

#: Pieces of texts, those that mean something in Markdown and those that nearly do.
PIECES = (
    *(
        "a",
        "Word",
        "é",
        "日本",
        "x1",
        "10",
        "1.",
        "1)",
        "-",
        "--",
        "---",
        "+",
        "*",
        "**",
        "_",
        "__",
    ),
    *("#", "##", ">", "=", "===", "|", "|-|", "a|b", ":", "[", "]", "(", ")", "[x]", "[x]: y"),
    *("[a](b)", "![a](b)", "<", ">", "<b>", "</b>", "<!--", "-->", "<a@b.c>", "<http://a.b>"),
    *(
        "&",
        "&amp;",
        "&#38;",
        "`",
        "```",
        "~~~",
        "\\",
        "\\*",
        "!",
        '"',
        "'",
        "\u2019",
        "^",
        "~",
        "$",
        "{",
    ),
    *("http://a.b", "a@b.c", "\x02", "\x03", "\x0b", "\x0c", "\x1c", "\u2028", "\ufeff", "\u00a0"),
    *(" ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "  \n", " \n", "\n    ", "\n - ", "\r\n"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


@settings(max_examples=600, deadline=None)
@given(TEXTS | st.text(max_size=40))
def test_they_are_as_markdown_makes_them(text: str) -> None:
    assert USUAL.reset().convert(text) == QUICK.reset().convert(text)


@pytest.mark.parametrize(
    "text",
    [
        "One line.",
        'Two\nlines, with 5 > 4 and "quotes".',
        "One.\n\nTwo.\n\n- a\n\n    in a list\n\nThree.",
        "> quoted\nlazy\n\nNot quoted.",
        "Broken  \nline",
        "Title\n===\n\nTitle\n---\n\nWords.",
        "Head | er\n--- | ---\na | b",
        "1. one\n\n2. two\n\nafter",
        "Words.\n\n```\ncode\n```\n\nWords.",
        "Words about [it].\n\n[it]: https://example.org",
        "```\nnot closed",
        "<div>\n\nWords in HTML.\n\n</div>\n\nWords after it.",
    ],
)
def test_examples_are_as_markdown_makes_them(text: str) -> None:
    assert USUAL.reset().convert(text) == QUICK.reset().convert(text)


class Watched(Treeprocessor):
    """Tells what is left for Markdown's patterns, right before them."""

    def __init__(self) -> None:
        """Begin with no text."""
        super().__init__()
        self.seen: list[str] = []

    def run(self, root: Element) -> None:
        """Note the texts that are not passed over."""
        texts = (each.text or "" for each in root.iter() if not isinstance(each.text, AtomicString))
        self.seen.extend(text for text in texts if text.strip())


def test_patterns_look_at_other_texts_alone() -> None:
    watched, converter = Watched(), Markdown(extensions=[PlainParagraphs()])
    converter.treeprocessors.register(watched, "watched", 21)

    converter.convert("Plain.\n\nNot *plain*.\n\nPlain\ntoo, at 10 o'clock (sharp)!")

    assert ["Not *plain*."] == watched.seen
