"""What happened at an event, from its keys."""

from collections.abc import Set as AbstractSet
from datetime import date, datetime

from community.core.event import Event, Recap, Topic
from community.core.occurrence import occurrences_of
from community.core.wording import day_words
from community.intake.files.pictures import picture_of
from community.intake.findings import Findings
from community.intake.header.front_matter import Location
from community.intake.models.event import EventKeys
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


def warn_of_early_recaps(
    event: Event, keys: EventKeys, as_of: datetime, findings: Findings
) -> None:
    """Report what is told of a date that is still to come at ``as_of``.

    It is no error: whoever builds the site as of an earlier moment has done nothing wrong.
    """
    told: dict[date, Location] = {
        change.date: ("changes", number, "recap")
        for number, change in enumerate(keys.changes)
        if change.recap
    }
    if not event.schedule.is_series and keys.recap:
        told[event.schedule.start.date()] = ("recap",)
    through = max(told, default=event.schedule.start.date())
    for occurrence in occurrences_of(event, through=through) if told else ():
        location = told.get(occurrence.original_date)
        if location and not occurrence.is_over(as_of):
            last = day_words(occurrence.last_day)
            message = f"'recap' tells what happened on a date that is still to come, {last}"
            findings.warn("early-recap", location, message, "Take it out until that date is over")
