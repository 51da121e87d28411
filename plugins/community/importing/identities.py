"""The identity that an entry has in its calendar, and keeps here."""

from datetime import date
from hashlib import sha256

from community.core.identity import OccurrenceId
from community.importing.feed import Entry
from community.importing.plain_words import one_line
from community.intake.fields.texts import read_uid
from community.intake.unreadable import UnreadableError

_DIGITS = 20
#: What our keys may have at most is 200; a date is put behind it.
_LONGEST = 180


def identity_of(entry: Entry) -> str:
    """Return the UID; one that our files cannot hold, or none, becomes a hash that stays."""
    told = entry.text("UID").strip()
    if not told:
        return hashed(f"{one_line(entry.text('SUMMARY'))} {entry.component.get('DTSTART')}")
    try:
        return read_uid(told) if len(told) <= _LONGEST else hashed(told)
    except UnreadableError:
        return hashed(told)


def hashed(text: str) -> str:
    """Return an identity made of a text."""
    return sha256(text.encode()).hexdigest()[:_DIGITS]


def of_date(uid: str, day: date, number: int = 1) -> str:
    """Return the identity of what a series has on a day beside the series itself."""
    name, at, domain = uid.partition("@")
    more = f"-{number}" if number > 1 else ""
    return f"{name}-{day}{more}{at}{domain}"


def without_date(uid: str) -> str:
    """Return the identity of a series, from that of one of its dates."""
    name, at, domain = uid.partition("@")
    return f"{OccurrenceId.parse(name).key}{at}{domain}"


def whole(uid: str, domain: str) -> str:
    """Return an identity with its domain, that of the site where it has none of its own."""
    return uid if "@" in uid else f"{uid}@{domain}"
