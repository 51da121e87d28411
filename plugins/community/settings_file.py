"""Pelican's settings file, and a plain sentence where Python cannot run it."""

import traceback
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pelican.settings import get_settings_from_file, read_settings

from community.core.problem import Problem, SettingsError
from community.intake.python_source import assigned

#: What a mistyped settings file raises when Python runs it.
_FAULTS = (ArithmeticError, AttributeError, ImportError, LookupError, NameError, OSError)
_FAULTS_OF_VALUES = (AssertionError, RuntimeError, TypeError, ValueError)

#: Not the one the computer asks for, which it may not have. Under "C" alone, text would be ASCII.
_LOCALE = {"LOCALE": ["C.UTF-8", "", "C"]}

#: The plugin that reads the content; without it the others have nothing to write.
_READER = "community.content"

#: The file of what differs in public, and hosts that are not.
PUBLIC_SETTINGS = "publishconf.py"
_LOCAL_HOSTS = frozenset({"127.0.0.1", "::1", "localhost"})


def read_settings_file(path: Path) -> dict[str, Any]:
    """Return Pelican's settings; raise ``SettingsError`` where the file cannot be used."""
    if not path.is_file():
        raise SettingsError([_problem(path, 1, "there is no such file")])
    try:
        _check(get_settings_from_file(str(path)), path)
        settings: dict[str, Any] = read_settings(str(path), override=_LOCALE)
    except SyntaxError as error:
        raise SettingsError([_problem(path, error.lineno or 1, f"{error.msg}")]) from error
    except (*_FAULTS, *_FAULTS_OF_VALUES) as error:
        raise SettingsError([_problem(path, _line_of(error, path), f"{error}")]) from error
    return settings


def _check(settings: dict[str, Any], path: Path) -> None:
    """Raise ``SettingsError`` for what Pelican would take wrongly or refuse in its own words."""
    found = [
        _impossible(name, fault, hint, path)
        for name, (fault, hint) in _faults(settings, path).items()
        if fault
    ]
    if found:
        raise SettingsError(found)


def _faults(settings: dict[str, Any], path: Path) -> dict[str, tuple[str, str]]:
    """Return what is wrong with each setting, or ``""``, and what to write."""
    root = path.parent
    address, plugins = settings.get("SITEURL"), settings.get("PLUGINS")
    folder, output = settings.get("PATH"), settings.get("OUTPUT_PATH", "output")
    name = settings.get("SITENAME", "name")
    whole = "Write where the site will be, such as https://events.example.org"
    faults = {
        "SITENAME": ("" if _is_words(name) else "is not a text", 'Write "Police Events"'),
        "PATH": (_folder_fault(folder, root), 'Write str(ROOT / "content"), and keep that folder'),
        "THEME": (_folder_fault(settings.get("THEME"), root), 'Write str(ROOT / "theme")'),
        "OUTPUT_PATH": (
            "" if _is_words(output) else "names no folder",
            'Write str(ROOT / "output")',
        ),
        "SITEURL": ("" if address is None or _is_words(address) else "is not a text", whole),
        "PLUGINS": ("" if _has_reader(plugins) else f"does not name {_READER}", f'Add "{_READER}"'),
    }
    if "SITEURL" in settings and address is None:
        faults["SITEURL"] = ("is empty", whole)
    elif path.name == PUBLIC_SETTINGS and _is_local(address):
        faults["SITEURL"] = ("is an address of this computer alone", whole)
    elif isinstance(address, str) and address.endswith("/"):
        faults["SITEURL"] = ("ends in a slash", f'Write "{address.rstrip("/")}"')
    return faults


def _is_words(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _is_local(address: object) -> bool:
    """Tell whether nobody else can open the address."""
    return isinstance(address, str) and urlsplit(address).hostname in _LOCAL_HOSTS


def _has_reader(plugins: object) -> bool:
    return plugins is None or not isinstance(plugins, list | tuple) or _READER in plugins


def _folder_fault(value: object, root: Path) -> str:
    if value is None:
        return ""
    if not isinstance(value, str) or not value:
        return "names no folder"
    return "" if (root / value).is_dir() else f"leads to '{value}', and there is no such folder"


def _impossible(name: str, fault: str, hint: str, path: Path) -> Problem:
    files = (path, path.with_name("pelicanconf.py"))
    file, written = next(((f, w) for f in files if (w := assigned(f, name))), (path, None))
    return Problem(
        path=file.name,
        line=written.lineno if written else 1,
        column=written.col_offset + 1 if written else 1,
        rule="settings",
        message=f"'{name}' {fault}",
        hint=hint,
    )


def _line_of(error: BaseException, path: Path) -> int:
    """Return the last line of the settings file that ran, or 1 where Pelican refused a value."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f.lineno for f in frames if Path(f.filename).resolve() == path.resolve()]
    return next((line for line in reversed(lines) if line), 1)


def _problem(path: Path, line: int, why: str) -> Problem:
    return Problem(
        path=path.name,
        line=line,
        column=1,
        rule="settings-file",
        message=f"the settings cannot be read: {why}",
        hint="Undo the last change of this line, or compare it with the file's last version",
    )
