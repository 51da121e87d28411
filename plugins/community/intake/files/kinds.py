"""The kinds of files that Pelican does not read."""

from enum import StrEnum


class Kind(StrEnum):
    """What a file describes; the value is its folder's name."""

    EVENT = "events"
    PROGRAM = "programs"
    VENUE = "venues"
    PERSON = "people"
