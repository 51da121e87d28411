"""What a proof finds: the feeds that were read, and where they do not say what the pages say."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from community.core.addresses import EVENTS_PATH, NEXT_PATH
from community.core.problem import CommunityError
from community.proof.date_pages import DatePage

#: How many mismatches are told; one fault of the program is found in every date.
_TOLD = 20

_WHY = """\
The feeds were read back, and they are not what they have to be. This is a fault of the program,
not of your files. Nothing was published; the output is as it was."""


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Mismatch:
    """One thing that a file says and another denies.

    ``file`` is a path of the output, ``identity`` the entry or line that is meant; ``told`` is
    what stands there, ``expected`` what has to, each with its value.
    """

    file: str
    identity: str
    told: str
    expected: str

    def __str__(self) -> str:
        """Return the line that is printed."""
        return f"{self.file}: {self.identity}: {self.told}; {self.expected}"


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class ProvedFeed:
    """A feed that was read back: what residents subscribe to.

    ``first`` and ``last`` are the local days of its dates, in news those on which they were told;
    ``None`` where it has no entry.
    """

    path: str
    entries: int
    size: int
    first: date | None
    last: date | None

    @property
    def is_calendar(self) -> bool:
        """Tell whether calendar programs subscribe to it."""
        return self.path.endswith(".ics")

    @property
    def is_data(self) -> bool:
        """Tell whether it holds dates as data, not news."""
        return self.path in {EVENTS_PATH, NEXT_PATH}


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """What was compared as of a moment, and every mismatch.

    ``dates`` are the dates with a page; ``files`` the calendar files that add one date each.
    ``pages`` are what the pages of dates say, by path below the output.
    """

    as_of: datetime
    dates: int
    files: int
    feeds: tuple[ProvedFeed, ...]
    mismatches: tuple[Mismatch, ...] = ()
    pages: Mapping[str, DatePage] = field(default_factory=dict)


class ProofError(CommunityError):
    """The feeds do not say what the pages say: the program is wrong, not the content."""

    #: What the ``pelican`` command exits with.
    exitcode = 1

    def __init__(self, mismatches: Iterable[Mismatch]) -> None:
        """Keep the mismatches, each once."""
        self.mismatches = tuple(sorted(set(mismatches)))
        told = [str(each) for each in self.mismatches[:_TOLD]]
        if len(self.mismatches) > _TOLD:
            told.append(f"and {len(self.mismatches) - _TOLD:,} more")
        super().__init__("\n".join((*told, _WHY)))
