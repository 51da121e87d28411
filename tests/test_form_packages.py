"""What the form is made of, fetched from a registry that only pretends."""

import io
import tarfile
from base64 import b64encode
from collections.abc import Iterator
from functools import partial
from hashlib import sha512
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from community.form_packages import Package, PackageError, package_folder

FILES = {
    "package/LICENSE": b"MIT",
    "package/dist/form.js": b"run()",
    "package/dist/form.js.map": b"{}",
    "package/dist/chunks/part.js": b"part()",
    "package/../../outside.js": b"evil()",
    "package/src/form.ts": b"run()",
}


def packed() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w:gz") as archive:
        for name, octets in FILES.items():
            member = tarfile.TarInfo(name)
            member.size = len(octets)
            archive.addfile(member, io.BytesIO(octets))
    return stream.getvalue()


ARCHIVE = packed()
PACKAGE = Package(
    name="@police/form",
    version="1.2.3",
    integrity=b64encode(sha512(ARCHIVE).digest()).decode(),
    kept={"LICENSE": "LICENSE", "dist/form.js": "form.js", "dist/chunks": "chunks"},
)


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # http.server's name
        """Say nothing."""


@pytest.fixture
def registry(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Give the file that is fetched."""
    folder = tmp_path / "registry"
    archive = folder / "@police" / "form" / "-" / "form-1.2.3.tgz"
    archive.parent.mkdir(parents=True)
    archive.write_bytes(ARCHIVE)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Silent, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        monkeypatch.setenv("NPM_CONFIG_REGISTRY", f"http://127.0.0.1:{server.server_port}/")
        yield archive
        server.shutdown()
        thread.join()


def test_what_is_needed_is_kept_and_nothing_else(registry: Path, tmp_path: Path) -> None:
    folder = package_folder(tmp_path / "site", PACKAGE)

    found = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert {"LICENSE", "form.js", "chunks/part.js"} == found
    assert tmp_path / "site" / ".cache" / "form" / "form-1.2.3" == folder
    assert [folder] == list(folder.parent.iterdir())
    assert registry.is_file()


def test_it_is_fetched_once(registry: Path, tmp_path: Path) -> None:
    package_folder(tmp_path, PACKAGE)
    registry.unlink()

    assert (package_folder(tmp_path, PACKAGE) / "form.js").is_file()


def test_another_archive_than_the_one_that_was_tested_is_not_used(
    registry: Path, tmp_path: Path
) -> None:
    registry.write_bytes(ARCHIVE + b" ")

    with pytest.raises(PackageError, match=r"is not the @police/form 1\.2\.3 that was tested"):
        package_folder(tmp_path, PACKAGE)
    assert [] == list((tmp_path / ".cache" / "form").iterdir())


def test_a_registry_that_cannot_be_reached_is_told(registry: Path, tmp_path: Path) -> None:
    registry.unlink()

    with pytest.raises(PackageError, match="Check the network and try again"):
        package_folder(tmp_path, PACKAGE)


def test_without_npm_staff_are_told_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("NPM_CONFIG_REGISTRY", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path))

    with pytest.raises(PackageError, match=r"Install Node\.js with npm"):
        package_folder(tmp_path, PACKAGE)


def test_a_registry_that_is_no_web_address_is_refused(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("NPM_CONFIG_REGISTRY", "file:///etc")

    with pytest.raises(PackageError, match="NPM_CONFIG_REGISTRY is no web address"):
        package_folder(tmp_path, PACKAGE)
