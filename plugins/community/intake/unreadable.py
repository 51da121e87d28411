"""A text that no rule of its field understands."""


class UnreadableError(ValueError):
    """One value cannot be read; the field's parser raises it, the file's reader adds the place.

    ``message`` is one sentence without a period that quotes what was read, ``hint`` one sentence
    that says what to write, ``rule`` the name under which ``docs/errors.md`` explains it.
    """

    def __init__(self, rule: str, message: str, hint: str) -> None:
        """Keep the three parts."""
        super().__init__(message)
        self.rule = rule
        self.message = message
        self.hint = hint
