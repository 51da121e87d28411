"""What Pelican only logs becomes problems: it would go on and exit with 0 (its issue #3172)."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from pelican.log import LimitFilter

from community.core.problem import ContentError, Problem

_HINT = "Pelican, the program that builds the pages, reports this; mend it and build again"


class Complaints(logging.Handler):
    """Gathers warnings and errors as problems and lets everything milder pass."""

    def __init__(self, passed_on: list[logging.Handler]) -> None:
        """Keep the handlers that milder records go to."""
        super().__init__(logging.NOTSET)
        self.problems: list[Problem] = []
        self._passed_on = passed_on

    def emit(self, record: logging.LogRecord) -> None:
        """Make a problem of a warning or an error, unless it only wraps problems of ours."""
        if record.levelno < logging.WARNING:
            self._pass_on(record)
            return
        raised = sys.exc_info()[1]
        if isinstance(raised, ContentError):
            self.problems.extend(raised.problems)
        else:
            self.problems.append(_problem(record, raised))

    def _pass_on(self, record: logging.LogRecord) -> None:
        for handler in self._passed_on:
            if record.levelno >= handler.level:
                handler.handle(record)


def _problem(record: logging.LogRecord, raised: BaseException | None) -> Problem:
    message = " ".join(record.getMessage().split())
    if raised is not None:
        message = f"{message} ({type(raised).__name__}: {raised})"
    return Problem(
        path="pelicanconf.py", line=1, column=1, rule="pelican", message=message, hint=_HINT
    )


@contextmanager
def complaints() -> Iterator[Complaints]:
    """Gather what is logged meanwhile, each message as often as it comes.

    Pelican passes a message on once in the life of the process: what it remembers is forgotten
    first, so that a second build in one process complains again.
    """
    LimitFilter._raised_messages.clear()  # noqa: SLF001  # it offers no other way
    LimitFilter._group_count.clear()  # noqa: SLF001
    root = logging.getLogger()
    before = list(root.handlers)
    gathered = Complaints(before)
    root.handlers[:] = [gathered]
    try:
        yield gathered
    finally:
        root.handlers[:] = before
