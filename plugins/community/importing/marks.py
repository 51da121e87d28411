"""The line in an imported file by which a later import knows whether somebody edited it since."""

import re
from hashlib import sha256

_WORDS = "import keeps this file up to date until somebody edits it"
_MARK = re.compile(r"^# Imported ([0-9a-f]{16}): .*\n", re.MULTILINE)
_DIGITS = 16
#: Stands in a text for the mark while its hash is not known.
UNMARKED = f"# Imported {'0' * _DIGITS}: {_WORDS}"


def marked(text: str) -> str:
    """Return a text that holds ``UNMARKED`` with its hash in it."""
    return text.replace(UNMARKED, f"# Imported {_hash(text)}: {_WORDS}", 1)


def mark_of(text: str) -> str:
    """Return the hash that a file had when it was imported, or ``""``."""
    found = _MARK.search(text)
    return found[1] if found else ""


def is_untouched(text: str) -> bool:
    """Tell whether a file is as an import wrote it."""
    return mark_of(text) == _hash(text)


def _hash(text: str) -> str:
    return sha256(_MARK.sub("", text, count=1).encode()).hexdigest()[:_DIGITS]
