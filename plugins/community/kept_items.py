"""Items of the news, kept from one build to the next for what they tell of that stays the same."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from community.context import build_in
from community.core.announcement import Announcement
from community.core.event import Event
from community.core.language import language

#: The number of a program: where one changes, nothing is kept.
_PROGRAM = -1


@dataclass(frozen=True, slots=True)
class KeptItems:
    """The items of the feed of the whole site in the spoken language."""

    context: Mapping[str, Any]

    def known(self, announcement: Announcement) -> bytes | None:
        """Return the item of an announcement, if it is there as it would be written now."""
        build, key = build_in(self.context), (language().code, announcement.id)
        kept = build.items.get(key) or build.items_before.get(key)
        if kept is None or kept[0] != self._number(announcement):
            return None
        build.items[key] = kept
        return kept[1]

    def keep(self, announcement: Announcement, item: bytes) -> None:
        """Keep an item that was written."""
        key = language().code, announcement.id
        build_in(self.context).items[key] = self._number(announcement), item

    def _number(self, announcement: Announcement) -> int:
        about, numbers = announcement.about, build_in(self.context).numbers
        return numbers.whole[about.slug] if isinstance(about, Event) else _PROGRAM
