"""The Markdown under a file's header."""

from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A text as it was written and as it is shown.

    ``html`` is sanitized; Pelican's ``{filename}`` and ``{static}`` links in it are not resolved
    yet. ``line`` is the line of the file on which ``markdown`` begins.
    """

    markdown: str = ""
    html: str = ""
    line: int = 1
