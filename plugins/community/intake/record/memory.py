"""What the record knows of committed files, for a rebuild that reads a few of them again."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from community.core.event import Event
from community.core.place import Venue
from community.intake.files.sources import Kind
from community.intake.record.places import Places
from community.intake.record.replay import Identity, Line, Replay, is_another
from community.intake.record.states import State, public_states
from community.intake.record.telling import Telling
from community.intake.record.version import Version
from community.intake.record.wordings import with_words


@dataclass(frozen=True, slots=True, kw_only=True)
class CommittedLine:
    """An event's file in its last commit: who it is, and every state of it until then."""

    line: Line
    states: tuple[State, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordMemory:
    """What all commits tell of the files of events, before what is not committed.

    ``blobs`` are git's names of all committed files, ``edited`` the files that say something else
    by now. ``is_plain``: none of these was deleted, or has the text of a deleted one.
    """

    lines: Mapping[str, CommittedLine]
    blobs: Mapping[str, str]
    words_changed: Mapping[str, datetime]
    renamed: Mapping[str, str]
    edited: frozenset[str]
    is_plain: bool

    def told(
        self,
        event: Event,
        version: Version | None,
        venues: Mapping[str, Venue],
        now: datetime,
    ) -> Event | None:
        """Return an event with its history, ``None`` where all commits have to be asked for it.

        ``version`` is what its file says now, ``None`` where that is committed; ``now`` is in UTC.
        """
        known = self.lines.get(event.path)
        if known is None:
            return None
        states = known.states
        if version is not None:
            state = State(moment=now, path=event.path, blob=f"now:{event.path}", version=version)
            if not _is_the_same(known.line, state):
                return None
            states = (*states, state)
        places = Places(venues=venues, renamed=self.renamed)
        telling = Telling.of(public_states(states, now), places)
        if telling is None or not telling.is_shown or telling.withdrawn(now):
            return None
        history = with_words(telling.history(now), event, self.words_changed)
        return replace(event, history=history, withdrawn=())


def committed_lines(replay: Replay) -> dict[str, CommittedLine]:
    """Return what each event's file has been so far."""
    return {
        path: CommittedLine(line=line, states=tuple(replay.states[line.identity]))
        for path, line in replay.present.items()
        if line.identity[0] is Kind.EVENT
    }


def _is_the_same(line: Line, state: State) -> bool:
    """Tell whether a new version of a file is the event that the file was before."""
    before, version = line.state, state.version
    if before is None or version is None or not before.is_public(state.moment):
        return False
    own: Identity = (Kind.EVENT, (state.slug, *version.aliases)[-1])
    return own == line.identity and not is_another(before, state)
