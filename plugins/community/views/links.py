"""Addresses that a resident's phone or computer opens: a call, a map."""

import re
from dataclasses import dataclass
from typing import Self
from urllib.parse import quote, urlencode

from community.core.place import Venue

#: How near a map opens at a venue's coordinates: the block it stands in.
_ZOOM = 17

_EXTENSION = re.compile(r"\s*[,;]?\s*(?:extension|ext|x)[.=]?\s*(\d+)\s*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """Words and where they lead: a path from the site's root, or a whole address."""

    text: str
    address: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Maps:
    """One place in the three maps that residents have; nothing of them is embedded."""

    apple: str
    google: str
    openstreetmap: str

    @classmethod
    def of(cls, venue: Venue) -> Self:
        """Return where maps show ``venue``: by its coordinates, else by its name and address."""
        words = ", ".join(part for part in (venue.name, venue.address) if part)
        if venue.latitude is None or venue.longitude is None:
            return cls(
                apple="https://maps.apple.com/?" + urlencode({"q": words}),
                google=_google(words),
                openstreetmap="https://www.openstreetmap.org/search?" + urlencode({"query": words}),
            )
        point = f"{venue.latitude},{venue.longitude}"
        return cls(
            apple="https://maps.apple.com/?" + urlencode({"q": venue.name, "ll": point}),
            google=_google(point),
            openstreetmap=(
                f"https://www.openstreetmap.org/?mlat={venue.latitude}&mlon={venue.longitude}"
                f"#map={_ZOOM}/{venue.latitude}/{venue.longitude}"
            ),
        )


def _google(query: str) -> str:
    return "https://www.google.com/maps/search/?" + urlencode({"api": "1", "query": query})


def call(phone: str) -> Link:
    """Return the link that calls ``phone`` as people write it (RFC 3966).

    Ten digits are a number of North America; ``ext. 12`` at the end is its extension.
    """
    extension = _EXTENSION.search(phone)
    number = phone[: extension.start()] if extension else phone
    digits = re.sub(r"\D", "", number)
    plus = "+" if number.lstrip().startswith("+") else ""
    if not plus and len(digits) == 10:  # noqa: PLR2004  # area code, exchange, line
        plus, digits = "+", f"1{digits}"
    elif not plus and len(digits) == 11 and digits.startswith("1"):  # noqa: PLR2004  # with the 1
        plus = "+"
    suffix = f";ext={extension.group(1)}" if extension else ""
    return Link(text=phone, address=f"tel:{plus}{digits}{suffix}")


def opened(address: str) -> str:
    """Return what a browser opens: of a number after ``tel:``, what calls it."""
    return call(address.removeprefix("tel:")).address if address.startswith("tel:") else address


def sign_up(address: str) -> Link:
    """Return the link to where people sign up: on a page, by email, by phone."""
    words = "Sign up online"
    if address.startswith("mailto:"):
        words = "Sign up by email"
    elif address.startswith("tel:"):
        words = f"Call {address.removeprefix('tel:')}"
    return Link(text=words, address=opened(address))


def write_to(email: str) -> Link:
    """Return the link that begins a letter to ``email`` (RFC 6068)."""
    return Link(text=email, address="mailto:" + quote(email, safe="@+"))
