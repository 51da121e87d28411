"""A text of a calendar on one line, without what programs put around the words."""

import re
from html import unescape

_TAG = re.compile(r"</?[a-z][a-z0-9]*(?:\s[^<>]*)?/?>", re.IGNORECASE)
_BREAKING = re.compile(r"<(?:br|/?p|/?div|/?li|/?tr)\b[^<>]*>", re.IGNORECASE)
#: Not the joiners, which make one picture of several.
_INVISIBLE = re.compile("[\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\u00ad]")
#: Escaped twice: what is left after a reader has taken one backslash away.
_DOUBLED = ((r"\n", "\n"), (r"\,", ","), (r"\;", ";"))


def mended(text: str) -> str:
    """Return the text with what was escaped twice in its right form, and its line ends as one."""
    for written, meant in _DOUBLED:
        text = text.replace(written, meant)
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0b", "\n")
    return _INVISIBLE.sub("", text)


def one_line(text: str, *, joint: str = " ") -> str:
    """Return plain words on one line: no tags, no entities; ``joint`` stands for line breaks."""
    text = mended(text)
    for _ in range(2):  # entities of entities
        text = unescape(text)
    text = _TAG.sub("", _BREAKING.sub("\n", text))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return joint.join(filter(None, lines)).strip()


def alike(text: str) -> str:
    """Return letters and digits alone, to compare what is written in two ways."""
    return "".join(each for each in text.casefold() if each.isalnum())
