"""What every file of a site is read against: settings, pictures, other files."""

from collections.abc import Set as AbstractSet
from datetime import UTC, datetime

from community.core.department import Department
from community.core.history import History
from community.core.place import Person, Venue
from community.core.program import Program
from community.core.values import dataclass
from community.intake.files.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """``pictures`` are paths from ``content/``; the shelves hold what other files can name."""

    department: Department
    as_of: datetime
    pictures: AbstractSet[str]
    people: Shelf[Person]
    venues: Shelf[Venue]
    programs: Shelf[Program]

    def unrecorded(self, publish_on: datetime | None) -> History:
        """Return the history of a file that has no record: told when it says so itself, or now."""
        now = self.as_of.astimezone(UTC).replace(microsecond=0)
        told = publish_on.astimezone(UTC).replace(microsecond=0) if publish_on else now
        return History(announced=min(told, now), changed=min(told, now))
