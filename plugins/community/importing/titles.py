"""What an entry is called and whether it takes place: many calendars say both in the title."""

import re
from dataclasses import dataclass

from community.core.event import Status
from community.importing.feed import Entry
from community.importing.plain_words import one_line

UNTITLED = "Event"
#: Residents read these; more is not known, and nothing is made up.
REASONS = {
    Status.CANCELLED: "This event was called off.",
    Status.POSTPONED: "This event was postponed.",
}

_OFF = r"(?P<word>cancell?ed|postponed)"
_BEFORE = re.compile(
    rf"\A[\[(*\s]*{_OFF}[\])*!]*\s*[:\N{{EN DASH}}\N{{EM DASH}}-]+\s*", re.IGNORECASE
)
_SHOUTED_BEFORE = re.compile(r"\A[\[(*\s]*(?P<word>CANCELL?ED|POSTPONED)[\])*!]*\s+(?=[A-Z0-9\"'])")
_BRACKET_BEFORE = re.compile(rf"\A[\[(*]+{_OFF}[\])*!]+\s*", re.IGNORECASE)
_BEHIND = re.compile(
    rf"\s*(?:[:\N{{EN DASH}}\N{{EM DASH}}-]+\s*[\[(*]*|[\[(*]+){_OFF}[\])*!.]*\Z", re.IGNORECASE
)
_SHOUTED_BEHIND = re.compile(r"\s+(?P<word>CANCELL?ED|POSTPONED)[!.]*\Z")
_PATTERNS = (_BEFORE, _BRACKET_BEFORE, _SHOUTED_BEFORE, _BEHIND, _SHOUTED_BEHIND)
_MENTIONED = re.compile(rf"\b{_OFF}\b", re.IGNORECASE)
#: What is no reason to leave the words in the title: "CANCELED DUE TO" says more.
_GOES_ON = re.compile(r"(?:DUE|FOR|UNTIL|BECAUSE|TODAY|TONIGHT)\b|[^(\[]*[)\]]|.*\*\*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """``is_unclear``: the title says something of a cancellation that was not understood."""

    title: str
    status: Status
    is_unclear: bool = False


def heading_of(entry: Entry) -> Heading:
    """Return the title without what is a status, and the status."""
    title, word = split_title(one_line(entry.text("SUMMARY")))
    told = entry.text("STATUS").strip().upper()
    status = Status.SCHEDULED
    if word.startswith("POST"):
        status = Status.POSTPONED
    elif word or told in {"CANCELLED", "CANCELED"}:
        status = Status.CANCELLED
    elif told == "TENTATIVE":
        status = Status.TENTATIVE
    is_unclear = not status.is_off and bool(_MENTIONED.search(title))
    return Heading(title=title or UNTITLED, status=status, is_unclear=is_unclear)


def split_title(title: str) -> tuple[str, str]:
    """Return the title and, in capitals, the word that says that it is off."""
    for pattern in _PATTERNS:
        match = pattern.search(title)
        if match is None:
            continue
        left = f"{title[: match.start()]}{title[match.end() :]}".strip()
        if any(letter.isalnum() for letter in left) and not _GOES_ON.match(left):
            return left, match["word"].upper()
    return title, ""
