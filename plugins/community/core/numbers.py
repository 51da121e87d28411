"""A number for each state of an event: two builds that give it the same number say the same."""

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from datetime import UTC, datetime
from typing import Self

from community.core.body import Body
from community.core.event import Event
from community.core.values import dataclass

_NO_TEXT = Body()
_NEVER = datetime(1, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbers:
    """Numbers by slug: ``whole`` changes with anything of an event, ``line`` with what lists show.

    Lists show neither its text nor when the text was changed. ``free`` was never given.
    """

    whole: Mapping[str, int] = field(default_factory=dict)
    line: Mapping[str, int] = field(default_factory=dict)
    free: int = 0

    @classmethod
    def of(cls, events: Iterable[Event]) -> Self:
        """Return the first numbers of these events."""
        numbers = {event.slug: number for number, event in enumerate(events)}
        return cls(whole=numbers, line=numbers, free=len(numbers))

    def renewed(self, before: Mapping[str, Event], after: Iterable[Event]) -> Self:
        """Return the numbers of events as they are now; ``before`` are those that have numbers.

        Only events that may be others need to be given: all other numbers stay.
        """
        whole, line, free = dict(self.whole), dict(self.line), self.free
        for event in after:
            old = before.get(event.slug)
            if old == event:
                continue
            if old is None or shown_in_lists(old) != shown_in_lists(event):
                line[event.slug] = free
            whole[event.slug] = free
            free += 1
        return replace(self, whole=whole, line=line, free=free)


def shown_in_lists(event: Event) -> Event:
    """Return the event without what no list shows: its text, and when something was said of it."""
    history = replace(event.history, announced=_NEVER, changed=_NEVER, modified=None, dates=())
    translations = tuple(replace(words, body=_NO_TEXT) for words in event.translations)
    return replace(event, body=_NO_TEXT, history=history, translations=translations)
