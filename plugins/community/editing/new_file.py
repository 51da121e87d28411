"""The text of a file that is not there yet: its keys a line each, then its words."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from community.editing.scalars import scalar

#: A text, a list of texts, keys of its own, or a list of entries that have keys of their own.
NewValue: TypeAlias = (
    "str | Sequence[str] | Mapping[str, NewValue] | Sequence[Mapping[str, NewValue]]"
)

#: Where whoever opens the file finds the rest.
_MORE = "# Every other key: docs/content-files.md"

#: Keys that may name several files, with commas between them.
_LISTS = frozenset({"program", "features", "tags", "partners"})


def new_file(values: Mapping[str, NewValue], body: str = "", *, note: str = _MORE) -> str:
    """Return the text of a file with these keys in this order; the first stands on line 2.

    ``note`` is the comment below the keys.
    """
    lines = [line for key, value in values.items() for line in _lines(key, value)]
    return "\n".join(["---", *lines, note, "---", *([body.strip()] if body.strip() else []), ""])


def _lines(key: str, value: NewValue) -> Iterator[str]:
    if isinstance(value, str):
        yield f"{key}: {_written(key, value)}"
    elif isinstance(value, Mapping):
        yield f"{key}:"
        yield from _inner(value)
    elif all(isinstance(each, str) for each in value):
        yield f"{key}: {_flow([str(each) for each in value])}"
    else:
        yield f"{key}:"
        for entry in value:
            lines = _inner(entry) if isinstance(entry, Mapping) else iter(())
            yield f"  - {next(lines).strip()}"
            yield from (f"  {line}" for line in lines)


def _inner(values: Mapping[str, NewValue]) -> Iterator[str]:
    """Return the lines of keys that belong to a key or to an entry."""
    return (f"  {line}" for key, value in values.items() for line in _lines(key, value))


def _written(key: str, value: str) -> str:
    parts = [part.strip() for part in value.split(",") if part.strip()]
    return _flow(parts) if key in _LISTS and len(parts) > 1 else scalar(value)


def _flow(parts: Sequence[str]) -> str:
    if len(parts) == 1:
        return scalar(parts[0])
    return f"[{', '.join(scalar(part, in_flow=True) for part in parts)}]"
