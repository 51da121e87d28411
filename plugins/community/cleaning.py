"""Take away what was made here; content stays."""

import shutil
from collections.abc import Iterator
from pathlib import Path

#: Beside run.py. The environment is none of them: whoever cleans may be running in it.
_MADE = (
    *(
        "output",
        "output.previous",
        "output.building-*",
        "public",
        "public.previous",
        "public.building-*",
        ".cache",
        ".coverage",
        ".coverage.*",
        ".hypothesis",
    ),
    *(".mypy_cache", ".pytest_cache", ".ruff_cache"),
)

#: Folders of ours in which Python leaves its caches.
_CODE = ("", "plugins", "tests")


def clean(root: Path) -> None:
    """Remove the output and every cache below ``root``; a symbolic link goes, not its target."""
    for path in _made(root):
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()


def _made(root: Path) -> Iterator[Path]:
    """Yield what exists of it."""
    for pattern in _MADE:
        yield from root.glob(pattern)
    for folder in _CODE:
        yield from sorted((root / folder).glob("__pycache__" if not folder else "**/__pycache__"))
