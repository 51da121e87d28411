"""A venue from the keys of its file, or from those inside an event."""

from community.core.place import Venue
from community.intake.files.shelf import Shelf
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.models.venue import VenueKeys


def venue_of(keys: VenueKeys, findings: Findings, place: Location = ()) -> Venue:
    """Return the venue; ``place`` is where its keys stand in the header."""
    _check_coordinates(keys, findings, place)
    return Venue(**dict(keys))


def find_venue(
    reference: str | VenueKeys | None, shelf: Shelf[Venue], findings: Findings, place: Location
) -> Venue | None:
    """Return the venue that an event names, or whose keys it holds."""
    if reference is None or not findings.is_sound(place):
        return None
    if isinstance(reference, VenueKeys):
        return venue_of(reference, findings, place)
    return shelf.find(reference, findings, place)


def _check_coordinates(keys: VenueKeys, findings: Findings, place: Location) -> None:
    pairs = (("latitude", keys.latitude, "longitude"), ("longitude", keys.longitude, "latitude"))
    for name, value, other in pairs:
        alone = value is not None and getattr(keys, other) is None
        if alone and findings.is_sound((*place, other)):
            message = f"'{name}' needs '{other}' beside it"
            hint = f"Add the {other}, or take the {name} out"
            findings.add("half-coordinates", (*place, name), message, hint, at_key=True)
