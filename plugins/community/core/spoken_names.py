"""Names of days and months, numbers and lists, in the language that is being spoken."""

import re
from collections.abc import Iterable
from functools import lru_cache

from community.core import english
from community.core.english import NUMBERS, ORDINALS, ordinal_digits
from community.core.language import Language, gettext, language, message

#: The sound before which Spanish says "e" for "and": "español e inglés", but "agua y hielo".
_SOUND_OF_I = re.compile(r"h?[ií](?![aeou])", re.IGNORECASE)

#: What residents speak and Unicode's tables do not name in every language.
_UNNAMED = (message("American Sign Language"),)

#: A day of a month ("the 15th") and a place in a row ("15th day"), by the ending of its number.
_DAYS = {
    "st": message("%(day)sst"),
    "nd": message("%(day)snd"),
    "rd": message("%(day)srd"),
    "th": message("%(day)sth"),
}
_PLACES = {
    "st": message("%(count)sst"),
    "nd": message("%(count)snd"),
    "rd": message("%(count)srd"),
    "th": message("%(count)sth"),
}
#: Places that have a word of their own where one counts from the end.
_FROM_END = {
    -1: message("last"),
    -2: message("second-to-last"),
    -3: message("third-to-last"),
}


def weekday_name(weekday: int) -> str:
    """Return the name of day 0 (Monday) to 6."""
    return _weekdays(language(), "wide")[weekday]


def short_weekday_name(weekday: int) -> str:
    """Return ``Wed`` for day 2, for the head of a table."""
    return _weekdays(language(), "abbreviated")[weekday]


def month_name(month: int) -> str:
    """Return the name of month 1 to 12."""
    return _months(language(), "wide")[month - 1]


def short_month_name(month: int) -> str:
    """Return ``Jul``, for a block that decorates a list."""
    return _months(language(), "abbreviated")[month - 1]


def language_name(code: str) -> str:
    """Return ``Spanish`` for ``es``; a code that only adds a region nobody names drops it."""
    names = _languages(language())
    name = names.get(code, names.get(code.partition("-")[0]))
    return name or gettext(english.language_name(code))


def list_words(parts: Iterable[str]) -> str:
    """Return ``a, b and c``."""
    *before, last = list(parts) or [""]
    if not before:
        return last
    others = ", ".join(before)
    if _SOUND_OF_I.match(last):
        return gettext("%(others)s and %(last_with_i)s", others=others, last_with_i=last)
    return gettext("%(others)s and %(last)s", others=others, last=last)


def number_word(number: int) -> str:
    """Return ``three``, or ``12`` from ten on."""
    return gettext(NUMBERS[number]) if number < len(NUMBERS) else str(number)


def day_number(day: int) -> str:
    """Return a day of a month: ``15th``."""
    return gettext(_DAYS[ordinal_digits(day)[-2:]], day=day)


def ordinal_word(number: int) -> str:
    """Return ``first``, ``12th``; counted from the end ``last``, ``second-to-last``."""
    if number in _FROM_END:
        return gettext(_FROM_END[number])
    size = abs(number)
    if size <= len(ORDINALS):
        word = gettext(ORDINALS[size - 1])
    else:
        word = gettext(_PLACES[ordinal_digits(size)[-2:]], count=size)
    return word if number > 0 else gettext("%(ordinal)s-to-last", ordinal=word)


@lru_cache
def _weekdays(spoken: Language, width: str) -> tuple[str, ...]:
    names = spoken.locale.days["format"][width]
    return tuple(str(names[day]) for day in range(7))


@lru_cache
def _months(spoken: Language, width: str) -> tuple[str, ...]:
    names = spoken.locale.months["format"][width]
    return tuple(str(names[month]) for month in range(1, 13))


@lru_cache
def _languages(spoken: Language) -> dict[str, str]:
    names = spoken.locale.languages
    return {code.replace("_", "-").lower(): str(name) for code, name in names.items()}
