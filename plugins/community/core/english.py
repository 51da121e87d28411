"""Names of days and months, numbers and lists, in American English."""

from collections.abc import Iterable
from functools import cache

from community.core.language import ENGLISH, message

#: Monday to Sunday, and January to December. Unicode's are the same, but take time to load.
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)

#: Monday to Friday, as ``date.weekday`` counts.
WORKDAYS = (0, 1, 2, 3, 4)

#: Written out below ten, as the Associated Press does.
NUMBERS = (
    *(message("zero"), message("one"), message("two"), message("three"), message("four")),
    *(message("five"), message("six"), message("seven"), message("eight"), message("nine")),
)
ORDINALS = (
    *(message("first"), message("second"), message("third"), message("fourth")),
    *(message("fifth"), message("sixth"), message("seventh"), message("eighth"), message("ninth")),
)


def month_name(month: int) -> str:
    """Return the name of month 1 to 12."""
    return MONTHS[month - 1]


def language_name(code: str) -> str:
    """Return ``Spanish`` for ``es``; a code that only adds a region nobody names drops it."""
    names = _codes_of_languages()
    return names.get(code, names.get(code.partition("-")[0], code))


@cache
def _codes_of_languages() -> dict[str, str]:
    return {
        code.replace("_", "-").lower(): str(name) for code, name in ENGLISH.locale.languages.items()
    }


def names_of_languages() -> tuple[str, ...]:
    """Return the names of all languages that have one."""
    return tuple(_codes_of_languages().values())


def list_words(parts: Iterable[str]) -> str:
    """Return ``a, b and c``."""
    *before, last = list(parts) or [""]
    return f"{', '.join(before)} and {last}" if before else last


def number_word(number: int) -> str:
    """Return ``three``, or ``12`` from ten on."""
    return NUMBERS[number] if number < len(NUMBERS) else str(number)


def ordinal_digits(number: int) -> str:
    """Return ``1st``, ``12th``, ``23rd``."""
    teen = number % 100 in {11, 12, 13}
    ending = "th" if teen else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def ordinal_word(number: int) -> str:
    """Return ``first``, ``12th``; counted from the end ``last``, ``second-to-last``."""
    if number == -1:
        return "last"
    size = abs(number)
    word = ORDINALS[size - 1] if size <= len(ORDINALS) else ordinal_digits(size)
    return word if number > 0 else f"{word}-to-last"
