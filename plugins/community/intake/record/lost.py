"""Events that residents expect and that no file tells of any more: deleted, or hidden again."""

from collections.abc import Mapping
from dataclasses import replace

from community.core.body import Body
from community.core.catalog import Catalog
from community.core.event import Event, Status, Withdrawn
from community.core.place import Person
from community.core.program import Program
from community.intake.files.kinds import Kind
from community.intake.files.text import text_of
from community.intake.record.archive import Desk
from community.intake.record.git import read_blobs
from community.intake.record.lenient import lenient
from community.intake.record.telling import EVENT_GONE, Telling
from community.intake.record.version import read_again


def lost_event(
    telling: Telling,
    dates: tuple[Withdrawn, ...],
    desk: Desk,
    catalog: Catalog,
    programs: Mapping[str, Program],
) -> Event | None:
    """Return the event as it was told last, called off; None where git has its text no more.

    Its body, its picture and its translations are left out: what they lead to may be gone.
    """
    event = _as_told_last(telling, desk, catalog, programs)
    if event is None:
        return None
    was_off = event.status is Status.CANCELLED
    return replace(
        event,
        status=Status.CANCELLED,
        reason=event.reason if was_off else EVENT_GONE,
        changes=(),
        venue=telling.places.now(event.venue),
        programs=tuple(program for program in event.programs if program.path),
        features=(),
        contact=_known(event.contact),
        image=None,
        publish_on=None,
        recap=None,
        body=Body(),
        withdrawn=dates,
        is_withdrawn=True,
    )


def _as_told_last(
    telling: Telling, desk: Desk, catalog: Catalog, programs: Mapping[str, Program]
) -> Event | None:
    shown = telling.shown
    octets = read_blobs(desk.root, [shown.blob]).get(shown.blob, b"")
    text, _ = text_of(octets, shown.path)
    surroundings = lenient(
        desk.department,
        venues={venue.slug: venue for venue in catalog.venues},
        people={person.slug: person for person in catalog.people},
        programs=programs,
    )
    return read_again(Kind.EVENT, shown.path, shown.slug, text or "", surroundings)


def _known(person: Person | None) -> Person | None:
    """Return whom to ask, unless the file about them is gone."""
    return person if person and (person.path or not person.slug) else None
