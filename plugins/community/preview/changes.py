"""When something the site is made of was saved, and what."""

from collections.abc import Generator
from pathlib import Path
from threading import Event

from watchfiles import watch

_FOLDERS = ("content", "theme", "plugins")

#: Looked at, not watched: editors replace a file when they save, and a watch dies with the old one.
_SETTINGS = ("pelicanconf.py", "publishconf.py")

#: How often to look at the settings, and how long to wait for more of what is being saved.
_LOOK_MS = 100
_SETTLE_MS = 5


def changes(
    root: Path, *, stop: Event | None = None, asked: Event | None = None
) -> Generator[frozenset[Path]]:
    """Yield at once, then after every change, also one made before the last was dealt with.

    What is yielded are the paths that were saved: none at first, nor where something else is
    ``asked`` for.
    """
    folders = [root / name for name in _FOLDERS if (root / name).is_dir()]
    before = _stamps(root)
    is_first = True
    for found in watch(
        *folders, step=_SETTLE_MS, rust_timeout=_LOOK_MS, yield_on_timeout=True, stop_event=stop
    ):
        now = _stamps(root)
        settings = {root / name for name in _SETTINGS if now[name] != before[name]}
        is_asked = asked is not None and asked.is_set()
        if asked and is_asked:
            asked.clear()
        if is_first or found or settings or is_asked:
            yield frozenset({Path(path) for _, path in found} | settings)
        before, is_first = now, False


def _stamps(root: Path) -> dict[str, tuple[int, int] | None]:
    return {name: _stamp(root / name) for name in _SETTINGS}


def _stamp(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except FileNotFoundError:
        return None
    return status.st_mtime_ns, status.st_size
