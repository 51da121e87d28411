"""The lines of a text with their own ends, so that an edit of one leaves the others as they are."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

_END = re.compile(r"(\r\n|\r|\n)")

#: Line and column, both from 0.
Place = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLines:
    """``lines`` without their ends, and ``ends``, of which the last is ``""``."""

    lines: tuple[str, ...]
    ends: tuple[str, ...]

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the lines of a text."""
        parts = _END.split(text)
        return cls(lines=tuple(parts[::2]), ends=(*parts[1::2], ""))

    @property
    def text(self) -> str:
        """Return the whole text."""
        return "".join(f"{line}{end}" for line, end in zip(self.lines, self.ends, strict=True))

    def replaced(self, start: Place, end: Place, new: str) -> Self:
        """Return the lines with ``new``, which has no line end, from ``start`` up to ``end``."""
        line = f"{self.lines[start[0]][: start[1]]}{new}{self.lines[end[0]][end[1] :]}"
        return replace(
            self,
            lines=(*self.lines[: start[0]], line, *self.lines[end[0] + 1 :]),
            ends=(*self.ends[: start[0]], *self.ends[end[0] :]),
        )

    def inserted(self, number: int, new: Sequence[str]) -> Self:
        """Return the lines with new ones before line ``number``, which is not the first."""
        return replace(
            self,
            lines=(*self.lines[:number], *new, *self.lines[number:]),
            ends=(*self.ends[:number], *[self.ends[number - 1]] * len(new), *self.ends[number:]),
        )

    def without(self, first: int, last: int) -> Self:
        """Return the lines without those from ``first`` to ``last`` (inclusive)."""
        return replace(
            self,
            lines=(*self.lines[:first], *self.lines[last + 1 :]),
            ends=(*self.ends[:first], *self.ends[last + 1 :]),
        )
