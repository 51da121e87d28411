"""Makes what has changed since a build that is remembered, into a folder of its own."""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from jinja2 import Environment

from community.context import Build, build_in, calendar_in, in_every_language, put_build
from community.core.event import Event
from community.core.language import spoken
from community.core.problem import Severity
from community.core.turning import settled_until
from community.formats.qr_code import load_drawing
from community.intake.spoken_languages import read_languages
from community.made import Made
from community.page_writer import PageWriter
from community.proof.again import prove_again
from community.proof.findings import Proof
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory, calendar_after
from community.rebuilding.outputs import make, outputs_of
from community.rebuilding.texts import Texts, html_of_files, relinked
from community.site_outputs import Output
from community.surroundings import put_surroundings
from community.theme_environment import theme_environment, warm_usual
from community.viewing import Viewing


def environment_of(memory: Memory) -> Environment:
    """Return the templates of the site, none of them loaded."""
    overrides = memory.settings["THEME_TEMPLATES_OVERRIDES"]
    return theme_environment(memory.root, (*overrides, f"{memory.settings['THEME']}/templates"))


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
            html=html_of_files(memory.catalog, folder), linked=dict(memory.linked)
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


def put_events(context: dict[str, Any], memory: Memory, events: Iterable[Event]) -> None:
    """Leave the calendar as it is with the events of files that were read again."""
    build = build_in(context)
    changed = {event.slug: event for event in events}
    build.catalog = memory.catalog.with_events(changed)
    before = {event.slug: event for event in memory.calendar.catalog.events}
    calendar = calendar_after(memory.calendar, build.catalog, changed, as_of=build.as_of)
    shown = [event for event in calendar.catalog.events if event.slug in changed]
    build.numbers = memory.numbers.renewed(before, shown)
    zone = build.department.zone
    build.calendar, build.until = settled_until(calendar, build.catalog, zone)
    build.as_of = build.calendar.as_of
    _put_texts(context["generated_content"], memory, build, changed.values())


def _put_texts(texts: Texts, memory: Memory, build: Build, events: Iterable[Event]) -> None:
    """Have outputs find the new texts of events."""
    folder = build.content.relative_to(build.root).as_posix()
    for event in events:
        place = event.path.removeprefix(f"{folder}/")
        text = relinked(event.body.html, place, memory.linked)
        if text is None:
            raise DoubtError(f"{event.path} leads to other files")
        texts.linked[place] = text


def make_changed(
    context: dict[str, Any],
    memory: Memory,
    environment: Environment,
    read: Callable[[], Iterable[Event]],
) -> Proof:
    """Make what changes with the events that were read; return what was proved.

    Another process may read them meanwhile: everything is loaded before they are asked for.
    """
    build = build_in(context)
    with spoken(build.languages[0]):
        outputs = outputs_of(memory.plugins, context, build.made.folder, environment)
        if len(environment.cache or ()) == 0:
            load_drawing()
            warm_usual(environment)
        put_events(context, memory, read())
        return _make_all(context, memory, outputs)


def _make_all(context: dict[str, Any], memory: Memory, outputs: Sequence[Output]) -> Proof:
    """Make everything into the folder of the build, and prove it; return what was proved."""
    build = build_in(context)
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
