"""Titles that say at once whether something is off."""

from community.core.event import Status
from community.core.language import gettext, message

_TITLES = {
    Status.POSTPONED: message("Postponed: %(title)s"),
    Status.CANCELLED: message("Canceled: %(title)s"),
}


def title_with_status(title: str, status: Status) -> str:
    """Return ``Canceled: Bike rodeo``; some programs show nothing but the title."""
    return gettext(_TITLES[status], title=title) if status in _TITLES else title
