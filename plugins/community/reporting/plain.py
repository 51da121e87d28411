"""Words from files, which a stranger may have written, made harmless for those who read them."""

import re
import unicodedata

#: The longest line of words from a file.
_LONGEST = 400

#: Joiners that scripts and emoji need; other characters that nobody sees are left out.
_JOINERS = "\u200c\u200d"

#: Whatever Markdown, GitHub's kind too, takes for more than itself, within a line.
_MARKS = re.compile(r"[\\`*_\[\]<>#+\-|~&@$]|:(?=[^\s\d])|(?<=www)\.|(?<=\d)[.)]", re.IGNORECASE)

#: Behind these GitHub sees names of people and numbers of issues, escaped or not.
_CALLS = re.compile(r"([@#])")

_NOTHING = "\N{ZERO WIDTH SPACE}"


def one_plain_line(text: str) -> str:
    """Return text on one line, not too long, without characters that turn or hide others."""
    words = " ".join(text.split())
    seen = "".join(each for each in words if each in _JOINERS or not _is_hidden(each))
    return seen if len(seen) <= _LONGEST else f"{seen[: _LONGEST - 1].rstrip()}…"


def escaped(text: str) -> str:
    """Return text that reads in Markdown as it is: no markup, no link, no mention."""
    marked = _MARKS.sub(r"\\\g<0>", one_plain_line(text))
    return _CALLS.sub(rf"\1{_NOTHING}", marked)


def code(text: str) -> str:
    """Return text as a piece of code in Markdown."""
    return f"`{one_plain_line(text).replace('`', '')}`"


def _is_hidden(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}
