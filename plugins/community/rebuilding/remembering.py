"""What a whole build leaves behind for a rebuild."""

import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from community.context import build_in
from community.rebuilding.memory import Memory, hash_of, kept_pages, new_number, plain
from community.rebuilding.outputs import rebuilding_plugins
from community.rebuilding.texts import linked_texts

#: Settings that hold functions; templates may use them, and a rebuild does not have them.
_FUNCTIONS = ("JINJA_FILTERS", "JINJA_GLOBALS", "JINJA_TESTS")

#: What Python writes beside its modules.
_COMPILED = "__pycache__"


def memory_of_build(
    settings: Mapping[str, Any],
    context: Mapping[str, Any],
    output: Path,
    *,
    began: datetime,
    hashes: Mapping[str, str],
) -> Memory | None:
    """Return what a rebuild needs of a whole build; None where it could not be relied on.

    ``began`` is the moment that the build was asked to believe in.
    """
    build = build_in(context)
    if any(settings[name] for name in _FUNCTIONS):
        return None
    if not (build.calendar and build.catalog and build.until and build.proof and build.record):
        return None
    plugins = rebuilding_plugins(settings["PLUGINS"])
    if plugins is None:
        return None
    addresses = (settings["SITEURL"], build.department.address)
    return Memory(
        number=new_number(),
        root=build.root,
        output=output,
        folder=build.made.place,
        now=began,
        as_of=build.as_of,
        until=build.until,
        settings={**plain(settings), "PATH": str(build.content)},
        shared={"pictures": context.get("pictures", {})},
        plugins=plugins,
        pages=kept_pages(context.get("pages", ())),
        department=build.department,
        brand=build.brand,
        catalog=build.catalog,
        calendar=build.calendar,
        numbers=build.numbers,
        groups=build.made.groups,
        feeds=tuple(build.feeds),
        problems=tuple(build.problems),
        linked=linked_texts(
            context["generated_content"],
            build.languages,
            addresses,
            relative=settings["RELATIVE_URLS"],
        ),
        record=build.record,
        hashes=hashes,
        proved=build.proof.feeds,
        components=build.components,
        items=build.items,
    )


def hashes_of(sources: Iterable[Path]) -> dict[str, str]:
    """Return git's name for the bytes of every file that a site is made from, by its path."""
    found: dict[str, str] = {}
    for source in sources:
        for path in _files(source):
            found[path] = hash_of(Path(path).read_bytes())
    return found


def _files(source: Path) -> Iterable[str]:
    if source.is_file():
        yield str(source)
    for folder, folders, names in os.walk(source):
        folders[:] = [name for name in folders if name != _COMPILED]
        yield from (os.path.join(folder, name) for name in names)  # noqa: PTH118  # many thousands
