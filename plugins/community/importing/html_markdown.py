"""HTML of a description becomes Markdown: paragraphs, lists, headings, links, emphasis."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from urllib.parse import quote, urlsplit

from lxml.html import HtmlElement, fragment_fromstring

from community.importing.markdown_text import escaped, line_escaped, markdown_words

_SKIPPED = {"script", "style", "head", "title", "meta", "link", "noscript", "template", "svg"}
_BLOCKS = {
    *("p", "div", "section", "article", "header", "footer", "main", "table", "tbody", "thead"),
    *("tr", "blockquote", "pre", "center", "figure", "figcaption", "dl", "dt", "dd", "address"),
    *("body", "html", "form", "fieldset", "hr", "aside", "nav", "details", "summary"),
}
_HEADINGS = {f"h{level}" for level in range(1, 7)}
_LISTS = {"ul", "ol"}
_CELLS = {"td", "th"}
_STRONG, _EMPHASIS = {"b", "strong"}, {"i", "em"}
_SCHEMES = {"http", "https", "mailto", "tel"}
_DEEPEST = 60
_SPACES = re.compile(r"[ \t\r\n\f\xa0]+")


class TooDeepError(ValueError):
    """Tags stand deeper in each other than in any text that somebody wrote."""


@dataclass(slots=True, kw_only=True)
class _Writer:
    """Blocks that are done, and the line that is being written."""

    blocks: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    marker: str = ""
    has_pictures: bool = False

    def end_block(self, marker: str = "") -> None:
        """Let the words so far be a block; the next one begins with ``marker``."""
        whole = list(_paragraphs("".join(self.words)))
        is_item = self.marker.strip() in {"-", "1."}
        if whole and is_item:
            indent = " " * (len(self.marker) - len(self.marker.lstrip()) + 2)
            lines = [line for paragraph in whole for line in paragraph]
            self.blocks.append(self.marker + f"  \n{indent}".join(lines))
        elif whole:
            first, *rest = ("  \n".join(paragraph) for paragraph in whole)
            self.blocks += [f"{self.marker}{first}", *rest]
        if whole or marker or not self.marker:
            self.words, self.marker = [], marker


def _paragraphs(text: str) -> Iterator[list[str]]:
    """Yield the lines of each paragraph; an empty line ends one."""
    for part in re.split(r"\n\s*\n", text):
        lines = (" ".join(line.split()) for line in part.split("\n"))
        if whole := [line_escaped(line) for line in lines if _says_something(line)]:
            yield whole


def markdown_of_html(html: str) -> tuple[str, bool]:
    """Return Markdown, and whether there were pictures.

    Raise ``ValueError`` for what is no HTML, or no text that somebody wrote.
    """
    root = fragment_fromstring(html, create_parent="div")
    writer = _Writer()
    _walk(root, writer, (), 0)
    writer.end_block()
    return "\n\n".join(_joined(writer.blocks)), writer.has_pictures


def _joined(blocks: list[str]) -> Iterator[str]:
    """Yield the blocks, the items of one list together."""
    held: list[str] = []
    for block in blocks:
        is_item = block.lstrip().startswith(("- ", "1. "))
        if held and not is_item:
            yield "\n".join(held)
            held = []
        if is_item:
            held.append(block)
        else:
            yield block
    if held:
        yield "\n".join(held)


def _walk(element: HtmlElement, writer: _Writer, around: tuple[str, ...], depth: int) -> None:
    if depth > _DEEPEST:
        raise TooDeepError
    _add(writer, element.text)
    for child in element:
        if isinstance(child.tag, str):
            _visit(child, child.tag, writer, around, depth)
        _add(writer, child.tail)


def _visit(
    child: HtmlElement, tag: str, writer: _Writer, around: tuple[str, ...], depth: int
) -> None:
    if tag in _SKIPPED:
        return
    if tag == "br":
        writer.words.append("\n")
    elif tag == "img":
        writer.has_pictures = True
    elif tag == "li":
        level = sum(each in _LISTS for each in around) - 1
        sign = "1. " if around and around[-1] == "ol" else "- "
        writer.end_block(f"{'    ' * max(level, 0)}{sign}")
        _walk(child, writer, (*around, tag), depth + 1)
        writer.end_block()
        writer.marker = ""
    elif tag in _BLOCKS | _HEADINGS | _LISTS:
        writer.end_block("### " if tag in _HEADINGS and "li" not in around else "")
        _walk(child, writer, (*around, tag), depth + 1)
        writer.end_block()
    elif tag in _CELLS:
        _walk(child, writer, (*around, tag), depth + 1)
        writer.words.append(" ")
    else:
        _inline(child, tag, writer, around, depth)


def _inline(
    child: HtmlElement, tag: str, writer: _Writer, around: tuple[str, ...], depth: int
) -> None:
    before = len(writer.blocks)
    outer, writer.words = writer.words, []
    _walk(child, writer, (*around, tag), depth + 1)
    if len(writer.blocks) > before or not "".join(writer.words).strip():
        writer.words = [*outer, *writer.words] if len(writer.blocks) == before else writer.words
        return
    inner = "".join(writer.words)
    text = inner.strip(" \n")
    start, end = inner[: inner.index(text)], inner[inner.index(text) + len(text) :]
    if tag == "a" and "a" not in around:
        text = _link(child, text)
    elif tag in _STRONG and not {*_STRONG, *_HEADINGS} & set(around) and "\n" not in text:
        text = f"**{text}**"
    elif tag in _EMPHASIS and not _EMPHASIS & set(around) and "\n" not in text:
        text = f"*{text}*"
    writer.words = [*outer, start, text, end]


def _link(element: HtmlElement, text: str) -> str:
    """Return a link; an address that nobody can open from here leaves its words alone."""
    address = "".join((element.get("href") or "").split())
    try:
        parts = urlsplit(address)
    except ValueError:
        return text
    if parts.scheme.lower() not in _SCHEMES or "\n" in text:
        return text
    safe = quote(address, safe="%/:=&?~#+!$,;'@*._-[]")
    if text == f"<{address}>":
        return f"<{safe}>"
    words = re.sub(r"<(https?://[^<>]*)>", lambda match: escaped(match[1]), text)
    return f"[{words.replace(']', chr(92) + ']')}]({safe})"


def _add(writer: _Writer, text: str | None) -> None:
    if text:
        words = _SPACES.sub(" ", text)
        writer.words.append(markdown_words(words))


def _says_something(line: str) -> bool:
    return bool(line.strip("*_ "))
