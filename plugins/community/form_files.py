"""The files of the form, for ``serve`` and for a site that is deployed with it."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from community.core.department import Department
from community.form_packages import SVELTIA, YAML, package_folder
from community.intake.settings import read_department
from community.web_form import __file__ as _package
from community.web_form.config import form_config

#: Where the form stands.
FORM_PATH = "admin/"

_CONFIG = "config.json"
_OWN = ("first.js", "form.js", "format.js")

#: What Sveltia CMS would ask of other hosts, and what it is given of ours instead.
_CDN = "https://cdn.jsdelivr.net/fontsource/fonts"
_ELSEWHERE = {
    f"{_CDN}/source-sans-3:vf@5.3.0/latin-wght-normal.woff2": "sveltia/source-sans-3.woff2",
    f"{_CDN}/noto-mono@5.3.0/latin-400-normal.woff2": "sveltia/noto-mono.woff2",
    f"{_CDN}/material-symbols-outlined:vf@5.3.7/latin-wght-normal.woff2": "sveltia/symbols.woff2",
    "https://unpkg.com/@sveltia/cms": "sveltia",
    "https://www.githubstatus.com/api/v2/status.json": "sveltia/status.json",
}
_SCRIPT = "sveltia/sveltia-cms.js"


def form_files(root: Path, content: str, department: Department) -> dict[str, bytes]:
    """Return every file of the form by its path below ``admin/``.

    Raise ``PackageError`` where what others made of it cannot be had.
    """
    files = _packed(root)
    for theirs, ours in _ELSEWHERE.items():
        files[_SCRIPT] = files[_SCRIPT].replace(theirs.encode(), ours.encode())
    return {
        **files,
        "sveltia/package.json": json.dumps({"version": SVELTIA.version}).encode(),
        "sveltia/status.json": b'{"status": {"indicator": "none"}}',
        "index.html": _page(department),
        _CONFIG: json.dumps(form_config(department, content), ensure_ascii=False).encode(),
        **{name: _own(name) for name in _OWN},
    }


def _page(department: Department) -> bytes:
    """Return the page; it may speak to the git host alone."""
    api = urlsplit(department.repository.api) if department.repository else None
    host = f"{api.scheme}://{api.netloc}" if api else ""
    return _own("page.html").replace(b" {host}", f" {host}".rstrip().encode())


def _own(name: str) -> bytes:
    return Path(_package).with_name(name).read_bytes()


def _packed(root: Path) -> dict[str, bytes]:
    packed = {"sveltia": package_folder(root, SVELTIA), "yaml": package_folder(root, YAML)}
    return {
        f"{name}/{file.relative_to(folder).as_posix()}": file.read_bytes()
        for name, folder in packed.items()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


class Form:
    """The form of a site that is being written: its settings may change at any time."""

    def __init__(self, root: Path) -> None:
        """Serve the form for the site of ``root``; nothing is fetched yet."""
        self._root = root
        self._files: dict[str, bytes] = {}

    def file(self, name: str) -> bytes:
        """Return a file by its path below ``admin/``.

        Raise ``KeyError`` for what is none of it, ``PackageError`` where it cannot be had, and
        ``SettingsError`` for settings that cannot be read.
        """
        if name == _CONFIG or not self._files:
            from community.settings_file import (  # noqa: PLC0415  # Pelican, which no rebuild loads
                read_settings_file,
            )

            source = self._root / "pelicanconf.py"
            settings = read_settings_file(source)
            content = Path(settings["PATH"]).resolve().relative_to(self._root.resolve()).as_posix()
            self._files = form_files(self._root, content, read_department(settings, source))
        return self._files[name]
