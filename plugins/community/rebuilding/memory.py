"""What a build leaves behind for the next one, in ``.cache/``."""

import hashlib
import os
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import field, replace
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any, TypeVar

from community.context import ComponentKey, Feed, ItemKey
from community.core.brand import Brand
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.event import Event
from community.core.numbers import Numbers
from community.core.problem import Problem
from community.core.values import dataclass
from community.formats.component import Vevent
from community.intake.record.memory import RecordMemory
from community.made import Group
from community.proof.findings import ProvedFeed
from community.rebuilding.texts import KeptText

_Key = TypeVar("_Key", bound=Hashable)
_Value = TypeVar("_Value")

#: What of changes is gathered from one rebuild to the next.
_TABLES = ("events", "whole", "line", "groups", "linked", "hashes", "components", "items")

#: Values of which an equal one is as good as the same.
_SIMPLE = {str, int}

#: Types of plain values; a kind of date that Pelican has made is none.
_PLAIN = {str, bytes, bool, int, float, type(Path()), datetime}


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """A build as the next one needs it.

    ``now`` is the moment it began, ``as_of`` and ``until`` are as in ``Build``. ``settings`` are
    Pelican's, those that are plain values; ``pages`` are Pelican's own pages, and ``shared`` is
    what outputs share that a rebuild does not make; ``plugins`` are those that it runs. ``linked``
    are texts with links, by path below the content folder. ``hashes`` has git's name of the bytes
    of each source. ``number`` tells one build from the next, and ``folder`` is the place of the
    output on disk.
    """

    number: str
    root: Path
    output: Path
    folder: int
    now: datetime
    as_of: datetime
    until: datetime
    settings: Mapping[str, Any]
    shared: Mapping[str, Any]
    plugins: tuple[str, ...]
    pages: tuple[SimpleNamespace, ...]
    department: Department
    brand: Brand | None
    catalog: Catalog
    calendar: Calendar
    numbers: Numbers
    groups: Mapping[str, Group]
    feeds: tuple[Feed, ...]
    problems: tuple[Problem, ...]
    linked: Mapping[str, KeptText]
    record: RecordMemory
    hashes: Mapping[str, str]
    proved: tuple[ProvedFeed, ...]
    components: Mapping[ComponentKey, tuple[int, Vevent]]
    items: Mapping[ItemKey, tuple[int, bytes]]


def new_number() -> str:
    """Return what no other build is called."""
    return os.urandom(16).hex()


def plain(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that are plain values; templates and outputs need no others."""
    return {name: value for name, value in settings.items() if _is_plain(value)}


def _is_plain(value: object) -> bool:
    if type(value) is dict:
        return all(_is_plain(each) for pair in value.items() for each in pair)
    if type(value) in {list, tuple, set, frozenset}:
        return all(_is_plain(each) for each in value)  # type: ignore[attr-defined]  # asked above
    return value is None or type(value) in _PLAIN


def kept_pages(pages: Iterable[Any]) -> tuple[SimpleNamespace, ...]:
    """Return Pelican's own pages with those attributes that are plain values."""
    return tuple(SimpleNamespace(**_attributes(page)) for page in pages)


def _attributes(page: Any) -> dict[str, Any]:
    names = ("url", "save_as", *vars(page))
    found = {name: getattr(page, name) for name in names if not name.startswith("_")}
    return plain({**found, "metadata": plain(page.metadata)})


def hash_of(octets: bytes) -> str:
    """Return the name that git gives a file of these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(octets) + octets, usedforsecurity=False).hexdigest()


def hashes_after(memory: Memory, changed: Mapping[str, str]) -> dict[str, str]:
    """Return git's name of the bytes of each source, now that some say something else."""
    return {**memory.hashes, **{str(memory.root / path): name for path, name in changed.items()}}


@dataclass(slots=True, kw_only=True)
class Changes:
    """What rebuilds have changed of a memory since the last whole build.

    ``events``, ``groups``, ``linked``, ``hashes``, ``components`` and ``items`` are those that are
    others now, ``whole`` and ``line`` numbers too; ``gone`` are groups that are no more. The rest
    is as in ``Memory``.
    """

    number: str
    now: datetime
    as_of: datetime
    until: datetime
    free: int
    problems: tuple[Problem, ...]
    edited: frozenset[str]
    proved: tuple[ProvedFeed, ...]
    events: dict[str, Event] = field(default_factory=dict)
    whole: dict[str, int] = field(default_factory=dict)
    line: dict[str, int] = field(default_factory=dict)
    groups: dict[str, Group] = field(default_factory=dict)
    gone: set[str] = field(default_factory=set)
    linked: dict[str, KeptText] = field(default_factory=dict)
    hashes: dict[str, str] = field(default_factory=dict)
    components: dict[ComponentKey, tuple[int, Vevent]] = field(default_factory=dict)
    items: dict[ItemKey, tuple[int, bytes]] = field(default_factory=dict)


def changed(memory: Memory, changes: Changes) -> Memory:
    """Return a memory as it is after changes."""
    catalog = memory.catalog.with_events(changes.events)
    groups = {name: group for name, group in memory.groups.items() if name not in changes.gone}
    return replace(
        memory,
        number=changes.number,
        now=changes.now,
        as_of=changes.as_of,
        until=changes.until,
        catalog=catalog,
        calendar=calendar_after(memory.calendar, catalog, changes.events, as_of=changes.as_of),
        numbers=Numbers(
            whole={**memory.numbers.whole, **changes.whole},
            line={**memory.numbers.line, **changes.line},
            free=changes.free,
        ),
        groups={**groups, **changes.groups},
        problems=changes.problems,
        linked={**memory.linked, **changes.linked},
        record=replace(memory.record, edited=changes.edited),
        hashes={**memory.hashes, **changes.hashes},
        proved=changes.proved,
        components={**memory.components, **changes.components},
        items={**memory.items, **changes.items},
    )


def calendar_after(
    before: Calendar, catalog: Catalog, changed: Mapping[str, Event], *, as_of: datetime
) -> Calendar:
    """Return the calendar of the same day where some events of the ``catalog`` are others now."""
    slugs = changed.keys() & {event.slug for event in before.catalog.events}
    shown = catalog.visible_again(before.catalog, [changed[slug] for slug in sorted(slugs)])
    return before.with_events(shown, slugs, as_of=as_of)


def changes_between(before: Memory, after: Memory, earlier: Changes | None) -> Changes:
    """Return what is another in ``after`` than in ``before``, and what changed ``earlier``."""
    found = Changes(
        number=after.number,
        now=after.now,
        as_of=after.as_of,
        until=after.until,
        free=after.numbers.free,
        problems=after.problems,
        edited=after.record.edited,
        proved=after.proved,
        events=_others(_by_slug(before), _by_slug(after)),
        whole=_others(before.numbers.whole, after.numbers.whole),
        line=_others(before.numbers.line, after.numbers.line),
        groups=_others(before.groups, after.groups),
        gone=set(before.groups) - set(after.groups),
        linked=_others(before.linked, after.linked),
        hashes=_others(before.hashes, after.hashes),
        components=_others(before.components, after.components),
        items=_others(before.items, after.items),
    )
    if earlier is None:
        return found
    for name in _TABLES:
        setattr(found, name, {**getattr(earlier, name), **getattr(found, name)})
    found.gone = (earlier.gone | found.gone) - set(after.groups)
    found.groups = {name: each for name, each in found.groups.items() if name not in found.gone}
    return found


def _by_slug(memory: Memory) -> dict[str, Event]:
    return {event.slug: event for event in memory.catalog.events}


def _others(before: Mapping[_Key, _Value], after: Mapping[_Key, _Value]) -> dict[_Key, _Value]:
    """Return what is not the very same object as before; equal numbers and texts are the same."""
    return {
        key: value
        for key, value in after.items()
        if (old := before.get(key)) is not value and (type(value) not in _SIMPLE or old != value)
    }
