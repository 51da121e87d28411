"""What a build leaves behind for the next one, in ``.cache/site``."""

import hashlib
import io
import os
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from community.context import Feed
from community.core.brand import Brand
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.numbers import Numbers
from community.core.problem import Problem
from community.intake.record.memory import RecordMemory
from community.made import Group
from community.processes.sending import received, send
from community.proof.again import ProofMemory
from community.rebuilding.texts import KeptText

#: Where it is kept, below the folder of the site.
MEMORY_PATH = Path(".cache") / "site"

#: A later version of the product does not read what an earlier one kept.
_MARK = b"department-events site 1\0" + sys.version.encode() + b"\0"

_DIGEST = hashlib.sha256().digest_size


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """A build as the next one needs it.

    ``now`` is the moment it began, ``as_of`` and ``until`` are as in ``Build``. ``settings`` are
    Pelican's, those that are plain values; ``pages`` are Pelican's own pages. ``linked`` are texts
    with links, by path below the content folder. ``hashes`` has git's name of the bytes of each
    source. ``number`` tells one build from the next.
    """

    number: str
    root: Path
    output: Path
    now: datetime
    as_of: datetime
    until: datetime
    settings: Mapping[str, Any]
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
    proof: ProofMemory


def save(memory: Memory) -> None:
    """Keep what a build leaves behind, whole or not at all."""
    stream = io.BytesIO()
    send(memory, stream)
    octets = stream.getbuffer()
    file = memory.root / MEMORY_PATH
    file.parent.mkdir(exist_ok=True)
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    whole.write_bytes(b"".join((_MARK, hashlib.sha256(octets).digest(), octets)))
    whole.replace(file)


def load(root: Path) -> Memory | None:
    """Return what the last build left behind, ``None`` where that is not whole or not of here."""
    try:
        kept = (root / MEMORY_PATH).read_bytes()
    except OSError:
        return None
    start = len(_MARK) + _DIGEST
    octets = memoryview(kept)[start:]
    if not kept.startswith(_MARK) or hashlib.sha256(octets).digest() != kept[len(_MARK) : start]:
        return None
    memory = received(io.BytesIO(octets))
    return memory if isinstance(memory, Memory) and memory.root == root else None


def forget(root: Path) -> None:
    """Remove it, so that the next build is a whole one unless something is kept again."""
    (root / MEMORY_PATH).unlink(missing_ok=True)


def plain(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Return the settings that are plain values; templates and outputs need no others."""
    return {name: value for name, value in settings.items() if _is_plain(value)}


def _is_plain(value: object) -> bool:
    if isinstance(value, dict):
        return all(map(_is_plain, (*value.keys(), *value.values())))
    if isinstance(value, list | tuple | set | frozenset):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, str | bytes | int | float | Path | datetime)


def kept_pages(pages: Iterable[Any]) -> tuple[SimpleNamespace, ...]:
    """Return Pelican's own pages with those attributes that are plain values."""
    return tuple(SimpleNamespace(**_attributes(page)) for page in pages)


def _attributes(page: Any) -> dict[str, Any]:
    names = ("url", "save_as", *vars(page))
    found = {name: getattr(page, name) for name in names if not name.startswith("_")}
    return plain(found)


def hash_of(octets: bytes) -> str:
    """Return the name that git gives a file of these bytes."""
    return hashlib.sha1(b"blob %d\0" % len(octets) + octets, usedforsecurity=False).hexdigest()
