"""What the task modules share: where the site is, and how a task ends."""

from pathlib import Path

from invoke.exceptions import Exit

#: The folder of the site: of ``tasks.py``, ``pelicanconf.py`` and ``content/``.
ROOT = Path(__file__).absolute().parents[3]


def end_with(code: int) -> None:
    """End the program with an exit code; 0 lets the next task begin. Raises ``Exit``."""
    if code:
        raise Exit(code=code)
