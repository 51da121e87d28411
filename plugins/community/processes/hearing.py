"""What is logged in a second process is logged in the first one, which may never have to."""

import logging
from collections.abc import Iterable
from typing import TypeAlias

#: Logger, level and message.
Logged: TypeAlias = tuple[str, int, str]


class Heard(logging.Handler):
    """Hears whatever is logged, in place of all others."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        super().__init__()
        self._records: list[Logged] = []
        logging.getLogger().handlers[:] = [self]

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what is logged."""
        self._records.append((record.name, record.levelno, record.getMessage()))

    def taken(self) -> list[Logged]:
        """Return what was heard since the last time."""
        taken, self._records = self._records, []
        return taken


def log_again(records: Iterable[Logged]) -> None:
    """Log what another process has heard."""
    for name, level, message in records:
        logging.getLogger(name).log(level, "%s", message)
