"""The words of a social image, broken into lines by the widths of its own letters."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import groupby

from font_source_sans_pro import font_directory
from PIL import ImageFont

from community.core.values import dataclass

#: The one family that social images are drawn with: regular, bold. No font of the computer is used.
FAMILY = "Source Sans Pro"
FONT_FILES = (
    f"{font_directory}/SourceSansPro-Regular.ttf",
    f"{font_directory}/SourceSansPro-Bold.ttf",
)

#: Scripts that the family has letters of, and marks that it has beside them.
_SCRIPTS = ("LATIN", "GREEK", "CYRILLIC", "DIGIT", "COMBINING")
_MARKS = frozenset(
    "\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2026\u2022\u00a1\u00bf\u00ab\u00bb\u20ac\u00a3\u00b7"
)

#: Size at which letters are measured; others are in proportion.
_MEASURED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Lines:
    """Lines of one text, and the size of their letters in pixels."""

    size: int
    lines: tuple[str, ...]


def fitted(text: str, width: float, choices: Sequence[tuple[int, int]]) -> Lines:
    """Return bold ``text`` as large as it fits into ``width`` pixels.

    ``choices`` are sizes with the number of lines that each may have, the largest size first. What
    does not fit in the last one ends with an ellipsis.
    """
    words = drawable(text)
    for size, most in choices:
        lines = tuple(_wrapped(words.split(), size, width))
        if len(lines) <= most and all(_width(line, size) <= width for line in lines):
            return Lines(size=size, lines=lines)
    size, most = choices[-1]
    pieces = [piece for word in words.split() for piece in _pieces(word, size, width)]
    lines = tuple(_wrapped(pieces, size, width))
    if len(lines) > most:
        lines = (*lines[: most - 1], _cut(lines[most - 1], size, width))
    return Lines(size=size, lines=lines)


def listed(texts: Sequence[str], width: float, choices: Sequence[tuple[int, int]]) -> Lines:
    """Return several texts, each beginning a line, as large as they fit; the last is cut short."""
    size, most = choices[-1]
    for size, most in choices:
        lines = [line for text in texts for line in _wrapped(drawable(text).split(), size, width)]
        if len(lines) <= most and all(_width(line, size) <= width for line in lines):
            return Lines(size=size, lines=tuple(lines))
    lines = [line for text in texts for line in fitted(text, width, ((size, most),)).lines]
    if len(lines) > most:
        lines = [*lines[: most - 1], _cut(lines[most - 1], size, width)]
    return Lines(size=size, lines=tuple(lines))


def drawable(text: str) -> str:
    """Return what of ``text`` the family has letters for, its spaces single."""
    known = (c if _is_known(c) else " " for c in unicodedata.normalize("NFC", text))
    return " ".join("".join(known).split())


@cache
def _is_known(character: str) -> bool:
    if character.isascii() or character in _MARKS:
        return character.isprintable()
    return unicodedata.name(character, "").startswith(_SCRIPTS)


def _wrapped(words: Sequence[str], size: int, width: float) -> Iterator[str]:
    """Yield lines of as many words as fit, at least one each."""
    line = ""
    for word in words:
        longer = f"{line} {word}".strip()
        if line and _width(longer, size) > width:
            yield line
            line = word
        else:
            line = longer
    if line:
        yield line


def _pieces(word: str, size: int, width: float) -> Iterator[str]:
    """Yield a word whole if it fits, else in pieces that do."""
    piece = ""
    for character in word:
        if piece and _width(piece + character, size) > width:
            yield piece
            piece = ""
        piece += character
    yield piece


def _cut(line: str, size: int, width: float) -> str:
    while line and _width(f"{line}\u2026", size) > width:
        line = line[:-1]
    return f"{line.rstrip(' ,.;:')}\u2026"


def _width(text: str, size: int) -> float:
    return sum(_letter(c) * len(list(run)) for c, run in groupby(text)) * size / _MEASURED


@cache
def _letter(character: str) -> float:
    return _bold().getlength(character)


@cache
def _bold() -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONT_FILES[1], _MEASURED, layout_engine=ImageFont.Layout.BASIC)
