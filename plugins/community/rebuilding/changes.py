"""Which files of events say something else than when the site was built last, or may."""

import os
from collections.abc import Iterable
from pathlib import Path

from community.intake.files.kinds import Kind
from community.intake.files.walk import is_passed_over
from community.rebuilding.doubt import DoubtError
from community.rebuilding.memory import Memory, hash_of
from community.unchanged import STATE_PATH, TEXTS, parts_of

#: What Python writes beside its modules.
_COMPILED = "__pycache__"

_SEPARATOR = os.fsencode(os.sep)


def changed_files(memory: Memory, others: Iterable[str]) -> dict[str, str]:
    """Return the files of events that say something else, from the site's root, each with its hash.

    ``others`` are the paths that do not look as they did. Raise ``DoubtError`` where something else
    than the text of events is another.
    """
    folders = [path for path in others if Path(path).is_dir()]
    _refuse_other_names(memory, folders)
    changed: dict[str, str] = {}
    for path in others:
        if path in folders:
            continue
        name = _hash(path)
        if name == memory.hashes.get(path):
            continue  # it was saved, and says what it said
        place = Path(path).relative_to(memory.root).as_posix()
        if not _is_event(place, memory):
            raise DoubtError(f"{place} is no event")
        changed[place] = name
    return changed


def edited_files(memory: Memory, changed: Iterable[str]) -> list[str]:
    """Return the files that have to be read: changed ones, and all that are not committed."""
    if not memory.record.is_plain:
        raise DoubtError("a file was deleted, and that is not committed")
    edited = {*changed, *memory.record.edited}
    if not edited <= {event.path for event in memory.catalog.events}:
        raise DoubtError("more than events is not committed")
    return sorted(edited)


def _hash(path: str) -> str:
    try:
        return hash_of(Path(path).read_bytes())
    except OSError as error:
        raise DoubtError(f"{path} is gone") from error


def _is_event(place: str, memory: Memory) -> bool:
    content = Path(memory.settings["PATH"]).relative_to(memory.root).as_posix()
    return place.startswith(f"{content}/{Kind.EVENT}/") and place.endswith(".md")


def _refuse_other_names(memory: Memory, folders: list[str]) -> None:
    """Raise ``DoubtError`` where a file came or went; what editors leave does not count.

    The last build may have read a file that was gone when it ended: ``hashes`` knows it too.
    """
    if not folders:
        return
    texts, _ = parts_of((memory.root / STATE_PATH).read_bytes())
    paths = [*texts[TEXTS:], *map(os.fsencode, memory.hashes)]
    for folder in folders:
        prefix = os.fsencode(os.path.join(folder, ""))  # noqa: PTH118  # of many thousands
        below = (path[len(prefix) :] for path in paths if path.startswith(prefix))
        known = {os.fsdecode(name) for name in below if _SEPARATOR not in name}
        if _seen(path.name for path in Path(folder).iterdir()) != _seen(known):
            raise DoubtError(f"a file came or went in {folder}")


def _seen(names: Iterable[str]) -> set[str]:
    return {name for name in names if name != _COMPILED and not is_passed_over(name)}
