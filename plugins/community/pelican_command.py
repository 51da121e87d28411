"""The plain ``pelican`` command as the task ``build`` works: nothing is made that is there."""

import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from community.build_report import BuildReport
from community.build_words import kept, made_words, show
from community.complaints import complaints
from community.core.problem import SettingsError
from community.last_build import remember
from community.problem_report import Style
from community.rebuild_command import rebuild_and_tell
from community.settings_file import read_settings_file
from community.unchanged import unchanged

#: The file of which the task ``build`` makes the site.
_SETTINGS = "pelicanconf.py"

#: What makes no other site: the computer's language, how much is told, where it is listened.
_NEVER_SEEN = ("LOCALE", "DEBUG", "BIND", "PORT")


def is_usual(settings: Mapping[str, Any], root: Path) -> bool:
    """Tell whether ``settings``, as Pelican was given them, are those of the task ``build``.

    With others, such as an ``--output`` of its own, nothing is known of an earlier build; nor with
    functions, such as filters, which are others each time that a file is read.
    """
    try:
        with complaints():  # they were told when the settings were read first
            usual = read_settings_file(root / _SETTINGS)
    except SettingsError:
        return False
    return _compared(settings) == _compared(usual)


def _compared(settings: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in settings.items() if name not in _NEVER_SEEN}


def made_again(root: Path) -> bool:
    """Make again what has changed, and tell; False where only a whole build is right."""
    said = unchanged(root)
    if said is None:
        return rebuild_and_tell(root)
    print(said)  # noqa: T201  # this is the command's answer
    return True


def tell_whole(root: Path, report: BuildReport, *, began: float, is_kept: bool) -> None:
    """Tell of a whole build that ``began`` then (``time.time()``).

    Where it ``is_kept``, the next build knows of it.
    """
    show(report.warnings, Style.TEXT, made_words(report, time.time() - began))
    if is_kept and report.until:
        remember(root, kept(report, report.until), began=began)
