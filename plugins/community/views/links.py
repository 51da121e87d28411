"""Addresses that a resident's phone or computer opens: a call, a map."""

from typing import Self
from urllib.parse import quote, urlencode

from community.core.language import gettext
from community.core.phones import is_phone_address, opened_address, phone_address, phone_of
from community.core.place import Venue
from community.core.values import dataclass

#: How near a map opens at a venue's coordinates: the block it stands in.
_ZOOM = 17


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
    """Return the link that calls ``phone`` as people write it."""
    return Link(text=phone, address=phone_address(phone))


def sign_up(address: str) -> Link:
    """Return the link to where people sign up: on a page, by email, by phone."""
    words = gettext("Sign up online")
    if address.startswith("mailto:"):
        words = gettext("Sign up by email")
    elif is_phone_address(address):
        words = gettext("Call %(phone)s", phone=phone_of(address))
    return Link(text=words, address=opened_address(address))


def write_to(email: str) -> Link:
    """Return the link that begins a letter to ``email`` (RFC 6068)."""
    return Link(text=email, address="mailto:" + quote(email, safe="@+"))
