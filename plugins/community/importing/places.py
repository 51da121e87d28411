"""Where an event is, from the line that a calendar has for it."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from community.core.place import Venue
from community.importing.feed import Entry
from community.importing.plain_words import alike, one_line
from community.intake.fields.web_addresses import read_https_address
from community.intake.unreadable import UnreadableError

#: What stands for the place where a calendar says none: with a description, and without.
_SEE, _ASK = "See the description", "Ask us where"
UNTOLD = frozenset({_SEE, _ASK})

_ADDRESS = re.compile(r"https?://[^\s<>\"\\]+", re.IGNORECASE)
_COUNTRY = r"(?:,?\s*(?:USA|U\.S\.A\.|US|United States(?: of America)?))?"
_AMERICAN = re.compile(
    r"(?:(?P<name>.*?)(?:,| - )\s*)?(?P<street>[0-9][^,]*),\s*(?P<city>[^,0-9]+?),?\s+"
    rf"(?P<region>[A-Z]{{2}}),?(?:\s+(?P<postal_code>[0-9]{{5}}(?:-[0-9]{{4}})?))?{_COUNTRY}"
)
#: CivicPlus sets two spaces between street and city, and a hyphen before both.
_GAP = re.compile(r" {2,}(?=[A-Z][A-Za-z .']* [A-Z]{2} [0-9]{5}$)")
_HYPHEN = re.compile(r"^\s*-\s+|,\s*-\s+")
_COUNTRY_BEHIND = re.compile(rf"{_COUNTRY}\Z")
_LONGEST = 300
_ONLINE = re.compile(r"\b(?:online|virtual|zoom|webinar|remote)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A venue in its parts, or an https address to join at, or both; ``is_told``: by the feed."""

    venue: Venue | None
    online: str = ""
    is_told: bool = True


def place_of(entry: Entry) -> Place:
    """Return where an entry is."""
    words = _words(entry.text("LOCATION"))
    address = _online(words)
    left = _ADDRESS.sub("", words).strip(" ,-;()") if address else words
    if address and not alike(left):
        return Place(venue=None, online=address)
    if left:
        venue = _venue(left, _point(entry))
        return Place(venue=venue, online=address)
    address = _conference(entry)
    if address:
        return Place(venue=None, online=address)
    is_described = one_line(entry.text("DESCRIPTION"))
    return Place(venue=Venue(name=_SEE if is_described else _ASK), is_told=False)


def has_address(venue: Venue) -> bool:
    """Tell whether residents can find the place by it: such a place has a file of its own."""
    return bool(venue.street and venue.city)


def place_key(venue: Venue) -> tuple[str, str]:
    """Return what two ways to write one place share."""
    return alike(venue.name), alike(f"{venue.street}{venue.city}")


def keys_of_venue(venue: Venue) -> Mapping[str, str]:
    """Return the keys that a file has for a place."""
    names = ("name", "street", "city", "region", "postal_code")
    written = {name: getattr(venue, name) for name in names}
    for name in ("latitude", "longitude"):
        degrees = getattr(venue, name)
        written[name] = "" if degrees is None else f"{degrees:.6f}".rstrip("0").rstrip(".")
    return {key: text for key, text in written.items() if text}


def _words(location: str) -> str:
    line = one_line(_GAP.sub(", ", location.strip()), joint=", ")
    return _HYPHEN.sub(", ", line)[:_LONGEST].strip(" ,-")


def _venue(words: str, point: tuple[float, float] | None) -> Venue:
    latitude, longitude = point or (None, None)
    parts = {"name": _COUNTRY_BEHIND.sub("", words).strip(" ,") or words}
    if match := _AMERICAN.fullmatch(words):
        parts = {key: text.strip(" ,-") for key, text in match.groupdict().items() if text}
        if not parts.get("name"):
            parts["name"] = parts.pop("street")
    return Venue(
        name=parts["name"],
        street=parts.get("street", ""),
        city=parts.get("city", ""),
        region=parts.get("region", ""),
        postal_code=parts.get("postal_code", ""),
        latitude=latitude,
        longitude=longitude,
    )


def _point(entry: Entry) -> tuple[float, float] | None:
    """Return latitude and longitude; where both are nothing, nobody told them."""
    told = next(iter(entry.values("GEO")), None)
    latitude, longitude = getattr(told, "latitude", None), getattr(told, "longitude", None)
    if not isinstance(latitude, float) or not isinstance(longitude, float):
        return None
    is_on_earth = abs(latitude) <= 90 and abs(longitude) <= 180  # noqa: PLR2004  # degrees
    return (latitude, longitude) if is_on_earth and (latitude or longitude) else None


def _online(words: str) -> str:
    found = _ADDRESS.search(words)
    return _checked(found[0].rstrip(".,;)")) if found else ""


def _conference(entry: Entry) -> str:
    names = ("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL")
    return next(filter(None, (_checked(entry.text(name).strip()) for name in names)), "")


def _checked(address: str) -> str:
    """Return an https address, or nothing where it is none."""
    try:
        return read_https_address(address)
    except UnreadableError:
        return ""
