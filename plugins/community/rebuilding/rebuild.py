"""Makes again what an edit has changed, and nothing else; in any doubt a whole build does it."""

import os
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from community.build_report import BuildReport
from community.context import Build, build_in, calendar_in, in_every_language, put_build
from community.core.event import Event
from community.core.language import spoken
from community.core.problem import Severity
from community.core.turning import next_turn, settled
from community.intake.spoken_languages import read_languages
from community.made import Made
from community.moment import moment_in
from community.proof.again import ProofMemory, prove_again
from community.rebuilding.changes import changed_files
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory, forget, is_current, load, new_number, save
from community.rebuilding.moments import refuse_other_times
from community.rebuilding.outputs import make, outputs_of
from community.rebuilding.reading import Reader
from community.rebuilding.texts import Texts, html_of_files
from community.staging import alone, apply_changes, staging_folder
from community.theme_environment import theme_environment
from community.unchanged import differences
from community.uncollected import uncollected
from community.views.page_sources import page_sources


def rebuild(root: Path, *, now: datetime | None = None) -> tuple[BuildReport, frozenset[str]]:
    """Make the site of ``root`` (resolved) as a whole build would, from what the last one left.

    Return what was made, and the paths that do not look as they did. Raise ``DoubtError`` where
    only a whole build is known to be right; nothing was changed then.
    """
    with uncollected():
        return _rebuilt(root, now)


def _rebuilt(root: Path, moment: datetime | None) -> tuple[BuildReport, frozenset[str]]:
    found = differences(str(root))
    memory = load(root, Path(found[0])) if found else None
    if found is None or memory is None or "SOURCE_DATE_EPOCH" in os.environ:
        raise DoubtError("nothing is known of the last build")
    others = found[1]
    now = moment_in(memory.department.zone, moment)
    refuse_other_times(memory, now)
    changed = changed_files(memory, others)
    hashes = {**memory.hashes, **{str(memory.root / path): changed[path] for path in changed}}
    with staging_folder(memory.output) as staging:
        context = _context(memory, now, staging)
        build = build_in(context)
        with spoken(build.languages[0]):
            _put_events(context, memory, _edited(memory, changed), hashes)
            proof = _make(context, memory)
        after = _memory_after(memory, build, proof, now, hashes)
        with alone(memory.output.parent):
            if not is_current(memory):
                raise DoubtError("somebody else has built meanwhile")
            forget(memory.root, memory.output)
            apply_changes(staging, memory.output, build.made.gone)
            save(after)
    return _report(build, after), _looks(others, build.made, memory.output)


def _edited(memory: Memory, changed: Iterable[str]) -> list[str]:
    """Return the files that have to be read: changed ones, and all that are not committed."""
    if not memory.record.is_plain:
        raise DoubtError("a file was deleted, and that is not committed")
    edited = {*changed, *memory.record.edited}
    if not edited <= {event.path for event in memory.catalog.events}:
        raise DoubtError("more than events is not committed")
    return sorted(edited)


def _context(memory: Memory, now: datetime, staging: Path) -> dict[str, Any]:
    """Return what all outputs share, before anything is known of what changed."""
    content = Path(memory.settings["PATH"])
    folder = content.relative_to(memory.root).as_posix()
    context: dict[str, Any] = {
        **memory.settings,
        **memory.shared,
        "pages": memory.pages,
        "localsiteurl": memory.settings["SITEURL"],
        "generated_content": Texts(
            html=html_of_files(memory.catalog, folder), linked=memory.linked
        ),
    }
    build = Build(
        root=memory.root,
        content=content,
        as_of=now,
        department=memory.department,
        languages=read_languages(memory.department.languages),
        brand=memory.brand,
        components_before=memory.components,
        made=Made(folder=staging, published=memory.output, before=memory.groups),
    )
    put_build(context, build)
    return context


def _put_events(
    context: dict[str, Any], memory: Memory, edited: list[str], hashes: dict[str, str]
) -> None:
    """Read the files that are edited, and leave the calendar as it is with them."""
    build = build_in(context)
    events = list(Reader.of(memory, build.as_of).read(edited, hashes))
    changed = {event.slug: event for event in events}
    build.catalog = memory.catalog.with_events(changed)
    visible = {event.slug: event for event in memory.calendar.catalog.events}
    slugs = changed.keys() & visible.keys()
    catalog = build.catalog.visible_again(
        memory.calendar.catalog, [changed[slug] for slug in sorted(slugs)]
    )
    shown = [event for event in catalog.events if event.slug in slugs]
    build.numbers = memory.numbers.renewed(visible, shown)
    calendar = memory.calendar.with_events(catalog, slugs, as_of=build.as_of)
    build.until = next_turn(calendar, build.catalog, build.department.zone)
    build.calendar = settled(calendar, build.department.zone)
    build.as_of = build.calendar.as_of
    texts = context["generated_content"]
    folder = build.content.relative_to(build.root).as_posix()
    texts.html.update({each.path.removeprefix(f"{folder}/"): each.body.html for each in events})


def _make(context: dict[str, Any], memory: Memory) -> ProofMemory:
    """Make everything into the folder of the build, and prove it; return what was proved."""
    build = build_in(context)
    folders = (
        *memory.settings["THEME_TEMPLATES_OVERRIDES"],
        f"{memory.settings['THEME']}/templates",
    )
    environment = theme_environment(memory.root, folders)
    outputs = outputs_of(memory.settings["PLUGINS"], context, build.made.folder, environment)
    for output in outputs:
        output.generate_context()
    if tuple(build.feeds) != memory.feeds:
        raise DoubtError("there are other feeds")
    if any(problem.severity is Severity.ERROR for problem in build.problems):
        raise DoubtError("something is wrong")
    for output in outputs:
        if not output.is_fixed:
            output.finalize_context()
    make(outputs, build.made)
    calendars = {each: calendar_in(context) for each in in_every_language(context)}
    proof, proved = prove_again(
        build.made.overlay(), frozenset(build.made.files), memory.proof, calendars, build.department
    )
    if proof.mismatches:
        raise DoubtError(str(proof.mismatches[0]))
    for write in build.last_pages:
        write(proof)
    return proved


def _memory_after(
    memory: Memory, build: Build, proved: ProofMemory, now: datetime, hashes: dict[str, str]
) -> Memory:
    if build.calendar is None or build.catalog is None or build.until is None:
        raise DoubtError("there is no calendar")
    edited = {each.path for each in build.catalog.events if _is_edited(each, memory, hashes)}
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
        record=replace(memory.record, edited=frozenset(edited)),
        hashes=hashes,
        proof=proved,
        components=build.components,
    )


def _is_edited(event: Event, memory: Memory, hashes: dict[str, str]) -> bool:
    """Tell whether a file says something that is not committed."""
    name = hashes.get(str(memory.root / event.path))
    return name is not None and memory.record.blobs.get(event.path) != name


def _report(build: Build, memory: Memory) -> BuildReport:
    return BuildReport(
        pages=build.made.pages,
        events=len(memory.calendar.catalog.events),
        feeds=len({feed.path for feed in build.feeds}),
        output=memory.output,
        as_of=memory.as_of,
        until=memory.until,
        page_files=page_sources(memory.calendar.catalog),
        warnings=tuple(sorted(set(memory.problems))),
    )


def _looks(others: Iterable[str], made: Made, output: Path) -> frozenset[str]:
    """Return the paths that do not look as they did: of files saved, of folders made."""
    touched = {output / path for path in (*made.changed, *made.gone)}
    folders = {each for path in touched for each in path.parents if each.is_relative_to(output)}
    return frozenset({*others, *map(str, folders)})
