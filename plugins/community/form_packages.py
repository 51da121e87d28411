"""What others made of the form: fetched once from npm's registry, held to its hash, and kept."""

import io
import os
import shutil
import subprocess
import tarfile
import tempfile
from base64 import b64encode
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha512
from http.client import HTTPException
from pathlib import Path, PurePosixPath
from urllib.parse import urlsplit
from urllib.request import urlopen

from community.core.problem import CommunityError

#: Seconds that the registry may be silent.
_PATIENCE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Package:
    """A package of npm's registry: the hash of its archive, and what is needed of it.

    ``kept`` says under which name each file or folder of the archive is kept.
    """

    name: str
    version: str
    integrity: str
    kept: Mapping[str, str]

    @property
    def address(self) -> str:
        """Return where the archive is; raise ``PackageError`` where no registry is known."""
        file = f"{PurePosixPath(self.name).name}-{self.version}.tgz"
        return f"{_registry()}/{self.name}/-/{file}"


#: Sveltia CMS (MIT) and the reader of YAML (ISC) with which our files are read and written.
SVELTIA = Package(
    name="@sveltia/cms",
    version="0.221.1",
    integrity="J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ==",
    kept={
        "LICENSE.txt": "LICENSE.txt",
        "dist/sveltia-cms.js": "sveltia-cms.js",
        "dist/chunks": "chunks",
        "npm/assets/source-sans-3-latin-wght-normal-BqRLTx4X.woff2": "source-sans-3.woff2",
        "npm/assets/source-sans-3.LICENSE.txt": "source-sans-3.LICENSE.txt",
        "npm/assets/noto-mono-latin-400-normal-DiC8lJru.woff2": "noto-mono.woff2",
        "npm/assets/noto-mono.LICENSE.txt": "noto-mono.LICENSE.txt",
        "npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2": "symbols.woff2",
        "npm/assets/material-symbols-outlined.LICENSE.txt": "symbols.LICENSE.txt",
    },
)
YAML = Package(
    name="yaml",
    version="2.9.1",
    integrity="3NxN8+78OdzbT7C/WjGsyfPAtJaN3FNDsWxv7Y7mcDsT/oOmgW8BpyQQFFBnvZE3j9Y2Sdz1ULFLezL7Eb2yFw==",
    kept={"browser": "", "LICENSE": "LICENSE"},
)


class PackageError(CommunityError):
    """The form's programs cannot be had; the message says why and what to do."""


def _registry() -> str:
    """Return the registry that npm uses on this computer, without its last slash."""
    told = os.environ.get("NPM_CONFIG_REGISTRY", "")
    npm = shutil.which("npm")
    if not told and npm:
        asked = [npm, "config", "get", "registry"]
        told = subprocess.run(asked, capture_output=True, text=True, check=False).stdout
    if not told.strip():
        raise PackageError(
            "The form is fetched with npm, which is not here.\n"
            "Install Node.js with npm, and try again; without it, edit the files as text."
        )
    return told.strip().rstrip("/")


def package_folder(root: Path, package: Package) -> Path:
    """Return the folder of a package below ``.cache/`` of ``root``, fetched unless it is there.

    Raise ``PackageError`` where it cannot be fetched, or is not what it was.
    """
    name = f"{PurePosixPath(package.name).name}-{package.version}"
    folder = root / ".cache" / "form" / name
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=folder.parent) as place:
            whole = Path(place) / name
            _unpack(_fetch(package), package, whole)
            with suppress(OSError):  # another process was quicker
                whole.rename(folder)
    return folder


def _fetch(package: Package) -> bytes:
    try:
        if urlsplit(package.address).scheme not in {"http", "https"}:
            raise PackageError(f"NPM_CONFIG_REGISTRY is no web address: {package.address}")
        with urlopen(package.address, timeout=_PATIENCE) as answer:  # noqa: S310  # as just seen
            archive: bytes = answer.read()
    except (OSError, HTTPException) as error:
        raise PackageError(
            f"The form needs {package.name} {package.version}, and {package.address} cannot be "
            f"had: {error}.\nCheck the network and try again; without it, edit the files as text."
        ) from error
    if b64encode(sha512(archive).digest()).decode() != package.integrity:
        raise PackageError(
            f"{package.address} is not the {package.name} {package.version} that was tested. "
            "It is not used."
        )
    return archive


def _unpack(archive: bytes, package: Package, target: Path) -> None:
    """Write the needed files of an archive; names in it are only compared, never trusted."""
    with tarfile.open(fileobj=io.BytesIO(archive), mode="r:gz") as packed:
        for member in packed.getmembers():
            name = _name_of(member.name, package)
            stream = packed.extractfile(member) if name else None
            if stream:
                file = target / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(stream.read())


def _name_of(member: str, package: Package) -> str:
    """Return under which path a file of the archive is kept; ``""`` if it is not needed."""
    path = PurePosixPath(*PurePosixPath(member).parts[1:])
    if ".." in path.parts or path.suffix == ".map":
        return ""
    for name, kept in package.kept.items():
        if path.is_relative_to(name):
            return (PurePosixPath(kept) / path.relative_to(name)).as_posix()
    return ""
