"""What a report holds, whoever reads it."""

from collections.abc import Iterable
from dataclasses import dataclass

from community.core.english import list_words
from community.reporting.change import Change

#: What there is to say where there is nothing.
NOTHING = "Nothing that residents see changes."

#: Said once, for it is true of every calendar.
PATIENCE = (
    "Calendars on phones look every few hours. Google may take a day. Nobody is alerted by them."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """``changes`` are in their order; ``since`` and ``until`` say in words what is compared.

    ``notes`` are sentences on what the report cannot know, ``languages`` the codes of the site's
    further ones.
    """

    changes: tuple[Change, ...]
    since: str
    until: str
    notes: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """Return how much changes: ``1 canceled and 2 moved``, or that it is nothing."""
        return counts(self.changes) if self.changes else NOTHING

    @property
    def feeds(self) -> tuple[str, ...]:
        """Return every feed that changes, by its path from the site's root."""
        return tuple(sorted({path for change in self.changes for path in change.feeds}))

    @property
    def compared(self) -> str:
        """Return what was compared, as a sentence."""
        return f"From {self.since} to {self.until}."

    @property
    def reaches_calendars(self) -> bool:
        """Tell whether subscribers' calendars change."""
        return any(change.calendars for change in self.changes)


def counts(changes: Iterable[Change]) -> str:
    """Return how many changes there are of each kind: ``1 canceled and 2 moved``."""
    numbers: dict[str, int] = {}
    for change in changes:
        word = change.kind.value.lower()
        numbers[word] = numbers.get(word, 0) + 1
    return list_words(f"{number} {word}" for word, number in numbers.items())
