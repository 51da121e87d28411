"""Commit by commit: which event or program each file is, whatever its name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import field
from datetime import datetime
from functools import lru_cache
from re import compile as pattern
from typing import TypeAlias

from community.core.values import dataclass
from community.intake.files.kinds import Kind
from community.intake.record.dates import is_over
from community.intake.record.log import Change, Commit
from community.intake.record.states import State, slug_of
from community.intake.record.version import Version

#: The first slug of an event or a program, under which it is known for ever.
Identity: TypeAlias = tuple[Kind, str]

_NAME = pattern(r"[a-z0-9-]+\.md")
_FOLDERS = frozenset(kind.value for kind in Kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What stands behind a file: who it is, and the slugs that residents knew it by, latest first.

    ``state`` is its last version that could be read, ``None`` where there is none yet.
    """

    identity: Identity
    former: tuple[str, ...] = ()
    state: State | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CommittedLine:
    """An event's file in its last commit: who it is, and every state of it until then."""

    line: Line
    states: tuple[State, ...]


@dataclass(slots=True, kw_only=True)
class Replay:
    """``present`` are the files that there are, ``states`` what each event or program went through.

    ``versions`` are by blob; a version that could not be read is passed over, for no site was
    built with it.
    """

    content: str
    versions: Mapping[str, Version | None]
    present: dict[str, Line] = field(default_factory=dict)
    states: dict[Identity, list[State]] = field(default_factory=lambda: defaultdict(list))
    _paths: dict[Identity, str] = field(default_factory=dict)

    def go(self, commits: Iterable[Commit]) -> None:
        """Go over these commits, oldest first."""
        for commit in commits:
            self._step(commit)

    def path_of(self, identity: Identity) -> str:
        """Return the file that is this event or program now, ``""`` where there is none."""
        return self._paths.get(identity, "")

    def _step(self, commit: Commit) -> None:
        changes = [change for change in commit.changes if kind_of(change.path, self.content)]
        left = self._leave({path for each in changes for path in (each.before, each.path)})
        for change in changes:
            if change.blob:
                self._add(change, commit.moment, left.get(change.before) or left.get(change.path))
        for path, line in left.items():
            if line.identity not in self._paths:
                self.states[line.identity].append(State(moment=commit.moment, path=path))

    def _leave(self, paths: AbstractSet[str]) -> dict[str, Line]:
        """Take out the files that a commit has touched: two may swap their names."""
        left = {path: self.present.pop(path) for path in sorted(paths & self.present.keys())}
        for line in left.values():
            self._paths.pop(line.identity, None)
        return left

    def _add(self, change: Change, moment: datetime, before: Line | None) -> None:
        path = change.path
        slug, version = slug_of(path), self.versions.get(change.blob)
        kind = Kind(path.removeprefix(f"{self.content}/").partition("/")[0])
        line = before or Line(identity=(kind, slug))
        if version is not None:
            state = State(moment=moment, path=path, blob=change.blob, version=version)
            line = self._line((kind, (slug, *version.aliases)[-1]), state, before)
            self.states[line.identity].append(state)
        self.present[path] = line
        self._paths[line.identity] = path

    def _line(self, identity: Identity, state: State, before: Line | None) -> Line:
        """Return who a version is: as it says itself, but what was public stays who it was."""
        if identity in self._paths:
            identity = identity[0], state.slug  # a copy is another event
        own = Line(identity=identity, state=state)
        if before is None or before.state is None or not before.state.is_public(state.moment):
            return own
        if identity != before.identity and is_another(before.state, state):
            return own
        former = before.former
        if before.state.slug != state.slug:
            former = tuple(dict.fromkeys((before.state.slug, *former)))
        former = tuple(name for name in former if name != state.slug)
        return Line(identity=before.identity, former=former, state=state)


def committed_lines(replay: Replay) -> dict[str, CommittedLine]:
    """Return what each event's file has been so far."""
    return {
        path: CommittedLine(line=line, states=tuple(replay.states[line.identity]))
        for path, line in replay.present.items()
        if line.identity[0] is Kind.EVENT
    }


@lru_cache(maxsize=2**14)
def kind_of(path: str, content: str) -> Kind | None:
    """Return what an original describes; None for what is no file of ours."""
    folder, _, rest = path.removeprefix(f"{content}/").partition("/")
    is_ours = folder in _FOLDERS and _NAME.fullmatch(rest.rpartition("/")[2])
    return Kind(folder) if is_ours else None


def is_another(before: State, after: State) -> bool:
    """Tell whether a file was taken for a new event when the one that it told of was over."""
    old = before.version.plan if before.version else None
    new = after.version.plan if after.version else None
    if old is None or new is None:
        return False
    return old.schedule.start != new.schedule.start and is_over(old, after.moment)
