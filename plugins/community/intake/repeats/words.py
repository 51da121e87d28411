"""The words of a repeat phrase, one after another."""

import re
from collections.abc import Collection

from community.core.english import NUMBERS, ORDINALS
from community.intake.times.names import MONTH_NUMBERS, WEEKDAY_NUMBERS

_MORE_NUMBERS = ("ten", "eleven", "twelve")
_MORE_ORDINALS = (
    *("tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth"),
    *("sixteenth", "seventeenth", "eighteenth", "nineteenth", "twentieth"),
)

NUMBER_WORDS = {word: n for n, word in enumerate((*NUMBERS, *_MORE_NUMBERS)) if n}
ORDINAL_WORDS = {word: n for n, word in enumerate((*ORDINALS, *_MORE_ORDINALS), start=1)}
UNITS = {
    **dict.fromkeys(("day", "days"), "day"),
    **dict.fromkeys(("week", "weeks"), "week"),
    **dict.fromkeys(("month", "months"), "month"),
    **dict.fromkeys(("year", "years"), "year"),
}
#: Words that stand for a period: its unit and how many of it.
PERIODS = {
    "daily": ("day", 1),
    "weekly": ("week", 1),
    "monthly": ("month", 1),
    "quarterly": ("month", 3),
    "yearly": ("year", 1),
    "annually": ("year", 1),
}
_JOINTS = (
    *("every", "each", "other", "the", "of", "on", "in", "and", "last", "next", "to", "through"),
    *("weekday", "weekdays", "a", ","),
)

#: Everything that a phrase can hold besides numbers.
VOCABULARY = frozenset(
    (*WEEKDAY_NUMBERS, *MONTH_NUMBERS, *NUMBER_WORDS, *ORDINAL_WORDS, *UNITS, *PERIODS, *_JOINTS)
)
#: No number of a phrase has more digits: every 999 days is the rarest.
_NUMBER = re.compile(r"[0-9]{1,3}")
_ORDINAL = re.compile(r"([0-9]{1,3})(?:st|nd|rd|th)")


class StuckError(Exception):
    """A form of phrases that does not fit; ``place`` is the first word that it cannot use."""

    def __init__(self, place: int) -> None:
        """Keep the place."""
        super().__init__(place)
        self.place = place


def split_words(text: str) -> tuple[str, ...]:
    """Return words and commas in lower case; ``second-to-last`` is three words."""
    plain = text.lower().replace("-to-last", " to last").replace("next-to-", "next to ")
    spaced = re.sub(r"(?<=[a-z])\s?[-\N{EN DASH}]\s?(?=[a-z])", " through ", plain)
    words = re.findall(r",|[^\s,]+", spaced.replace("&", " and "))
    return tuple(word if word == "," else word.removesuffix(".") for word in words)


def join_words(words: Collection[str]) -> str:
    """Return the words as a text to quote, names with a capital letter."""
    named = (word.title() if _is_name(word) else word for word in words)
    return " ".join(named).replace(" ,", ",")


def _is_name(word: str) -> bool:
    return any(name in WEEKDAY_NUMBERS or name in MONTH_NUMBERS for name in (word, word[:-1]))


class Cursor:
    """A place in the words of a phrase."""

    def __init__(self, words: tuple[str, ...], place: int = 0) -> None:
        """Begin at the first word."""
        self.words = words
        self.place = place

    @property
    def word(self) -> str:
        """Return the word here, or ``""`` at the end."""
        return self.words[self.place] if self.place < len(self.words) else ""

    @property
    def at_end(self) -> bool:
        """Tell whether every word was used."""
        return self.place == len(self.words)

    def stuck(self) -> StuckError:
        """Return the error that says the word here was not expected."""
        return StuckError(self.place)

    def skip(self, *words: str) -> bool:
        """Go past these words if they stand here, one after another."""
        end = self.place + len(words)
        if self.words[self.place : end] != words:
            return False
        self.place = end
        return True

    def skip_any(self, words: Collection[str]) -> str:
        """Go past one of these words and return it, or ``""``."""
        word = self.word
        if word not in words:
            return ""
        self.place += 1
        return word

    def skip_joint(self) -> bool:
        """Go past ``and``, a comma, or both."""
        comma = self.skip(",")
        return self.skip("and") or comma

    def number(self) -> int | None:
        """Read ``3`` or ``three``."""
        word = self.word
        number = int(word) if _NUMBER.fullmatch(word) else NUMBER_WORDS.get(word, 0)
        self.place += bool(number)
        return number or None

    def ordinal(self) -> int | None:
        """Read ``first``, ``1st``, ``last``, ``second to last``; ``None`` if there is none."""
        if self.skip("next", "to", "last"):
            return -2
        if self.skip("last"):
            return -1
        match = _ORDINAL.fullmatch(self.word)
        number = int(match[1]) if match else ORDINAL_WORDS.get(self.word, 0)
        if not number:
            return None
        self.place += 1
        return -number if self.skip("to", "last") else number

    def weekday(self) -> int | None:
        """Read ``Wednesday``, ``Wed.`` or ``Wednesdays``."""
        name = self.word if self.word in WEEKDAY_NUMBERS else self.word.removesuffix("s")
        self.place += name in WEEKDAY_NUMBERS
        return WEEKDAY_NUMBERS.get(name)

    def month(self) -> int | None:
        """Read ``October`` or ``Oct.``."""
        month = MONTH_NUMBERS.get(self.word)
        self.place += month is not None
        return month
