"""Times for programs, as RFC 3339 writes them: with the offset of that very moment."""

from datetime import datetime

from community.core.occurrence import Occurrence


def stamp(moment: datetime, *, all_day: bool = False) -> str:
    """Return ``2014-07-09T08:00:00-04:00``, of a whole day ``2014-07-09``."""
    return moment.date().isoformat() if all_day else moment.isoformat(timespec="seconds")


def start_stamp(occurrence: Occurrence) -> str:
    """Return when it starts."""
    return stamp(occurrence.starts, all_day=occurrence.all_day)


def end_stamp(occurrence: Occurrence) -> str:
    """Return when it ends, of whole days the last one; ``""`` where nobody wrote an end."""
    if occurrence.all_day:
        return occurrence.last_day.isoformat()
    return stamp(occurrence.ends) if occurrence.ends else ""
