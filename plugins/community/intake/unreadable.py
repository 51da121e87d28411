"""A text that no rule of its field understands."""

from collections.abc import Callable
from datetime import date

#: What to write; one with an example of a date is made of a day near it.
Hint = str | Callable[[date], str]

_EXAMPLE_DAY = date(2014, 7, 9)


class UnreadableError(ValueError):
    """One value cannot be read; the field's parser raises it, the file's reader adds the place.

    ``message`` is one sentence without a period that quotes what was read, ``hint`` one sentence
    that says what to write, ``rule`` the name under which ``docs/errors.md`` explains it.
    """

    def __init__(self, rule: str, message: str, hint: Hint) -> None:
        """Keep the three parts."""
        super().__init__(message)
        self.rule = rule
        self.message = message
        self._hint = hint

    @property
    def hint(self) -> str:
        """Return what to write, wherever it stands."""
        return self.hint_from(_EXAMPLE_DAY)

    def hint_from(self, day: date) -> str:
        """Return what to write in a file whose dates are on this day or later."""
        return self._hint if isinstance(self._hint, str) else self._hint(day)
