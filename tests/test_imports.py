"""Imports point inward: plugins → formats, editing → intake → core → the standard library."""

import ast
import sys
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from building import plugins_of_site

ROOT = Path(__file__).parent.parent

#: What the modules of a layer may import of ``community``; the others, at the edge, may all.
LAYERS = {
    "core": ("core",),
    "processes": ("processes", "core"),
    "intake": ("intake", "processes", "core"),
    "advice": ("advice", "core"),
    "editing": ("editing", "intake", "core"),
    "web_form": ("web_form", "intake", "core"),
    "importing": ("importing", "editing", "intake", "core"),
    "formats": ("formats", "core"),
    "outreach": ("outreach", "formats", "core"),
    "proof": ("proof", "processes", "core"),
    "reporting": ("reporting", "formats", "core"),
    "publishing": ("publishing", "formats", "intake", "core"),
    "views": ("views", "formats", "proof", "core", "context"),
}

#: All that the core knows beside the standard library.
LIBRARIES_OF_CORE = {"dateutil", "babel", "tzdata"}

#: Whatever is no plugin and no part of the edge works without it.
FRAMEWORK = "pelican"

Sources = Mapping[str, str]


def sources_of_product() -> dict[str, str]:
    """Return the text of every module under its dotted name."""
    plugins = ROOT / "plugins"
    return {
        _dotted(file.relative_to(plugins)): file.read_text("utf-8")
        for file in sorted(plugins.rglob("*.py"))
    }


def _dotted(path: Path) -> str:
    parts = path.with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports_in(name: str, sources: Sources) -> Iterator[str]:
    """Yield what a module imports: modules where these are ours, else as it is written."""
    for node in ast.walk(ast.parse(sources[name])):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            inner = (f"{module}.{alias.name}" for alias in node.names)
            yield from ((each if each in sources else module) for each in inner)


def layer_of(name: str) -> str:
    """Return ``core`` for ``community.core.event``."""
    return f"{name}.".split(".")[1]


def steps_outward(sources: Sources) -> list[str]:
    """Return the imports of our own modules that a layer must not make."""
    return [
        f"{name} must not import {imported}"
        for name in sources
        if layer_of(name) in LAYERS
        for imported in imports_in(name, sources)
        if imported.split(".")[0] == "community"
        if layer_of(imported) not in LAYERS[layer_of(name)]
    ]


def foreign_in_layers(sources: Sources) -> list[str]:
    """Return where the core needs a library, or where a layer needs the framework."""
    return [
        f"{name} must not need {imported}"
        for name in sources
        if layer_of(name) in LAYERS
        for imported in imports_in(name, sources)
        if not _may_need(layer_of(name), imported.split(".")[0])
    ]


def _may_need(layer: str, library: str) -> bool:
    if layer != "core":
        return library != FRAMEWORK
    return library in {"community", *sys.stdlib_module_names, *LIBRARIES_OF_CORE}


def plugins_that_know_plugins(sources: Sources, plugins: set[str]) -> list[str]:
    """Return the imports from one plugin to another."""
    return [
        f"{name} must not import the plugin {imported}"
        for name in sorted(plugins)
        for imported in imports_in(name, sources)
        if imported in plugins
    ]


def hidden_imports(sources: Sources) -> list[str]:
    """Return the imports inside functions that do not say why, as ruff has it.

    A task alone loads what it needs when it runs.
    """
    return [
        f"{name}:{node.lineno} imports inside {function.name}"
        for name, text in sources.items()
        if layer_of(name) != "staff_tasks"
        for function in ast.walk(ast.parse(text))
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for node in ast.walk(function)
        if isinstance(node, ast.Import | ast.ImportFrom)
        if "# noqa: PLC0415  # " not in text.splitlines()[node.lineno - 1]
    ]


def relative_imports(sources: Sources) -> list[str]:
    """Return the imports that do not say their whole name."""
    return [
        f"{name} must write out {imported}"
        for name in sources
        for imported in imports_in(name, sources)
        if imported.startswith(".")
    ]


def cycle_in(sources: Sources) -> list[str]:
    """Return modules that import each other in a ring, or nothing."""
    graph = {name: set(imports_in(name, sources)) & set(sources) for name in sources}
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


SOURCES = sources_of_product()


def test_a_layer_imports_only_what_is_further_in() -> None:
    assert [] == steps_outward(SOURCES)


def test_the_core_needs_little_and_no_layer_needs_pelican() -> None:
    assert [] == foreign_in_layers(SOURCES)


def test_plugins_do_not_know_each_other() -> None:
    assert [] == plugins_that_know_plugins(SOURCES, set(plugins_of_site()))


def test_every_plugin_of_the_site_is_a_module_of_ours() -> None:
    assert set() == set(plugins_of_site()) - set(SOURCES)


def test_no_import_is_hidden_in_a_function_without_a_reason() -> None:
    assert [] == hidden_imports(SOURCES)


def test_every_import_is_written_in_full() -> None:
    assert [] == relative_imports(SOURCES)


def test_no_modules_import_each_other_in_a_ring() -> None:
    assert [] == cycle_in(SOURCES)


CORE = {"community.core": "", "community.core.event": "import re\nfrom dateutil import rrule"}


@pytest.mark.parametrize(
    "text",
    [
        "import community.intake",
        "from community.formats import ical",
        "from community import site",
        "if True:\n    from community.views.page import Page",
    ],
)
def test_a_core_that_knows_what_is_around_it_is_found(text: str) -> None:
    assert 1 == len(steps_outward({**CORE, "community.site": "", "community.core.words": text}))


def test_readers_and_writers_that_know_each_other_are_found() -> None:
    sources = {
        **CORE,
        "community.intake.record.git": "from community.core import event",
        "community.formats.ical": "from community.intake.record.git import Commits",
        "community.intake.bodies.body": "from community.formats import ical",
        "community.pages": "import community.formats.ical, community.intake.record.git",
    }

    assert [
        "community.formats.ical must not import community.intake.record.git",
        "community.intake.bodies.body must not import community.formats.ical",
    ] == steps_outward(sources)


def test_a_library_in_the_core_and_pelican_in_a_layer_are_found() -> None:
    sources = {
        **CORE,
        "community.core.body": "import markdown",
        "community.intake.bodies.body": "import markdown, pelican",
        "community.pages": "from pelican.generators import Generator",
    }

    assert [
        "community.core.body must not need markdown",
        "community.intake.bodies.body must not need pelican",
    ] == foreign_in_layers(sources)


def test_plugins_that_know_each_other_are_found() -> None:
    sources = {
        "community.pages": "from community.rss_feed import rss",
        "community.rss_feed": "from community import context",
        "community.context": "",
    }

    assert [
        "community.pages must not import the plugin community.rss_feed"
    ] == plugins_that_know_plugins(sources, {"community.pages", "community.rss_feed"})


def test_hidden_relative_and_circular_imports_are_found() -> None:
    sources = {
        "community.a": "def f():\n    import community.b",
        "community.b": "from community import a\nfrom . import c",
    }

    assert ["community.a:2 imports inside f"] == hidden_imports(sources)
    assert ["community.b must write out ."] == relative_imports(sources)
    assert {"community.a", "community.b"} == set(cycle_in(sources))
