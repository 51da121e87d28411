"""What was read of the record before, kept in ``.cache/`` beside the site; without it all is read.

It is never needed and never trusted: what is broken, of another version of the code or of other
settings is passed over, and a file that cannot be written is not.
"""

from dataclasses import field
from functools import cache
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from pydantic import TypeAdapter, ValidationError

from community.core.department import Department
from community.core.values import dataclass
from community.intake.record.git import Branch
from community.intake.record.version import Version

_FILE = ".cache/record.json"
_PACKAGE = Path(__file__).parents[2]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """``versions`` are by the names that git has for them; ``None`` is one that says nothing."""

    fingerprint: str
    branch: Branch = field(default_factory=Branch)
    versions: dict[str, Version | None] = field(default_factory=dict)


@cache
def _adapter() -> TypeAdapter[Kept]:
    return TypeAdapter(Kept)


def fingerprint(department: Department) -> str:
    """Return what stands for the code that reads versions and the settings they are read with."""
    seen = sha256(department.zone.key.encode())
    for layer in ("core", "intake"):
        for file in sorted((_PACKAGE / layer).rglob("*.py")):
            seen.update(file.read_bytes())
    return seen.hexdigest()


def read_kept(root: Path, mark: str) -> Kept:
    """Return what was kept for this fingerprint, or nothing."""
    try:
        kept = _adapter().validate_json((root / _FILE).read_bytes())
    except (OSError, ValidationError):
        return Kept(fingerprint=mark)
    return kept if kept.fingerprint == mark else Kept(fingerprint=mark)


def copy_kept(root: Path, folder: Path) -> None:
    """Let another folder begin with what was kept for this one, if anything was."""
    try:
        octets = (root / _FILE).read_bytes()
        (folder / _FILE).parent.mkdir(parents=True, exist_ok=True)
        (folder / _FILE).write_bytes(octets)
    except OSError:
        return


def keep(root: Path, kept: Kept) -> None:
    """Write what is to be kept, whole or not at all."""
    target = root / _FILE
    try:
        target.parent.mkdir(exist_ok=True)
        with NamedTemporaryFile(dir=target.parent, prefix="record-", delete=False) as file:
            file.write(_adapter().dump_json(kept))
        Path(file.name).replace(target)
    except OSError:
        return
