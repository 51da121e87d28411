"""Where the theme's files are published: a folder whose name changes when any of them does."""

from hashlib import sha256
from pathlib import Path

#: Hexadecimal digits of the hash: two editions of a theme never share them.
_DIGITS = 10


def theme_folder(theme: Path) -> str:
    """Return ``theme/<hash>``: browsers may keep its files for ever, for they never change."""
    static = theme / "static"
    files = sorted(path for path in static.rglob("*") if path.is_file())
    digest = sha256()
    for file in files:
        content = file.read_bytes()
        name = file.relative_to(static).as_posix()
        digest.update(f"{name}\0{len(content)}\0".encode() + content)
    return f"theme/{digest.hexdigest()[:_DIGITS]}"
