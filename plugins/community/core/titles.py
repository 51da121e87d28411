"""Titles that say at once whether something is off."""

from community.core.event import Status

_PREFIXES = {Status.POSTPONED: "Postponed: ", Status.CANCELLED: "Canceled: "}


def title_with_status(title: str, status: Status) -> str:
    """Return ``Canceled: Bike rodeo``; some programs show nothing but the title."""
    return f"{_PREFIXES.get(status, '')}{title}"
