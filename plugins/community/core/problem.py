"""What is wrong in a file: where it stands, what was read, what to write instead."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops the build."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Problem:
    """One fault of one file, for a reader who is no programmer.

    ``path`` is relative to the site's folder, with forward slashes; ``line`` and ``column`` count
    from 1. ``message`` is one sentence that names what was read, ``hint`` one that says what to
    write; neither has a period, so that its end can be copied. ``rule`` is the stable name under
    which ``docs/errors.md`` explains it.
    """

    path: str
    line: int
    column: int
    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """Return the two lines of the contract's section 2."""
        place = f"{self.path}:{self.line}:{self.column}"
        return f"{place}: {self.severity}: {self.message}\n    {self.hint}"


class CommunityError(Exception):
    """Whatever this product raises on purpose.

    CommunityError
      ContentError     files of ``content/`` are wrong (exit code 2)
      SettingsError    ``pelicanconf.py`` or ``publishconf.py`` is wrong (exit code 2)
      ProofError       the feeds that were built are wrong: the program's fault (exit code 1)
      SearchError      the search index could not be made (exit code 1)
      RefusedError     something has to be put right before the site may be published (exit code 2)
      PublishError     the site could not be brought to its place (exit code 1)
    """


class ContentError(CommunityError):
    """The content is wrong; ``problems`` holds every problem of every file."""

    #: What the ``pelican`` command exits with.
    exitcode = 2

    def __init__(self, problems: Iterable[Problem]) -> None:
        """Keep the problems, sorted by file, line and column, each once."""
        self.problems = tuple(sorted(set(problems)))
        super().__init__("\n".join(map(str, self.problems)))


class SettingsError(ContentError):
    """The settings are wrong: an unknown key, an impossible value."""
