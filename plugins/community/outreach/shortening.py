"""Texts are made shorter at the end of a sentence, or else of a word."""

import re
from collections.abc import Callable

_ELLIPSIS = "\N{HORIZONTAL ELLIPSIS}"
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[^\W\d_a-z]|[\d¿¡\"\u201c])")
#: What ends with a period and is no end of a sentence: "Sgt.", "a.m.", "J.".
_ABBREVIATION = re.compile(r"(?:\b(?:Sgt|Lt|Capt|Cpl|Det|Dr|Mr|Mrs|Ms|St|No|Pfc|[A-Z])|\.m)\.$")


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a text; one too few rather than one too many."""
    found: list[str] = []
    for piece in _SENTENCE.split(text.strip()):
        if found and _ABBREVIATION.search(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        else:
            found.append(piece)
    return tuple(filter(None, found))


def shortened(text: str, fits: Callable[[str], bool], *, least: int = 1) -> str:
    """Return the text, or as many of its words as fit with an ellipsis behind them.

    ``""`` where not even ``least`` words fit.
    """
    if fits(text):
        return text
    words = text.split()
    for number in range(len(words) - 1, least - 1, -1):
        short = f"{' '.join(words[:number]).rstrip(' ,.;:')}{_ELLIPSIS}"
        if fits(short):
            return short
    return ""
