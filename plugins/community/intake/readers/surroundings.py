"""What every file of a site is read against: settings, pictures, other files, the past."""

from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import datetime

from community.core.department import Department
from community.core.history import History
from community.core.place import Person, Venue
from community.core.program import Program
from community.intake.files.shelf import Shelf
from community.intake.record.git import Commits


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """``pictures`` are paths from ``content/``; the shelves hold what other files can name."""

    department: Department
    as_of: datetime
    commits: Commits
    pictures: AbstractSet[str]
    people: Shelf[Person]
    venues: Shelf[Venue]
    programs: Shelf[Program]

    def history_of(self, path: str, publish_on: datetime | None) -> History:
        """Return when a file was announced and last changed."""
        return self.commits.history(path, publish_on=publish_on, as_of=self.as_of)
