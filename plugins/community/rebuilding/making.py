"""Makes what has changed since a build that is remembered, into a folder of its own."""

from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

from jinja2 import Environment

from community.context import Build, build_in, calendar_in, in_every_language, put_build
from community.core.problem import Severity
from community.core.turning import next_turn, settled
from community.intake.spoken_languages import read_languages
from community.made import Made
from community.page_writer import PageWriter
from community.proof.again import prove_again
from community.proof.findings import Proof
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory, calendar_after
from community.rebuilding.outputs import make, outputs_of
from community.rebuilding.reading import Reader
from community.rebuilding.texts import Texts, html_of_files
from community.site_outputs import Output
from community.surroundings import put_surroundings
from community.viewing import Viewing

#: Git's name of the bytes of each source, by its path.
Hashes: TypeAlias = Mapping[str, str]


def context_of(memory: Memory, now: datetime, staging: Path, viewing: Viewing) -> dict[str, Any]:
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
        viewing=viewing,
        components_before=memory.components,
        items_before=memory.items,
        made=Made(folder=staging, published=memory.output, before=memory.groups),
    )
    put_build(context, build)
    return context


def put_events(context: dict[str, Any], memory: Memory, edited: list[str], hashes: Hashes) -> None:
    """Read the files that are edited, and leave the calendar as it is with them."""
    build = build_in(context)
    events = list(Reader.of(memory, build.as_of).read(edited, hashes))
    changed = {event.slug: event for event in events}
    build.catalog = memory.catalog.with_events(changed)
    before = {event.slug: event for event in memory.calendar.catalog.events}
    calendar = calendar_after(memory.calendar, build.catalog, changed, as_of=build.as_of)
    shown = [event for event in calendar.catalog.events if event.slug in changed]
    build.numbers = memory.numbers.renewed(before, shown)
    build.until = next_turn(calendar, build.catalog, build.department.zone)
    build.calendar = settled(calendar, build.department.zone)
    build.as_of = build.calendar.as_of
    texts = context["generated_content"]
    folder = build.content.relative_to(build.root).as_posix()
    texts.html.update({each.path.removeprefix(f"{folder}/"): each.body.html for each in events})


def make_all(context: dict[str, Any], memory: Memory, environment: Environment) -> Proof:
    """Make everything into the folder of the build, and prove it; return what was proved."""
    build = build_in(context)
    outputs = outputs_of(memory.plugins, context, build.made.folder, environment)
    show_first(context, memory, outputs)
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
    proof = prove_again(
        build.made.overlay(),
        frozenset(build.made.files),
        memory.proved,
        calendars,
        build.department,
    )
    if proof.mismatches:
        raise DoubtError(str(proof.mismatches[0]))
    for write in build.last_pages:
        write(proof)
    return proof


def show_first(context: dict[str, Any], memory: Memory, outputs: Iterable[Output]) -> None:
    """Write what somebody waits for, with the feeds of the last build: others are a doubt later."""
    build = build_in(context)
    if not build.viewing.first:
        return
    build.feeds = list(memory.feeds)
    put_surroundings(context)
    for output in outputs:
        output.show_first(PageWriter())
    build.feeds = []
