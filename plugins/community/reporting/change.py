"""One change that residents will see: what it is about, and where they meet it."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What a change means to residents, the most important first; the value is the word for it."""

    CANCELED = "Canceled"
    TAKEN_OFF = "Taken off the calendar"
    POSTPONED = "Postponed"
    MOVED = "Moved"
    PLACE = "New place"
    BACK = "Takes place after all"
    NEW = "New"
    CONFIRMED = "Confirmed"
    OTHER = "Changed"
    GONE = "No longer on the site"
    RENAMED = "New address"
    REWORDED = "Reworded"
    TRANSLATED = "Translation"
    PAST = "Already over"
    PROGRAM = "Program"
    VENUE = "Place"
    PERSON = "Person"
    PAGE = "Page"
    SITE = "Whole site"


#: Kinds by their importance.
ORDER = {kind: number for number, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What happens to one event, program, place or person.

    ``says`` is one or two sentences, plain text that may quote the content. ``details`` are lines
    of their own: each date, each word before and after. ``calendars`` says what subscribers'
    calendars do, ``""`` where they do nothing. ``pages`` and ``feeds`` are paths from the site's
    root, ``file`` that of the content from the site's folder.
    """

    kind: Kind
    says: str
    file: str
    details: tuple[str, ...] = ()
    calendars: str = ""
    pages: tuple[str, ...] = ()
    feeds: tuple[str, ...] = ()
