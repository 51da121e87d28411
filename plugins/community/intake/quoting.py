"""What was read, as a message shows it, and the nearest thing that would be right."""

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

_LONGEST = 60


def quoted(text: str) -> str:
    """Return the text in quotes, a long one shortened."""
    short = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return f"'{short}'"


def nearest(text: str, names: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the name most like the text, or None where none is like it."""
    matches = get_close_matches(text, sorted(names), n=1, cutoff=likeness)
    return matches[0] if matches else None


def nearest_few(text: str, names: Iterable[str]) -> str:
    """Return up to three names like the text as a choice, or ``""`` where none is like it.

    A name that holds the text, or the other way round, is like it whatever their lengths.
    """
    known = sorted(names)
    alike = get_close_matches(text, known, n=3)
    holding = [name for name in known if text and (text in name or name in text)]
    return any_of(list(dict.fromkeys([*alike, *holding]))[:3]) if alike or holding else ""


def slugged(text: str) -> str:
    """Return the slug that a text suggests: ``Town Hall.md`` gives ``town-hall``."""
    stem = text.strip().removesuffix(".md").rpartition("/")[2]
    ascii_text = unicodedata.normalize("NFKD", stem).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_text.replace("'", "").lower()).strip("-")


def any_of(names: Iterable[str]) -> str:
    """Return names as a choice: ``a, b or c``."""
    *most, last = names
    return f"{', '.join(most)} or {last}" if most else last
