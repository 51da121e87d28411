"""A component of a calendar as it is written, and kept from one build to the next."""

from datetime import datetime
from zoneinfo import ZoneInfo

from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Vevent:
    """A component's octets, and what the calendar around it must know.

    ``zone`` is the zone whose wall-clock time it holds, if it does not hold UTC or days.
    """

    uid: str
    starts: datetime
    zone: ZoneInfo | None
    octets: bytes
