"""Paragraphs without any sign of Markdown, which most are, pass through it in one step.

Python-Markdown holds each paragraph against twelve kinds of blocks and fourteen patterns, which is
most of its time. Leaving this extension out changes no byte.
"""

from re import compile as pattern
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.util import AtomicString

#: Each line begins with a letter, so it is no heading, list, quote, code, rule or reference. It has
#: none of the signs that begin emphasis, a link, a picture, HTML, an entity, code, an escape, the
#: cell of a table or a mark of Markdown's own.
_LINE = r"[^\W\d_][^`\\\[<&*_|\x02\x03\n]*"
_PLAIN = pattern(rf"{_LINE}(?:\n{_LINE})*\Z")

#: Two spaces at the end of a line break it.
_BROKEN_LINE = "  \n"

#: Before all of Markdown's own, of which the first has 100.
_FIRST = 1000


class PlainParagraph(BlockProcessor):
    """A paragraph of words alone, outside of lists and quotes."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002  # Markdown's own names
        """Tell whether a block is such a paragraph."""
        return not self.parser.state and bool(_PLAIN.match(block)) and _BROKEN_LINE not in block

    def run(self, parent: Element, blocks: list[str]) -> None:
        """Take the block; nobody looks at its text any more."""
        SubElement(parent, "p").text = AtomicString(blocks.pop(0))


class PlainParagraphs(Extension):
    """Markdown's extension that knows plain paragraphs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802  # Markdown's own name
        """Look for them before anything else."""
        paragraph = PlainParagraph(md.parser)
        md.parser.blockprocessors.register(paragraph, "plain_paragraph", _FIRST)
