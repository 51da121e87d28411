"""Identities that stay: the same after a move, a new title, a new address, a new repository."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from hashlib import sha256
from typing import Self

#: Hexadecimal digits of the hash: 80 bits, so that two of a million slugs never meet.
_DIGITS = 20

_WITH_DATE = re.compile(r"(?P<key>.+)-(?P<original>\d{4}-\d{2}-\d{2})", re.ASCII)


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
        found = _WITH_DATE.fullmatch(text)
        if not found:
            return cls(key=text)
        return cls(key=found["key"], original=date.fromisoformat(found["original"]))


@lru_cache(maxsize=2**14)
def key_of(first_slug: str) -> str:
    """Return the key of the event that was first announced under this slug."""
    return sha256(first_slug.encode("ascii")).hexdigest()[:_DIGITS]
