"""Values on their way from one process to another, and what they are where they arrive."""

import pickle
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import timedelta, timezone, tzinfo
from operator import attrgetter
from typing import IO, Any, Protocol
from zoneinfo import ZoneInfo

from community.core.zones import zone_of

#: How the fields of a class are read, all at once, and how each is set; None where Python's own
#: way serves. Its way to values that cannot be changed looks up the fields of each again.
_READERS: dict[type, Callable[[Any], Any] | None] = {}
_SETTERS: dict[type, tuple[Callable[[Any, Any], None], ...]] = {}


#: Makes an object without its fields; there are many to make.
_NEW = object.__new__


class _Pickler(pickle.Pickler):
    """Sends a zone by its name: it arrives as the one that ``zone_of`` gives.

    A zone of a library, which is no more than its distance from UTC, arrives as Python's own.
    """

    def reducer_override(self, value: Any) -> Any:
        """Return how a value is made again, or leave that to Python."""
        kind = type(value)
        if kind not in _READERS:
            _READERS[kind] = _reader(kind)
        read = _READERS[kind]
        if read is _offset:
            return timezone, (read(value),)
        return (_made, (kind, read(value))) if read else NotImplemented


class Writable(Protocol):
    """What takes octets, as a file does."""

    def write(self, octets: bytes, /) -> object:
        """Take them."""


def send(value: object, file: Writable) -> None:
    """Write a value."""
    _Pickler(file, pickle.HIGHEST_PROTOCOL).dump(value)


def received(file: IO[bytes]) -> Any:
    """Return the next value that a process of ours has sent; raise ``EOFError`` after the last."""
    return pickle.load(file)  # noqa: S301  # a copy of this very process wrote it


def unpacked(octets: bytes | memoryview) -> Any:
    """Return the value that a process of ours has sent in these bytes."""
    return pickle.loads(octets)  # noqa: S301  # a copy of this very process wrote it


def _reader(kind: type) -> Callable[[Any], Any] | None:
    if kind is ZoneInfo:
        return attrgetter("key")
    if issubclass(kind, tzinfo) and kind is not timezone:
        return _offset
    if not (is_dataclass(kind) and "__slots__" in vars(kind)):
        return None
    names = [each.name for each in fields(kind)]
    read = attrgetter(*names) if names else None
    return (lambda value: (read(value),)) if read and len(names) == 1 else read


def _offset(zone: tzinfo) -> timedelta | None:
    return zone.utcoffset(None)


def _made(kind: type, values: Any) -> object:
    """Return a value that has these fields, in their order."""
    setters = _SETTERS.get(kind)
    if setters is None:
        if kind is ZoneInfo:
            return zone_of(values)
        setters = _SETTERS[kind] = tuple(getattr(kind, each.name).__set__ for each in fields(kind))
    made: object = _NEW(kind)
    for set_field, value in zip(setters, values, strict=True):
        set_field(made, value)
    return made
