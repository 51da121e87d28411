"""What residents could see of one event or program, moment by moment."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import datetime

from community.core.values import dataclass
from community.intake.record.version import Version


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """From ``moment`` on the file at ``path`` said this; without a ``version`` there was none."""

    moment: datetime
    path: str
    blob: str = ""
    version: Version | None = None

    @property
    def slug(self) -> str:
        """Return the name in its address."""
        return slug_of(self.path)

    def is_public(self, moment: datetime) -> bool:
        """Tell whether residents can see it at this moment."""
        if self.version is None or self.version.draft:
            return False
        return self.version.publish_on is None or self.version.publish_on <= moment


def slug_of(path: str) -> str:
    """Return the name that a file has in addresses."""
    return path.rpartition("/")[2].removesuffix(".md")


def public_states(states: Iterable[State], now: datetime) -> tuple[State, ...]:
    """Return what was public and when it was not, in order; nothing happens after ``now``.

    A version that was replaced in the same second was seen by nobody, nor was one whose
    ``publish_on`` was still to come when it was replaced.
    """
    seen = tuple(_in_order(states, now))
    pairs = zip(seen, (*seen[1:], None), strict=False)
    found = (each for state, following in pairs for each in _seen(state, following, now))
    return tuple(_without_hidden_start(found))


def _in_order(states: Iterable[State], now: datetime) -> Iterator[State]:
    """Yield the states with moments that never go back, whatever a clock has said."""
    latest: datetime | None = None
    for state in states:
        latest = min(max(state.moment, latest or state.moment), now)
        is_same = latest == state.moment
        yield state if is_same else replace(state, moment=latest)


def _seen(state: State, following: State | None, now: datetime) -> Iterator[State]:
    """Yield a version from when it could be seen, and before that that it could not."""
    if following and following.moment <= state.moment:
        return
    until = following.moment if following else None
    shown = _shown_from(state)
    if shown != state.moment:
        yield State(moment=state.moment, path=state.path)
    if shown is not None and (shown < until if until else shown <= now):
        yield state if shown == state.moment else replace(state, moment=shown)


def _shown_from(state: State) -> datetime | None:
    version = state.version
    if version is None or version.draft:
        return None if version else state.moment
    return max(state.moment, version.publish_on or state.moment)


def _without_hidden_start(states: Iterable[State]) -> Iterator[State]:
    """Leave out what came before anybody had seen anything."""
    begun = False
    for state in states:
        begun = begun or state.version is not None
        if begun:
            yield state
