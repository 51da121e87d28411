"""Which edition of the site is shown, and why there is no newer one."""

import secrets
from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path
from threading import Condition

from community.core.problem import Problem
from community.core.values import dataclass
from community.preview.orders import USUAL, Outcome, Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """Why the last build failed: what it printed, and the problems of the content, if any."""

    printed: str
    problems: tuple[Problem, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """What readers see: the files of ``output``, built for an ``outlook``.

    ``as_of`` is the moment it believes in, ``hidden`` what residents would not see of it,
    ``sources`` the files of its pages.
    ``pages`` are newer than the rest, by their files: a build has written them first.
    ``files`` differs when something else than words was saved, such as a picture. ``failure`` is
    why the build after it failed; ``wanted`` is the outlook of one that is under way, or ``None``.
    """

    output: Path
    outlook: Outlook = USUAL
    as_of: str = ""
    hidden: Mapping[str, str] = field(default_factory=dict)
    sources: Mapping[str, str] = field(default_factory=dict)
    pages: Mapping[str, bytes] = field(default_factory=dict)
    files: str = ""
    failure: Failure | None = None
    wanted: Outlook | None = None


class Editions:
    """Keeps the present edition and wakes whoever waits for the next."""

    def __init__(self, output: Path) -> None:
        """Begin with whatever an earlier process has built."""
        self._changed = Condition()
        self._current = Edition(output=output, files=secrets.token_hex(4))
        self._is_open = True

    @property
    def current(self) -> Edition:
        """Return the present edition."""
        return self._current

    @property
    def is_open(self) -> bool:
        """Tell whether there may be another."""
        return self._is_open

    def begin(self, outlook: Outlook) -> None:
        """Tell that a build is under way."""
        self._become(replace(self._current, wanted=outlook))

    def advance(self, folder: Path, names: tuple[str, ...]) -> None:
        """Show pages that are there before the rest of their build."""
        pages = {name: (folder / name).read_bytes() for name in names}
        self._become(replace(self._current, pages={**self._current.pages, **pages}, failure=None))

    def publish(self, output: Path, outlook: Outlook, built: Outcome, *, has_files: bool) -> None:
        """Show what was built just now; ``has_files`` if more than words was saved before."""
        files = secrets.token_hex(4) if has_files else self._current.files
        self._become(
            Edition(
                output=output,
                outlook=outlook,
                as_of=built.as_of,
                hidden=dict(built.hidden),
                sources=dict(built.sources),
                files=files,
            )
        )

    def fail(self, built: Outcome) -> None:
        """Keep what is shown, and tell why.

        Pages that were there first stay, unless the build itself has found them wrong since.
        """
        failure = Failure(printed=built.printed, problems=built.problems)
        pages = self._current.pages if built.problems else {}
        self._become(replace(self._current, pages=pages, failure=failure, wanted=None))

    def close(self) -> None:
        """Let nobody wait any longer."""
        with self._changed:
            self._is_open = False
            self._changed.notify_all()

    def after(self, known: Edition | None, *, timeout: float) -> Edition:
        """Return the edition once it is not ``known``, or after ``timeout`` seconds."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._current is not known or not self._is_open, timeout=timeout
            )
            return self._current

    def _become(self, edition: Edition) -> None:
        with self._changed:
            self._current = edition
            self._changed.notify_all()
