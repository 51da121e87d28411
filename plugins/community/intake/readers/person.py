"""A person from the keys of a file, or from those inside an event or a program."""

from community.core.place import Person
from community.intake.files.shelf import Shelf
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.models.person import PersonKeys


def person_of(keys: PersonKeys) -> Person:
    """Return the person."""
    return Person(**dict(keys))


def find_person(
    reference: str | PersonKeys | None, shelf: Shelf[Person], findings: Findings, place: Location
) -> Person | None:
    """Return the person whom a file names, or whose keys it holds."""
    if reference is None or not findings.is_sound(place):
        return None
    if isinstance(reference, PersonKeys):
        return person_of(reference)
    return shelf.find(reference, findings, place)
