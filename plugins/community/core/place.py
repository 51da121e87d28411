"""Where an event happens and whom to ask about it."""

from community.core.body import Body
from community.core.values import dataclass
from community.core.words import Translation


@dataclass(frozen=True, slots=True, kw_only=True)
class Venue:
    """A place that residents can go to.

    ``slug`` is the stem of its file, or ``""`` for a place written inside an event, which has no
    page of its own. ``latitude`` and ``longitude`` are WGS 84 degrees, both or none.
    """

    slug: str = ""
    name: str
    street: str = ""
    city: str = ""
    region: str = ""
    postal_code: str = ""
    country: str = ""
    room: str = ""
    latitude: float | None = None
    longitude: float | None = None
    parking: str = ""
    transit: str = ""
    access: str = ""
    link: str = ""
    body: Body = Body()
    path: str = ""
    translations: tuple[Translation, ...] = ()

    @property
    def address(self) -> str:
        """Return the postal address on one line: ``1 Main St, Dover, DE 19901``."""
        region = " ".join(part for part in (self.region, self.postal_code) if part)
        return ", ".join(part for part in (self.street, self.city, region, self.country) if part)

    @property
    def words(self) -> str:
        """Return name, room and address on one line, as residents are told the place."""
        return ", ".join(part for part in (self.name, self.room, self.address) if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """An officer or another person whom residents can ask; ``slug`` is ``""`` inside an event."""

    slug: str = ""
    name: str
    rank: str = ""
    role: str = ""
    phone: str = ""
    email: str = ""
    body: Body = Body()
    path: str = ""
    translations: tuple[Translation, ...] = ()

    @property
    def title(self) -> str:
        """Return rank and name: ``Sgt. Ana Ruiz``."""
        return f"{self.rank} {self.name}".strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """A picture under ``content/``: its path from there (``images/x.jpg``) and what it shows."""

    path: str
    alt: str
