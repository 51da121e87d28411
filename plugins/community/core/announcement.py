"""One piece of news: what it says, when residents were told, and which dates it speaks of."""

from datetime import datetime

from community.core.event import Event
from community.core.occurrence import Occurrence
from community.core.program import Program
from community.core.values import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcement:
    """One piece of news.

    ``id`` stays for ever; what is news again has another one. ``path`` is the page to read;
    ``published`` (aware) is when residents were told. ``dates`` are those it speaks of, in order:
    all of a series, the one of a single event or of a change; none in news of a program.
    """

    id: str
    title: str
    path: str
    published: datetime
    about: Event | Program
    dates: tuple[Occurrence, ...] = ()
    is_series: bool = False

    @property
    def occurrence(self) -> Occurrence | None:
        """Return the date it speaks of, in news of a series the first one."""
        return self.dates[0] if self.dates else None

    def is_over(self, as_of: datetime) -> bool:
        """Tell whether every date it speaks of has ended; a program does not end."""
        return bool(self.dates) and all(occurrence.is_over(as_of) for occurrence in self.dates)
