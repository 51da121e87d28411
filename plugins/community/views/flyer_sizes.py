"""How large the words of a flyer are, so that all of them stand on one page.

No script measures anything on paper. The height of the words is estimated here, for the widest of
the fonts that a computer may print with, and the theme is told a size that leaves room to spare.
"""

import math
import unicodedata
from collections.abc import Sequence
from enum import StrEnum
from functools import lru_cache

from community.core.values import dataclass

#: Height of a line, and width of a letter of DejaVu Sans, in parts of the letters' size.
_LINE, _BOLD_LINE = 1.3, 1.13
_LETTER, _BOLD_LETTER = 0.58, 0.68

#: Letters for which a line has no room any more, where a word does not end with it.
_LOST = 3


class TitleSize(StrEnum):
    """How large a title is beside the other words: a class of the flyer's style sheet."""

    NORMAL = "normal"
    LONG = "long"
    LONGER = "longer"
    LONGEST = "longest"


#: Up to how many letters a title has each size.
_TITLE_LIMITS = ((54, TitleSize.NORMAL), (100, TitleSize.LONG), (170, TitleSize.LONGER))


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A text on a flyer: its letters are ``em`` times the size of plain words.

    ``most`` limits them, in points, however large plain words are. ``share`` is the part of the
    width that it has, ``gap`` the room around it in points.
    """

    text: str
    em: float
    bold: bool = False
    most: float = math.inf
    share: float = 1
    gap: float = 12

    def height(self, base: float, width: float) -> float:
        """Return its height in points where plain words are ``base`` points and lines ``width``."""
        size = min(self.em * base, self.most)
        letter, line = (_BOLD_LETTER, _BOLD_LINE) if self.bold else (_LETTER, _LINE)
        lines = _lines(letters_in(self.text), width * self.share / (size * letter))
        return lines * size * line + self.gap if lines else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """The room for what a flyer says, in points, and how large plain words may be there."""

    width: float
    height: float
    bases: tuple[int, ...]

    def base(self, blocks: Sequence[Block], *, taken: float = 0) -> int:
        """Return the largest size of plain words in which all blocks have room, else the least.

        ``taken`` is what something else needs of the height.
        """
        room = self.height - taken
        shown = [block for block in blocks if block.text]
        fitting = (base for base in self.bases if self._height(shown, base) <= room)
        return next(fitting, self.bases[-1])

    def _height(self, blocks: Sequence[Block], base: int) -> float:
        return sum(block.height(base, self.width) for block in blocks)


#: A Letter page, and a quarter of it.
PAGE = Paper(width=520, height=700, bases=tuple(range(17, 3, -1)))
QUARTER = Paper(width=228, height=308, bases=tuple(range(11, 3, -1)))


def _lines(letters: int, room: float) -> int:
    """Return how many lines ``letters`` need where each has ``room`` for so many."""
    return math.ceil(letters / (room if letters <= room else max(1, room - _LOST)))


def title_size(title: str) -> TitleSize:
    """Return how large a title is."""
    letters = letters_in(title)
    return next((size for most, size in _TITLE_LIMITS if letters <= most), TitleSize.LONGEST)


@lru_cache(maxsize=2**10)
def letters_in(text: str) -> int:
    """Return how many letters wide a text is: those of Chinese or Japanese count twice."""
    return len(text) if text.isascii() else sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.combining(character):
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1
