"""A release: one whole site as it was built, told by the hash of every file."""

from collections.abc import Mapping
from datetime import datetime

from community.core.values import dataclass

#: The commit of a site that is in no git repository.
NO_COMMIT = "0" * 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Release:
    """What was made from a commit as of a moment.

    ``commit`` is git's full name of it, or ``NO_COMMIT``; ``as_of`` is aware. ``files`` has the
    SHA-256 of each file in hexadecimal, by its path from the site's root.
    """

    commit: str
    as_of: datetime
    files: Mapping[str, str]

    def says_the_same_as(self, other: "Release | None") -> bool:
        """Tell whether nothing would be another, for readers and for the record."""
        return other is not None and (self.commit, self.files) == (other.commit, other.files)
