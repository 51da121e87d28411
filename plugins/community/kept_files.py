"""Files that are slow to make, kept in ``.cache/`` beside the site under what they are made of.

A name stands for everything that makes the bytes, so that what is found under it is what would be
made; what was damaged since is made again. Nothing here is ever needed.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

_DIGEST = sha256().digest_size


def folder_of_templates(root: Path) -> Path:
    """Return where the templates of the site of ``root`` are kept."""
    return root / ".cache" / "templates"


@dataclass(frozen=True, slots=True, kw_only=False)
class KeptFiles:
    """What is kept in one folder."""

    folder: Path

    def get(self, name: str, make: Callable[[], bytes]) -> bytes:
        """Return the bytes that ``make`` gives, kept under ``name`` if they were made before."""
        found = self.read(name)
        if found is not None:
            return found
        made = make()
        self.keep(name, made)
        return made

    def read(self, name: str) -> bytes | None:
        """Return what is kept under ``name``, ``None`` where it is not there or was damaged."""
        try:
            kept = (self.folder / name).read_bytes()
        except OSError:
            return None
        return kept[_DIGEST:] if sha256(kept[_DIGEST:]).digest() == kept[:_DIGEST] else None

    def keep(self, name: str, content: bytes) -> None:
        """Write a file whole, or not at all where nothing can be written."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with NamedTemporaryFile(dir=self.folder, prefix="new-", delete=False) as file:
                file.write(sha256(content).digest() + content)
            Path(file.name).replace(self.folder / name)
        except OSError:
            return
