"""A repeat rule: the part of RFC 5545 section 3.3.10 that gives at most one date a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Frequency(StrEnum):
    """How often a rule comes round."""

    DAILY = "DAILY"
    WEEKLY = "WEEKLY"
    MONTHLY = "MONTHLY"
    YEARLY = "YEARLY"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class RuleDay:
    """A BYDAY entry: ``weekday`` 0 is Monday; ``nth`` 1 the first, -1 the last, 0 every one."""

    weekday: int
    nth: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Dates that come round; without COUNT and UNTIL, which belong to the schedule.

    What the start date implies is written out: ``every week`` from a Wednesday has
    ``days=(RuleDay(weekday=2),)``.
    """

    frequency: Frequency
    interval: int = 1
    days: tuple[RuleDay, ...] = ()
    month_days: tuple[int, ...] = ()
    year_days: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    months: tuple[int, ...] = ()
    positions: tuple[int, ...] = ()
    week_start: int = 0

    def dates(self, *, start: date) -> Iterator[date]:
        """Yield the rule's dates from ``start`` on, in order, without end where there is none."""
        raise NotImplementedError

    def to_rfc5545(self) -> str:
        """Return the RRULE value, its parts in the RFC's order: ``FREQ=MONTHLY;BYDAY=1MO``."""
        raise NotImplementedError
