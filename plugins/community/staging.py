"""The output is made beside the published one and takes its place whole, or not at all.

A rebuild moves the few files that it has made one by one.
"""

import filecmp
import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from community.core.problem import Problem, SettingsError

if sys.platform != "win32":
    import fcntl

#: What stands for the files that are to be removed, among those that are to be written.
_GONE = ".gone.json"

#: Seconds after which a folder that a killed build left behind is removed.
_STALE = 3600


@contextmanager
def staging_folder(output: Path) -> Iterator[Path]:
    """Give an empty folder beside ``output``; what is left of it afterwards is removed."""
    output.parent.mkdir(parents=True, exist_ok=True)
    with alone(output.parent):
        _tidy(output)
    staging = Path(tempfile.mkdtemp(prefix=f"{output.name}.building-", dir=output.parent))
    staging.chmod(0o755)
    try:
        yield staging
    finally:
        shutil.rmtree(staging, ignore_errors=True)


@contextmanager
def scratch_folder() -> Iterator[Path]:
    """Give an empty folder elsewhere, for a build that nobody keeps."""
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def keep_times(staging: Path, output: Path, paths: Iterable[str]) -> None:
    """Give files that say what they said before the time from which they have said it.

    Web servers tell clients by that time whether there is anything new.
    """
    if not output.exists():
        return
    for path in paths:
        new, old = staging / path, output / path
        with suppress(OSError):  # another build has just put its own in the place of what was there
            if old.is_file() and filecmp.cmp(new, old, shallow=False):
                shutil.copystat(old, new)


def publish(staging: Path, output: Path, before: Callable[[], None] = lambda: None) -> None:
    """Put ``staging`` in the place of ``output`` by renaming, and remove what was there.

    ``before`` is called when nobody else can publish any more.
    """
    previous = _previous(output)
    with alone(output.parent):
        before()
        if output.exists():
            shutil.rmtree(previous, ignore_errors=True)
            output.rename(previous)
        try:
            staging.rename(output)
        except BaseException:  # also where it is told to end just now
            _restore(output)
            raise
        shutil.rmtree(previous, ignore_errors=True)


def apply_changes(staging: Path, output: Path, gone: Iterable[str]) -> None:
    """Move the files of ``staging`` to where they belong in ``output``, and remove those ``gone``.

    Each file is there whole, before or after. The caller holds ``alone``. What is killed on the way
    is finished by the next build: all that is to be done is written down before the first file.
    """
    (staging / _GONE).write_text(json.dumps(sorted(gone)), "utf-8")
    changing = _changing(output)
    shutil.rmtree(changing, ignore_errors=True)
    staging.rename(changing)
    _finish(output)


def _finish(output: Path) -> None:
    """Bring the changes to their end that were begun."""
    changing = _changing(output)
    if not (changing / _GONE).is_file():
        shutil.rmtree(changing, ignore_errors=True)
        return
    gone = json.loads((changing / _GONE).read_text("utf-8"))
    files = [path.relative_to(changing) for path in changing.rglob("*") if path.is_file()]
    # Lists and feeds come last, for what they lead to must be there.
    for path in sorted(files, key=lambda path: (-len(path.parts), path)):
        if path.name != _GONE:
            (output / path).parent.mkdir(parents=True, exist_ok=True)
            (changing / path).replace(output / path)
    for path in map(Path, gone):
        (output / path).unlink(missing_ok=True)
        _remove_empty(output / path.parent, output)
    shutil.rmtree(changing)


def _remove_empty(folder: Path, output: Path) -> None:
    """Remove a folder with nothing in it, and those above it."""
    while folder != output and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent


def refuse_foreign(output: Path, settings_file: str) -> None:
    """Raise ``SettingsError`` where ``output`` holds files that no build of ours made."""
    if not output.exists() or _is_ours(output):
        return
    raise SettingsError(
        [
            Problem(
                path=settings_file,
                line=1,
                column=1,
                rule="foreign-output",
                message=f"the output folder '{output.name}' holds files that no build has made",
                hint="Move them away, or set OUTPUT_PATH to a folder that is empty",
            )
        ]
    )


def _is_ours(output: Path) -> bool:
    if not output.is_dir() or output.is_symlink():
        return False
    return (output / "events" / "index.html").is_file() or not any(output.iterdir())


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Let one build at a time rename what is in ``folder``; Windows has no such lock."""
    if sys.platform == "win32":
        yield
        return
    held = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(held, fcntl.LOCK_EX)
        yield
    finally:
        os.close(held)


def _changing(output: Path) -> Path:
    return output.with_name(f"{output.name}.changing")


def _previous(output: Path) -> Path:
    return output.with_name(f"{output.name}.previous")


def _restore(output: Path) -> None:
    previous = _previous(output)
    if previous.exists() and not output.exists():
        previous.rename(output)


def _tidy(output: Path) -> None:
    """Undo what a build that was killed has left: an output set aside, an old staging folder."""
    _restore(output)
    _finish(output)
    for folder in output.parent.glob(f"{output.name}.building-*"):
        if time.time() - folder.stat().st_mtime > _STALE:
            shutil.rmtree(folder, ignore_errors=True)
