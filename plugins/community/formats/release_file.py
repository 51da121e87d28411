"""``release.json``: what stands online, written by whoever publishes and read by the next one."""

import json
import re
from datetime import datetime

from community.core.release import Release

_VERSION = "1"
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")
_HASH = re.compile(r"[0-9a-f]{64}")


class ReleaseFileError(ValueError):
    """The bytes are no ``release.json`` of a version that is known here."""


def release_file(release: Release) -> bytes:
    """Return the bytes of the file, its keys sorted."""
    told = {
        "version": _VERSION,
        "commit": release.commit,
        "as_of": release.as_of.isoformat(),
        "files": dict(release.files),
    }
    return (json.dumps(told, indent=0, sort_keys=True) + "\n").encode()


def read_release_file(octets: bytes) -> Release:
    """Return the release; raise ``ReleaseFileError`` where the bytes tell of none."""
    try:
        told = json.loads(octets)
        version, files = told["version"], told["files"]
        release = Release(
            commit=told["commit"], as_of=datetime.fromisoformat(told["as_of"]), files=dict(files)
        )
        is_right = version == _VERSION and _is_right(release)
    except (KeyError, TypeError, ValueError) as error:
        raise ReleaseFileError(f"{error}") from error
    if not is_right:
        raise ReleaseFileError("a value of it is impossible")
    return release


def _is_right(release: Release) -> bool:
    hashes = all(_HASH.fullmatch(each) and is_inside(path) for path, each in release.files.items())
    return bool(_COMMIT.fullmatch(release.commit)) and release.as_of.tzinfo is not None and hashes


def is_inside(path: str) -> bool:
    """Tell whether a path stays below the folder it begins at."""
    return not {"", ".", ".."} & set(path.split("/"))
