"""How each network counts a text. None counts less than the network does.

X: https://docs.x.com/fundamentals/counting-characters; Mastodon:
https://docs.joinmastodon.org/user/posting/#text; Threads:
https://developers.facebook.com/docs/threads/posts; graphemes: Unicode Standard Annex 29.
"""

import re
from unicodedata import category, normalize

#: What X and Mastodon count for an address, however long it is.
_LINK = 23
_ADDRESS = re.compile(r"https?://\S+")
#: X makes an address of ``example.org`` too.
_BARE_ADDRESS = re.compile(r"\b(?:[a-z0-9-]+\.)+[a-z]{2,}(?:/\S*)?", re.IGNORECASE)

#: Code points that X counts once (twitter-text, configuration 3); all others count twice.
_LIGHT = ((0, 4351), (8192, 8205), (8208, 8223), (8242, 8247))

_MARKS = {"Mn", "Me"}
_JOINER = "\N{ZERO WIDTH JOINER}"
_CONTROLS = {"Cc", "Zl", "Zp"}

#: Where Unicode's pictures begin; Threads counts their bytes.
_PICTURES = 0x203C


def graphemes(text: str) -> int:
    """Return the letters that a reader counts; of pictures made of several, each one."""
    before, count = "\n", 0
    for letter in normalize("NFC", text):
        joins = category(letter) in _MARKS or letter == _JOINER
        count += not joins or category(before) in _CONTROLS
        before = letter
    return count


def weight_on_x(text: str) -> int:
    """Return what X counts: 23 for an address, 2 for most that is not Latin."""
    rest, links = _ADDRESS.subn("", normalize("NFC", text))
    bare = _BARE_ADDRESS.findall(rest)
    return links * _LINK + _weight(rest) + sum(max(0, _LINK - _weight(found)) for found in bare)


def _weight(text: str) -> int:
    return sum(1 if _is_light(ord(letter)) else 2 for letter in text)


def _is_light(code: int) -> bool:
    return any(first <= code <= last for first, last in _LIGHT)


def graphemes_on_mastodon(text: str) -> int:
    """Return the graphemes, 23 for each address."""
    rest, links = _ADDRESS.subn("", text)
    return links * _LINK + graphemes(rest)


def letters_on_threads(text: str) -> int:
    """Return the code points; of what may be a picture, its bytes in UTF-8."""
    return sum(len(letter.encode()) if ord(letter) >= _PICTURES else 1 for letter in text)


def spoken_words(text: str) -> int:
    """Return how many words somebody says who reads the text aloud; each digit is one."""
    return len(re.findall(r"\d|[^\W\d_]+(?:['.\u2019-][^\W\d_]+)*", text))
