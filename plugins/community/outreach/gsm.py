"""Text messages of phones: which letters they hold, and how many messages a text takes.

3GPP TS 23.038 section 6.2.1 has the alphabet of 7 bits. A letter that it lacks makes all others
take 16 bits, and 70 of those fill a message: accents are left out instead.
"""

from dataclasses import dataclass
from unicodedata import combining, normalize

_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡"
    "ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
#: Letters that take two places.
_EXTENDED = frozenset("^{}\\[~]|€\f")

#: Typography that has a plain letter of its kind.
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-"),
        **dict.fromkeys("\u2018\u2019\u2032", "'"),
        **dict.fromkeys("\u201c\u201d\u00ab\u00bb", '"'),
        "\u2026": "...",
        **dict.fromkeys("\u00a0\u2009\u202f", " "),
    }
)

#: Letters in one message, and in each of several, which begin with six bytes that join them.
_SEVEN_BITS, _SIXTEEN_BITS = (160, 153), (70, 67)


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """``letters`` as phones count them, of ``room`` in so many ``messages``."""

    letters: int
    room: int
    messages: int


def plain(text: str) -> str:
    """Return the text in letters of 7 bits, as far as there are any like them."""
    return "".join(map(_plain, normalize("NFC", text).translate(_PLAIN)))


def _plain(letter: str) -> str:
    if letter in _BASIC or letter in _EXTENDED:
        return letter
    bare = "".join(part for part in normalize("NFD", letter) if not combining(part))
    return bare if bare and set(bare) <= _BASIC else letter


def size(text: str) -> Size:
    """Return how large a text is as a message of phones."""
    if set(text) <= _BASIC | _EXTENDED:
        letters, (one, each) = len(text) + sum(map(text.count, _EXTENDED)), _SEVEN_BITS
    else:
        letters, (one, each) = len(text.encode("utf-16-be")) // 2, _SIXTEEN_BITS
    if letters <= one:
        return Size(letters=letters, room=one, messages=1)
    messages = -(-letters // each)
    return Size(letters=letters, room=messages * each, messages=messages)
