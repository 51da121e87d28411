"""What a build leaves behind for the next one, in ``.cache/``."""

import hashlib
import io
import os
import sys
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from community.context import ComponentKey, Feed
from community.core.brand import Brand
from community.core.calendar import Calendar
from community.core.catalog import Catalog
from community.core.department import Department
from community.core.numbers import Numbers
from community.core.problem import Problem
from community.formats.vevent import Vevent
from community.intake.record.memory import RecordMemory
from community.made import Group
from community.processes.sending import received, send
from community.proof.again import ProofMemory
from community.rebuilding.texts import KeptText

#: A later version of the product does not read what an earlier one kept.
_MARK = b"department-events site 1\0" + sys.version.encode() + b"\0"

#: Types of plain values; a kind of date that Pelican has made is none.
_PLAIN = {str, bytes, bool, int, float, type(Path()), datetime}

_DIGEST = hashlib.sha256().digest_size
_NUMBER = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """A build as the next one needs it.

    ``now`` is the moment it began, ``as_of`` and ``until`` are as in ``Build``. ``settings`` are
    Pelican's, those that are plain values; ``pages`` are Pelican's own pages, and ``shared`` is
    what outputs share that a rebuild does not make. ``linked`` are texts with links, by path below
    the content folder. ``hashes`` has git's name of the bytes of each source. ``number`` tells one
    build from the next, and ``folder`` is the place of the output on disk.
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
    components: Mapping[ComponentKey, tuple[int, Vevent]]


def save(memory: Memory) -> None:
    """Keep what a build leaves behind, whole or not at all."""
    stream = io.BytesIO()
    send(memory, stream)
    octets = stream.getbuffer()
    file = _file(memory.root, memory.output)
    file.parent.mkdir(exist_ok=True)
    whole = file.with_name(f"{file.name}.{os.getpid()}")
    head = (_MARK, memory.number.encode(), hashlib.sha256(octets).digest())
    whole.write_bytes(b"".join((*head, octets)))
    whole.replace(file)


def load(root: Path, output: Path) -> Memory | None:
    """Return what the last build of a folder left behind.

    ``None`` where that is not whole, of another place, or of another folder than is there now.
    """
    try:
        kept = _file(root, output).read_bytes()
        folder = output.stat().st_ino
    except OSError:
        return None
    start = len(_MARK) + _NUMBER + _DIGEST
    octets = memoryview(kept)[start:]
    digest = kept[start - _DIGEST : start]
    if not kept.startswith(_MARK) or hashlib.sha256(octets).digest() != digest:
        return None
    memory = received(io.BytesIO(octets))
    is_ours = isinstance(memory, Memory) and (memory.root, memory.folder) == (root, folder)
    return memory if isinstance(memory, Memory) and is_ours else None


def is_current(memory: Memory) -> bool:
    """Tell whether no other build was kept since this one."""
    try:
        with _file(memory.root, memory.output).open("rb") as file:
            return file.read(len(_MARK) + _NUMBER) == _MARK + memory.number.encode()
    except OSError:
        return False


def forget(root: Path, output: Path) -> None:
    """Remove it, so that the next build is a whole one unless something is kept again."""
    _file(root, output).unlink(missing_ok=True)


def new_number() -> str:
    """Return what no other build is called."""
    return uuid.uuid4().hex


def _file(root: Path, output: Path) -> Path:
    return root / ".cache" / f"site-{output.name}"


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
