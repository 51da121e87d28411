"""Dates that somebody plans, and what residents read of them at any moment.

What is expected is worked out here by the zones of the standard library, without the calendar of
the product and without its script.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

EASTERN, PACIFIC, TOKYO = "America/New_York", "America/Los_Angeles", "Asia/Tokyo"

#: Days ahead of which a date is told.
_FAR = 60


@dataclass(frozen=True, kw_only=True)
class Planned:
    """A date by its wall-clock ends, the last one ``""`` where nobody wrote it."""

    slug: str
    program: str
    first: str
    last: str = ""
    zone: str = EASTERN
    status: str = "scheduled"

    @property
    def is_off(self) -> bool:
        return self.status != "scheduled"

    @property
    def starts(self) -> datetime:
        return _moment(self.first, self.zone)

    @property
    def is_over_at(self) -> datetime:
        """Return its end: of whole days midnight, where nobody wrote one an hour after it began."""
        if len(self.first) == len("2026-12-09"):
            day = date.fromisoformat(self.last or self.first) + timedelta(days=1)
            return _moment(day.isoformat(), self.zone)
        return _moment(self.last, self.zone) if self.last else self.starts + timedelta(hours=1)

    @property
    def file(self) -> str:
        """Return the file that staff would write."""
        lines = [f"title: {self.slug}", f"start: {self.first}", f"program: {self.program}"]
        lines += [f"timezone: {self.zone}", f"status: {self.status}"]
        lines += [f"end: {self.last}"] if self.last else []
        lines += ["reason: The oven broke."] if self.is_off else []
        return "\n".join(["---", *lines, "venue:", "  name: Corner Cafe", "---", "Come.\n"])

    def words(self, now: datetime) -> str:
        """Return what its page says of it at a moment."""
        if now >= self.is_over_at:
            return "This event is over."
        if now >= self.starts:
            return "happening now"
        today = now.astimezone(ZoneInfo(self.zone)).date()
        days = (date.fromisoformat(self.first[:10]) - today).days
        told = f"in {days} days" if days <= _FAR else ""
        return {0: "today", 1: "tomorrow"}.get(days, told)


def _moment(wall: str, zone: str) -> datetime:
    return datetime.fromisoformat(wall).replace(tzinfo=ZoneInfo(zone)).astimezone(UTC)


PLANNED = (
    Planned(
        slug="rodeo",
        program="fairs",
        first="2026-12-05 10:00",
        last="2026-12-05 12:00",
        status="cancelled",
    ),
    Planned(slug="early", program="coffee", first="2026-12-09 08:00", last="2026-12-09 09:30"),
    Planned(slug="open", program="coffee", first="2026-12-09 18:00"),
    Planned(slug="market", program="fairs", first="2026-12-18", last="2026-12-20"),
    Planned(slug="new-year", program="fairs", first="2027-01-01"),
    Planned(slug="late", program="coffee", first="2027-01-15 23:00", last="2027-01-16 01:00"),
    Planned(
        slug="west",
        program="fairs",
        first="2027-02-02 21:00",
        last="2027-02-02 23:30",
        zone=PACIFIC,
    ),
    Planned(slug="spring", program="coffee", first="2027-03-14 01:30", last="2027-03-14 03:30"),
    Planned(
        slug="later",
        program="coffee",
        first="2027-04-10 10:00",
        last="2027-04-10 11:00",
        status="postponed",
    ),
    Planned(slug="camp", program="fairs", first="2027-06-04 18:00", last="2027-06-06 12:00"),
    Planned(slug="rose", program="coffee", first="2027-07-07 08:00", last="2027-07-07 09:00"),
    Planned(slug="night", program="fairs", first="2027-08-03 17:00", last="2027-08-03 20:00"),
    Planned(slug="autumn", program="coffee", first="2027-11-07 00:30", last="2027-11-07 03:00"),
)


def next_at(now: datetime, *, program: str, room: int) -> tuple[str, Sequence[str]]:
    """Return the next date at a moment, and all that a list shows, with ``room`` below the next."""
    coming = [
        planned
        for planned in PLANNED
        if planned.is_over_at > now and program in {"", planned.program}
    ]
    first = next((planned for planned in coming if not planned.is_off), None)
    if first is None:
        return "", [planned.slug for planned in coming]
    others = [planned.slug for planned in coming if planned is not first]
    return first.slug, [first.slug, *others[:room]]
