"""The history of an event whose file is read again, from what the record has kept of it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from community.core.event import Event
from community.core.place import Venue
from community.intake.files.kinds import Kind
from community.intake.record.memory import RecordMemory
from community.intake.record.places import Places
from community.intake.record.replay import Identity, Line, is_another
from community.intake.record.states import State, public_states
from community.intake.record.telling import Telling
from community.intake.record.version import Version
from community.intake.record.wordings import with_words


def told_again(
    record: RecordMemory,
    event: Event,
    version: Version | None,
    venues: Mapping[str, Venue],
    now: datetime,
) -> Event | None:
    """Return an event with its history, ``None`` where all commits have to be asked for it.

    ``version`` is what its file says now, ``None`` where that is committed; ``now`` is in UTC.
    """
    known = record.lines.get(event.path)
    if known is None:
        return None
    states = known.states
    if version is not None:
        state = State(moment=now, path=event.path, blob=f"now:{event.path}", version=version)
        if not _is_the_same(known.line, state):
            return None
        states = (*states, state)
    places = Places(venues=venues, renamed=record.renamed)
    telling = Telling.of(public_states(states, now), places)
    if telling is None or not telling.is_shown or telling.withdrawn(now):
        return None
    history = with_words(telling.history(now), event, record.words_changed)
    return replace(event, history=history, withdrawn=())


def _is_the_same(line: Line, state: State) -> bool:
    """Tell whether a new version of a file is the event that the file was before."""
    before, version = line.state, state.version
    if before is None or version is None or not before.is_public(state.moment):
        return False
    own: Identity = (Kind.EVENT, (state.slug, *version.aliases)[-1])
    return own == line.identity and not is_another(before, state)
