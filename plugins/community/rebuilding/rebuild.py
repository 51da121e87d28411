"""Makes again what an edit has changed, and nothing else; in any doubt a whole build does it."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from community.build_report import BuildReport
from community.context import Build, build_in
from community.core.event import Event
from community.core.in_language import InLanguage
from community.core.values import dataclass
from community.core.zones import zone_of
from community.made import Made
from community.moment import moment_in
from community.proof.findings import Proof
from community.rebuilding.changes import changed_files, edited_files
from community.rebuilding.doubt import DoubtError
from community.rebuilding.early_reading import read_early
from community.rebuilding.keeping import is_current, load, renewed
from community.rebuilding.memory import Changes, Memory, hashes_after, new_number
from community.rebuilding.moments import refuse_other_times
from community.staging import alone, apply_changes, staging_folder
from community.unchanged import differences, is_as_left, last_output
from community.uncollected import uncollected
from community.viewing import EVERYBODY, Viewing
from community.views.page_sources import page_sources

if TYPE_CHECKING:  # loaded while files are read
    from jinja2 import Environment

#: Git's name of the bytes of each source, by its path.
_Hashes: TypeAlias = Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class Rebuilder:
    """Rebuilds the site of ``root`` (resolved), once or again and again."""

    root: Path
    memory: Memory | None = None
    changes: Changes | None = None
    environment: "Environment | None" = None
    said: dict[str, InLanguage] = field(default_factory=dict)

    def prepare(self) -> None:
        """Load what a rebuild will need, if the last build has left it."""
        found = last_output(str(self.root))
        if self.memory and is_current(self.memory):
            return
        kept = load(self.root, Path(found)) if found else None
        if kept:
            self.memory, self.changes = kept
            from community.rebuilding import rehearsal  # noqa: PLC0415  # for this alone

            self.environment, self.said = rehearsal.warm_environment(self.memory), {}
            rehearsal.rehearse(self.memory, self.environment, self.said)

    def rebuild(
        self, *, now: datetime | None = None, viewing: Viewing = EVERYBODY
    ) -> tuple[BuildReport, frozenset[str]]:
        """Make the site as a whole build would, from what the last one left.

        Return what was made, and the paths that do not look as they did. Raise ``DoubtError`` where
        only a whole build is known to be right; nothing was changed then.
        """
        with uncollected():
            found = differences(str(self.root))
            if found is None or "SOURCE_DATE_EPOCH" in os.environ:
                raise DoubtError("nothing is known of the last build")
            place, others, made = found
            output, began = Path(place), now or moment_in(zone_of("UTC"))
            with read_early(lambda: _loaded(self.root, output)[0], others, began) as read:
                memory = self._memory(output)
                moment = moment_in(memory.department.zone, began)
                refuse_other_times(memory, moment)
                changed = changed_files(memory, others)
                edited_files(memory, changed)  # in doubt, nothing more has to be loaded
                with staging_folder(output) as staging:
                    from community.rebuilding import making  # noqa: PLC0415  # while files are read

                    context = making.context_of(memory, moment, staging, viewing)
                    if not is_as_left(made):  # the second process is still reading
                        raise DoubtError("somebody else has changed the output")
                    proof = self._make(context, memory, lambda: read(memory, changed))
                    after = _after(memory, context, proof, moment, hashes_after(memory, changed))
                    build = build_in(context)
                    self.memory = self._put(memory, build, after)
        return _report(build, self.memory), _looks(others, build.made, output)

    def _make(
        self, context: dict[str, Any], memory: Memory, read: Callable[[], list[Event]]
    ) -> Proof:
        """Make what changes, with templates and translations that are at hand already."""
        from community.rebuilding import making  # noqa: PLC0415  # as above

        build_in(context).said = self.said
        self.environment = self.environment or making.environment_of(memory)
        return making.make_changed(context, memory, self.environment, read)

    def _memory(self, output: Path) -> Memory:
        memory = self.memory
        if memory is None or memory.output != output or not is_current(memory):
            memory, self.changes = _loaded(self.root, output)
            self.environment, self.said = None, {}
        return memory

    def _put(self, memory: Memory, build: Build, after: Memory) -> Memory:
        """Put what was made into its place, and return what is known after that."""
        with alone(memory.output.parent):
            if not is_current(memory):
                raise DoubtError("somebody else has built meanwhile")
            with renewed(memory, after, self.changes) as self.changes:
                apply_changes(build.made.folder, memory.output, build.made.gone)
        return after


def _loaded(root: Path, output: Path) -> tuple[Memory, Changes | None]:
    kept = load(root, output)
    if kept is None:
        raise DoubtError("the last build has left nothing")
    return kept


def _after(
    memory: Memory, context: Mapping[str, Any], proof: Proof, now: datetime, hashes: _Hashes
) -> Memory:
    """Return what is known after a build."""
    build = build_in(context)
    if build.calendar is None or build.catalog is None or build.until is None:
        raise DoubtError("there is no calendar")
    paths = {*memory.record.edited, *_changed_paths(memory, hashes)}
    edited = {path for path in paths if _is_edited(path, memory, hashes)}
    return replace(
        memory,
        number=new_number(),
        now=now,
        as_of=build.as_of,
        until=build.until,
        catalog=build.catalog,
        calendar=build.calendar,
        numbers=build.numbers,
        groups=build.made.groups,
        problems=tuple(dict.fromkeys((*memory.problems, *build.problems))),
        linked=context["generated_content"].linked,
        record=replace(memory.record, edited=frozenset(edited)),
        hashes=hashes,
        proved=proof.feeds,
        components=build.components,
        items=build.items,
    )


def _changed_paths(memory: Memory, hashes: _Hashes) -> Iterator[str]:
    """Yield the files that say something else than at the last build."""
    for path, name in hashes.items():
        if memory.hashes[path] != name:
            yield Path(path).relative_to(memory.root).as_posix()


def _is_edited(path: str, memory: Memory, hashes: _Hashes) -> bool:
    """Tell whether a file says something that is not committed."""
    return memory.record.blobs.get(path) != hashes[str(memory.root / path)]


def _report(build: Build, memory: Memory) -> BuildReport:
    return BuildReport(
        pages=build.made.pages,
        events=len(memory.calendar.catalog.events),
        feeds=len({feed.path for feed in build.feeds}),
        output=memory.output,
        as_of=memory.as_of,
        until=memory.until,
        page_files=page_sources(memory.calendar.catalog) if build.viewing is not EVERYBODY else {},
        warnings=tuple(sorted(set(memory.problems))),
    )


def _looks(others: Iterable[str], made: Made, output: Path) -> frozenset[str]:
    """Return the paths that do not look as they did: of files saved, of folders made."""
    touched = {output / path for path in (*made.changed, *made.gone)}
    folders = {each for path in touched for each in path.parents if each.is_relative_to(output)}
    return frozenset({*others, *map(str, folders)})


def rebuild(root: Path, *, now: datetime | None = None) -> tuple[BuildReport, frozenset[str]]:
    """Rebuild a site once; see ``Rebuilder``."""
    return Rebuilder(root=root).rebuild(now=now)
