"""What happened at an event, from its keys."""

from collections.abc import Set as AbstractSet

from community.core.event import Recap, Topic
from community.intake.files.pictures import picture_of
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.models.recap import RecapKeys


def recap_of(
    keys: RecapKeys | None, findings: Findings, place: Location, pictures: AbstractSet[str]
) -> Recap | None:
    """Return the recap that stands at ``place``."""
    if keys is None:
        return None
    photos = (
        picture_of(photo.image, photo.image_alt, findings, (*place, "photos", number), pictures)
        for number, photo in enumerate(keys.photos)
    )
    return Recap(
        attendance=keys.attendance,
        summary=keys.summary,
        topics=tuple(Topic(**dict(topic)) for topic in keys.topics),
        photos=tuple(photo for photo in photos if photo),
    )
