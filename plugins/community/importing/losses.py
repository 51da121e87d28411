"""What of an entry has no place in our files, so that somebody can look for themselves."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from community.importing.feed import Entry

#: Properties and components that tell residents something, in the words of our list.
_NAMES = {
    "ATTENDEE": "the people invited",
    "VALARM": "a reminder",
    "ATTACH": "an attachment",
    "IMAGE": "a picture",
    "ORGANIZER": "the organizer",
    "CONTACT": "the contact",
    "COMMENT": "a comment",
    "RESOURCES": "resources",
    "EXRULE": "a rule of exceptions",
}
#: What a broken value of each is, so that an event is never quietly wrong.
_BROKEN = {
    "DTEND": "the end, which cannot be read",
    "DURATION": "the duration, which cannot be read",
    "RRULE": "how it repeats, which cannot be read",
    "RDATE": "further dates, which cannot be read",
    "EXDATE": "dates that fall out, which cannot be read",
}
#: Those of other programs that mean something here.
_READ = {"X-ALT-DESC", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"}


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Loss:
    """What was not kept of the entry on ``line``."""

    line: int
    title: str
    what: tuple[str, ...]


def losses_of(entry: Entry) -> Iterator[str]:
    """Yield what of an entry's properties is not kept."""
    for name in sorted(entry.names & _NAMES.keys()):
        yield _NAMES[name]
    for name in sorted(entry.broken & _BROKEN.keys()):
        yield _BROKEN[name]
    if len(entry.values("RRULE")) > 1:
        yield "a second rule"


def private_names(entries: Iterable[Entry]) -> tuple[str, ...]:
    """Return the properties that programs made up for themselves, the most frequent first."""
    found = Counter(
        name
        for entry in entries
        for name in entry.names
        if name.startswith("X-") and name not in _READ
    )
    return tuple(sorted(found, key=lambda name: (-found[name], name)))
