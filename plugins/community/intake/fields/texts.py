"""How the text of a field is read where it is a word, a name or a number."""

import re
from zoneinfo import ZoneInfo

from community.core.event import Status
from community.core.zones import zone_names, zone_of
from community.intake.fields.shapes import TEXT, expect
from community.intake.quoting import nearest, quoted, slugged
from community.intake.unreadable import UnreadableError

_SLUG = re.compile(r"[a-z0-9-]+")
_WHOLE = re.compile(r"[0-9]{1,9}")
_DECIMAL = re.compile(r"[+-]?[0-9]{1,3}(?:\.[0-9]{1,15})?")
_UID = re.compile(r"[!-?A-~]+(?:@[!-?A-~]+)?")
_LONGEST_UID = 200
_FLAGS = {"true": True, "yes": True, "false": False, "no": False}
PICTURE_ENDINGS = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
#: What staff write for a status, beside the statuses themselves.
_STATUSES = {
    "canceled": Status.CANCELLED,
    **{status.value: status for status in Status},
}
_OTHER_STATUSES = {
    "called off": "cancelled",
    "confirmed": "scheduled",
    "delayed": "postponed",
    "maybe": "tentative",
    "off": "cancelled",
    "on": "scheduled",
    "unconfirmed": "tentative",
}
#: Names that IANA keeps for old programs: as written, they mean a clock that nobody here sets.
_FIXED = ("EST", "HST", "MST")
#: What Americans call their zones, in lower case.
_ZONES = {
    "alaska": "America/Anchorage",
    "arizona": "America/Phoenix",
    "central": "America/Chicago",
    "cst": "America/Chicago",
    "cdt": "America/Chicago",
    "ct": "America/Chicago",
    "eastern": "America/New_York",
    "est": "America/New_York",
    "edt": "America/New_York",
    "et": "America/New_York",
    "hst": "Pacific/Honolulu",
    "hawaii": "Pacific/Honolulu",
    "mountain": "America/Denver",
    "mst": "America/Denver",
    "mdt": "America/Denver",
    "mt": "America/Denver",
    "pacific": "America/Los_Angeles",
    "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles",
    "pt": "America/Los_Angeles",
}


def text_of(value: object) -> str:
    """Return one line of plain text: line breaks and runs of spaces become one space."""
    expect(TEXT, value)
    text = " ".join(str(value).split())
    if not any(letter.isprintable() for letter in text):
        raise UnreadableError("empty-text", "a text is empty", "Write a text or take it out")
    return text


def read_slug(text: str) -> str:
    """Return the name of a file without ``.md``."""
    if _SLUG.fullmatch(text):
        return text
    hint = "Write the name of a file without .md, such as town-hall"
    if suggestion := slugged(text):
        hint = f"Write the name of a file without .md, such as {suggestion}"
    raise UnreadableError("slug", f"{quoted(text)} is not the name of a file", hint)


def read_tag(text: str) -> str:
    """Return a tag in small letters, digits and hyphens."""
    if _SLUG.fullmatch(text):
        return text
    choices = [tag for part in text.split(",") if (tag := slugged(part.rpartition("/")[2]))]
    hint = "Write it as in crime-prevention"
    if choices:
        hint = f"Write {choices[0]}" if len(choices) == 1 else f"Write [{', '.join(choices)}]"
    message = f"{quoted(text)} is not a tag: a tag has small letters, digits and hyphens"
    raise UnreadableError("tag-form", message, hint)


def zone_of_americans(text: str) -> str:
    """Return the IANA name of what Americans call ``Eastern Time`` or ``EST``, or ``""``."""
    plain = text.lower().removeprefix("us/").removesuffix(" time").removesuffix(" standard")
    return _ZONES.get(plain, "")


def read_zone(text: str) -> ZoneInfo:
    """Return a time zone by its IANA name."""
    if text in zone_names() and text not in _FIXED:
        return zone_of(text)
    guess = zone_of_americans(text) or nearest(text.replace(" ", "_"), zone_names())
    hint = f"Did you mean {guess}?" if guess else "Write a name such as America/New_York"
    message = f"{quoted(text)} is not the name of a time zone"
    if text in _FIXED:
        message = f"{quoted(text)} keeps the same time in summer and winter"
    raise UnreadableError("time-zone", message, hint)


def read_whole_number(text: str) -> int:
    """Return a whole number, 0 or more."""
    if _WHOLE.fullmatch(text.replace(",", "")):
        return int(text.replace(",", ""))
    message = f"{quoted(text)} is not a whole number"
    raise UnreadableError("number", message, "Write digits alone, such as 24")


def read_count(text: str) -> int:
    """Return a whole number, 1 or more."""
    if count := read_whole_number(text):
        return count
    message = "'0' would leave the series without a date"
    raise UnreadableError("number", message, "Write how many dates there are, such as 6")


def read_latitude(text: str) -> float:
    """Return degrees north of the equator."""
    return _degrees(text, 90, "latitude", "39.2998")


def read_longitude(text: str) -> float:
    """Return degrees east of Greenwich; west is below zero."""
    return _degrees(text, 180, "longitude", "-75.6047")


def _degrees(text: str, limit: int, name: str, example: str) -> float:
    if _DECIMAL.fullmatch(text) and abs(float(text)) <= limit:
        return float(text)
    hint = f"Write a number from -{limit} to {limit}, such as {example}"
    raise UnreadableError("number", f"{quoted(text)} is not a {name}", hint)


def read_flag(text: str) -> bool:
    """Return whether a text says true or yes."""
    flag = _FLAGS.get(text.lower())
    if flag is None:
        message = f"{quoted(text)} is neither true nor false"
        raise UnreadableError("true-or-false", message, "Write true or false")
    return flag


def read_status(text: str) -> Status:
    """Return a status; ``canceled`` is ``cancelled``."""
    status = _STATUSES.get(text.lower())
    if status is not None:
        return status
    guess = _OTHER_STATUSES.get(text.lower()) or nearest(text.lower(), _STATUSES)
    hint = "Write scheduled, tentative, postponed or cancelled"
    if text.lower() in {"moved", "rescheduled"}:
        hint = "Write the new time where the old one stands, and leave the status out"
    elif guess:
        hint = f"Did you mean '{guess}'?"
    raise UnreadableError("status", f"{quoted(text)} is not a status", hint)


def read_uid(text: str) -> str:
    """Return an identity from another calendar: printable ASCII, at most one ``@``."""
    message = f"{quoted(text)} cannot be an identity in a calendar"
    if len(text) > _LONGEST_UID:
        raise UnreadableError("uid", message, "Write at most 200 characters")
    if not _UID.fullmatch(text):
        hint = "Write letters, digits and signs without a space, and '@' once at most"
        raise UnreadableError("uid", message, hint)
    return text


def read_picture(text: str) -> str:
    """Return the path of a picture from ``content/``: ``images/coffee.jpg``."""
    path = text.removeprefix("images/")
    if "\\" in path or path.startswith("/") or ".." in path.split("/") or ":" in path:
        message = f"{quoted(text)} leads out of content/images/"
        hint = "Put the picture into content/images/ and write its name, such as coffee.jpg"
        raise UnreadableError("image-path", message, hint)
    if not path.lower().endswith(PICTURE_ENDINGS):
        message = f"{quoted(text)} is not a picture that browsers show"
        hint = "Write the name of a file that ends in .jpg, .png, .webp, .avif or .gif"
        raise UnreadableError("image-path", message, hint)
    return f"images/{path}"
