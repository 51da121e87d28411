"""The moment that a task believes in."""

import os
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from community.core.problem import Problem, SettingsError


def moment_in(zone: ZoneInfo, as_of: datetime | None = None) -> datetime:
    """Return an aware moment in the department's zone; a naive one is its wall clock.

    Without one it is ``SOURCE_DATE_EPOCH``, or now. Raise ``SettingsError`` where that variable
    holds no moment.
    """
    moment = as_of or _moment()
    return moment.astimezone(zone) if moment.tzinfo else moment.replace(tzinfo=zone)


def _moment() -> datetime:
    """Return the moment the build believes in: ``SOURCE_DATE_EPOCH``, or now, to the second.

    The variable is the one of reproducible-builds.org's specification: seconds since 1970, UTC.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError):
        raise SettingsError([_bad_epoch(epoch)]) from None
    return moment.replace(microsecond=0)


def _bad_epoch(epoch: str) -> Problem:
    return Problem(
        path="SOURCE_DATE_EPOCH",
        line=1,
        column=1,
        rule="source-date-epoch",
        message=f"'{epoch}' is not a number of seconds since 1970",
        hint="Unset the variable SOURCE_DATE_EPOCH, or set it to the output of 'date +%s'",
    )
