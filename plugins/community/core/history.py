"""When a file's event or program was announced and last changed.

This is the one place where the record of changes lives: today the first and last moment, later
every change with what it was before.
"""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """What residents were told and when; both moments are aware, in UTC, to the second.

    ``announced`` is the file's first commit or its ``publish_on``, whichever is later;
    ``changed`` its last commit, never before ``announced``. ``sequence`` counts the changes of
    facts (iCalendar's SEQUENCE, RFC 5545 section 3.8.7.4).
    """

    announced: datetime
    changed: datetime
    sequence: int = 0
