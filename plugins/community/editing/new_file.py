"""The text of a file that is not there yet: its keys a line each, then its words."""

from collections.abc import Mapping

from community.editing.scalars import scalar

#: Where whoever opens the file finds the rest.
_MORE = "# Every other key: docs/content-files.md"

#: Keys that may name several files, with commas between them.
_LISTS = frozenset({"program", "features", "tags", "partners"})


def new_file(values: Mapping[str, str], body: str = "") -> str:
    """Return the text of a file with these keys in this order; the first stands on line 2."""
    lines = [f"{key}: {_written(key, value)}" for key, value in values.items()]
    return "\n".join(["---", *lines, _MORE, "---", *([body.strip()] if body.strip() else []), ""])


def _written(key: str, value: str) -> str:
    parts = [part.strip() for part in value.split(",") if part.strip()]
    if key in _LISTS and len(parts) > 1:
        return f"[{', '.join(scalar(part, in_flow=True) for part in parts)}]"
    return scalar(value)
