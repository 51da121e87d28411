"""Identities that stay: the same after a move, a new title, a new address, a new repository."""

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from typing import Self

#: Hexadecimal digits of the hash: 80 bits, so that two of a million slugs never meet.
_DIGITS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class OccurrenceId:
    """The identity of one date: ``key`` of its event, and the ``original`` date in a series.

    Written as text it is the left part of the iCalendar UID, an RSS guid and a page's anchor.
    """

    key: str
    original: date | None = None

    def __str__(self) -> str:
        """Return ``<key>`` or ``<key>-<original date>``."""
        return f"{self.key}-{self.original.isoformat()}" if self.original else self.key

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read what ``str`` wrote."""
        key, date_text = text[:-11], text[-10:]
        if text[-11:-10] == "-":
            try:
                return cls(key=key, original=date.fromisoformat(date_text))
            except ValueError:
                pass
        return cls(key=text)


def key_of(first_slug: str) -> str:
    """Return the key of the event that was first announced under this slug."""
    return sha256(first_slug.encode("ascii")).hexdigest()[:_DIGITS]
