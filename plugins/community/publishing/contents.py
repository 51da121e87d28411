"""The files of a built site: their hashes, and their bytes as long as they still have these."""

import hashlib
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path

from community.core.release import Release
from community.publishing.failure import PublishError


def release_of(source: Path, *, commit: str, as_of: datetime) -> Release:
    """Return the release that the files of a folder make."""
    files = sorted(path for path in source.rglob("*") if path.is_file())
    hashes = {path.relative_to(source).as_posix(): _hash(path.read_bytes()) for path in files}
    return Release(commit=commit, as_of=as_of, files=hashes)


def size_of(source: Path, paths: Iterable[str]) -> int:
    """Return how many bytes these files have together."""
    return sum((source / path).stat().st_size for path in paths)


def read_octets(source: Path, path: str, release: Release) -> bytes:
    """Return the bytes of a file; raise ``PublishError`` where they are others by now."""
    try:
        octets = (source / path).read_bytes()
    except OSError:
        octets = b""
    if _hash(octets) != release.files[path]:
        raise PublishError(
            f"The file {path} was changed while it was being sent.\n"
            "Wait until no other task of this folder runs, then publish again."
        )
    return octets


def _hash(octets: bytes) -> str:
    return hashlib.sha256(octets).hexdigest()
