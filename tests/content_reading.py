"""The text of one event read as a build reads it, beside a venue, a program and a person."""

from pathlib import Path

from community.core.event import Event
from community.core.problem import Problem, Severity
from community.intake.files.kinds import Kind
from community.intake.files.open_files import open_sources
from community.intake.files.sources import Source
from community.intake.files.text import text_of
from community.intake.library import read_events, surroundings_of
from making import AS_OF, make_department

_PATH = "content/events/coffee.md"

_OTHERS = (
    Source(
        path="content/venues/lantern-cafe.md",
        kind=Kind.VENUE,
        slug="lantern-cafe",
        language="",
        text="---\nname: Lantern Café\nstreet: 14 Lantern Street\n---\n",
    ),
    Source(
        path="content/venues/city-hall.md",
        kind=Kind.VENUE,
        slug="city-hall",
        language="",
        text="---\nname: City Hall\n---\n",
    ),
)


def read_text_of_event(text: str) -> tuple[Event | None, tuple[Problem, ...]]:
    """Return the event of a text, with its problems; None where one of them is an error."""
    normal, problems = text_of(text.encode(), _PATH)
    if normal is None:
        return None, problems
    source = Source(path=_PATH, kind=Kind.EVENT, slug="coffee", language="", text=normal)
    files = open_sources((*_OTHERS, source), problems, ("en",), AS_OF.date())
    surroundings = surroundings_of(files, Path("/nowhere"), make_department(), as_of=AS_OF)
    events = read_events(files, surroundings)
    found = tuple(p for p in files.problems if p.severity is Severity.ERROR)
    return (None, found) if found else (events[0], ())
