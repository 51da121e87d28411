"""Pelican's settings file, and a plain sentence where Python cannot run it."""

import traceback
from pathlib import Path
from typing import Any

from pelican.settings import read_settings

from community.core.problem import Problem, SettingsError

#: What a mistyped settings file raises when Python runs it.
_FAULTS = (ArithmeticError, AttributeError, ImportError, LookupError, NameError, OSError)
_FAULTS_OF_VALUES = (TypeError, ValueError)


def read_settings_file(path: Path) -> dict[str, Any]:
    """Return Pelican's settings; raise ``SettingsError`` where the file cannot be used."""
    if not path.is_file():
        raise SettingsError([_problem(path, 1, "there is no such file")])
    try:
        settings: dict[str, Any] = read_settings(str(path))
    except SyntaxError as error:
        raise SettingsError([_problem(path, error.lineno or 1, f"{error.msg}")]) from error
    except (*_FAULTS, *_FAULTS_OF_VALUES) as error:
        raise SettingsError([_problem(path, _line_of(error, path), f"{error}")]) from error
    return settings


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
